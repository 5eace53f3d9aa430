package main

import "github.com/spf13/cobra"

// groups are the tables of subcommands, one file each, by what somebody wants who reads the help page. The page
// sorts those of a group by name.
var groups = []struct {
	title    string
	commands []func(*app) *cobra.Command
}{
	{"The graph:", []func(*app) *cobra.Command{ingestCommand, askCommand, showCommand, reviewCommand, checkCommand, serveCommand}},
	{"Without a database:", []func(*app) *cobra.Command{extractCommand, compareCommand}},
	{"The program:", []func(*app) *cobra.Command{configCommand, neo4jCommand, versionCommand}},
}
