package conflict

import "slices"

// flatlyDenied reports whether one side denies outright ("never", "no", "nobody", "not one") what the other says in
// other words: all that stands between the negator and the word that both share is met there, and beside it a
// name or a thing of the same clause, if it tells of more.
func (p *pair) flatlyDenied(s signal) bool {
	denying, w, said := p.short, s.short, s.long
	if p.long.negatedIn(s.long.to-1, s.long.to) {
		denying, w, said = p.long, s.long, s.short
	}
	if p.short.denies || p.long.denies || !denying.flatAt(w) {
		return false
	}
	here, there := denying.clause(w.to-1), p.other(denying).thought(said.from)
	if there.has(negators) {
		return false
	}
	least := alikeEnough
	if s.name == "negated-beside" { // The words are not of one sort: "no inspection", "inspected", but not "no reason", "reasonable".
		if pos := there.r.ts[said.to-1].pos; pos != "n" && pos != "v" {
			return false
		}
		least = oneFamily
	}
	denied, beside, more := false, false, false
	for i, t := range denying.terms {
		if t.inner || !here.holds(t) || negators[t.key] {
			continue
		}
		like, whole := p.best(denying, i, there)
		met, inside := like >= least && whole >= 1, t.at >= w.from && t.at < w.to
		switch {
		case weight(t) < 1 && inside && t.pos == "v" && !met && !slight[t.key]:
			return false // "Nobody looked at the brakes" is no denial that they failed.
		case weight(t) < 1:
		case !inside:
			beside, more = beside || met, more || !met && !slight[t.key]
		case !met && (slight[t.key] || trifles[t.key]):
		case !met || t.name:
			return false
		default:
			denied = true
		}
	}
	return denied && (beside || !more && denying.wholeDenied(w))
}

// flatAt reports whether what is negated at w is denied outright.
func (r *reading) flatAt(w words) bool {
	first := r.ts[w.from].low
	return flat[first] || (first == "not" || first == "n't") && (counting[lowAt(r.ts, w.from+1)] || r.anyAt(w))
}

// anyAt reports whether what is negated at w is "any" of it: "not received any complaint", "not asked for anything".
func (r *reading) anyAt(w words) bool {
	for i := w.from; i < min(w.to+3, len(r.ts)); i++ {
		if anyWords[r.ts[i].low] {
			return true
		}
	}
	return false
}

var anyWords = set("any anything anybody anyone")

// trifles are nouns for what shows that something was: "no record of any inspection".
var trifles = set("record evidence sign trace proof report")

// oneFamily is how alike two words of one family are, and no two that only mean the like.
const oneFamily = .8

// wholeDenied reports whether what is denied outright at w is all of it: not under a condition, and not "no longer" or
// "nothing of the sort".
func (r *reading) wholeDenied(w words) bool {
	next, last := lowAt(r.ts, w.from+1), r.ts[w.to-1].lemma
	if r.ts[w.from].low == "nothing" || next == "longer" || next == "more" || anyOther[last] || havings[last] {
		return false
	}
	from, to := r.sentence(w.from)
	return !slices.ContainsFunc(r.ts[from:to], func(t token) bool { return conditions[t.low] })
}

var (
	conditions = set("if unless whether")
	anyOther   = set("case place matter fact reason doubt question need point way chance idea problem") // Nouns that tell of nothing by themselves.
)

// havings are nouns for what slight verbs tell: "no receipt" does not deny that somebody received something.
var havings = set("receipt possession sight")

// slight are words for the least there is, "not a cent", and verbs that say no more than that something is there.
var slight = set("cent penny dime word inch thing shred receive get have")

// flat are negators that leave no exception.
var flat = set("never no nobody none nothing neither")
