package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/ingest/conflict"
	"whosaid/ingest/llm"
)

func compareCommand(a *app) *cobra.Command {
	var judge judgeFlags
	c := &cobra.Command{
		Use:   "compare [SENTENCE SENTENCE]",
		Short: "Say how pairs of sentences relate, without a database",
		Long: `Print how two sentences relate: contradicts, possible, supports or none, of which kind, how
sure, and why. Without sentences, read pairs of them from standard input, one JSON object
{"id", "a", "b"} a line; other fields are passed over. A line that cannot be read is reported,
the others are answered, and the exit code is 1.

With --judge llm, the model that llm.url and llm.model name is asked too. Its verdict stands
beside the rules' verdict, under "others" in JSON, and never replaces it; one whose words are
not in both sentences is refused and reported.`,
		Example: "  whosaid compare \"Eight people died.\" \"Nobody died.\"\n  whosaid compare --json < pairs.jsonl",
		Args:    noneOrTwo,
		RunE: func(c *cobra.Command, args []string) error {
			second, err := a.secondJudge(judge, c.CommandPath())
			if err != nil {
				return err
			}
			if len(args) == 0 {
				return a.compare(c.Context(), a.stdin, second)
			}
			pair, err := json.Marshal(map[string]any{"id": 1, "a": args[0], "b": args[1]})
			if err != nil {
				return err
			}
			return a.compare(c.Context(), bytes.NewReader(pair), second)
		},
	}
	judge.add(c)
	return c
}

func noneOrTwo(_ *cobra.Command, args []string) error {
	if len(args) != 0 && len(args) != 2 {
		return fmt.Errorf("compare takes two sentences, each in quotation marks, or none and reads pairs from standard input; got %d", len(args))
	}
	return nil
}

// comparison is the answer to one pair, as compare --json prints it.
type comparison struct {
	ID json.RawMessage `json:"id"`
	voice
	Others []voice `json:"others,omitempty"` // What other judges say.
}

// voice is one judge's verdict.
type voice struct {
	Relation conflict.Relation  `json:"relation"`
	Kind     graph.ConflictKind `json:"kind"`
	Score    float64            `json:"score"`
	Why      string             `json:"why"`
	Rule     string             `json:"rule"`
}

func voiceOf(v conflict.Verdict) voice {
	return voice{Relation: v.Relation, Kind: v.Kind, Score: v.Score, Why: v.Why, Rule: v.Rule}
}

// compare answers line after line; with a second judge, some lines at a time.
func (a *app) compare(ctx context.Context, pairsIn io.Reader, second *secondJudge) error {
	in, out := bufio.NewReader(pairsIn), bufio.NewWriter(a.stdout)
	defer out.Flush()
	var answers []comparison
	var pairs []llm.Pair
	fault := false
	for n := 1; ; n++ {
		line, end := in.ReadBytes('\n')
		if end != nil && !errors.Is(end, io.EOF) {
			return fmt.Errorf("read stdin: %w", end)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			id, pair, err := readPair(line)
			if err != nil {
				fault = true
				fmt.Fprintf(a.stderr, "whosaid: stdin:%d: %v\n", n, err)
			} else {
				v := conflict.Judge(conflict.Side{Text: pair.A}, conflict.Side{Text: pair.B})
				answers, pairs = append(answers, comparison{ID: id, voice: voiceOf(v)}), append(pairs, pair)
			}
		}
		if len(answers) == second.together || end != nil {
			unheard := second.add(ctx, answers, pairs)
			for _, answer := range answers {
				if err := a.printComparison(out, answer); err != nil {
					return err
				}
			}
			if unheard != nil {
				return unheard
			}
			answers, pairs = nil, nil
		}
		if end != nil {
			break
		}
	}
	second.report()
	if fault {
		return errFound
	}
	return nil
}

func (a *app) printComparison(out *bufio.Writer, answer comparison) error {
	if a.asJSON {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		return enc.Encode(answer)
	}
	_, err := fmt.Fprintf(out, "%s: %s %s %.2f: %s\n", plain(string(answer.ID)), answer.Relation, answer.Kind, answer.Score, plain(answer.Why))
	for _, v := range answer.Others {
		_, err = fmt.Fprintf(out, "  %s: %s %s %.2f: %s\n", v.Rule, v.Relation, v.Kind, v.Score, plain(v.Why))
	}
	return err
}

// readPair reads one line.
func readPair(line []byte) (json.RawMessage, llm.Pair, error) {
	var pair struct {
		ID json.RawMessage `json:"id"`
		A  *string         `json:"a"`
		B  *string         `json:"b"`
	}
	if err := json.Unmarshal(line, &pair); err != nil {
		return nil, llm.Pair{}, err
	}
	switch {
	case len(pair.ID) == 0:
		return nil, llm.Pair{}, errors.New("id: is missing")
	case pair.A == nil:
		return nil, llm.Pair{}, errors.New("a: is missing")
	case pair.B == nil:
		return nil, llm.Pair{}, errors.New("b: is missing")
	}
	return pair.ID, llm.Pair{A: *pair.A, B: *pair.B}, nil
}
