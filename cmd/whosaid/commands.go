package main

import "github.com/spf13/cobra"

// commands is the table of subcommands, one file each. The order is that of the help page.
var commands = []func(*app) *cobra.Command{
	ingestCommand,
	askCommand,
	showCommand,
	reviewCommand,
	serveCommand,
	extractCommand,
	compareCommand,
	checkCommand,
	configCommand,
	neo4jCommand,
	versionCommand,
}
