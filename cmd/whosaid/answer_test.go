package main

import (
	"bytes"
	"testing"

	"whosaid/queries"
)

func TestWhoIsTakenForWhomIsSaidOnce(t *testing.T) {
	var out bytes.Buffer
	a := &app{stderr: &out}
	same := queries.Taken{Name: "Fjeld", AsName: "Astrid Fjeld", Verdict: "same", Score: .8, By: "names", Why: "both are governor", Followed: true}
	other := queries.Taken{Name: "Fjeld", AsName: "Astrid Fjeld", Verdict: "unsure", Score: .5, By: "names", Why: "a last name"}
	a.printTaken([]queries.Taken{same, same, other})
	const want = "Fjeld is taken for Astrid Fjeld (same 0.8 by names): both are governor (2 of that name)\n" +
		"Fjeld is left out, but may be Astrid Fjeld (unsure 0.5 by names): a last name\n"
	if out.String() != want {
		t.Errorf("printTaken wrote\n%s\nwant\n%s", out.String(), want)
	}
}
