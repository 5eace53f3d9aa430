package main

import (
	"fmt"

	"whosaid/graph"
	"whosaid/ingest/labelled"
	"whosaid/ingest/resolve"
)

// scored is one pair of names with its gold answer and ours.
type scored struct {
	a, b, why string
	same      bool
	score     float64
}

func readPairs(path string) ([]scored, error) {
	rows, err := labelled.Table(path, "schema", "name1", "name2", "is_match")
	if err != nil {
		return nil, err
	}
	out := make([]scored, len(rows))
	for i, row := range rows {
		kind := graph.Organisation
		if row["schema"] == "Person" {
			kind = graph.Person
		}
		p := scored{a: row["name1"], b: row["name2"], same: row["is_match"] == "true"}
		p.score, p.why = resolve.Match(resolve.Name{Text: p.a, Kind: kind}, resolve.Name{Text: p.b, Kind: kind})
		out[i] = p
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
