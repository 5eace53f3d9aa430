package main

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"whosaid/graph"
	"whosaid/ingest"
)

// ingestResult is what --json prints for an input.
type ingestResult struct {
	Input       string         `json:"input"`
	Error       string         `json:"error,omitempty"`
	Run         string         `json:"run,omitempty"`
	Unchanged   bool           `json:"unchanged"`
	Resumed     int64          `json:"resumed,omitempty"` // Records that an earlier, broken-off run had stored.
	Counts      map[string]int `json:"counts"`
	DeadLetters string         `json:"deadLetters,omitempty"`
	Derived     []ingest.Done  `json:"derived,omitempty"` // What was worked out from it and what was there.
	Crowded     []string       `json:"crowded,omitempty"`
}

func newIngestResult(input string, res ingest.Result) ingestResult {
	return ingestResult{
		Input: input, Run: res.Run.ID, Unchanged: res.Unchanged, Resumed: res.Resumed, Counts: res.Run.Counts,
		DeadLetters: res.DeadLetters, Derived: res.Derived.Steps, Crowded: res.Derived.Crowded,
	}
}

// printIngested tells a person what became of one input.
func (a *app) printIngested(res ingest.Result, out ingestResult) {
	if res.Unchanged {
		fmt.Fprintf(a.stdout, "%s: unchanged since %s, nothing written (%s)\n",
			plain(out.Input), res.Run.Ended.Format(time.DateTime), out.Run)
	} else {
		fmt.Fprintf(a.stdout, "%s: %s\n", plain(out.Input), a.dim(out.Run))
		if out.Resumed > 0 {
			fmt.Fprintf(a.stdout, "  went on after %d records that were stored before\n", out.Resumed)
		}
		c := out.Counts
		fmt.Fprintf(a.stdout, "  read %d = new %d + present %d + refused %d\n",
			c[ingest.CountRead], c[ingest.CountAccepted], c[ingest.CountPresent], c[ingest.CountRefused])
		if nouns := countsOf(c); nouns != "" {
			fmt.Fprintf(a.stdout, "  new: %s\n", nouns)
		}
		if n := c[ingest.CountSuperseded]; n > 0 {
			fmt.Fprintf(a.stdout, "  superseded: %d nouns that an earlier version read otherwise; they are kept\n", n)
		}
	}
	a.printDerived(out)
	if out.DeadLetters != "" {
		fmt.Fprintf(a.stdout, "  refused records are in %s\n", out.DeadLetters)
	}
}

// printDerived tells a person what was worked out from an input and what was there before.
func (a *app) printDerived(out ingestResult) {
	for _, done := range out.Derived {
		if done.Pairs > 0 {
			pairs := "pairs"
			if done.Pairs == 1 {
				pairs = "pair"
			}
			fmt.Fprintf(a.stdout, "  compared %d %s of %s: %s\n", done.Pairs, pairs, graph.PluralOf(done.Compared), cmp.Or(countsOf(done.Found), "nothing between them"))
		}
	}
	for _, done := range out.Derived {
		if done.Removed > 0 {
			fmt.Fprintf(a.stdout, "  %s: took back %d that it does not propose any more\n", done.Rule, done.Removed)
		}
	}
	if n := len(out.Crowded); n > 0 {
		fmt.Fprintf(a.stdout, "  %d keys have too many nouns to compare all, for example %s\n", n, plain(out.Crowded[0]))
	}
}

// countsOf lists how many there are of each noun, and of retellings; empty if of none.
func countsOf(counts map[string]int) string {
	var nouns []string
	for _, noun := range append(graph.Nouns(), "retelling") {
		switch n := counts[noun]; {
		case n == 1:
			nouns = append(nouns, "1 "+noun)
		case n > 1:
			nouns = append(nouns, fmt.Sprintf("%d %s", n, cmp.Or(graph.PluralOf(noun), noun+"s")))
		}
	}
	return strings.Join(nouns, ", ")
}
