package main

import (
	"io"

	"github.com/spf13/cobra"
)

// app is what every subcommand gets: the streams, the environment, and the flags that all share.
type app struct {
	getenv         func(string) string
	stdin          io.Reader
	stdout, stderr io.Writer

	asJSON     bool              // --json
	configFile string            // --config
	settings   map[string]string // --set, by key
}

// newRoot builds the command tree from the tables in commands.go.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "whosaid",
		Short: "Who said what, where, on whose word, and who says otherwise",
		Long: `whosaid loads articles and records into a claims-and-evidence graph, and answers from it:
who said this, where, in which exact words, on whose word, and who says otherwise.

If no Neo4j is configured, whosaid runs its own on this machine.
Exit codes: 0 done, 1 the data or the answer is at fault, 2 the command line is.`,
		Example:       "  whosaid ingest examples/raqqa/raqqa.txt --publisher Newsweek\n  whosaid ask contradictions",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return usageError{err, c.CommandPath()} })
	root.PersistentFlags().BoolVar(&a.asJSON, "json", false, "print JSON")
	root.PersistentFlags().StringVar(&a.configFile, "config", "", "read settings from this `file`")
	root.PersistentFlags().StringToStringVar(&a.settings, "set", nil, "override a setting with `key=value`, for example log.level=debug; may be given again")
	root.PersistentFlags().Lookup("set").DefValue = "" // Else help says that the default is [].
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.title, Title: g.title})
		for _, build := range g.commands {
			c := checkArgs(build(a))
			c.GroupID = g.title
			root.AddCommand(c)
		}
	}
	root.SetHelpCommandGroupID(groups[len(groups)-1].title)
	return root
}

// checkArgs makes a wrong number or kind of arguments a usage error, in c and below it.
func checkArgs(c *cobra.Command) *cobra.Command {
	if check := c.Args; check != nil {
		c.Args = func(c *cobra.Command, args []string) error {
			if err := check(c, args); err != nil {
				return usageError{err, c.CommandPath()}
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		checkArgs(sub)
	}
	return c
}
