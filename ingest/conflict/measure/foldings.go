package main

import (
	"fmt"

	"whosaid/ingest/conflict"
)

// rates is how well pairs are told: F1 of contradictions, and the share of agreeing pairs called so.
type rates struct{ f1, alarms float64 }

// rate is how well a set's pairs are told by what is called a contradiction.
func rate(s set, called func(*example) bool) rates {
	var right, wrong, missed, alarms, supports float64
	for _, e := range s.examples {
		yes, gold := called(e), e.Rel == "contradicts"
		switch {
		case yes && gold:
			right++
		case yes:
			wrong++
		case gold:
			missed++
		}
		if e.Rel == "supports" {
			supports++
			if yes {
				alarms++
			}
		}
	}
	return rates{over(2*right, 2*right+wrong+missed), over(alarms, supports)}
}

// meanOf prints a line a threshold, and one for the thresholds that all other documents choose: each set's
// F1 and alarms, and its most alarms, over several ways of cutting the documents. One cut is chance: another
// moves a set's F1 by up to .03.
func meanOf(foldings int, sets []set, all []*example, fitted func([]*example) conflict.Weights) {
	lines := make([][][]rates, len(thresholds)+1) // A line, a set, a folding.
	for i := range lines {
		lines[i] = make([][]rates, len(sets))
	}
	for folding := range foldings {
		verdicts := leaveOut(all, folding, fitted)
		called := chosen(sets, folding, verdicts)
		for k, s := range sets {
			for i, t := range thresholds {
				lines[i][k] = append(lines[i][k], rate(s, func(e *example) bool { return contradicts(verdicts[e], t) }))
			}
			lines[len(thresholds)][k] = append(lines[len(thresholds)][k], rate(s, func(e *example) bool { return called[e] }))
		}
	}
	fmt.Printf("Mean of %d foldings: F1, alarms (most)\n  %-10s", foldings, "threshold")
	for _, s := range sets {
		fmt.Printf(" %20s", s.name)
	}
	fmt.Println()
	for i, line := range lines {
		name := "by others"
		if i < len(thresholds) {
			name = fmt.Sprintf("%.2f", thresholds[i])
		}
		fmt.Printf("  %-10s", name)
		for _, several := range line {
			var f1, alarms, most float64
			for _, r := range several {
				f1, alarms, most = f1+r.f1/float64(foldings), alarms+r.alarms/float64(foldings), max(most, r.alarms)
			}
			fmt.Printf("  %.3f %4.1f%% (%4.1f%%)", f1, 100*alarms, 100*most)
		}
		fmt.Println()
	}
}
