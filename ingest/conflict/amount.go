package conflict

import (
	"slices"
	"strconv"
	"strings"
)

// numerals compares the numbers and years of the two sides as they are written, in digits or
// words, whatever they count.
func (p *pair) numerals(out tally) {
	long := p.long.numerals()
	for _, n := range p.short.numerals() {
		i := n.at
		if p.short.ts[i].low == "one" {
			continue
		}
		if slices.ContainsFunc(long, n.meets) {
			out["number-met"] = 1
			continue
		}
		out["number-missing"] = 1
		for _, o := range long {
			if (yearAt(p.short.ts, i) > 0) != (yearAt(p.long.ts, o.at) > 0) {
				continue
			}
			c := p.contextAround(term{at: i}, term{at: o.at})
			switch next := lemmaAt(p.short.ts, i+1); {
			case yearAt(p.short.ts, i) > 0:
				out.raise("year-other", c)
			case next != "" && next == lemmaAt(p.long.ts, o.at+1):
				out.raise("number-other-same", c)
				fallthrough
			default:
				out.raise("number-other", c)
			}
		}
	}
}

func lemmaAt(ts []token, i int) string {
	if i >= len(ts) || ts[i].kind != word {
		return ""
	}
	return ts[i].lemma
}

// numeral is a number as a token writes it.
type numeral struct {
	at    int
	value float64
}

// meets reports whether two numerals are one number, or one the other rounded.
func (n numeral) meets(o numeral) bool {
	return n.value == o.value || roundedTo(n.value, o.value) || roundedTo(o.value, n.value)
}

func (r *reading) numerals() []numeral {
	var out []numeral
	for i, t := range r.ts {
		v, ok := plainNumbers[t.low]
		if t.kind == number {
			var err error
			v, err = strconv.ParseFloat(strings.ReplaceAll(t.text, ",", ""), 64)
			ok = err == nil
		}
		if ok {
			out = append(out, numeral{i, v})
		}
	}
	return out
}

var plainNumbers = map[string]float64{
	"one": 1, "once": 1, "single": 1, "two": 2, "twice": 2, "three": 3, "thrice": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
	"thousand": 1000, "million": 1000000,
}

var (
	manyWords = set("most majority all every many always often usual usually mostly nearly almost commonly frequently largely widely entirely numerous")
	fewWords  = set("few minority none rarely seldom hardly little never scarce scarcely barely no minor insignificant negligible small minimal less fewer")
)

// amounts compares words for how much, how often and which of all.
func (p *pair) amounts(out tally) {
	shortMany, shortFew := p.short.hasAny(manyWords), p.short.hasAny(fewWords)
	longMany, longFew := p.long.hasAny(manyWords), p.long.hasAny(fewWords)
	out.mark("few-against-many", shortMany && !shortFew && longFew && !longMany || shortFew && !shortMany && longMany && !longFew)
	out.mark("short-few", shortFew)
	out.mark("short-many", shortMany)
	out.mark("few-differs", shortFew != longFew)
	out.mark("superlative", p.short.superlative() && !p.long.superlative())
	out.mark("short-first", p.short.hasWord("first") && !p.long.hasWord("first"))
	out.mark("short-only", p.short.alone() && !p.long.hasWord("only"))
	out.mark("long-only-possible", !slices.Contains(p.short.modal, true) && slices.Contains(p.long.modal, true))
}

// hasAny reports whether the side has one of the words, "a few" and "a little" left out.
func (r *reading) hasAny(words map[string]bool) bool {
	for i, t := range r.ts {
		if words[t.low] && (t.low != "few" && t.low != "little" || lowAt(r.ts, i-1) != "a") {
			return true
		}
	}
	return false
}

// alone reports whether the side says "only" of anything but a number.
func (r *reading) alone() bool {
	for i, t := range r.ts {
		if t.low == "only" && !r.merely(i) {
			return true
		}
	}
	return false
}

func (r *reading) superlative() bool {
	return slices.ContainsFunc(r.ts, func(t token) bool {
		return t.pos == "a" && t.lemma != t.low && strings.HasSuffix(t.low, "est")
	})
}
