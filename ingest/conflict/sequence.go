package conflict

import (
	"fmt"

	"whosaid/graph"
)

// turnedSequences are words for before and after, of which one side says the one and the other the other. What lasted
// until a day may go on after it, so that only "since" is against "until".
var turnedSequences = set("before-after before-since until-since till-since")

// lasting are verbs for what goes on, so that it may be so both before and after.
var lasting = set("be have live work play remain stay exist serve rule lead know belong own use hold continue stand run keep study")

// sequences finds one deed that the two sides put before and after the same: "shut before the war", "shut after the war".
func (p *pair) sequences() []signal {
	for _, i := range p.short.told.orders {
		for _, j := range p.long.told.orders {
			s, l := p.short.ts[i], p.long.ts[j]
			if !turnedSequences[s.low+"-"+l.low] && !turnedSequences[l.low+"-"+s.low] || !p.oneMoment(i+1, j+1) || p.short.deniesBeside(i) || p.long.deniesBeside(j) ||
				p.short.modal[i] || p.long.modal[j] {
				continue
			}
			begun := s.low == "since" || l.low == "since" // "In office until 1990" and "since 1990": what goes on differs too.
			a, b := p.short.verbBefore(i), p.long.verbBefore(j)
			if a < 0 || b < 0 || p.likeOf(p.short, a, b) < alikeEnough || lasting[p.short.terms[a].key] && !begun {
				continue
			}
			ab, ba, met := p.clausesCover(i, j)
			if min(ab, ba) < leastOfWhole || met < weightBeside {
				continue
			}
			return []signal{{name: "sequence", kind: graph.Time, value: 1, short: words{i, i + 1}, long: words{j, j + 1},
				why: fmt.Sprintf("%q is not %q", p.short.quote(i, min(i+3, p.short.clause(i).to)), p.long.quote(j, min(j+3, p.long.clause(j).to)))}}
		}
	}
	return nil
}

// oneMoment reports whether the phrases that begin at token i of the short side and j of the long tell of one time: a
// date, or the same noun or name with the same words before it.
func (p *pair) oneMoment(i, j int) bool {
	for _, a := range p.short.dates {
		for _, b := range p.long.dates {
			if p.short.tokensAt(a.Span).from == i && p.long.tokensAt(b.Span).from == j {
				return a.Date == b.Date && a.Year > 0
			}
		}
	}
	a, b := p.short.headAt(p.short.pastArticles(i)), p.long.headAt(p.long.pastArticles(j))
	return a >= 0 && b >= 0 && p.likeOf(p.short, a, b) >= sameName
}

func (r *reading) pastArticles(i int) int {
	for articles[lowAt(r.ts, i)] {
		i++
	}
	return i
}

// headAt is the term of the last word of the noun phrase that begins at token i; -1 if none begins there.
func (r *reading) headAt(i int) int {
	best := -1
	for k, t := range r.terms {
		if !t.inner && t.at >= i && t.at <= i+2 && nominal(r.ts, t.at) && (best < 0 && t.at == i || best >= 0 && t.at == r.terms[best].to) {
			best = k
		}
	}
	return best
}

// verbBefore is the term of the nearest verb before token i in its clause; -1 if there is none.
func (r *reading) verbBefore(i int) int {
	best := -1
	from := r.clause(i).from
	for k, t := range r.terms {
		if t.pos == "v" && !t.inner && t.at >= from && t.at < i {
			best = k
		}
	}
	return best
}
