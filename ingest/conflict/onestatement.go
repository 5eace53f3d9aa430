package conflict

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// oneStatement reports why two sides are one act of saying, "" if they are two.
func oneStatement(a, b Side) string {
	switch {
	case a.ID != "" && a.ID == b.ID:
		return "both sides are one statement"
	case a.ID != "" && b.RelayedBy == a.ID, b.ID != "" && a.RelayedBy == b.ID:
		return "one side is told inside the other"
	case a.CaptureID != "" && a.CaptureID == b.CaptureID && overlap(a.Spans, b.Spans):
		return "both sides are words of one passage"
	case a.Stance == graph.Asks || b.Stance == graph.Asks || question(a.Text) || question(b.Text):
		return "a question says nothing to be so"
	case a.Stance == graph.Declines || b.Stance == graph.Declines:
		return "one side declines to say"
	}
	return ""
}

// question reports whether the words end in a question mark, quotation marks aside.
func question(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, " \t\n\"'”’»"), "?")
}

func overlap(a, b graph.Spans) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, x.Overlaps) {
			return true
		}
	}
	return false
}
