package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"
	"whosaid/graph"
	"whosaid/ingest"
)

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
		out := newIngestResult(in.Name, res)
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
