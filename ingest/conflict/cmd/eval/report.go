package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"whosaid/ingest/conflict"
)

const folds = 10

func run(data, out string, train bool, l2 float64, show string) error {
	sets, names, err := load(data)
	if err != nil {
		return err
	}
	var all []*example
	for _, s := range sets {
		all = append(all, s.examples...)
	}
	if !train {
		fmt.Println("The committed weights and thresholds:")
		table(sets, func(e *example) (float64, bool) {
			return e.verdict.Score, e.verdict.Relation == conflict.Contradicts
		})
		list(sets, show)
		return nil
	}
	scores := map[*example]float64{}
	for f := range folds {
		var rest []*example
		for _, e := range all {
			if fold(e, folds) != f {
				rest = append(rest, e)
			}
		}
		w := fit(rest, len(sets), len(names), l2)
		for _, e := range all {
			if fold(e, folds) == f {
				scores[e] = probability(w, e.features)
			}
		}
	}
	for _, t := range []float64{.15, .2, .25, .3, .35, .4, .45, .5, .55, .6, .65, .7} {
		fmt.Printf("Cross-validated, threshold %.2f:\n", t)
		table(sets, func(e *example) (float64, bool) { return scores[e], scores[e] >= t })
	}
	w := fit(all, len(sets), len(names), l2)
	var lines []string
	for k, name := range names {
		lines = append(lines, fmt.Sprintf("%s\t%.3f", name, w[k]))
	}
	return os.WriteFile(out, []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}

// table prints a line a set: how many were called contradictions, how well, and how many
// pairs whose gold is supports were.
func table(sets []set, answer func(*example) (score float64, contradicts bool)) {
	fmt.Printf("  %-16s %6s %6s %6s %6s %8s %8s\n", "set", "called", "P", "R", "F1", "P@20%R", "supports")
	for _, s := range sets {
		var called, right, gold, alarms, supports float64
		type ranked struct {
			score float64
			gold  bool
		}
		var rank []ranked
		for _, e := range s.examples {
			score, yes := answer(e)
			rank = append(rank, ranked{score, e.Rel == "contradicts"})
			if e.Rel == "contradicts" {
				gold++
			}
			if e.Rel == "supports" {
				supports++
			}
			if !yes {
				continue
			}
			called++
			switch e.Rel {
			case "contradicts":
				right++
			case "supports":
				alarms++
			}
		}
		slices.SortStableFunc(rank, func(a, b ranked) int {
			switch {
			case a.score > b.score:
				return -1
			case a.score < b.score:
				return 1
			}
			return 0
		})
		at20, hits := 0., 0.
		for i, r := range rank {
			if r.gold {
				hits++
			}
			if hits >= .2*gold {
				at20 = hits / float64(i+1)
				break
			}
		}
		p, r := over(right, called), over(right, gold)
		fmt.Printf("  %-16s %6.0f %6.3f %6.3f %6.3f %8.3f %7.1f%%\n", s.name, called, p, r, over(2*p*r, p+r), at20, 100*over(alarms, supports))
	}
}

func over(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// list prints the wrong answers on one set.
func list(sets []set, name string) {
	for _, s := range sets {
		if s.name != name {
			continue
		}
		for _, e := range s.examples {
			if yes := e.verdict.Relation == conflict.Contradicts; yes != (e.Rel == "contradicts") {
				fmt.Printf("%s gold %s score %.2f %s\n  a: %s\n  b: %s\n  %s\n", e.ID, e.Rel, e.verdict.Score, e.verdict.Kind, e.A, e.B, e.verdict.Why)
			}
		}
	}
}
