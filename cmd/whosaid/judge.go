package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"whosaid/ingest/llm"
)

// judgeFlags says who judges pairs beside the rules, and how many pairs it may be asked about.
type judgeFlags struct {
	name  string
	limit int
}

func (f *judgeFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.name, "judge", "rules", "who judges: rules, or llm, the rules and the model that llm.url and llm.model name")
	c.Flags().IntVar(&f.limit, "judge-limit", 1000, "at most so many pairs are sent to the model, the first ones; the rest is judged by the rules alone")
}

// secondJudge asks a model about pairs that the rules have judged; without an address it asks nobody.
type secondJudge struct {
	app      *app
	config   llm.Config
	together int // How many pairs are collected before the model is asked.
	left     int // How many pairs may still be sent.
	passed   int // Pairs that were not sent because of the limit.
	kept     int
	refused  int
	usage    llm.Usage
}

// asTogether is how many pairs are collected before a model is asked: some requests' worth.
const asTogether = 50

// secondJudge returns the judge that the flags name, for the rules alone one that asks nobody; llm must be configured.
func (a *app) secondJudge(f judgeFlags, command string) (*secondJudge, error) {
	switch f.name {
	case "rules":
		return &secondJudge{app: a, together: 1}, nil
	case "llm":
		cfg, err := a.config()
		if err != nil {
			return nil, err
		}
		if cfg.LLM.URL == "" {
			return nil, usageError{errors.New("--judge llm: llm.url and llm.model are not set; see whosaid config"), command}
		}
		if f.limit < 1 {
			return nil, usageError{fmt.Errorf("--judge-limit: is %d, want 1 or more", f.limit), command}
		}
		return &secondJudge{app: a, config: llm.Config(cfg.LLM), together: asTogether, left: f.limit}, nil
	}
	return nil, usageError{fmt.Errorf("--judge: is %q, want rules or llm", f.name), command}
}

// add puts the model's verdicts beside the rules', as far as the limit allows. An endpoint that
// cannot be reached is an error; the answers keep what was judged until then.
func (s *secondJudge) add(ctx context.Context, answers []comparison, pairs []llm.Pair) error {
	if s.config.URL == "" || len(pairs) == 0 {
		return nil
	}
	ask := pairs[:min(len(pairs), s.left)]
	s.left -= len(ask)
	s.passed += len(pairs) - len(ask)
	if len(ask) == 0 {
		return nil
	}
	got, err := llm.Judge(ctx, s.config, ask)
	for i, v := range got.Verdicts {
		if v != nil {
			s.kept++
			answers[i].Others = append(answers[i].Others, voiceOf(*v))
		}
	}
	for _, r := range got.Refusals {
		s.refused++
		fmt.Fprintf(s.app.stderr, "whosaid: pair %s: the model's %s was refused: %s\n", plain(string(answers[r.Pair].ID)), r.Field, plain(r.Why))
	}
	s.usage.Requests += got.Usage.Requests
	s.usage.Retries += got.Usage.Retries
	s.usage.PromptTokens += got.Usage.PromptTokens
	s.usage.AnswerTokens += got.Usage.AnswerTokens
	s.usage.Cost += got.Usage.Cost
	return err
}

// report tells on stderr what the model took.
func (s *secondJudge) report() {
	if s.config.URL == "" {
		return
	}
	fmt.Fprintf(s.app.stderr, "whosaid: %s: %d requests, %d retries, %d prompt and %d answer tokens, cost %.4f; %d verdicts, %d refused\n",
		plain(s.config.Model), s.usage.Requests, s.usage.Retries, s.usage.PromptTokens, s.usage.AnswerTokens, s.usage.Cost, s.kept, s.refused)
	if s.passed > 0 {
		fmt.Fprintf(s.app.stderr, "whosaid: %d pairs were not sent to the model: --judge-limit\n", s.passed)
	}
}
