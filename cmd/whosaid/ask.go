package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/queries"
)

// askCommand has one subcommand a question, made from the question's header.
func askCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Ask the graph a question; without one, list the questions",
		Long: `Ask the graph a question. Every answer has the exact words, who said them, on whose word we
have them, and the ids that lead back to the words on the page. Where an id is wanted, its
unique beginning will do; an actor may be named, and a claim given by its words.`,
		Example: "  whosaid ask\n  whosaid ask contradictions\n  whosaid ask who-said --text \"war crimes\" --json",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				_, err := queries.Find(args[0])
				return err
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return a.listQuestions() },
	}
	for _, q := range queries.List() {
		c.AddCommand(questionCommand(a, q))
	}
	return c
}

func (a *app) listQuestions() error {
	if a.asJSON {
		return a.printJSON(queries.List())
	}
	var rows [][]string
	for _, q := range queries.List() {
		rows = append(rows, []string{q.Name, q.Title})
	}
	return a.printTable([]string{"question", "what it answers"}, rows)
}

// questionCommand makes flags of the question's parameters: minScore is --min-score.
func questionCommand(a *app, q queries.Question) *cobra.Command {
	c := &cobra.Command{
		Use:     q.Name,
		Short:   q.Title,
		Long:    q.Title + "\n\n" + strings.Join(wrap(q.About, 90), "\n"),
		Example: "  whosaid ask " + q.Name + " " + q.Example,
		Args:    cobra.NoArgs,
	}
	if len(q.NeedsOneOf) > 0 {
		c.Long += "\n\nNeeds one of --" + strings.Join(q.NeedsOneOf, ", --") + "."
	}
	given := map[string]*string{}
	for _, p := range q.Parameters {
		help := p.Meaning + " (" + p.Takes() + ")"
		if p.Required {
			help = "required: " + help
		}
		given[p.Name] = c.Flags().String(flagOf(p.Name), p.Default, help)
	}
	c.RunE = func(c *cobra.Command, _ []string) error {
		args := map[string]string{}
		for name, value := range given {
			if c.Flags().Changed(flagOf(name)) {
				args[name] = *value
			}
		}
		return a.ask(c, q, args)
	}
	return c
}

// flagOf is a parameter's flag: min-score of minScore.
func flagOf(name string) string {
	var b strings.Builder
	for _, r := range name {
		if r >= 'A' && r <= 'Z' {
			b.WriteByte('-')
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (a *app) ask(c *cobra.Command, q queries.Question, args map[string]string) error {
	ctx := c.Context()
	db, err := a.configuredDB(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close(ctx) }()
	answer, err := queries.Ask(ctx, db, q.Name, args)
	if err != nil {
		return badArgument(c, err)
	}
	if a.asJSON {
		return a.printJSON(answer)
	}
	if err := a.printAnswer(q, answer); err != nil {
		return err
	}
	switch {
	case len(answer.Rows) == 0:
		fmt.Fprintln(a.stderr, "whosaid: nothing in the graph answers this")
	case answer.Next != "":
		fmt.Fprintf(a.stderr, "whosaid: there is more; go on with --after %s\n", answer.Next)
	}
	return nil
}

// badArgument makes an argument that is not what the header says a fault of the command line,
// and names its flag.
func badArgument(c *cobra.Command, err error) error {
	var field *graph.FieldError
	if errors.As(err, &field) && field.Field != "" {
		return usageError{fmt.Errorf("--%s: %s", flagOf(field.Field), field.Why), c.CommandPath()}
	}
	return err
}
