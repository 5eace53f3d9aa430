package claim

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// Rule and RuleVersion name the rule set that Judge is; a new version judges everything anew.
const (
	Rule        = graph.ClaimRule
	RuleVersion = 5
)

// The thresholds on the score; docs/claims.md has the curve that they were read from.
const (
	same  = .6 // From here on two claims are one.
	alike = .2 // From here on they are kept as alike.
)

// What both must have in common, whatever the score.
const (
	leastWeight = 2   // The weight of the content, for the pair to be kept at all.
	leastWords  = 3   // Words of content, for the two to be one.
	leastShared = .45 // The share of either side's content, for the two to be one.
)

// Verdict is what Judge says of two claims.
type Verdict struct {
	Verdict     graph.Verdict // Same, Unsure for what is alike, or "" for nothing worth keeping.
	Score       float64       // How sure it is that they are one claim, 0 to 1.
	Why         string        // A sentence in plain words with the words that matched on each side.
	Left, Right []graph.Span  // The words of a and of b that matched, in their Text.
}

// Judge says whether two sides are one claim. It is symmetric: Judge(b, a) differs from
// Judge(a, b) only in that the sides are exchanged.
func Judge(a, b Side) Verdict { return Read(a).Judge(Read(b)) }

// Judge is Judge of the two sides that were read.
func (r Reading) Judge(o Reading) Verdict {
	if o.side.Text < r.side.Text {
		v := o.Judge(r)
		v.Left, v.Right = v.Right, v.Left
		return v
	}
	p := align(r, o)
	if p.weight < leastWeight || r.asks || o.asks || p.saysOther() != "" {
		return Verdict{}
	}
	v := Verdict{Score: score(p.features())}
	if v.Score < alike || p.clashes() != "" {
		return Verdict{}
	}
	v.Verdict = graph.Same
	doubt := p.doubt()
	if v.Score < same || doubt != "" {
		v.Verdict = graph.Unsure
	}
	var words []string
	v.Left, v.Right, words = p.matched()
	v.Why = p.sentence(words, doubt)
	return v
}

func score(features []Feature) float64 {
	sum := 0.
	for _, f := range features {
		sum += f.Value * f.Weight
	}
	return 1 / (1 + math.Exp(-sum))
}

// Doubt is why two sides are not called one claim however alike they are; "" if nothing tells.
func Doubt(a, b Reading) string {
	p := align(a, b)
	return cmp.Or(p.saysOther(), p.clashes(), p.doubt())
}

// saysOther is how two sides that may be alike in all else say different things, "" if nothing
// shows it: those are no claims that agree, and are not kept.
func (p pair) saysOther() string {
	switch {
	case p.namesDiffer():
		return "they name others"
	case p.figuresDiffer() || p.labelsDiffer():
		return "their numbers differ"
	case p.a.negative != p.b.negative:
		return "one of the two is negated"
	case (p.a.distance == "") != (p.b.distance == ""):
		return fmt.Sprintf("one keeps its distance (%q)", p.a.distance+p.b.distance)
	}
	return p.negatedApart()
}

// clashes is why the two sides may conflict, "" if nothing tells. It costs more than all else.
func (p pair) clashes() string {
	clash := p.a.conflict().Judge(p.b.conflict())
	if clash.Relation == conflict.Contradicts || clash.Relation == conflict.Possible {
		return "they may conflict: " + clash.Why
	}
	return ""
}

// doubt is why two sides are only alike, "" if nothing tells.
func (p pair) doubt() string {
	switch {
	case !p.a.tells || !p.b.tells:
		return "one only names what it is about"
	case p.words() < leastWords:
		return "few words are in both"
	case p.least() < leastShared:
		return "much of one is not in the other"
	case p.a.only && !p.b.only && !p.b.just, p.b.only && !p.a.only && !p.a.just:
		return "one makes an exception"
	case p.otherDeeds():
		return "what was done is told in other words"
	case p.a.open != Closed && p.b.open != Closed && !p.a.meets(p.b):
		return "whom or what they speak of is told outside of them"
	}
	return ""
}

// negatedApart names a word that both have and that is negated on one side only.
func (p pair) negatedApart() string {
	for i, t := range p.a.terms {
		if l := p.toB[i]; l.value >= .7 && !t.name && t.weight >= .8 && t.negated != p.b.terms[l.to].negated {
			return fmt.Sprintf("%q is negated on one side only", t.text)
		}
	}
	return ""
}

// words is how many words of content of the one have a partner in the other.
func (p pair) words() int {
	n := 0
	for i, t := range p.a.terms {
		if t.weight >= .8 && p.toB[i].value >= .5 {
			n++
		}
	}
	return n
}

// least is how much of the side of which less is in the other is there.
func (p pair) least() float64 {
	ab, _ := met(p.a.terms, p.toB, anyTerm)
	ba, _ := met(p.b.terms, p.toA, anyTerm)
	return min(ab, ba)
}

func anyTerm(term) bool { return true }

// otherDeeds reports whether both tell what was done and have no word for it in common.
func (p pair) otherDeeds() bool {
	deed := func(t term) bool { return t.pos == "v" && !t.name && t.weight >= .8 }
	ab, anyA := met(p.a.terms, p.toB, deed)
	ba, anyB := met(p.b.terms, p.toA, deed)
	return anyA && anyB && ab == 0 && ba == 0
}

// matched lists the words with a partner: where they stand, and the partners, names first.
func (p pair) matched() (left, right []graph.Span, words []string) {
	used := map[int]bool{}
	for _, wantName := range []bool{true, false} {
		for i, t := range p.a.terms {
			l := p.toB[i]
			if t.name != wantName || l.value < .5 || used[l.to] {
				continue
			}
			used[l.to] = true
			o := p.b.terms[l.to]
			left, right = append(left, t.span), append(right, o.span)
			if t.weight >= 1 || t.key != o.key {
				words = append(words, partners(t, o))
			}
		}
	}
	byStart := func(a, b graph.Span) int { return a.Start - b.Start }
	slices.SortFunc(left, byStart)
	slices.SortFunc(right, byStart)
	return left, right, words
}

func partners(t, o term) string {
	if strings.EqualFold(t.text, o.text) {
		return fmt.Sprintf("%q", t.text)
	}
	return fmt.Sprintf("%q with %q", t.text, o.text)
}

// shown is how many matched words a reason names.
const shown = 6

// sentence is the reason in plain words.
func (p pair) sentence(words []string, doubt string) string {
	ab, _ := met(p.a.terms, p.toB, anyTerm)
	ba, _ := met(p.b.terms, p.toA, anyTerm)
	if n := len(words); n > shown {
		words = append(words[:shown:shown], fmt.Sprintf("%d more", n-shown))
	}
	why := fmt.Sprintf("%.0f %% of the one and %.0f %% of the other are said by both: %s", 100*ab, 100*ba, strings.Join(words, ", "))
	if doubt != "" {
		return why + "; but " + doubt
	}
	return why
}
