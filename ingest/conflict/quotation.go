package conflict

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// fewestQuoted is how many words a quotation needs to be known again.
const fewestQuoted = 4

// quotationClashes finds words that both sides quote from one speaker, given differently:
// most words agree in order, and some that tell something do not. What is only spelt, joined or
// shortened otherwise is no other word, and what one side leaves out is not denied.
func (p *pair) quotationClashes() []signal {
	if !p.short.side.oneSpeaker(p.long.side) {
		return nil
	}
	for _, a := range p.short.quoted() {
		for _, b := range p.long.quoted() {
			x, y := p.short.lowWords(a), p.long.lowWords(b)
			same := longestCommon(x, y)
			if min(len(x), len(y)) < fewestQuoted || 3*same < 2*max(len(x), len(y)) {
				continue
			}
			if len(beyond(x, y)) == 0 || len(beyond(y, x)) == 0 {
				continue
			}
			return []signal{{name: "quotation", kind: graph.Quotation, value: 1, short: a, long: b,
				why: fmt.Sprintf("one speaker is quoted with different words: %q and %q", p.short.quote(a.from, a.to), p.long.quote(b.from, b.to))}}
		}
	}
	return nil
}

// beyond lists the words of a that tell something and that b has in no spelling.
func beyond(a, b []string) []string {
	joined := strings.Join(b, "")
	var out []string
	for _, w := range a {
		if lexicon.Function(w) && !modals[w] && !negators[w] && !futures[w] || strings.Contains(joined, w) && len(w) > 3 {
			continue
		}
		if !slices.ContainsFunc(b, func(o string) bool {
			return o == w || len(w) > 2 && strings.HasPrefix(o, w) || len(o) > 2 && strings.HasPrefix(w, o)
		}) {
			out = append(out, w)
		}
	}
	return out
}

// quoted returns what stands between quotation marks.
func (r *reading) quoted() []words {
	var out []words
	open := -1
	for i, t := range r.ts {
		switch {
		case open >= 0 && (t.low == "”" || t.low == "\"" || t.low == "»"):
			if i > open+1 {
				out = append(out, words{open + 1, i})
			}
			open = -1
		case open < 0 && (t.low == "“" || t.low == "\"" || t.low == "«"):
			open = i
		}
	}
	return out
}

func (r *reading) lowWords(w words) []string {
	var out []string
	for _, t := range r.ts[w.from:w.to] {
		if t.kind != mark {
			out = append(out, strings.ReplaceAll(t.low, ".", ""))
		}
	}
	return out
}

// longestCommon is the length of the longest sequence of words that both have in order.
func longestCommon(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		above := slices.Clone(row)
		for j, y := range b {
			if x == y {
				row[j+1] = above[j] + 1
			} else {
				row[j+1] = max(row[j], above[j+1])
			}
		}
	}
	return row[len(b)]
}
