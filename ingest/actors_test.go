package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
	"whosaid/queries"
)

// Three invented reports of one flood. They name the same people and bodies in different ways.
var floodReports = map[string]string{
	"gazette.txt": `Flood in Eastvale leaves hundreds homeless

Governor Astrid Fjeld said on Tuesday that the dam had held. "The dam did what it was built for," said Omar Reed, a spokesman for the Norland River Authority (NRA).

Witnesses said that water came over the wall at night. "At least 12 people died in the flood in Eastvale on April 28, 2024," Fjeld said.
`,
	"courier.txt": `River over its banks

Governor Fjeld said that nobody had been warned. Britain's Ministry of Defence said that it had sent helicopters to Eastvale.

NRA engineer Paula Stahl said that the dam was old. Witnesses said that the siren was silent. Stahl said that 20 people died in the flood in Eastvale on April 28, 2024.
`,
	"post.txt": `After the flood

"We saw it coming," Sigrun Fjeld said. Astrid Maria Fjeld said that she would not resign. The UK MoD said that its helicopters had left. Sigrun Fjeld said that people in Eastvale would not forget the flood on April 28, 2024.
`,
}

// TestAnyOrderGivesTheSameIdentities loads the reports in every order: the graphs must be one.
func TestAnyOrderGivesTheSameIdentities(t *testing.T) {
	names := []string{"gazette.txt", "courier.txt", "post.txt"}
	want := ""
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		t.Run(fmt.Sprint(order), func(t *testing.T) {
			db := neotest.Open(t)
			for _, i := range order {
				mustRun(t, floodJob(t, db, names[i]))
			}
			mustBeSound(t, db)
			got := strings.Join(identitiesOf(t, db), "\n") + "\n" + digest(t, db)
			if want == "" {
				want = got
			}
			if got != want {
				t.Errorf("the graph has\n%s\nwant, as in another order,\n%s", got, want)
			}
			before := db.Changes()
			for _, i := range order {
				mustRun(t, floodJob(t, db, names[i]))
			}
			if db.Changes() != before {
				t.Error("the same again changed the graph")
			}
		})
	}
}

func TestIdentitiesOfTheFlood(t *testing.T) {
	db := neotest.Open(t)
	for _, name := range []string{"gazette.txt", "courier.txt", "post.txt"} {
		mustRun(t, floodJob(t, db, name))
	}
	got := identitiesOf(t, db)
	for _, want := range []string{
		"same: Astrid Fjeld, Astrid Maria Fjeld",
		"same: Astrid Fjeld, Fjeld",
		"different: Astrid Fjeld, Sigrun Fjeld",
		"different: Astrid Maria Fjeld, Sigrun Fjeld",
		"unsure: Fjeld, Sigrun Fjeld",
		"same: flood, flood in Eastvale",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no identity %q in %q", want, got)
		}
	}
	if i := slices.IndexFunc(got, func(s string) bool { return strings.Contains(strings.ToLower(s), "witnesses") }); i >= 0 {
		t.Errorf("unnamed witnesses of two texts are identified: %s", got[i])
	}
}

// Both who saw the flood at a place and who only dates it tell of one event.
func TestOneFloodInThreeTexts(t *testing.T) {
	db := neotest.Open(t)
	for name := range floodReports {
		mustRun(t, floodJob(t, db, name))
	}
	table, err := db.Read(t.Context(), `
MATCH (e:Event {name: 'flood in Eastvale'})-[t:TOLD_IN]->(c:Capture)
RETURN substring(c.text, t.spans[0], t.spans[1] - t.spans[0]) AS words ORDER BY words`, nil)
	if err != nil || fmt.Sprint(table.Rows) != "[[flood in Eastvale] [flood in Eastvale]]" {
		t.Errorf("the flood is told as %v, %v; want it in two texts by its words", table.Rows, err)
	}
	figures, err := queries.Ask(t.Context(), db, "figures", map[string]string{"event": eventID(t, db, "flood")})
	if err != nil || len(figures.Rows) != 2 || len(figures.Taken) != 1 || !figures.Taken[0].Followed {
		t.Errorf("figures of the flood = %+v, %v; want the two of the other texts, and that it was taken for theirs", figures, err)
	}
}

func eventID(t *testing.T, db *neo.DB, name string) string {
	t.Helper()
	table, err := db.Read(t.Context(), "MATCH (e:Event {name: $name}) RETURN e.id AS id", map[string]any{"name": name})
	if err != nil || len(table.Rows) != 1 {
		t.Fatalf("events called %s: %v, %v; want one", name, table.Rows, err)
	}
	return fmt.Sprint(table.Rows[0][0])
}

// A person's decision outlives every rerun, also one that judges the two anew.
func TestReviewOutlivesDerive(t *testing.T) {
	db := neotest.Open(t)
	mustRun(t, floodJob(t, db, "gazette.txt"))
	mustRun(t, floodJob(t, db, "post.txt"))
	table, err := db.Read(t.Context(), "MATCH (i:Identity {verdict: 'same'})-[:LEFT|RIGHT]->(:Actor {name: 'Astrid Fjeld'}) RETURN i.id AS id", nil)
	if err != nil || len(table.Rows) != 1 {
		t.Fatalf("identities of Astrid Fjeld: %v, %v; want one", table.Rows, err)
	}
	id, _ := table.Rows[0][0].(string)
	review := graph.Review{
		TargetID: id, Decision: graph.Rejected, Reason: "She is her niece.", By: "Ann",
		Before: string(graph.Proposed), After: string(graph.Rejected), At: time.Date(2024, 5, 2, 0, 0, 0, 0, time.UTC),
	}
	review.Hash = graph.ReviewHash(review)
	review.ID = graph.ID("review", review.Hash)
	if _, err := db.Write(t.Context(), &graph.Batch{Reviews: []graph.Review{review}}); err != nil {
		t.Fatal(err)
	}
	mustRun(t, floodJob(t, db, "courier.txt")) // It gives the governor one more name.
	table, err = db.Read(t.Context(), "MATCH (i:Identity {id: $id}) RETURN i.state AS state", map[string]any{"id": id})
	if err != nil || len(table.Rows) != 1 || table.Rows[0][0] != string(graph.Rejected) {
		t.Errorf("the identity is %v, %v; want it rejected still", table.Rows, err)
	}
	mustBeSound(t, db)
}

func floodJob(t *testing.T, db *neo.DB, name string) ingest.Job {
	t.Helper()
	job := jobOf(t, db, name, floodReports[name])
	job.About.Published, _ = graph.ParseDate("2024-04-30")
	job.About.Publisher = "The " + name
	return job
}

// identitiesOf lists the identities as "verdict: name, name", in order.
func identitiesOf(t *testing.T, db *neo.DB) []string {
	t.Helper()
	table, err := db.Read(t.Context(), `
MATCH (i:Identity)-[:LEFT|RIGHT]->(a:Actor|Event)
WITH i, a ORDER BY a.name
WITH i, collect(a.name) AS names
RETURN i.verdict + ': ' + names[0] + ', ' + names[1] AS words ORDER BY words`, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range table.Rows {
		out = append(out, fmt.Sprint(row[0]))
	}
	return out
}
