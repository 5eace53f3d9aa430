package conflict

import (
	"fmt"
	"math"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// signal is one thing about a pair that speaks for a conflict, with the words on both sides.
type signal struct {
	name  string // The feature that it feeds.
	kind  graph.ConflictKind
	value float64 // How clear it is, 0 to 1.
	short words
	long  words
	why   string // What clashes, in plain words.
	bearing
}

// words is tokens [from, to) of a side; from -1 means the side as a whole.
type words struct{ from, to int }

var whole = words{-1, -1}

// signals returns everything about the pair that speaks for a conflict, strongest last not
// guaranteed.
func (p *pair) signals() []signal {
	var out []signal
	for _, detect := range []func() []signal{
		p.negations, p.doubts, p.antonyms, p.notionClashes, p.numberClashes, p.dateClashes, p.nameClashes, p.ordinalClashes, p.siblingClashes, p.slotClashes, p.classClashes, p.roleSwaps, p.turnedTies, p.turnedComparisons, p.turnedWays, p.otherHolders, p.otherShares, p.sequences, p.otherMakers, p.otherAttributes, p.exclusions, p.quotationClashes,
	} {
		out = append(out, detect()...)
	}
	for i, s := range out {
		out[i].bearing = p.bearing(s)
	}
	return out
}

// doubts finds one side calling the other's claim untrue, near what both share.
func (p *pair) doubts() []signal {
	var out []signal
	for sort, name := range doubtNames {
		a, nearA := p.nearestDoubt(p.short, doubtSort(sort), p.nearShort)
		b, nearB := p.nearestDoubt(p.long, doubtSort(sort), p.near)
		if (a < 0) == (b < 0) {
			continue
		}
		s := signal{name: name, kind: graph.Negation, value: nearB, short: whole, long: words{b, b + 1}}
		r, i := p.long, b
		if a >= 0 {
			r, i = p.short, a
			s.short, s.long, s.value = words{a, a + 1}, whole, nearA
		}
		s.value *= p.unanswered
		s.why = fmt.Sprintf("one side says that it is not so (%q)", r.quote(i, i+1))
		out = append(out, s)
	}
	return out
}

// nearestDoubt is the side's doubt of a sort that stands closest to what both sides share.
func (p *pair) nearestDoubt(r *reading, sort doubtSort, near func(int) float64) (at int, value float64) {
	at = -1
	for _, d := range r.doubts {
		if v := near(d.at); d.sort == sort && (at < 0 || v > value) && !p.ofElse(r, d.at) {
			at, value = d.at, v
		}
	}
	return at, value
}

// antonyms finds words with opposite meanings where neither side has the other's word.
func (p *pair) antonyms() []signal {
	lex := lexicon.Load()
	var out []signal
	for i, t := range p.short.terms {
		if p.links[i].value >= .9 {
			continue
		}
		for _, o := range p.long.terms {
			if t.name || o.name || !lex.Opposite(t.key, o.key) || converse(t.key, o.key) || p.short.has(o.key) || p.short.negatedIn(t.at, t.to) != p.long.negatedIn(o.at, o.to) {
				continue
			}
			out = append(out, signal{
				name: "antonym", kind: graph.Antonym, value: p.contextAround(t, o), short: words{t.at, t.to}, long: words{o.at, o.to},
				why: fmt.Sprintf("%q and %q mean the opposite", p.short.quote(t.at, t.to), p.long.quote(o.at, o.to)),
			})
		}
	}
	return strongest(out)
}

// converses are antonyms that tell one thing from two ends: what one buys, another sells.
var converses = set(`buy-sell give-take give-receive borrow-lend ask-answer learn-teach child-parent husband-wife employee-employer follow-precede
 export-import lose-win brother-sister daughter-son mother-father man-woman boy-girl day-night predecessor-successor come-go arrive-leave`)

func converse(a, b string) bool { return converses[min(a, b)+"-"+max(a, b)] }

func (r *reading) has(key string) bool {
	for _, t := range r.terms {
		if t.key == key {
			return true
		}
	}
	return false
}

// contextAround is how alike the words near two terms are, 0 to 1: the two clash only if
// they stand in like places.
func (p *pair) contextAround(t, o term) float64 {
	var total, met float64
	for i, s := range p.short.terms {
		if s.inner || s.at == t.at || abs(s.at-t.at) > 8 {
			continue
		}
		w := weight(s) / (1 + float64(abs(s.at-t.at))/4)
		total += w
		if l := p.links[i]; l.to >= 0 {
			far := float64(abs(p.long.terms[l.to].at - o.at))
			met += w * l.value / (1 + math.Max(0, far-4)/8)
		}
	}
	return ratio(met, total)
}

func abs(n int) int { return max(n, -n) }

func strongest(ss []signal) []signal {
	if len(ss) == 0 {
		return nil
	}
	best := ss[0]
	for _, s := range ss[1:] {
		if s.value > best.value {
			best = s
		}
	}
	return []signal{best}
}

// notionClashes finds opposite sides taken on one notion.
func (p *pair) notionClashes() []signal {
	var out []signal
	for _, a := range p.short.notions {
		for _, b := range p.long.notions {
			if a.label != b.label || a.sign == b.sign || p.short.takes(a.label, -a.sign) || p.long.takes(b.label, -b.sign) {
				continue
			}
			s := signal{name: "notion", kind: graph.Antonym, short: words{a.from, a.to}, long: words{b.from, b.to}}
			s.value = p.contextAround(term{at: a.from}, term{at: b.from})
			na, nb := p.short.negatedIn(a.from, a.to), p.long.negatedIn(b.from, b.to)
			switch {
			case a.rule || b.rule:
				s.kind, s.name = graph.World, "world-rule"
			case na != nb:
				s.kind = graph.Negation
			}
			if na {
				s.short = p.short.withNegator(s.short)
			}
			if nb {
				s.long = p.long.withNegator(s.long)
			}
			s.why = fmt.Sprintf("%q and %q take opposite sides on %s", p.short.quote(s.short.from, s.short.to), p.long.quote(s.long.from, s.long.to), a.label)
			if p.short.denies != p.long.denies || na != nb && p.short.ts[a.to-1].lemma == p.long.ts[b.to-1].lemma {
				s.why = p.negationWhy(s) // Whatever the word stands for.
			}
			if s.kind == graph.World {
				s.why = fmt.Sprintf("whatever is %q cannot be %q", p.short.quote(s.short.from, s.short.to), p.long.quote(s.long.from, s.long.to))
			}
			out = append(out, s)
		}
	}
	return strongest(out)
}

func (r *reading) takes(label string, sign int) bool {
	for _, h := range r.notions {
		if h.label == label && h.sign == sign {
			return true
		}
	}
	return false
}

// exclusions finds a claim that nothing else is so ("only", "never", "all", "entirely").
func (p *pair) exclusions() []signal {
	for i, t := range p.short.ts {
		if exclusives[t.low] && !p.long.excludesLike(t.low) && !p.short.merely(i) {
			return []signal{{name: "exclusive", kind: graph.Lexical, value: p.exclusion(i), short: words{i, i + 1}, long: whole,
				why: fmt.Sprintf("one side leaves no exception (%q)", t.text)}}
		}
	}
	return nil
}

// exclusion is how much the word at token i of the short side excludes: less where it stands before
// what both sides name, for "all schools" and "schools" seldom differ.
func (p *pair) exclusion(i int) float64 {
	for k, t := range p.short.terms {
		if t.at > i && t.at <= i+4 && !t.inner && t.pos != "a" {
			if p.links[k].value >= muchLike {
				return .4
			}
			break
		}
	}
	return 1
}

// merely reports whether the word at token i leaves room for others: it says that a number is
// small ("only 15"), or is denied ("not only").
func (r *reading) merely(i int) bool {
	if lowAt(r.ts, i-1) == "not" {
		return true
	}
	for k := i + 1; k < len(r.ts) && k <= i+3; k++ {
		if r.ts[k].kind == number || isNumberWord(r.ts[k].low) {
			return true
		}
	}
	return false
}

var exclusives = set("only solely entirely exclusively always never all every none nothing completely totally whatsoever entire sole wholly purely nobody everyone")

func (r *reading) hasWord(low string) bool {
	for _, t := range r.ts {
		if t.low == low {
			return true
		}
	}
	return false
}

// excludesLike reports whether a word stands in the reading that excludes as low does: "received no
// warnings" and "never got a warning" leave out the same.
func (r *reading) excludesLike(low string) bool {
	for _, t := range r.ts {
		if t.low == low || flat[low] && flat[t.low] {
			return true
		}
	}
	return false
}
