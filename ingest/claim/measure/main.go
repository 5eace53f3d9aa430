// Command measure measures how well claims are matched, on labelled pools of claims, and trains
// the weights of the match.
//
//	go run ./ingest/claim/measure -data FOLDER           precision and recall by threshold
//	go run ./ingest/claim/measure -data FOLDER -train    the same, cross-validated, then the
//	                                                      weights of all pools are written
//
// Every pair of a pool that shares a key is judged, as in a graph, so that precision is
// that of what the graph would hold, not of a list in which half of the pairs are right.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	data := flag.String("data", "", "folder with emergent, known-lie, fnc1 and wice")
	train := flag.Bool("train", false, "fit the weights and write them")
	out := flag.String("out", "ingest/claim/data/model.tsv", "where -train writes the weights")
	show := flag.String("show", "", "list this pool's wrong answers")
	flag.Parse()
	if err := run(*data, *out, *train, *show); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}
