package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"

	"whosaid/graph"
	"whosaid/ingest/resolve"
)

// scored is one pair of names with its gold answer and ours.
type scored struct {
	a, b, why string
	same      bool
	score     float64
}

func readPairs(path string) ([]scored, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("no rows: %w", err)
	}
	at := func(column string) int { return slices.Index(rows[0], column) }
	schema, left, right, match := at("schema"), at("name1"), at("name2"), at("is_match")
	if min(schema, left, right, match) < 0 {
		return nil, fmt.Errorf("columns are %q", rows[0])
	}
	var out []scored
	for _, r := range rows[1:] {
		kind := graph.Organisation
		if r[schema] == "Person" {
			kind = graph.Person
		}
		p := scored{a: r[left], b: r[right], same: r[match] == "true"}
		p.score, p.why = resolve.Match(resolve.Name{Text: p.a, Kind: kind}, resolve.Name{Text: p.b, Kind: kind})
		out = append(out, p)
	}
	return out, nil
}

// figures are precision, recall and F1 of calling pairs the same from a score on.
func figures(pairs []scored, from float64) (p, r, f1 float64) {
	var hit, said, gold float64
	for _, x := range pairs {
		if x.same {
			gold++
		}
		if x.score >= from {
			said++
			if x.same {
				hit++
			}
		}
	}
	if hit == 0 {
		return 0, 0, 0
	}
	return hit / said, hit / gold, 2 * hit / (said + gold)
}

func bestThreshold(pairs []scored) float64 {
	best, at := 0.0, 0.0
	for t := 30; t < 100; t++ {
		if _, _, f := figures(pairs, float64(t)/100); f > best {
			best, at = f, float64(t)/100
		}
	}
	return at
}

func measureNames(path string, wrong bool) error {
	pairs, err := readPairs(path)
	if err != nil {
		return err
	}
	fmt.Printf("names: %d pairs\n", len(pairs))
	fmt.Println("same from   P      R      F1")
	for t := 50; t <= 95; t += 5 {
		p, r, f := figures(pairs, float64(t)/100)
		fmt.Printf("  %.2f    %.3f  %.3f  %.3f\n", float64(t)/100, p, r, f)
	}
	p, r, f := figures(pairs, resolve.SameFrom)
	fmt.Printf("  %.2f    %.3f  %.3f  %.3f   as set\n", resolve.SameFrom, p, r, f)
	crossValidate(pairs)
	if wrong {
		for _, x := range pairs {
			if x.same != (x.score >= resolve.SameFrom) {
				fmt.Printf("  gold %v, %.2f: %s | %s: %s\n", x.same, x.score, x.a, x.b, x.why)
			}
		}
	}
	return nil
}

// crossValidate chooses the threshold on four fifths of the pairs and counts on the last,
// five times, so that no pair is judged by a threshold it helped to choose.
func crossValidate(pairs []scored) {
	const folds = 5
	var judged []scored
	for k := range folds {
		var train, test []scored
		for i, p := range pairs {
			if i%folds == k {
				test = append(test, p)
			} else {
				train = append(train, p)
			}
		}
		t := bestThreshold(train)
		for _, p := range test {
			p.score -= t // So that zero is each fold's threshold.
			judged = append(judged, p)
		}
	}
	p, r, f := figures(judged, 0)
	fmt.Printf("threshold cross-validated over %d folds: P %.3f R %.3f F1 %.3f\n", folds, p, r, f)
}
