package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"sync"

	"whosaid/ingest/conflict"
	"whosaid/ingest/labelled"
)

// example is one labelled pair with its features.
type example struct {
	ID, Doc, A, B, Rel string

	set      int
	features []float64
	clashes  bool // Whether something clashes in it.
	verdict  conflict.Verdict
}

type set struct {
	name     string
	examples []*example
}

// load reads every SET/pairs.jsonl of a folder and computes features and verdicts.
func load(folder string) ([]set, []string, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*", "pairs.jsonl"))
	if err != nil || len(paths) == 0 {
		return nil, nil, fmt.Errorf("load %s: no SET/pairs.jsonl", folder)
	}
	var sets []set
	for i, path := range paths {
		examples, err := readPairs(path)
		if err != nil {
			return nil, nil, err
		}
		for _, e := range examples {
			e.set = i
		}
		sets = append(sets, set{filepath.Base(filepath.Dir(path)), examples})
	}
	return sets, compute(sets), nil
}

func readPairs(path string) ([]*example, error) {
	var out []*example
	err := labelled.EachLine(path, func(e *example) error {
		if e.Doc == "" {
			e.Doc = e.ID
		}
		out = append(out, e)
		return nil
	})
	return out, err
}

// compute fills features and verdicts of all examples and returns the features' names.
func compute(sets []set) []string {
	jobs := make(chan *example)
	var wait sync.WaitGroup
	for range runtime.NumCPU() {
		wait.Go(func() {
			for e := range jobs {
				a, b := conflict.Side{Text: e.A}, conflict.Side{Text: e.B}
				for _, f := range conflict.Explain(a, b) {
					e.features = append(e.features, f.Value)
					e.clashes = e.clashes || f.Clash
				}
				e.verdict = conflict.Judge(a, b)
			}
		})
	}
	for _, s := range sets {
		for _, e := range s.examples {
			jobs <- e
		}
	}
	close(jobs)
	wait.Wait()
	var names []string
	for _, f := range conflict.Explain(conflict.Side{}, conflict.Side{}) {
		names = append(names, f.Name)
	}
	return names
}
