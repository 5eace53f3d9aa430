// Command measure measures the conflict judge on labelled pairs, and trains its weights.
//
//	go run ./ingest/conflict/measure -data FOLDER           one table for all sets
//	go run ./ingest/conflict/measure -data FOLDER -train    the same, cross-validated, then
//	                                                         the weights of all sets are written
//
// FOLDER holds SET/pairs.jsonl files with lines {"id", "doc", "a", "b", "rel"}, rel one of
// supports, contradicts, none. Cross-validation leaves whole documents out.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	data := flag.String("data", "", "folder with SET/pairs.jsonl")
	train := flag.Bool("train", false, "fit the weights and write them")
	out := flag.String("out", "ingest/conflict/data/model.tsv", "where -train writes the weights")
	l2 := flag.Float64("l2", .2, "how strongly -train keeps weights small")
	shift := flag.Float64("shift", 1.25, "how much -train takes off the log odds of half and half: what a score means where fewer pairs contradict")
	foldings := flag.Int("foldings", 1, "in how many ways -train cuts the documents for cross-validation; above 1 it prints their mean")
	show := flag.String("show", "", "list this set's wrong answers")
	flag.Parse()
	if err := run(*data, *out, *train, *l2, *shift, *show, *foldings); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}
