package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// toolVersion is written into every Run. It changes when the same input may give another
// graph, so that a rerun by a newer whosaid is a new Run.
const toolVersion = "0.1.0"

func versionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version",
		Example: "  whosaid version --json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			v := struct {
				Version  string `json:"version"`
				Revision string `json:"revision,omitempty"`
				Go       string `json:"go"`
			}{Version: toolVersion, Go: runtime.Version()}
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						v.Revision = s.Value
					}
				}
			}
			if a.asJSON {
				return a.printJSON(v)
			}
			_, err := fmt.Fprintf(a.stdout, "whosaid %s (%s)\n", v.Version, v.Go)
			return err
		},
	}
}
