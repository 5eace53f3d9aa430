package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
	"whosaid/queries"
)

const (
	courier = `Council leader Mary Doyle said on Monday that the contractor had poured waste into the river Ash. Tom Brandt, the contractor's director, denied this.

Two former workers said they were told to falsify the records. "That is a lie," Brandt said. "Nobody falsified anything."

Doyle accused Brandt of lying to the inquiry. He declined to comment on the accusation.`
	mercury = `An inspector, Lena Foss, told the inquiry that the contractor had poured waste into the river Ash. She confirmed that the records were kept by hand.`
)

// TestDenialsAreConflicts holds that who denies what another has said contradicts him, in his own words "this", and
// whoever else says the same; whichever text comes first.
func TestDenialsAreConflicts(t *testing.T) {
	texts := map[string]string{"courier.txt": courier, "mercury.txt": mercury}
	const poured = "that the contractor had poured waste into the river Ash"
	want := []string{
		"Mary Doyle: " + poured + " | Tom Brandt: this",
		"Lena Foss: " + poured + " | Tom Brandt: this",
		`two former workers: they were told to falsify the records | Tom Brandt: "That is a lie," … "Nobody falsified anything."`,
	}
	for _, order := range [][]string{{"courier.txt", "mercury.txt"}, {"mercury.txt", "courier.txt"}} {
		t.Run(order[0]+" first", func(t *testing.T) {
			db := neotest.Open(t)
			for _, name := range order {
				mustRun(t, jobOf(t, db, name, texts[name]))
				if _, err := ingest.Derive(t.Context(), ingest.DeriveJob{Store: db, Version: "test", Now: time.Now}); err != nil {
					t.Fatal(err)
				}
			}
			mustBeSound(t, db)
			answer, err := queries.Ask(t.Context(), db, "contradictions", map[string]string{"status": "contradiction"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range answer.Rows {
				sides := []string{fmt.Sprintf("%s: %s", row["leftSpeakers"].([]any)[0], row["leftQuote"]), fmt.Sprintf("%s: %s", row["rightSpeakers"].([]any)[0], row["rightQuote"])}
				if strings.HasPrefix(sides[0], "Tom Brandt") {
					slices.Reverse(sides)
				}
				got = append(got, strings.Join(sides, " | "))
			}
			if diff := cmp.Diff(want, got, cmpopts.SortSlices(strings.Compare)); diff != "" {
				t.Errorf("contradictions (-want +got):\n%s", diff)
			}
			taken, err := queries.Ask(t.Context(), db, "record-of", map[string]string{"actor": "Tom Brandt"})
			if err != nil {
				t.Fatal(err)
			}
			var means []string
			for _, row := range taken.Rows {
				means = append(means, fmt.Sprintf("%v: %v", row["quote"], row["takesUp"]))
			}
			wantMeans := []string{
				"this: the contractor had poured waste into the river Ash",
				`"That is a lie," … "Nobody falsified anything.": they were told to falsify the records`,
				"to comment on the accusation: <nil>",
			}
			if diff := cmp.Diff(wantMeans, means); diff != "" {
				t.Errorf("what they take up (-want +got):\n%s", diff)
			}
		})
	}
}
