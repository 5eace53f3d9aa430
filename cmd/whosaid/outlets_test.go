package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/graph/neo/neotest"
)

// crane is one invented event as three outlets tell it: a figure and a denial that clash, a claim in
// two wordings, a sentence that one retells of another, a speaker who turns, a statement inside a
// statement, and other deaths at the same port, with which nothing clashes.
var crane = map[string]string{
	"courier.txt": `---
publisher: The Varnholt Courier
published: 2021-05-04
---
Crane falls at the port of Varnholt

Twelve dockers were killed when a crane fell at the port of Varnholt on Monday, the harbour authority said.

Ines Falk, the director of the harbour authority, said that the crane had been inspected in March.

“The crane was overloaded,” said Piet Rademaker, who leads the dockers' union.

Rademaker said on Tuesday that the gate to the quay had been locked.
`,
	"wire.txt": `---
publisher: Northern Wire
published: 2021-05-05
---
Nine dead in Varnholt

Nine dockers were killed when a crane fell at the port of Varnholt, the fire brigade said.

Ines Falk denied that the crane was overloaded.

Two dockers were killed when a ladder broke at the port of Varnholt in 1998, the harbour authority said.
`,
	"chronicle.txt": `---
publisher: Coast Chronicle
published: 2021-05-07
---
Port of Varnholt under scrutiny

Northern Wire reported that nine dockers were killed when a crane fell at the port of Varnholt.

Ines Falk, the director of the harbour authority, said that the crane underwent an inspection in March.

Piet Rademaker said that a welder had warned that the brakes of the crane were worn.

Rademaker said on Thursday that the gate to the quay had not been locked.
`,
}

// TestOneEventInThreeOutlets holds what a reader of all three would note, worked out by reading them.
func TestOneEventInThreeOutlets(t *testing.T) {
	neotest.Open(t)
	cfg := neotest.Server(t)
	env := map[string]string{"WHOSAID_NEO4J_URI": cfg.URI, "WHOSAID_NEO4J_USER": cfg.User, "WHOSAID_NEO4J_PASSWORD": cfg.Password}
	dir := t.TempDir()
	for name, text := range crane {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if code, out, errs := with(t, env, "", "ingest", dir, "--deadletter", dir); code != 0 {
		t.Fatalf("ingest = exit %d, %q, %q", code, out, errs)
	}
	ask := func(question string, args ...string) []map[string]any {
		t.Helper()
		code, out, errs := with(t, env, "", append([]string{"ask", question, "--json"}, args...)...)
		var answer struct{ Rows []map[string]any }
		if err := json.Unmarshal([]byte(out), &answer); code != 0 || err != nil {
			t.Fatalf("ask %s = exit %d, %v, %s", question, code, err, errs)
		}
		return answer.Rows
	}

	var clashes []string
	for _, r := range ask("contradictions") {
		sides := []string{said(r, "left"), said(r, "right")}
		slices.Sort(sides)
		clashes = append(clashes, fmt.Sprintf("%v %v between %v: %s", r["status"], r["kind"], r["between"], strings.Join(sides, " / ")))
		if turned := strings.Contains(r["why"].(string), "one speaker said both (2021-05-04, 2021-05-06)"); turned != strings.Contains(sides[0], "gate") {
			t.Errorf("why of %v = %q, want it to say who turned, and when, of the gate alone", sides, r["why"])
		}
	}
	slices.Sort(clashes)
	if got, want := strings.Join(clashes, "\n"), strings.Join([]string{
		"contradiction NEG between outlets: Ines Falk denies that the crane was overloaded / Piet Rademaker asserts “The crane was overloaded,”",
		"contradiction NEG between outlets: Piet Rademaker asserts that the gate to the quay had been locked / Piet Rademaker asserts that the gate to the quay had not been locked",
		"contradiction NUM between outlets: Northern Wire asserts that nine dockers were killed when a crane fell at the port of Varnholt / harbour authority asserts Twelve dockers were killed when a crane fell at the port of Varnholt on Monday",
		"contradiction NUM between outlets: fire brigade asserts Nine dockers were killed when a crane fell at the port of Varnholt / harbour authority asserts Twelve dockers were killed when a crane fell at the port of Varnholt on Monday",
	}, "\n"); got != want {
		t.Errorf("contradictions are\n%s\nwant\n%s", got, want)
	}

	claims := map[string]string{}
	for _, r := range ask("claims") {
		claims[r["text"].(string)] = fmt.Sprintf("%v, for %s, against %s", r["outlets"], counts(r["support"]), counts(r["opposition"]))
	}
	for text, want := range map[string]string{
		"Nine dockers were killed when a crane fell at the port of Varnholt": "[Coast Chronicle Northern Wire], for 2 statements 2 texts 2 speakers 1 origins, against 0 statements 0 texts 0 speakers 0 origins",
		"The crane was overloaded":              "[Northern Wire The Varnholt Courier], for 1 statements 1 texts 1 speakers 1 origins, against 1 statements 1 texts 1 speakers 1 origins",
		"the crane had been inspected in March": "[Coast Chronicle The Varnholt Courier], for 2 statements 2 texts 1 speakers 1 origins, against 0 statements 0 texts 0 speakers 0 origins",
		"the brakes of the crane were worn":     "[Coast Chronicle], for 1 statements 1 texts 1 speakers 1 origins, against 0 statements 0 texts 0 speakers 0 origins",
	} {
		if claims[text] != want {
			t.Errorf("claim %q has %s, want %s", text, claims[text], want)
		}
	}
}

// counts is what stands behind a claim.
func counts(support any) string {
	s := support.(map[string]any)
	return fmt.Sprintf("%v statements %v texts %v speakers %v origins", s["statements"], s["texts"], s["speakers"], s["origins"])
}

// said is one side of a conflict: who says what, and how.
func said(row map[string]any, side string) string {
	return fmt.Sprint(row[side+"Speakers"].([]any)[0], " ", row[side+"Stance"], " ", row[side+"Quote"])
}
