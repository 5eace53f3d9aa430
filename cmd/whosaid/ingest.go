package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/ingest"
)

// aboutFlags are what the person who reads an article in knows of it.
type aboutFlags struct {
	about           ingest.About
	published, kind string
	format          string
}

func (f *aboutFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.about.Publisher, "publisher", "", "who published it, for example Newsweek")
	flags.StringVar(&f.about.Title, "title", "", "its title")
	flags.StringVar(&f.about.URL, "url", "", "its address")
	flags.StringVar(&f.published, "published", "", "the day, month or year, for example 2018-06-05")
	flags.StringArrayVar(&f.about.Authors, "author", nil, "who wrote it; may be given again")
	flags.StringVar(&f.about.Lang, "lang", "", "its language, for example en")
	flags.StringVar(&f.kind, "kind", "", "one of "+strings.Join(graph.Vocabulary("sourceKind"), ", "))
	flags.StringVar(&f.about.Encoding, "encoding", "", "the encoding of a text that is not UTF-8, for example windows-1252")
	flags.StringVar(&f.format, "format", "", "one of "+strings.Join(ingest.FormatNames(), ", ")+"; else it is found out")
}

// read checks the flags and returns what they say.
func (f *aboutFlags) read(command string) (ingest.About, error) {
	about := f.about
	about.Kind = graph.SourceKind(f.kind)
	var err error
	about.Published, err = graph.ParseDate(f.published)
	for _, c := range []struct {
		flag string
		err  error
	}{
		{"published", err},
		{"kind", ingest.CheckKind(about.Kind)},
		{"url", ingest.CheckURL(about.URL)},
	} {
		if c.err != nil {
			return about, usageError{fmt.Errorf("--%s: %w", c.flag, c.err), command}
		}
	}
	if f.format != "" && !slices.Contains(ingest.FormatNames(), f.format) {
		return about, usageError{fmt.Errorf("--format: is %q, want one of %s", f.format, strings.Join(ingest.FormatNames(), ", ")), command}
	}
	return about, nil
}

// inputs lists the inputs that the arguments name; "-" is standard input. The function that it
// returns removes what was copied for them.
func (a *app) inputs(args []string) ([]ingest.Input, func(), error) {
	var out []ingest.Input
	clean := func() {}
	for _, arg := range args {
		if arg != "-" {
			found, err := ingest.Files([]string{arg})
			if err != nil {
				return nil, clean, err
			}
			out = append(out, found...)
			continue
		}
		in, remove, err := ingest.SpooledInput("stdin", a.stdin)
		if err != nil {
			return nil, clean, err
		}
		clean = remove
		out = append(out, in)
	}
	return out, clean, nil
}

func ingestCommand(a *app) *cobra.Command {
	var flags aboutFlags
	var deadLetters string
	var who extractorFlag
	c := &cobra.Command{
		Use:   "ingest FILE...",
		Short: "Read articles and records into the graph",
		Long: `Read articles (text, saved web pages) and records (JSON Lines) into the graph, find who said
what in them, and which statements conflict. A FILE may be a folder, a pattern, or - for
standard input.

Reading the same file again writes nothing. A job that was stopped, in whatever way, goes on
when it is run again. What is refused goes to NAME.deadletter.jsonl with the reason, and
makes the exit code 1; the rest is stored.`,
		Example: "  whosaid ingest examples/raqqa/raqqa.txt --publisher Newsweek --published 2018-06-05\n  whosaid ingest saved-pages/ --json",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			about, err := flags.read(c.CommandPath())
			if err != nil {
				return err
			}
			extractor, err := a.extractor(who, c.CommandPath())
			if err != nil {
				return err
			}
			return a.ingest(c.Context(), args, about, flags.format, deadLetters, extractor)
		},
	}
	flags.add(c)
	who.add(c)
	c.Flags().StringVar(&deadLetters, "deadletter", "", "the `folder` for dead-letter files; else the current one")
	return c
}

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

// ingest reads each input in turn; one that cannot be read does not keep the others out.
func (a *app) ingest(ctx context.Context, args []string, about ingest.About, format, deadLetters string, extractor ingest.Extractor) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	inputs, clean, err := a.inputs(args)
	defer clean()
	if err != nil {
		return err
	}
	db, err := a.openDB(ctx, cfg)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	bars := newProgress(a)
	defer bars.close()
	var results []ingestResult
	fault := false
	for _, in := range inputs {
		res, err := ingest.Run(ctx, ingest.Job{
			Store: db, Input: in, Format: format, About: about, Extractor: extractor, Version: toolVersion,
			BatchSize: cfg.Ingest.BatchSize, DeadLetters: deadLetters, Progress: bars, Now: time.Now,
		})
		out := ingestResult{
			Input: in.Name, Run: res.Run.ID, Unchanged: res.Unchanged, Resumed: res.Resumed, Counts: res.Run.Counts,
			DeadLetters: res.DeadLetters, Derived: res.Derived.Steps, Crowded: res.Derived.Crowded,
		}
		if err != nil {
			if len(inputs) == 1 || errors.Is(err, context.Canceled) || errors.Is(err, graph.ErrUnavailable) {
				return err
			}
			fmt.Fprintf(a.stderr, "whosaid: %v\n", err)
			out.Error = err.Error()
		}
		fault = fault || err != nil || res.DeadLetters != ""
		results = append(results, out)
		if !a.asJSON && err == nil {
			a.printIngested(res, out)
		}
	}
	if a.asJSON {
		if err := a.printJSON(results); err != nil {
			return err
		}
	}
	if fault {
		return errFound
	}
	return nil
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
	if out.DeadLetters != "" {
		fmt.Fprintf(a.stdout, "  refused records are in %s\n", out.DeadLetters)
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
