package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

func run(data, out string, train bool, l2, shift float64, show string, foldings int) error {
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
			return ranked(e.verdict, e.verdict.Score), e.verdict.Relation == conflict.Contradicts
		})
		list(sets, show, func(e *example) float64 { return e.verdict.Score }, .3)
		blockTable(sets)
		return matchClaims(claimTables(data))
	}
	fitted := func(examples []*example) conflict.Weights {
		out, w := conflict.Weights{}, fit(examples, len(names), l2)
		w[0] -= shift
		for k, name := range names {
			out[name] = w[k]
		}
		return out
	}
	if foldings > 1 {
		meanOf(foldings, sets, all, fitted)
	}
	verdicts := leaveOut(all, 0, fitted)
	list(sets, show, func(e *example) float64 { return verdicts[e].Score }, .3)
	for _, t := range thresholds {
		fmt.Printf("Cross-validated, threshold %.2f:\n", t)
		table(sets, func(e *example) (float64, bool) {
			return ranked(verdicts[e], verdicts[e].Score), contradicts(verdicts[e], t)
		})
	}
	fmt.Printf("Lowest threshold with few alarms: %.3f; each document judged by that of all others:\n", lowest(sets, func(*example) bool { return true }, verdicts))
	called := chosen(sets, 0, verdicts)
	table(sets, func(e *example) (float64, bool) { return ranked(verdicts[e], verdicts[e].Score), called[e] })
	w := fitted(all)
	var lines []string
	for _, name := range names {
		lines = append(lines, fmt.Sprintf("%s\t%.3f", name, w[name]))
	}
	return os.WriteFile(out, []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}

// comparable reports whether the judge found a clash, and both sides to be about the same.
func comparable(v conflict.Verdict) bool {
	for _, agreement := range v.Axes {
		if agreement != graph.Yes {
			return false
		}
	}
	return len(v.Axes) > 0 && !lookAlikes[v.Kind]
}

// ranked is the score that a pair is ranked by: 0 if the judge found no clash in it, or a look-alike.
func ranked(v conflict.Verdict, score float64) float64 {
	if len(v.Axes) == 0 || lookAlikes[v.Kind] {
		return 0
	}
	return score
}

var lookAlikes = map[graph.ConflictKind]bool{graph.Tension: true, graph.Scope: true, graph.Update: true, graph.Rounding: true, graph.NotComparable: true}

// table prints a line a set: how many were called contradictions, how well, and how many
// pairs whose gold is supports were.
func table(sets []set, answer func(*example) (score float64, contradicts bool)) {
	fmt.Printf("  %-16s %6s %6s %6s %6s %8s %8s\n", "set", "called", "P", "R", "F1", "P@20%R", "supports")
	for _, s := range sets {
		var called, right, gold, alarms, supports float64
		type place struct {
			score float64
			gold  bool
		}
		var rank []place
		for _, e := range s.examples {
			score, yes := answer(e)
			rank = append(rank, place{score, e.Rel == "contradicts"})
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
		slices.SortStableFunc(rank, func(a, b place) int {
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

// list prints the wrong answers on one set, the surest first.
func list(sets []set, name string, score func(*example) float64, threshold float64) {
	for _, s := range sets {
		if s.name != name {
			continue
		}
		examples := slices.Clone(s.examples)
		slices.SortStableFunc(examples, func(a, b *example) int { return cmp.Compare(score(b), score(a)) })
		for _, e := range examples {
			if yes := score(e) >= threshold; yes == (e.Rel == "contradicts") {
				continue
			}
			fmt.Printf("%.2f gold %s\n  a: %s\n  b: %s\n ", score(e), e.Rel, e.A, e.B)
			for _, f := range conflict.Explain(conflict.Side{Text: e.A}, conflict.Side{Text: e.B}) {
				if f.Value != 0 && !strings.Contains(f.Name, "·") {
					fmt.Printf(" %s=%.2f", f.Name, f.Value)
				}
			}
			fmt.Println()
		}
	}
}
