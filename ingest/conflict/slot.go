package conflict

import (
	"fmt"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// Two nouns in one place of two sentences are likelier to exclude each other if they are of one kind.
const (
	farthestInSlot = 6  // How far apart by kind they may be for that.
	leastInSlot    = .4 // How clear their clash then is at least.
)

// slotClashes finds a noun of the short side that the long side lacks, where another noun stands in its
// place there: before the same noun ("basketball player", "baseball player"), or after the same word
// and preposition ("hit in the knee", "hit in the temple"). Between statements of a graph it is no clash (bearing.go).
func (p *pair) slotClashes() []signal {
	if p.proposed() {
		return nil
	}
	lex := lexicon.Load()
	var out []signal
	for i, t := range p.short.terms {
		if t.name || t.inner || t.pos != "n" || p.links[i].value >= hardlyLike || commonWords[t.key] || isNumberWord(t.key) {
			continue
		}
		for j, o := range p.long.terms {
			if o.name || o.inner || o.pos != "n" || p.met(j) || commonWords[o.key] || isNumberWord(o.key) || lex.Synonyms(t.key, o.key) || lex.Broader(t.key, o.key) ||
				!p.oneSlot(t, o) {
				continue
			}
			clear := p.contextAround(t, o) / 2
			if lex.Distance(t.key, o.key) <= farthestInSlot {
				clear = max(leastInSlot, 2*clear)
			}
			out = append(out, signal{
				name: "slot", kind: graph.Lexical, value: clear, short: words{t.at, t.to}, long: words{o.at, o.to},
				why: fmt.Sprintf("one side says %q where the other says %q", p.short.quote(t.at, t.to), p.long.quote(o.at, o.to)),
			})
		}
	}
	return strongest(out)
}

// oneSlot reports whether two nouns stand in one place of their sentences: they describe the same noun,
// or the word that each depends on has the other's for its partner.
func (p *pair) oneSlot(t, o term) bool {
	a, b := p.short.headAfter(t), p.long.headAfter(o)
	if a != "" || b != "" {
		return a == b
	}
	x, y := p.short.governor(t), p.long.governor(o)
	return x >= 0 && y >= 0 && p.short.preposition(t) == p.long.preposition(o) && p.likeOf(p.short, x, y) >= alikeEnough
}

// governor is the index of the term that a term depends on, as far as order tells: the nearest verb
// or noun before its preposition, or the verb before it; -1 if there is none in its clause.
func (r *reading) governor(t term) int {
	best := -1
	from := r.clause(t.at).from
	noun := r.preposition(t) != ""
	for i, o := range r.terms {
		if o.at >= t.at || o.at < from || o.inner {
			continue
		}
		if o.pos == "v" || noun && (o.pos == "n" || o.name) && o.to <= r.phraseStart(t.at) {
			best = i
		}
	}
	return best
}

// phraseStart is the first token of the noun phrase that ends with token i.
func (r *reading) phraseStart(i int) int {
	for i > 0 && (articles[r.ts[i-1].low] || nominal(r.ts, i-1) && r.ts[i-1].pos != "v" || r.ts[i-1].kind == number) {
		i--
	}
	return i
}

// preposition is the preposition before the noun phrase that ends with a term; "" if there is none.
func (r *reading) preposition(t term) string {
	if low := lowAt(r.ts, r.phraseStart(t.at)-1); prepositions[low] {
		return low
	}
	return ""
}

var (
	articles     = set("the a an his her its their this that these those our my your")
	prepositions = set("in on at by of for from to with into against under over about near after before during between among as through since until towards toward")
)

// classClashes finds what one side says that something is, where the other says that it is another thing:
// "a song", "a novel". What somebody is excludes nothing else that he is. Nor is it a clash in a graph.
func (p *pair) classClashes() []signal {
	if p.proposed() {
		return nil
	}
	lex := lexicon.Load()
	theirs := p.long.classes(true)
	for _, c := range p.short.classes(false) {
		t := p.short.ts[c].lemma
		if commonWords[t] || personNoun(t) || p.long.has(t) {
			continue
		}
		var other *int
		for _, d := range theirs {
			o := p.long.ts[d].lemma
			if t == o || lex.Synonyms(t, o) || lex.Broader(t, o) || lex.Kin(t, o) {
				other = nil
				break
			}
			if far := lex.Distance(t, o); other == nil && !commonWords[o] && !personNoun(o) && far > 1 {
				other = &d
			}
		}
		if other == nil || p.partnerOf(c) {
			continue
		}
		return []signal{{name: "class", kind: graph.Lexical, value: max(leastInSlot, p.nearShort(c)), short: words{c, c + 1}, long: words{*other, *other + 1},
			why: fmt.Sprintf("one side says %q where the other says %q", p.short.quote(c, c+1), p.long.quote(*other, *other+1))}}
	}
	return nil
}

// partnerOf reports whether the word at token i of the short side has a partner.
func (p *pair) partnerOf(i int) bool {
	for k, t := range p.short.terms {
		if i >= t.at && i < t.to && p.links[k].value >= broaderDeed {
			return true
		}
	}
	return false
}

// classes lists the tokens of nouns that say what something is: after "is a", and where beside is asked
// for, after a comma and an article.
func (r *reading) classes(beside bool) []int {
	var out []int
	for i, t := range r.ts {
		var from int
		switch {
		case t.lemma == "be" || t.lemma == "become" || t.lemma == "remain":
			from = i + 1
			for from < len(r.ts) && r.ts[from].pos == "r" {
				from++
			}
			if r.negated[i] || lowAt(r.ts, from) != "a" && lowAt(r.ts, from) != "an" && lowAt(r.ts, from) != "the" {
				continue
			}
		case beside && t.low == "," && (lowAt(r.ts, i+1) == "a" || lowAt(r.ts, i+1) == "an"):
			from = i + 1
		default:
			continue
		}
		head := -1
		for k := from + 1; k < len(r.ts) && k <= from+7 && (nominal(r.ts, k) || k == from+1 || r.ts[k].kind == number || r.ts[k].low == "-"); k++ {
			if strings.Contains(lexicon.Load().POS(r.ts[k].lemma), "n") {
				head = k
			}
		}
		if head >= 0 {
			out = append(out, head)
		}
	}
	return out
}
