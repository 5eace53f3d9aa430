package conflict

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
)

//go:embed data/opposites.tsv
var oppositesTable string

//go:embed data/same.tsv
var sameTable string

// pattern is a sequence of words to look for; see data/opposites.tsv for how one is written.
type pattern struct {
	steps []step
	label string // The notion or the thing.
	sign  int    // +1 or -1: the notion's side; 0 for a thing.
	rule  bool   // The words are an act that the notion judges.
}

type step struct {
	any      []string
	gap      bool
	optional bool
}

// widestGap is how many words a * may stand for.
const widestGap = 3

var (
	opposites  = byFirstWord(readPatterns(oppositesTable, true))
	sameThings = byFirstWord(readPatterns(sameTable, false))
)

func readPatterns(table string, signed bool) []pattern {
	var out []pattern
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 2 {
			continue
		}
		p := pattern{label: f[0]}
		words := f[1]
		if signed {
			words, p.sign, p.rule = f[2], 1, len(f) > 3
			if f[1] == "-" {
				p.sign = -1
			}
		}
		for w := range strings.FieldsSeq(words) {
			switch w {
			case "*":
				p.steps = append(p.steps, step{gap: true})
			case "?":
				p.steps[len(p.steps)-1].optional = true
			default:
				p.steps = append(p.steps, step{any: strings.Split(w, "|")})
			}
		}
		out = append(out, p)
	}
	return out
}

// byFirstWord files patterns under each word that they can start with.
func byFirstWord(ps []pattern) map[string][]pattern {
	out := map[string][]pattern{}
	for _, p := range ps {
		for _, w := range p.steps[0].any {
			out[w] = append(out[w], p)
		}
	}
	return out
}

// find returns every place where one of the patterns stands: at each token the longest match of
// each label, longest first. "Fall" tells of rise and fall, "declined" of that and of approval.
func find(index map[string][]pattern, ts []token) []hit {
	var out []hit
	for i := range ts {
		if ts[i].kind == mark {
			continue
		}
		from := len(out)
		for _, key := range []string{ts[i].lemma, ts[i].low} {
			for _, p := range index[key] {
				if end := matchSteps(ts, i, p.steps); end > 0 {
					out = keepLongest(out, from, hit{pattern: p, from: i, to: end})
				}
			}
		}
		out = dropInner(out, from)
		slices.SortStableFunc(out[from:], func(a, b hit) int { return cmp.Compare(b.to, a.to) })
	}
	return out
}

// keepLongest adds h to the hits from index from on, unless one of its label is as long; a shorter one goes.
func keepLongest(hits []hit, from int, h hit) []hit {
	for k := from; k < len(hits); k++ {
		if hits[k].label == h.label {
			if h.to > hits[k].to {
				hits[k] = h
			}
			return hits
		}
	}
	return append(hits, h)
}

// hit is a pattern found at tokens [from, to).
type hit struct {
	pattern
	from, to int
}

// matchSteps returns the token after the match that starts at token i, 0 if there is none.
func matchSteps(ts []token, i int, steps []step) int {
	if len(steps) == 0 {
		return i
	}
	s := steps[0]
	if s.gap {
		for n := 0; n <= widestGap && i+n <= len(ts); n++ {
			if end := matchSteps(ts, i+n, steps[1:]); end > 0 {
				return end
			}
			if i+n >= len(ts) || clauseBreaks[ts[i+n].low] && ts[i+n].low != "and" {
				return 0
			}
		}
		return 0
	}
	if i < len(ts) {
		for _, w := range s.any {
			if ts[i].lemma == w || ts[i].low == w {
				if end := matchSteps(ts, i+1, steps[1:]); end > 0 {
					return end
				}
			}
		}
	}
	if s.optional {
		return matchSteps(ts, i, steps[1:])
	}
	return 0
}

// dropInner takes out the hits from index from on that lie inside an earlier one of their label: in
// "former wife", "wife" says nothing of its own.
func dropInner(hits []hit, from int) []hit {
	earlier := hits[:from]
	kept := slices.DeleteFunc(slices.Clone(hits[from:]), func(h hit) bool {
		return slices.ContainsFunc(earlier, func(e hit) bool { return e.label == h.label && h.to <= e.to && h.sign != e.sign })
	})
	return append(earlier, kept...)
}
