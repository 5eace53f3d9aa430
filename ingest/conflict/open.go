package conflict

import (
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/lexicon"
)

// leftOpen says why both sides can hold though their words clash, for how they are said: one only
// wants it or leaves it open, one speaks of what is to come and the other of what was, or "he" may
// be another man. It is "" if nothing of that is so.
func (p *pair) leftOpen(s signal) string {
	a, b := p.short, p.long
	switch {
	case wants(a.side) != wants(b.side), a.unfinished(s.short) != b.unfinished(s.long):
		return "one side does not say that it is so"
	case a.supposed(s.short), b.supposed(s.long):
		return "one side leaves open whether it is so"
	case a.ahead(s.short) && b.behind(s.long), a.behind(s.short) && b.ahead(s.long):
		return "one speaks of what was, the other of what is to come"
	case a.ought(s.short) != b.ought(s.long):
		return "one side says what ought to be"
	case p.othersMeant(s):
		return "whom each speaks of is not told"
	}
	return ""
}

// wants reports whether a side only says what somebody wants to be so.
func wants(s Side) bool {
	return s.Stance == graph.Intends || s.Stance == graph.Demands || s.Stance == graph.Promises
}

// unfinished reports whether the last of the words at w is a verb that says of nobody that it is so:
// after "to", or one in "-ing" without a form of "be".
func (r *reading) unfinished(w words) bool {
	if w.from < 0 {
		return false
	}
	verb := r.ts[w.to-1]
	switch {
	case verb.kind != word || verb.capital() || !strings.Contains(lexicon.Load().POS(verb.lemma), "v"):
		return false
	case lowAt(r.ts, w.to-2) == "to":
		return true
	case !strings.HasSuffix(verb.low, "ing") || verb.lemma == verb.low:
		return false
	}
	for i := w.to - 2; i >= 0 && i >= w.to-4; i-- {
		if r.ts[i].lemma == "be" {
			return false
		}
	}
	return true
}

// supposed reports whether the words at w stand after a word such as "whether" in their clause.
func (r *reading) supposed(w words) bool {
	if w.from < 0 {
		return false
	}
	for i, from := w.from, r.clause(w.from).from; i >= from; i-- {
		if hypothetical[r.ts[i].low] {
			return true
		}
	}
	return false
}

// ahead and behind report whether the clause of the words at w speaks of what is to come, or of what was.
func (r *reading) ahead(w words) bool  { return r.clauseHas(w, futures) }
func (r *reading) behind(w words) bool { return r.clauseHas(w, pasts) && !r.clauseHas(w, futures) }

// ought reports whether the clause of the words at w says what should be done.
func (r *reading) ought(w words) bool { return r.clauseHas(w, obligations) }

func (r *reading) clauseHas(w words, of map[string]bool) bool {
	return w.from >= 0 && r.clause(w.from).has(of)
}

// refuses reports whether a side denies somebody something, "entry to the press", and not that
// something is so.
func (r *reading) refuses() bool {
	if !r.denies || len(r.ts) == 0 {
		return false
	}
	says, gives := false, false
	for i, t := range r.ts {
		says = says || t.low == "that" || nominatives[t.low] || t.lemma == "be" || t.lemma == "have" || i == 0 && (t.low == "any" || strings.HasSuffix(t.low, "ing"))
		gives = gives || t.low == "to" && i > 0
	}
	return gives && !says
}

// has reports whether one of some words stands in a region.
func (in region) has(of map[string]bool) bool {
	for _, t := range in.r.ts[in.from:in.to] {
		if of[t.low] {
			return true
		}
	}
	return false
}

// agent reports whether a region names who did something, after "by".
func (in region) agent() bool {
	for i := in.from; i < in.to; i++ {
		if in.r.ts[i].low != "by" {
			continue
		}
		if head, from, _ := nounPhrase(in.r.ts, i+1); head != "" && (in.r.ts[from].capital() || lexicon.Load().Is(head, "person") || groupNouns[head]) {
			return true
		}
	}
	return false
}

// before ends a region before the first of some words in it, and reports whether it holds one.
func (in *region) before(of map[string]bool) bool {
	for i := in.from; i < in.to; i++ {
		if of[in.r.ts[i].low] {
			in.to = i
			return true
		}
	}
	return false
}

// onlyLacks reports whether the negation of the words at w is no more than a "without", which says
// of something else what it has not.
func (r *reading) onlyLacks(w words) bool {
	return !r.denies && w.from >= 0 && r.ts[w.from].low == "without"
}

var (
	hypothetical = set("whether if unless lest should suppose supposing")
	futures      = set("will 'll shall")
	pasts        = set("did was were had has have 've")
	obligations  = set("must should ought needs need let")
	exceptions   = set("until till unless except besides yet alone necessarily simply merely just")
	alls         = set("all every both each entire entirely whole fully completely always everyone everything")
	subjects     = set("i we he she they it who them him")
)

// othersMeant reports whether "he" or "I" did it on both sides, in two texts and by two speakers:
// nothing tells that it is one man.
func (p *pair) othersMeant(s signal) bool {
	return p.apart() && !p.short.side.oneSpeaker(p.long.side) && p.short.pronounBefore(s.short) && p.long.pronounBefore(s.long)
}

// pronounBefore reports whether the nearest that can be a subject of the words at w is a pronoun.
func (r *reading) pronounBefore(w words) bool {
	if w.from < 0 {
		return false
	}
	for i, from := w.from, r.clause(w.from).from; i >= from; i-- {
		if subjects[r.ts[i].low] {
			return true
		}
		if r.ts[i].pos == "n" && i < w.from && !lexicon.Function(r.ts[i].low) {
			return false
		}
	}
	return false
}
