package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"whosaid/graph"
)

func checkCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Check every rule of the model over the stored graph",
		Long: `Check every rule of the model over the stored graph and list what breaks one: that each
quote is the text at its spans, that nothing points nowhere, that each contradiction between
claims rests on a conflict, and so on. The exit code is 1 if anything breaks a rule.`,
		Example: "  whosaid check\n  whosaid check --json",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return a.check(c.Context()) },
	}
}

func (a *app) check(ctx context.Context) error {
	db, err := a.configuredDB(ctx)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	offences, err := db.Check(ctx)
	if err != nil {
		return err
	}
	if err := a.printOffences(offences); err != nil {
		return err
	}
	if len(offences) > 0 {
		return errFound
	}
	return nil
}

func (a *app) printOffences(offences []graph.Offence) error {
	if a.asJSON {
		if offences == nil {
			offences = []graph.Offence{}
		}
		return a.printJSON(offences)
	}
	if len(offences) == 0 {
		_, err := fmt.Fprintln(a.stdout, "every rule holds")
		return err
	}
	var rows [][]string
	for _, o := range offences {
		rows = append(rows, []string{o.Invariant, o.ID, o.Why})
	}
	return a.printTable([]string{"rule", "id", "why"}, rows)
}
