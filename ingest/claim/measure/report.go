package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/claim"
)

const folds = 10

var thresholds = []float64{.2, .3, .4, .5, .6, .7, .8, .9}

func run(data, out string, train bool, show string) error {
	pools, err := load(data)
	if err != nil {
		return err
	}
	var all []*example
	for _, p := range pools {
		all = append(all, p.pairs...)
	}
	if !train {
		fmt.Println("The committed weights; a pair in doubt is never one claim:")
		table(pools, func(e *example) float64 { return e.verdict.Score }, func(e *example) bool { return !e.doubt })
		list(pools, show, func(e *example) (float64, bool) { return e.verdict.Score, e.verdict.Verdict == graph.Same })
		return nil
	}
	scores := map[*example]float64{}
	for f := range folds {
		var rest []*example
		for _, e := range all {
			if foldOf(e) != f {
				rest = append(rest, e)
			}
		}
		w := fit(rest, len(pools), len(all[0].features))
		for _, e := range all {
			if foldOf(e) == f {
				scores[e] = probability(w, e.features)
			}
		}
	}
	fmt.Println("Cross-validated, whole groups left out:")
	table(pools, func(e *example) float64 { return scores[e] }, func(e *example) bool { return !e.doubt })
	list(pools, show, func(e *example) (float64, bool) { return scores[e], scores[e] >= .5 && !e.doubt })
	w := fit(all, len(pools), len(all[0].features))
	var lines strings.Builder
	for k, f := range claim.Features(claim.Read(claim.Side{}), claim.Read(claim.Side{})) {
		fmt.Fprintf(&lines, "%s\t%.3f\n", f.Name, w[k])
	}
	return os.WriteFile(out, []byte(lines.String()), 0o644)
}

// foldOf is the part of the cross-validation that a group is left out in.
func foldOf(e *example) int {
	h := fnv.New32a()
	h.Write([]byte(e.fold))
	return int(h.Sum32()>>3) % folds
}

// table prints, for a row of thresholds, how many pairs of each pool are called one claim,
// how many of them rightly, and which share of the pairs to be found is.
func table(pools []*pool, score func(*example) float64, eligible func(*example) bool) {
	fmt.Printf("%-10s", "threshold")
	for _, p := range pools {
		positive := 0
		for _, e := range p.pairs {
			if e.gold == same {
				positive++
			}
		}
		fmt.Printf(" | %-10s %4d of %6d", p.name, positive, len(p.pairs))
	}
	fmt.Println()
	for _, t := range thresholds {
		fmt.Printf("%-10.2f", t)
		for _, p := range pools {
			called, right, gold := 0, 0, 0
			for _, e := range p.pairs {
				yes := eligible(e) && score(e) >= t
				if yes {
					called++
				}
				if e.gold == same {
					gold++
					if yes {
						right++
					}
				}
			}
			fmt.Printf(" | %5d P %.3f R %.3f    ", called, over(right, called), over(right, gold))
		}
		fmt.Println()
	}
}

func over(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// list prints the wrong answers on one pool, the surest first.
func list(pools []*pool, name string, answer func(*example) (float64, bool)) {
	for _, p := range pools {
		if p.name != name {
			continue
		}
		pairs := slices.Clone(p.pairs)
		slices.SortStableFunc(pairs, func(x, y *example) int {
			sx, _ := answer(x)
			sy, _ := answer(y)
			return cmp.Compare(sy, sx)
		})
		for _, e := range pairs {
			if s, yes := answer(e); yes != (e.gold == same) {
				fmt.Printf("%.2f called %v\n  a: %s\n  b: %s\n  %s\n", s, yes, e.a.text, e.b.text, e.verdict.Why)
			}
		}
	}
}
