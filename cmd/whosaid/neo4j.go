package main

import (
	"bufio"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"whosaid/internal/localneo4j"
)

func neo4jCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "neo4j",
		Short: "Start, stop and look at the Neo4j on this machine",
		Long: `If neo4j.uri is not set, whosaid installs a Neo4j Community on this machine and starts it when
a command needs it. It stays up, so that the next command is fast, until "whosaid neo4j stop".`,
		Example: "  whosaid neo4j status",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(neo4jStart(a), neo4jStop(a), neo4jStatus(a), neo4jReset(a))
	return c
}

func neo4jStart(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "start",
		Short:   "Install Neo4j if need be, start it, and say how to reach it",
		Example: "  whosaid neo4j start",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			if cfg.Neo4j.URI != "" {
				return fmt.Errorf("start local Neo4j: neo4j.uri is set, so whosaid uses the server there and runs none")
			}
			if _, err := localneo4j.Ensure(c.Context(), a.localNeo4j(cfg)); err != nil {
				return err
			}
			return a.printStatus(c)
		},
	}
}

func neo4jStop(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "stop",
		Short:   "Stop Neo4j and wait until it is gone",
		Example: "  whosaid neo4j stop",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			stopped, err := localneo4j.Stop(c.Context(), a.localNeo4j(cfg))
			if err != nil {
				return err
			}
			if a.asJSON {
				return a.printJSON(map[string]bool{"stopped": stopped})
			}
			message := "stopped"
			if !stopped {
				message = "was not running"
			}
			_, err = fmt.Fprintln(a.stdout, message)
			return err
		},
	}
}

func neo4jStatus(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "status",
		Short:   "Say whether Neo4j runs, and where its files are",
		Example: "  whosaid neo4j status --json",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return a.printStatus(c) },
	}
}

// printStatus prints what can be said of the server without starting it.
func (a *app) printStatus(c *cobra.Command) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	s, err := localneo4j.ReadStatus(c.Context(), a.localNeo4j(cfg))
	if err != nil {
		return err
	}
	if a.asJSON {
		return a.printJSON(s)
	}
	if !s.Running {
		_, err = fmt.Fprintf(a.stdout, "not running\nfolder\t%s\n", s.Folder)
		return err
	}
	word := "running"
	if !s.Ready {
		word = "starting"
	}
	_, err = fmt.Fprintf(a.stdout, "%s\nuri\t%s\nprocess\t%d\nversion\t%s\nsince\t%s\nfolder\t%s\n",
		word, s.URI, s.PID, s.Version, s.Since.Format(time.RFC3339), s.Folder)
	return err
}

func neo4jReset(a *app) *cobra.Command {
	var yes bool
	c := &cobra.Command{
		Use:     "reset",
		Short:   "Stop Neo4j and delete its graph for good",
		Example: "  whosaid neo4j reset --yes",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			local := a.localNeo4j(cfg)
			if !yes && !isTerminal(a.stdin) {
				return usageError{fmt.Errorf("reset deletes the whole graph: say --yes, since nobody can be asked here"), c.CommandPath()}
			}
			if !yes {
				fmt.Fprintf(a.stderr, "Delete the whole graph in %s for good? [y/N] ", local.DataDir)
				answer, _ := bufio.NewReader(a.stdin).ReadString('\n') // An end of input is a no.
				if !strings.EqualFold(strings.TrimSpace(answer), "y") && !strings.EqualFold(strings.TrimSpace(answer), "yes") {
					return fmt.Errorf("reset local Neo4j: not confirmed, nothing is deleted")
				}
			}
			if err := localneo4j.Reset(c.Context(), local); err != nil {
				return err
			}
			if a.asJSON {
				return a.printJSON(map[string]bool{"reset": true})
			}
			_, err = fmt.Fprintln(a.stdout, "the graph is deleted")
			return err
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return c
}
