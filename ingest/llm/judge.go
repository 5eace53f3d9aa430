package llm

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// JudgeRule is the rule name of every verdict of a model, and JudgeVersion the version of the
// question that it is asked.
const (
	JudgeRule    = "llm-judge"
	JudgeVersion = 1
)

const (
	perRequest  = 10   // Pairs in one request.
	longestPair = 8000 // Code points of both sides together, beyond which a pair is not sent.
)

//go:embed judge_schema.json
var judgeSchemaJSON []byte

//go:embed judge_prompt.txt
var judgePrompt string

var judgeSchema = compiled("verdicts.json", judgeSchemaJSON)

// Pair is two sentences to judge.
type Pair struct {
	A string `json:"a"`
	B string `json:"b"`
}

// Judged is a model's verdicts on pairs: one a pair, nil where it gave none that can be used;
// Refusals says why, by Pair.
type Judged struct {
	Verdicts []*conflict.Verdict
	Refusals []PairRefusal
	Usage    Usage
}

// PairRefusal is a verdict that was not kept, and why.
type PairRefusal struct {
	Pair int // Its place among the pairs asked about.
	Refusal
}

// opinion is a verdict as a model gives it: words, not yet spans.
type opinion struct {
	Pair     int                `json:"pair"`
	Relation conflict.Relation  `json:"relation"`
	Kind     graph.ConflictKind `json:"kind"`
	Score    float64            `json:"score"`
	Left     string             `json:"left"`
	Right    string             `json:"right"`
}

// Judge asks the model how pairs relate, some at a time. An answer that cannot be used refuses
// its pairs and the rest goes on; an endpoint that cannot be reached is ErrUnavailable, with
// what was judged until then. A verdict that does not quote both sides verbatim is refused; the
// reason in it is made of the quoted words, so that no word of a model is kept.
func Judge(ctx context.Context, config Config, pairs []Pair) (Judged, error) {
	out := Judged{Verdicts: make([]*conflict.Verdict, len(pairs))}
	c, err := newClient(config)
	if err != nil {
		return out, err
	}
	var batch []int
	for i, p := range pairs {
		if len([]rune(p.A))+len([]rune(p.B)) > longestPair {
			out.refuse(i, "pair", "is longer than %d characters, and was not sent", longestPair)
		} else {
			batch = append(batch, i)
		}
		if len(batch) == perRequest || i == len(pairs)-1 && len(batch) > 0 {
			if err := out.ask(ctx, c, pairs, batch); err != nil {
				return out, err
			}
			batch = nil
		}
	}
	return out, nil
}

func (j *Judged) refuse(pair int, field, why string, args ...any) {
	j.Refusals = append(j.Refusals, PairRefusal{pair, Refusal{Field: field, Why: fmt.Sprintf(why, args...)}})
}

// ask sends one request and keeps what holds of the answer.
func (j *Judged) ask(ctx context.Context, c *client, pairs []Pair, batch []int) error {
	type numbered struct {
		Number int `json:"pair"`
		Pair
	}
	var question []numbered
	for n, i := range batch {
		question = append(question, numbered{n, pairs[i]})
	}
	body, err := json.Marshal(question)
	if err != nil {
		return err
	}
	answer, err := c.complete(ctx, "verdicts", judgeSchemaJSON, message{"system", judgePrompt}, message{"user", string(body)})
	j.Usage = c.usage
	var got struct {
		Verdicts []opinion `json:"verdicts"`
	}
	if err == nil {
		err = decode(answer, judgeSchema(), &got)
	}
	if errors.Is(err, errBadAnswer) {
		for _, i := range batch {
			j.refuse(i, "answer", "%v", err)
		}
		return nil
	}
	if err != nil {
		return err
	}
	j.keep(c.config.Model, pairs, batch, got.Verdicts)
	return nil
}

// keep verifies the opinions on a batch.
func (j *Judged) keep(model string, pairs []Pair, batch []int, opinions []opinion) {
	answered := map[int]bool{}
	for _, o := range opinions {
		if o.Pair >= len(batch) || answered[o.Pair] {
			continue // About no pair that was asked, or a second opinion on one.
		}
		answered[o.Pair] = true
		i := batch[o.Pair]
		v, field, why := o.verdict(model, pairs[i])
		if why != "" {
			j.refuse(i, field, "%s", why)
			continue
		}
		j.Verdicts[i] = &v
	}
	for n, i := range batch {
		if !answered[n] {
			j.refuse(i, "answer", "has no verdict on this pair")
		}
	}
}

// verdict is the opinion with its words found in both sides; else the field at fault and why.
func (o opinion) verdict(model string, p Pair) (v conflict.Verdict, field, why string) {
	v = conflict.Verdict{Relation: o.Relation, Score: o.Score, Rule: JudgeRule, RuleVersion: JudgeVersion}
	if o.Relation == conflict.None {
		v.Why = fmt.Sprintf("the model %s finds that neither bears on the other", model)
		return v, "", ""
	}
	clash := o.Relation == conflict.Contradicts || o.Relation == conflict.Possible
	if clash && o.Kind == "" {
		return v, "kind", "is not given"
	}
	var ok bool
	if v.Left, ok = placeOf(o.Left, p.A); !ok {
		return v, "left", fmt.Sprintf("%q is not in a", o.Left)
	}
	if v.Right, ok = placeOf(o.Right, p.B); !ok {
		return v, "right", fmt.Sprintf("%q is not in b", o.Right)
	}
	says := "finds that %q is also said by %q"
	switch o.Relation {
	case conflict.Contradicts:
		says, v.Kind = "finds that %q and %q cannot both hold", o.Kind
	case conflict.Possible:
		says, v.Kind = "finds that %q and %q could not both hold if they are about the same", o.Kind
	}
	v.Why = fmt.Sprintf("the model %s "+says, model, graph.NewText(p.A).Cut(v.Left), graph.NewText(p.B).Cut(v.Right))
	return v, "", ""
}

// placeOf is where words stand in a side, the first place of several.
func placeOf(words, side string) (graph.Span, bool) {
	text := graph.NewText(side)
	found := newWindow(text, graph.Span{Start: 0, End: text.Len()}).find(words)
	if len(found) == 0 {
		return graph.Span{}, false
	}
	return found[0], true
}
