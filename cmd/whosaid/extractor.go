package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/ingest"
	"whosaid/ingest/attribute"
	"whosaid/ingest/llm"
)

// extractorFlag says who looks through an article for statements.
type extractorFlag struct{ name string }

func (f *extractorFlag) add(c *cobra.Command) {
	c.Flags().StringVar(&f.name, "extractor", "rules", "who looks for statements: rules, or llm, the model that llm.url and llm.model name")
}

// extractor returns the one that the flag names; llm must be configured.
func (a *app) extractor(f extractorFlag, command string) (ingest.Extractor, error) {
	switch f.name {
	case "rules":
		return ingest.Extractor{}, nil
	case "llm":
		cfg, err := a.config()
		if err != nil {
			return ingest.Extractor{}, err
		}
		if cfg.LLM.URL == "" {
			return ingest.Extractor{}, usageError{errors.New("--extractor llm: llm.url and llm.model are not set; see whosaid config"), command}
		}
		return a.llmExtractor(llm.Config(cfg.LLM)), nil
	}
	return ingest.Extractor{}, usageError{fmt.Errorf("--extractor: is %q, want rules or llm", f.name), command}
}

// llmExtractor asks the model, and tells on stderr what each text took.
func (a *app) llmExtractor(cfg llm.Config) ingest.Extractor {
	return ingest.Extractor{
		Name: llm.Rule + " " + cfg.Model,
		Extract: func(ctx context.Context, doc attribute.Document) ([]attribute.Statement, []ingest.Record, error) {
			res, err := llm.Extract(ctx, cfg, doc)
			u := res.Usage
			fmt.Fprintf(a.stderr, "whosaid: %s: %d requests, %d retries, %d prompt and %d answer tokens, cost %.4f; %d statements, %d refused\n",
				plain(cfg.Model), u.Requests, u.Retries, u.PromptTokens, u.AnswerTokens, u.Cost, len(res.Statements), len(res.Refusals))
			var refused []ingest.Record
			for _, r := range res.Refusals {
				refused = append(refused, ingest.Record{Line: 1, Text: r.Quote, Refused: &graph.FieldError{Field: r.Field, Why: r.Why}})
			}
			return res.Statements, refused, err
		},
	}
}
