package main

import (
	"fmt"
	"path/filepath"

	"whosaid/ingest/conflict/similar"
	"whosaid/ingest/labelled"
)

// matchClaims measures claim matching on CSV files with the columns sentence and
// verified_claim: for each sentence, is the likest of all claims one that it repeats?
func matchClaims(paths []string) error {
	type said struct{ file, line, sentence string }
	gold := map[said]map[string]bool{}
	var order []said
	index := &similar.Lexical{}
	for _, path := range paths {
		rows, err := labelled.Table(path, "line_number", "sentence", "verified_claim")
		if err != nil {
			return err
		}
		for _, row := range rows {
			s := said{path, row["line_number"], row["sentence"]}
			if gold[s] == nil {
				gold[s] = map[string]bool{}
				order = append(order, s)
			}
			gold[s][row["verified_claim"]] = true
			index.Add(row["verified_claim"], row["verified_claim"])
		}
	}
	first, rank := 0., 0.
	for _, s := range order {
		for i, m := range index.Match(s.sentence, 100) {
			if gold[s][m.ID] {
				rank += 1 / float64(i+1)
				if i == 0 {
					first++
				}
				break
			}
		}
	}
	n := float64(len(order))
	fmt.Printf("Claim matching: %d sentences, recall@1 %.3f, mean reciprocal rank %.3f\n", len(order), over(first, n), over(rank, n))
	return nil
}

// claimTables lists the CSV files of claim matching under the data folder.
func claimTables(folder string) []string {
	paths, err := filepath.Glob(filepath.Join(folder, "known-lie", "*", "*.csv"))
	if err != nil {
		return nil // The pattern is fixed: only a folder with wildcards in its name errs.
	}
	return paths
}
