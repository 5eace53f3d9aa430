package conflict

import (
	"fmt"
	"strings"

	"whosaid/ingest/conflict/lexicon"
)

// labelAt is the name that a number makes with the noun before it, "gate-3" for "gate 3"; ""
// if the number at token i counts or dates something.
func labelAt(ts []token, i int) string {
	if i == 0 || i >= len(ts) || ts[i].kind != number || strings.ContainsAny(ts[i].text, ".,٬٫") {
		return ""
	}
	noun, next := ts[i-1], at(ts, i+1)
	if noun.kind != word || !nounHere(ts, i-1) || plural(noun) || glued(noun, ts[i]) || months[noun.low] > 0 || outcomes[noun.lemma] != "" ||
		yearAt(ts, i) > 0 || noun.low == "age" || measureUnits[noun.low].unit != "" {
		return ""
	}
	if next.low == "%" || isCurrency(next.low) || magnitudes[next.low] > 0 || measureUnits[next.low].unit != "" || percentWords[next.low] || next.low == "-" {
		return ""
	}
	if head, _, _ := nounPhrase(ts, i+1); head != "" && !(numbered[noun.lemma] && strings.Contains(lexicon.Load().POS(next.lemma), "v")) {
		return ""
	}
	return noun.lemma + "-" + ts[i].text
}

// numbered are things that are told apart by their numbers, so that in "line 7 left the rails" seven of nothing left.
var numbered = set(`line gate tram train bus flight route track platform unit room ward block cell reactor tower section zone seam shaft phase
 stage level channel chapter article page`)

// nounHere reports whether token i is a noun: by its first reading, or by a word such as "of"
// before a word that can be one.
func nounHere(ts []token, i int) bool {
	t := ts[i]
	if t.pos == "n" {
		return true
	}
	return t.low == t.lemma && strings.Contains(lexicon.Load().POS(t.lemma), "n") && beforeNoun[lowAt(ts, i-1)]
}

var beforeNoun = set("the a an of in on at from near through")

// otherLabels reports that the two sides name different numbered things of one sort and none
// in common, "gate 3" and "gate 4": they are about different things. It returns why, or "".
func (p *pair) otherLabels() string {
	for _, a := range p.short.terms {
		if !a.label || p.long.has(a.key) {
			continue
		}
		sort, _, _ := strings.Cut(a.key, "-")
		for _, b := range p.long.terms {
			if other, _, _ := strings.Cut(b.key, "-"); b.label && other == sort && !p.short.has(b.key) {
				return fmt.Sprintf("one side is about %q, the other about %q", p.short.quote(a.at, a.to), p.long.quote(b.at, b.to))
			}
		}
	}
	return ""
}
