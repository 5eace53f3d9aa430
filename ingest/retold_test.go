package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
)

// A made-up story of a wire service, two papers that print it, and one that was there itself.
var ferryReports = map[string]string{
	"wire.txt": `---
title: Ferry runs aground off Tarn Point
publisher: Northern Wire
published: 2024-03-01
---
Ferry runs aground off Tarn Point

A ferry with more than two hundred passengers on board ran aground in thick fog off Tarn Point late on Thursday night, and rescue boats from three harbours worked until dawn to bring everybody ashore.

"We will pay for every night that our passengers had to spend in a hall," said Helga Strand, the director of the Tarn Line.

The ferry had left Eastvale two hours late because its radar had to be repaired, and its captain was new to the route. Inspectors went aboard in the morning and took the log and the charts with them. Nobody was hurt, but eleven people were treated for cold.

"The radar was tested twice before she left the quay," Strand said.
`,
	"morning.txt": `---
title: Two hundred saved from ferry
publisher: The Morning Post
published: 2024-03-02
---
Two hundred saved from ferry

A ferry with more than two hundred passengers on board ran aground in thick fog off Tarn Point late on Thursday night, and rescue boats from three harbours worked until dawn to bring everybody ashore.

"We will not pay for every night that our passengers had to spend in a hall," said Helga Strand, the director of the Tarn Line.

The ferry had left Eastvale two hours late because its radar had to be repaired, and its captain was new to the route.
`,
	"evening.txt": `---
title: Night in the fog
publisher: The Evening Star
---
Night in the fog

As Northern Wire reported, the ferry had left Eastvale two hours late because its radar had to be repaired, and its captain was new to the route. Inspectors went aboard in the morning and took the log and the charts with them. Nobody was hurt, but eleven people were treated for cold.

"The radar was tested twice before she left the quay," Helga Strand said.
`,
	"local.txt": `---
title: On the quay at Tarn
publisher: The Tarn Bell
published: 2024-03-02
---
On the quay at Tarn

Blankets ran out long before the last boat came in. Helga Strand said that the radar had been tested twice before the ferry left the quay at Eastvale.

"I heard the engine stop and then nothing," said Per Holm, a passenger.
`,
}

// TestRetoldInAnyOrder loads the reports in several orders: the graphs must be one, and hold
// who repeats whom.
func TestRetoldInAnyOrder(t *testing.T) {
	want := `capture DERIVED_FROM dated: The Morning Post <- Northern Wire
capture DERIVED_FROM credited: The Evening Star <- Northern Wire
statement QUOTES altered dated: The Morning Post <- Northern Wire [= We will + not = pay for every night that our passengers had to spend in a hall]
statement QUOTES paraphrase unknown: The Evening Star - The Tarn Bell []
statement QUOTES paraphrase dated: The Tarn Bell <- Northern Wire []
statement QUOTES verbatim unknown: Northern Wire - The Evening Star []`
	first := ""
	for _, order := range []string{"wire morning evening local", "local evening morning wire", "evening local wire morning"} {
		t.Run(order, func(t *testing.T) {
			db := neotest.Open(t)
			for name := range strings.FieldsSeq(order) {
				mustRun(t, jobOf(t, db, name+".txt", ferryReports[name+".txt"]))
			}
			mustBeSound(t, db)
			if got := retellingsOf(t, db); got != want {
				t.Errorf("the graph has\n%s\nwant\n%s", got, want)
			}
			clash, err := db.Read(t.Context(), "MATCH (a)-[:QUOTES {kind: 'altered'}]->(b) MATCH (a)<-[:BETWEEN]-(x:Conflict)-[:BETWEEN]->(b) RETURN x.status", nil)
			if err != nil || fmt.Sprint(clash.Rows) != "[[contradiction]]" {
				t.Errorf("the words with and without \"not\" have conflicts %v, %v; want one contradiction", clash.Rows, err)
			}
			if d := digest(t, db); first == "" {
				first = d
			} else if d != first {
				t.Errorf("the digest is %s, want %s as in another order", d, first)
			}
			before := db.Changes()
			for name := range strings.FieldsSeq(order) {
				mustRun(t, jobOf(t, db, name+".txt", ferryReports[name+".txt"]))
			}
			if db.Changes() != before {
				t.Error("the same again changed the graph")
			}
		})
	}
}

// TestDateThatComesLater loads a report without its day and then with it: the graph must be as
// if the day had been known from the start.
func TestDateThatComesLater(t *testing.T) {
	var want string
	for _, c := range []struct {
		name string
		load []string
	}{
		{"known from the start", []string{"evening.txt 2024-02-28", "wire.txt", "local.txt"}},
		{"known at last", []string{"wire.txt", "local.txt", "evening.txt", "evening.txt 2024-02-28"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			db := neotest.Open(t)
			for _, load := range c.load {
				name, day, _ := strings.Cut(load, " ")
				job := jobOf(t, db, name, ferryReports[name])
				job.About.Published, _ = graph.ParseDate(day)
				mustRun(t, job)
			}
			mustBeSound(t, db)
			got := retellingsOf(t, db)
			if want == "" {
				want = got
			}
			if got != want || !strings.Contains(got, "capture DERIVED_FROM dated: Northern Wire <- The Evening Star") {
				t.Errorf("the graph has\n%s\nwant, with the wire after the evening paper,\n%s", got, want)
			}
		})
	}
}

