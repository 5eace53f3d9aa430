package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// runArgs runs the program as a user would and returns its exit code and output.
func runArgs(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	err := run(t.Context(), args, func(string) string { return "" }, strings.NewReader(""), &out, &errs)
	return exitCode(err), out.String(), errs.String()
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		want int
		says string // On stderr.
	}{
		{"help", []string{"--help"}, 0, ""},
		{"no arguments", nil, 0, ""},
		{"version", []string{"version"}, 0, ""},
		{"unknown command", []string{"frobnicate"}, 2, `unknown command "frobnicate"`},
		{"unknown flag", []string{"version", "--loud"}, 2, "unknown flag: --loud"},
		{"argument too many", []string{"version", "now"}, 2, "whosaid version --help"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, _, stderr := runArgs(t, c.args...)
			if code != c.want || !strings.Contains(stderr, c.says) {
				t.Errorf("run(%q) = exit %d, stderr %q; want %d and %q", c.args, code, stderr, c.want, c.says)
			}
		})
	}
}

func TestInterruptIs130(t *testing.T) {
	if got := exitCode(context.Canceled); got != 130 {
		t.Errorf("exitCode(canceled) = %d, want 130", got)
	}
}

// TestEveryCommandHasAnExample holds the promise that --help shows how each is used.
func TestEveryCommandHasAnExample(t *testing.T) {
	root := newRoot(&app{})
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" && c.Name() != "completion" && c.Example == "" {
			t.Errorf("%s has no example", c.CommandPath())
		}
		if c.IsAvailableCommand() && c.GroupID == "" {
			t.Errorf("%s is in no group of the help page", c.CommandPath())
		}
		for _, sub := range c.Commands() {
			if sub.Example == "" {
				t.Errorf("%s has no example", sub.CommandPath())
			}
		}
	}
}

func TestPlainTakesOutControlCharacters(t *testing.T) {
	if got, want := plain("a\x1b[31mb\tc\u009bd é"), "a [31mb c d é"; got != want {
		t.Errorf("plain = %q, want %q", got, want)
	}
}
