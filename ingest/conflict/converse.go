package conflict

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// What joins two names one way only, told from either end: by a verb ("owns"), by a noun for the one ("owner") and
// by a noun for the other ("subsidiary"). A word with a minus tells it from the other end.
var converseWords = func() map[string]converseEnd {
	out := map[string]converseEnd{}
	for sort, words := range map[string]string{
		"whose it is":       "own buy acquire purchase owner -subsidiary -unit -division -affiliate",
		"who followed whom": "succeed replace successor -precede -predecessor",
		"who employs whom":  "employ hire employer -employee",
		"who taught whom":   "teach teacher mentor -student -pupil -disciple",
		"who won over whom": "beat defeat",
		"whose child it is": "father mother parent -son -daughter -child",
		"who wrote or made": "write compose invent create author inventor creator",
	} {
		for w := range strings.FieldsSeq(words) {
			word, turned := strings.CutPrefix(w, "-")
			out[word] = converseEnd{sort, turned}
		}
	}
	return out
}()

type converseEnd struct {
	sort   string
	turned bool
}

// tie is what joins two names one way only: the names at its one end and at its other, by term.
type tie struct {
	sort     string
	from, to []int
	at       int
}

// farthestName is how many words may stand between such a word and a name that it joins.
const farthestName = 8

// ties lists what a side says of who owns, follows or employs whom.
func (r *reading) ties() []tie {
	var out []tie
	for i, t := range r.ts {
		end, ok := converseWords[t.lemma]
		if !ok || t.pos == "v" && r.negated[i] {
			continue
		}
		before, after := r.namesBefore(i), r.namesAfter(i)
		noun := t.pos == "n"
		turned := end.turned
		switch {
		case noun && lowAt(r.ts, i-1) == "'s" || noun && i > 1 && lowAt(r.ts, i-2) == "'s":
			turned = !turned // "Okoro's successor Brandt".
		case noun && lowAt(r.ts, i+1) != "of":
			continue
		case !noun && r.passive(i) && lowAt(r.ts, i+1) == "by":
			turned = !turned
		case !noun && r.passive(i):
			continue
		}
		if turned {
			before, after = after, before
		}
		if len(before) > 0 && len(after) > 0 {
			out = append(out, tie{end.sort, before, after, i})
		}
	}
	return out
}

// namesBefore and namesAfter are the names next to token i in its sentence.
func (r *reading) namesBefore(i int) []int {
	var out []int
	for k := len(r.terms) - 1; k >= 0; k-- {
		t := r.terms[k]
		if t.at >= i || !t.name || t.inner {
			continue
		}
		near := i
		if len(out) > 0 {
			near = r.terms[out[len(out)-1]].at
		}
		if near-t.to > farthestName || len(out) > 0 && near-t.to > 0 || r.sentenceBetween(t.at, i) {
			break
		}
		out = append(out, k)
	}
	return out
}

func (r *reading) namesAfter(i int) []int {
	var out []int
	for k, t := range r.terms {
		if t.at > i && t.at-i <= farthestName+2 && t.name && !t.inner && !r.sentenceBetween(i, t.at) {
			out = append(out, k)
		}
	}
	return out
}

// turnedTies finds two names that one side joins the other way round: "Brandt succeeded Okoro", "Brandt's successor,
// Okoro".
func (p *pair) turnedTies() []signal {
	for _, a := range p.short.told.ties {
		for _, b := range p.long.told.ties {
			if a.sort != b.sort || !p.meet(a.from, b.to) || !p.meet(a.to, b.from) || p.meet(a.from, b.from) || p.meet(a.to, b.to) {
				continue
			}
			return []signal{{name: "converse", kind: graph.Structure, value: 1, short: words{a.at, a.at + 1}, long: words{b.at, b.at + 1},
				why: fmt.Sprintf("%q and %q tell it the other way round: %s", p.short.quote(a.at, a.at+1), p.long.quote(b.at, b.at+1), a.sort)}}
		}
	}
	return nil
}

// meet reports whether one of some terms of the short side is one of some of the long.
func (p *pair) meet(short, long []int) bool {
	for _, i := range short {
		for _, j := range long {
			if p.likeOf(p.short, i, j) >= muchLike {
				return true
			}
		}
	}
	return false
}

// allMet reports whether each of some terms of side r is one of some of the other side.
func (p *pair) allMet(r *reading, terms, others []int) bool {
	for _, i := range terms {
		if !slices.ContainsFunc(others, func(j int) bool { return p.likeOf(r, i, j) >= muchLike }) {
			return false
		}
	}
	return true
}
