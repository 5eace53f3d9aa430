package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// errFound is returned by a command whose answer is the fault, already printed: check found
// offenders, ingest refused records.
var errFound = errors.New("the answer is on stdout")

// usageError is a command line that cannot be understood.
type usageError struct {
	error
	command string // For example "whosaid ask".
}

func (e usageError) Unwrap() error { return e.error }

// exitCode is the one table from error to exit code: 0 done, 1 the data or the answer is at
// fault (or the database cannot be had), 2 the command line is; 130 stopped by Ctrl-C, as
// shells expect.
func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage), isUnknownCommand(err):
		return 2
	case errors.Is(err, context.Canceled):
		return 130
	default:
		return 1
	}
}

// isUnknownCommand recognises the error that cobra has no type for.
func isUnknownCommand(err error) bool {
	return strings.HasPrefix(err.Error(), "unknown command ")
}

// report tells the user about err, once, on stderr.
func (a *app) report(err error) {
	if err == nil || errors.Is(err, errFound) {
		return
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(a.stderr, "whosaid: stopped")
		return
	}
	fmt.Fprintf(a.stderr, "whosaid: %v\n", err)
	if exitCode(err) == 2 {
		command := "whosaid"
		var usage usageError
		if errors.As(err, &usage) {
			command = usage.command
		}
		fmt.Fprintf(a.stderr, "Run '%s --help' for usage.\n", command)
	}
}
