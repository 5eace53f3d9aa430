package conflict

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// negations finds words that both sides have, negated on one side only. It is a clear clash
// if the word that a negation falls on first has its partner on the other side.
func (p *pair) negations() []signal {
	best, focused := signal{}, p.short.denies != p.long.denies
	var met, flipped float64
	for i, l := range p.links {
		t := p.short.terms[i]
		if l.to < 0 || t.inner || l.value < .4 {
			continue
		}
		o := p.long.terms[l.to]
		w := weight(t) * l.value
		met += w
		inShort, inLong := p.short.negatedIn(t.at, t.to), p.long.negatedIn(o.at, o.to)
		if inShort == inLong || p.deniedAlike(i, inShort) {
			continue
		}
		flipped += w
		if t.pos == o.pos && (inShort && p.short.focus(t) || inLong && p.long.focus(o)) {
			focused, w = true, w+2
		}
		if w > best.value {
			best = signal{kind: graph.Negation, value: w, short: words{t.at, t.to}, long: words{o.at, o.to}}
		}
	}
	if flipped == 0 {
		return nil
	}
	p.flipped = flipped
	best.name, best.value = "negated-beside", flipped/met*p.unanswered
	if focused {
		best.name = "negated"
	}
	if p.short.negatedIn(best.short.from, best.short.to) {
		best.short = p.short.withNegator(best.short)
	} else {
		best.long = p.long.withNegator(best.long)
	}
	best.why = p.negationWhy(best)
	return []signal{best}
}

// deniedAlike reports whether what negates one side's term of link i, that of the shorter side or the other,
// negates there another word that the other side negates too: "received no warnings about the bridge" and
// "never got bridge warnings" deny one thing, whatever else stands in it.
func (p *pair) deniedAlike(i int, inShort bool) bool {
	by := p.negatorOfLink(i, inShort)
	for k, l := range p.links {
		if k == i || l.to < 0 || l.value < .4 || p.short.terms[k].inner {
			continue
		}
		t, o := p.short.terms[k], p.long.terms[l.to]
		if noun := t.pos == "n" || t.pos == "v" && !p.short.deedAt(t); noun && p.short.negatedIn(t.at, t.to) && p.long.negatedIn(o.at, o.to) && p.negatorOfLink(k, inShort) == by {
			return true
		}
	}
	return false
}

// negatorOfLink is the last negator up to one side's term of link k, -1 if there is none.
func (p *pair) negatorOfLink(k int, inShort bool) int {
	if inShort {
		return p.short.negatorBefore(p.short.terms[k].at + 1)
	}
	return p.long.negatorBefore(p.long.terms[p.links[k].to].at + 1)
}

// negatorBefore is the last negator before token i, -1 if there is none.
func (r *reading) negatorBefore(i int) int {
	for k := len(r.negs) - 1; k >= 0; k-- {
		if r.negs[k] < i {
			return r.negs[k]
		}
	}
	return -1
}

// negationWhy names the words that are negated on one side, or what a speaker denies.
func (p *pair) negationWhy(s signal) string {
	if p.short.denies != p.long.denies {
		r, at := p.short, s.short.from
		if p.long.denies {
			r, at = p.long, s.long.from
		}
		denied := r.deniedClause(at)
		return fmt.Sprintf("one side denies that %q", clip(bareThat(r.quote(denied.from, denied.to))))
	}
	return fmt.Sprintf("%q on one side, %q on the other: one is negated", p.short.quote(s.short.from, s.short.to), p.long.quote(s.long.from, s.long.to))
}

// bareThat is a clause without the "that" which begins it.
func bareThat(text string) string { return strings.TrimPrefix(text, "that ") }

// focus reports whether a term is what a negation falls on first: no other content word
// stands between the two.
func (r *reading) focus(t term) bool {
	for i := t.at - 1; i >= 0 && i >= t.at-5; i-- {
		if slices.Contains(r.negs, i) {
			return true
		}
		if tok := r.ts[i]; tok.kind == mark || !lexicon.Function(tok.low) && tok.pos != "r" {
			return false
		}
	}
	return false
}

var sayingVerbs = set("say tell claim write tweet announce declare state promise call utter")

// saying reports whether a token is a word of saying: whether it was said is another matter
// than whether it is so.
func (t token) saying() bool { return sayingVerbs[t.lemma] }

// deniesSaying reports whether a word of saying that both sides have is negated on one.
func (p *pair) deniesSaying() bool {
	for i, l := range p.links {
		t := p.short.terms[i]
		if l.to < 0 || !p.short.ts[t.at].saying() {
			continue
		}
		o := p.long.terms[l.to]
		if a, b := p.short.negatedIn(t.at, t.to), p.long.negatedIn(o.at, o.to); a != b && (a && p.short.focus(t) || b && p.long.focus(o)) {
			return true
		}
	}
	return false
}

// withNegator widens words to the negator before them.
func (r *reading) withNegator(w words) words {
	start := r.negatorBefore(w.from)
	if start < 0 {
		return w
	}
	if r.ts[start].low == "n't" && start > 0 {
		start--
	}
	return words{start, w.to}
}

// deniedClause is what a side that denies its words denies around token i: without the noun that the
// denied is called, and without what it is called, "the claim that [it was closed] as “false”".
func (r *reading) deniedClause(i int) region {
	from, to := r.sentence(i)
	for k := from + 1; k < to && k < from+6; k++ {
		if r.ts[k].low == "that" && toldNouns[r.ts[k-1].lemma] {
			from = k + 1
			break
		}
	}
	for _, d := range r.doubts {
		for k := d.at; k > from && k > d.at-4; k-- {
			if r.ts[k].low == "as" && d.at < to {
				to = k
			}
		}
	}
	return region{r, from, to}
}

// toldNouns are what somebody's words are called.
var toldNouns = set("claim allegation report accusation charge suggestion rumor rumour story assertion notion idea statement account version")
