package main

import (
	"whosaid/ingest/conflict"
)

// folds is how many parts the documents are cut into for cross-validation.
const folds = 10

// mostAlarms is the largest share of a set's agreeing pairs that may be called contradictions.
const mostAlarms = .05

// thresholds are those that a table is printed for, and that one is chosen from.
var thresholds = []float64{.15, .2, .24, .26, .27, .28, .29, .3, .32, .34, .36, .4, .45, .5, .6}

// leaveOut judges every pair by weights that were fitted without its document, from first to last: the
// score, which clash decides, and whether both sides are about the same.
func leaveOut(all []*example, folding int, fitted func([]*example) conflict.Weights) map[*example]conflict.Verdict {
	out := map[*example]conflict.Verdict{}
	for f := range folds {
		var rest, left []*example
		for _, e := range all {
			if fold(e, folding) == f {
				left = append(left, e)
			} else {
				rest = append(rest, e)
			}
		}
		w := fitted(rest)
		for _, e := range left {
			a, b := conflict.Side{Text: e.A}, conflict.Side{Text: e.B}
			out[e] = conflict.Read(a).JudgeBy(w, conflict.Read(b))
		}
	}
	return out
}

// contradicts reports whether a verdict would be a contradiction if the threshold were t.
func contradicts(v conflict.Verdict, t float64) bool { return v.Score >= t && comparable(v) }

// chosen is, for each pair, whether it is called a contradiction by the threshold that the pairs of all
// other documents would have chosen: the lowest at which no set has more alarms than mostAlarms.
func chosen(sets []set, folding int, verdicts map[*example]conflict.Verdict) map[*example]bool {
	out := map[*example]bool{}
	for f := range folds {
		t := lowest(sets, func(e *example) bool { return fold(e, folding) != f }, verdicts)
		for _, s := range sets {
			for _, e := range s.examples {
				if fold(e, folding) == f {
					out[e] = contradicts(verdicts[e], t)
				}
			}
		}
	}
	return out
}

// lowest is the lowest threshold with few alarms in every set, among the pairs that in accepts.
func lowest(sets []set, in func(*example) bool, verdicts map[*example]conflict.Verdict) float64 {
	for t := thresholds[0]; t < 1; t += .005 {
		if mostIn(sets, in, verdicts, t) <= mostAlarms {
			return t
		}
	}
	return 1
}

// mostIn is the largest share of alarms that a set has at a threshold.
func mostIn(sets []set, in func(*example) bool, verdicts map[*example]conflict.Verdict, t float64) float64 {
	most := 0.
	for _, s := range sets {
		alarms, supports := 0., 0.
		for _, e := range s.examples {
			if e.Rel != "supports" || !in(e) {
				continue
			}
			supports++
			if contradicts(verdicts[e], t) {
				alarms++
			}
		}
		most = max(most, over(alarms, supports))
	}
	return most
}
