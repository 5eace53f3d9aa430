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
	first := denying.ts[w.from].low
	if p.short.denies || p.long.denies || !flat[first] && (first != "not" || !counting[lowAt(denying.ts, w.from+1)]) {
		return false
	}
	here, there := denying.clause(w.to-1), p.other(denying).thought(said.from)
	if there.has(negators) {
		return false
	}
	denied, beside, more := false, false, false
	for i, t := range denying.terms {
		if t.inner || !here.holds(t) || weight(t) < 1 || negators[t.key] {
			continue
		}
		like, whole := p.best(denying, i, there)
		met := like >= alikeEnough && whole >= 1
		switch {
		case t.at < w.from || t.at >= w.to:
			beside, more = beside || met, more || !met && !slight[t.key]
		case !met || t.name:
			return false
		default:
			denied = true
		}
	}
	return denied && (beside || !more && denying.wholeDenied(w))
}

// wholeDenied reports whether what is denied outright at w is all of it: not under a condition, and not "no longer" or
// "nothing of the sort".
func (r *reading) wholeDenied(w words) bool {
	next, last := lowAt(r.ts, w.from+1), r.ts[w.to-1].lemma
	if r.ts[w.from].low == "nothing" || next == "longer" || next == "more" || anyOther[last] {
		return false
	}
	from, to := r.sentence(w.from)
	return !slices.ContainsFunc(r.ts[from:to], func(t token) bool { return conditions[t.low] })
}

var (
	conditions = set("if unless whether")
	anyOther   = set("case place matter fact reason doubt question need point way chance idea problem") // Nouns that tell of nothing by themselves.
)

// slight are words for the least there is, "not a cent", and verbs that say no more than that something is there.
var slight = set("cent penny dime word inch thing shred receive get have")

// flat are negators that leave no exception.
var flat = set("never no nobody none nothing neither")
