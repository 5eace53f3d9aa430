package conflict

import (
	"math"

	"whosaid/ingest/conflict/lexicon"
)

// quietNegatives say that something is no more, not there or not done, without a negation: who hears
// that a dish "will not be served" and that it is "removed" hears one thing. By lemma or as written.
var quietNegatives = set(`stop end cease halt cancel remove eliminate drop scrap axe ban bar block prevent prohibit forbid avoid delay postpone
 withhold skip omit miss lack lose exclude abandon quit reject refuse decline fail deny negligible absent absence minimal missing impossible unable
 unlikely instead unlike contrary zero 0 only hardly barely little few dismiss rescind revoke withdraw shun resist halt curb destroy collapse vanish
 disappear free gone limit small minor weak lower rare former doubt`)

// quietAt reports whether token i is a quiet negative, or a word made of its opposite.
func (r *reading) quietAt(i int) bool {
	t := r.ts[i]
	return t.kind != mark && (quietNegatives[t.lemma] || quietNegatives[t.low] || lexicon.Load().Negative(t.low))
}

// answered is how near to what both sides share the side that negates nothing has a quiet negative,
// where the other negates, doubts or denies; 0 if neither or both negate.
func (p *pair) answered() float64 {
	short, long := p.short.negative(), p.long.negative()
	if short == long {
		return 0
	}
	r, near, common := p.short, p.nearShort, func(k int) bool { return p.links[k].value >= muchLike }
	if short {
		r, near, common = p.long, p.near, p.met
	}
	shared := make([]bool, len(r.ts)) // What both sides say is no answer: "asked to stop", "did not ask to stop".
	for k, t := range r.terms {
		shared[t.at] = shared[t.at] || common(k)
	}
	best := 0.
	for i := range r.ts {
		if r.quietAt(i) && !shared[i] {
			best = math.Max(best, near(i))
		}
	}
	return best
}

// quietly is how much of a negation a quiet negative of the other side takes away.
const quietly = .6

// negative reports whether a side negates something, or calls a claim untrue.
func (r *reading) negative() bool {
	for _, d := range r.doubts {
		if d.sort != weak {
			return true
		}
	}
	return len(r.negs) > 0 || r.denies
}
