package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/queries"
)

func showCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show ID",
		Short: "Show a statement, actor, claim or other noun with all that hangs on it",
		Long: `Show one statement, actor, claim, source or any other noun: what is kept of it, and each
relationship that leads from it or to it. The unique beginning of an id will do.`,
		Example: "  whosaid show statement:9f3a\n  whosaid show actor:51c2 --json",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			db, err := a.configuredDB(ctx)
			if err != nil {
				return err
			}
			defer func() { _ = db.Close(ctx) }()
			shown, err := queries.Show(ctx, db, args[0])
			var field *graph.FieldError
			if errors.As(err, &field) {
				return usageError{fmt.Errorf("id: %s", field.Why), c.CommandPath()}
			}
			if err != nil {
				return err
			}
			if a.asJSON {
				return a.printJSON(shown)
			}
			a.printShown(shown)
			return nil
		},
	}
}

// kept are properties of the store's own, which say nothing about the noun.
var kept = []string{"id", "coreHash", "contentHash", "judged", "locked", "reviewTip"}

func (a *app) printShown(s queries.Shown) {
	fmt.Fprintln(a.stdout, a.bold(s.ID))
	if c := s.Context; c != nil {
		a.printWrapped("  ", "… "+plain(c.Before)+"[["+plain(c.Words)+"]]"+plain(c.After)+" …", nil)
	}
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		if !slices.Contains(kept, name) {
			a.printWrapped("  "+name+"  ", cell(s.Properties[name]), nil)
		}
	}
	for _, l := range s.Links {
		fmt.Fprintln(a.stdout, arrow(l)+" "+a.dim(fmt.Sprintf("(%d)", l.Total)))
		for _, e := range l.Ends {
			label := "    " + e.ID + "  "
			words := plain(e.Words)
			if more := cell(e.Properties); more != "" {
				words = strings.TrimSpace(words + "  " + more)
			}
			a.printWrapped(label, words, nil)
		}
		if l.Total > len(l.Ends) {
			fmt.Fprintf(a.stdout, "    and %d more\n", l.Total-len(l.Ends))
		}
	}
}

// arrow draws a relationship as Cypher does.
func arrow(l queries.Link) string {
	if l.Out {
		return "  -[" + l.Type + "]->"
	}
	return "  <-[" + l.Type + "]-"
}