// TestOneUtteranceUnderTwoNames loads what somebody said under two names, as it was said and as it was
// reported, and a person's judgement that the two are one, before and after the statements are compared. It is
// one utterance then in either order, and none again when the judgement is rejected; and two whom nobody
// holds to be one do not repeat each other.
func TestOneUtteranceUnderTwoNames(t *testing.T) {
	texts := map[string]string{
		"Northern Wire": "\"We will raise the wreck of the Gannet from the harbour before the summer,\" said Marta Lind. \"The crew knew that the pumps were broken,\" she said.\n",
		"Evening Star":  "Greta Holm said that the wreck of the Gannet would be raised from the harbour before the summer. \"The crew knew that the pumps were broken,\" said Greta Holm.\n",
		"Morning Post":  "Anna Dahl said that the wreck of the Gannet would be raised from the harbour before the summer.\n",
	}
	lind, holm := graph.NamedActorID(graph.Person, "Marta Lind"), graph.NamedActorID(graph.Person, "Greta Holm")
	one := graph.NewIdentity(graph.Identity{LeftID: lind, RightID: holm, Verdict: graph.Same, Score: 1, By: "editor", Why: "She married."})
	judgedBeforeAndAfter{
		load:      loadOf(texts),
		judgement: func(*testing.T, *neo.DB) graph.Identity { return one },
		look:      retellingsOf,
		with: `statement QUOTES paraphrase unknown: Evening Star - Northern Wire []
statement QUOTES verbatim unknown: Evening Star - Northern Wire []`,
	}.check(t)
}

// loadOf stores what publishers print.
func loadOf(texts map[string]string) func(*testing.T, *neo.DB) {
	return func(t *testing.T, db *neo.DB) {
		t.Helper()
		for publisher, text := range texts {
			job := jobOf(t, db, publisher+".txt", text)
			job.About.Publisher, job.SkipDerive = publisher, true
			mustRun(t, job)
		}
	}
}

// TestTwoSpeakersOfOneName loads what a text says that somebody said of whom it gives the surname alone, and what
// one of that name said, and a person's judgement that they are two, before and after the statements are
// compared. They repeat each other until that is judged, and again when it is rejected.
func TestTwoSpeakersOfOneName(t *testing.T) {
	texts := map[string]string{
		"Northern Wire": "\"The crew knew that the pumps of the Gannet were broken,\" said Marta Lind.\n",
		"Evening Star":  "\"The crew knew that the pumps of the Gannet were broken,\" said Lind.\n",
	}
	judgedBeforeAndAfter{
		load: loadOf(texts),
		judgement: func(t *testing.T, db *neo.DB) graph.Identity {
			t.Helper()
			ids, err := db.Read(t.Context(), "MATCH (a:Actor) WHERE a.name ENDS WITH 'Lind' RETURN a.id ORDER BY a.id", nil)
			if err != nil || len(ids.Rows) != 2 {
				t.Fatalf("the speakers are %v, %v; want two", ids.Rows, err)
			}
			return graph.NewIdentity(graph.Identity{
				LeftID: ids.Rows[0][0].(string), RightID: ids.Rows[1][0].(string), Verdict: graph.Different, Score: 1, By: "editor", Why: "He is her brother.",
			})
		},
		look:    retellingsOf,
		without: "statement QUOTES verbatim unknown: Evening Star - Northern Wire []",
	}.check(t)
}

// retellingsOf lists the relationships by the publishers of their texts.
func retellingsOf(t *testing.T, db *neo.DB) string {
	t.Helper()
	table, err := db.Read(t.Context(), `
MATCH (a)-[r:QUOTES|DERIVED_FROM]->(b)
MATCH (a)-[:FOUND_IN|CAPTURE_OF]->{1,2}(:Source)-[:PUBLISHED_BY]->(p)
MATCH (b)-[:FOUND_IN|CAPTURE_OF]->{1,2}(:Source)-[:PUBLISHED_BY]->(q)
WITH split(a.id, ':')[0] AS noun, type(r) AS type, r,
  CASE r.order WHEN 'unknown' THEN CASE WHEN p.name < q.name THEN [p.name, q.name] ELSE [q.name, p.name] END ELSE [p.name, q.name] END AS names
RETURN noun, type, r.kind, r.order, names[0], names[1], r.diff ORDER BY noun, type, r.kind, r.order DESC, names[0] DESC, names[1]`, nil)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range table.Rows {
		arrow, kind := "<-", ""
		if row[3] == "unknown" {
			arrow = "-"
		}
		if row[2] != nil {
			kind = " " + row[2].(string)
		}
		line := fmt.Sprintf("%s %s%s %s: %s %s %s", row[0], row[1], kind, row[3], row[4], arrow, row[5])
		if row[1] == "QUOTES" {
			diff, _ := row[6].([]any)
			line += fmt.Sprint(" ", diff)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
