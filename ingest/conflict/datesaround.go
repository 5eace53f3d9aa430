package conflict

import "slices"

// sameDay reports whether the sentences of token i here and token j on the other side give one date.
func (r *reading) sameDay(i int, o *reading, j int) bool {
	for _, a := range r.datesAround(i) {
		if slices.ContainsFunc(o.datesAround(j), func(b DateMention) bool { return sameDate(a, b) }) {
			return true
		}
	}
	return false
}

// datesAround are the dates in the sentence of token i.
func (r *reading) datesAround(i int) []DateMention {
	from, to := r.sentence(i)
	var ds []DateMention
	for _, d := range r.dates {
		if at := r.tokensAt(d.Span); at.from >= from && at.from < to {
			ds = append(ds, d)
		}
	}
	return ds
}

// yearGiven reports whether the sentence of the words at w tells of which year: "in 2023", "last year".
func (r *reading) yearGiven(w words) bool {
	from, to := r.sentence(w.from)
	for k := from; k+1 < to; k++ {
		if r.ts[k+1].low == "year" && (r.ts[k].low == "last" || r.ts[k].low == "this" || r.ts[k].low == "next") {
			return true
		}
	}
	return slices.ContainsFunc(r.datesAround(w.from), func(d DateMention) bool { return d.Year > 0 })
}

// dated reports whether a term is part of a date.
func (r *reading) dated(t term) bool {
	for _, d := range r.dates {
		if w := r.tokensAt(d.Span); t.at >= w.from && t.at < w.to {
			return true
		}
	}
	return false
}
