package conflict

import (
	"fmt"

	"whosaid/graph"
)

// way is a change or a journey from one thing to another: "rose from 20 to 30", "moved from Lima to Quito".
type way struct {
	at, to      int // The tokens from "from" to what it ends with.
	verb        int // The term of what is done.
	start, end  []int
	first, last float64 // The numbers that it leads from and to; 0 if it is told of things.
}

// moves are verbs for what is done once and leads to one end: a road runs both ways, and a family moves one way.
var moves = set(`move flee emigrate migrate march transfer convert change turn promote demote rename retreat defect relocate switch escape deport
 expel exile evacuate rise increase grow climb jump fall decrease decline drop shrink cut raise lower reduce go slip`)

// longestEnd is how many words either end of a way may have.
const longestEnd = 5

// ways lists what a side says of where a change or journey began and ended.
func (r *reading) ways() []way {
	var out []way
	for i, t := range r.ts {
		if t.low != "from" || r.negated[i] || r.modal[i] {
			continue
		}
		verb := -1
		c := r.clause(i)
		for k, o := range r.terms {
			if o.at >= c.from && o.at < i && moves[o.key] && o.at+longestEnd >= i {
				verb = k
			}
		}
		to := i + 2
		for to < c.to && to <= i+longestEnd+1 && r.ts[to].low != "to" {
			to++
		}
		if verb < 0 || to >= c.to || r.ts[to].low != "to" || r.deniesBeside(i) {
			continue
		}
		end := to + 1
		for end < c.to && end <= to+longestEnd && !prepositions[r.ts[end].low] {
			end++
		}
		w := way{at: i, to: end, verb: verb, start: r.thingsIn(i+1, to), end: r.thingsIn(to+1, end)}
		w.first, w.last = r.numberIn(i+1, to), r.numberIn(to+1, end)
		out = append(out, w)
	}
	return out
}

// numberIn is the number in digits among tokens [from, to); 0 if there is none.
func (r *reading) numberIn(from, to int) float64 {
	for i := from; i < to; i++ {
		if r.ts[i].kind != number {
			continue
		}
		if v, took := digits(r.ts, i); took > 0 {
			return v
		}
	}
	return 0
}

// turnedWays finds a change or journey that one side tells the other way round: "moved from Lima to Quito", "moved from
// Quito to Lima". Who went there and came back did both, so that other days tell of two.
func (p *pair) turnedWays() []signal {
	for _, a := range p.short.told.ways {
		for _, b := range p.long.told.ways {
			if !p.turnedNumbers(a, b) && (p.likeOf(p.short, a.verb, b.verb) < alikeEnough || !p.inOrder(a.start, a.end, b.end, b.start)) || p.otherDays() {
				continue
			}
			return []signal{{name: "way", kind: graph.Structure, value: 1, short: words{a.at, a.to}, long: words{b.at, b.to},
				why: fmt.Sprintf("%q and %q lead the other way", p.short.quote(a.at, a.to), p.long.quote(b.at, b.to))}}
		}
	}
	return nil
}

// turnedNumbers reports whether two changes lead between the same two numbers, each the other way.
func (p *pair) turnedNumbers(a, b way) bool {
	return a.first != a.last && a.first > 0 && a.last > 0 && a.first == b.last && a.last == b.first
}
