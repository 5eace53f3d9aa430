package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"whosaid/config"
	"whosaid/internal/localneo4j"
)

// config returns the effective settings; the command line's are in a.settings.
func (a *app) config() (config.Config, error) {
	return config.Load(config.Options{
		File:    a.configFile,
		Getenv:  a.getenv,
		Environ: os.Environ(), // Only to notice misspelt names.
		Flags:   a.settings,
	})
}

// localNeo4j returns how to run the server of our own; what takes long is told on stderr.
func (a *app) localNeo4j(cfg config.Config) localneo4j.Config {
	return localneo4j.Config{
		DataDir:   cfg.Local.DataDir,
		CacheDir:  cfg.Local.CacheDir,
		Heap:      cfg.Local.Heap,
		PageCache: cfg.Local.PageCache,
		Getenv:    a.getenv,
		Notify:    func(message string) { fmt.Fprintf(a.stderr, "whosaid: %s\n", message) },
	}
}

func configCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "Print the effective settings and where each comes from",
		Long: `Print every setting, its value and where that comes from: the default, the configuration
file (config.yaml in your configuration folder, or --config), the environment
(WHOSAID_NEO4J_URI for neo4j.uri), or the command line (--set neo4j.uri=…), the last of
which wins. Secrets are hidden.`,
		Example: "  whosaid config\n  whosaid config --set log.level=debug --json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			if a.asJSON {
				return a.printJSON(cfg.Settings())
			}
			var rows [][]string
			for _, s := range cfg.Settings() {
				rows = append(rows, []string{s.Key, s.Value, s.Source, s.Help})
			}
			return a.printTable([]string{"key", "value", "source", "meaning"}, rows)
		},
	}
}
