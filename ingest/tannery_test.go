package ingest_test

import (
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
)

// The floors below which the pipeline must not fall on the example; what was measured when
// they were set is in docs/formats.md.
const (
	leastFound     = 16 // Of 18 statements.
	leastSpeakers  = 13 // Of those found, with the right speaker.
	leastConflicts = 3  // Of 4.
)

type tannery struct {
	Statements []struct {
		ID        string
		Words     [2]string
		Speakers  []string
		Stance    graph.Stance
		RelayedBy string
	}
	Conflicts, Unrelated [][2]string
	Figures              []struct {
		Statement string
		Low, High float64
	}
}

const exampleFile = "../examples/tannery/tannery.txt"

func readTannery(t *testing.T) tannery {
	t.Helper()
	b, err := os.ReadFile("../examples/tannery/tannery.gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var gold tannery
	if err := json.Unmarshal(b, &gold); err != nil {
		t.Fatal(err)
	}
	return gold
}

// readExample reads the article as extract does.
func readExample(t *testing.T) ingest.Reading {
	t.Helper()
	in, err := ingest.FileInput(exampleFile, "tannery.txt")
	if err != nil {
		t.Fatal(err)
	}
	articles, err := ingest.Articles(in, "", ingest.About{})
	if err != nil {
		t.Fatal(err)
	}
	reading, err := articles[0].Read(t.Context(), ingest.Extractor{})
	if err != nil {
		t.Fatal(err)
	}
	return reading
}

// matched pairs gold statements with found ones, the most alike first and each only once, by
// intersection over union of at least one half.
func matched(t *testing.T, gold tannery, r ingest.Reading) map[string]graph.Statement {
	t.Helper()
	type pair struct {
		id    string
		found graph.Statement
		like  float64
	}
	var pairs []pair
	for _, g := range gold.Statements {
		want := wordsAt(t, r.Capture.Text, g.Words)
		for _, st := range r.Statements {
			if like := likeness(st.Spans.Hull(), want); like >= 0.5 {
				pairs = append(pairs, pair{g.ID, st, like})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.like, a.like) })
	out := map[string]graph.Statement{}
	used := map[string]bool{}
	for _, p := range pairs {
		if _, done := out[p.id]; !done && !used[p.found.ID] {
			out[p.id], used[p.found.ID] = p.found, true
		}
	}
	return out
}

// wordsAt is where the words from the first to the last stand in the text.
func wordsAt(t *testing.T, text string, words [2]string) graph.Span {
	t.Helper()
	start := strings.Index(text, words[0])
	if start < 0 {
		t.Fatalf("gold: %q is not in the text", words[0])
	}
	length := strings.Index(text[start:], words[1])
	if length < 0 {
		t.Fatalf("gold: %q does not follow %q", words[1], words[0])
	}
	from := len([]rune(text[:start]))
	return graph.Span{Start: from, End: from + len([]rune(text[start:start+length+len(words[1])]))}
}

func likeness(a, b graph.Span) float64 {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	if both <= 0 {
		return 0
	}
	return float64(both) / float64(a.Len()+b.Len()-both)
}

func TestTanneryStatements(t *testing.T) {
	gold, r := readTannery(t), readExample(t)
	found := matched(t, gold, r)
	names := map[string]string{}
	for _, a := range r.Actors {
		names[a.ID] = a.Name
	}
	right := 0
	for _, g := range gold.Statements {
		st, ok := found[g.ID]
		if !ok {
			t.Logf("%s: not found", g.ID)
			continue
		}
		var speakers []string
		for _, id := range st.SpeakerIDs {
			speakers = append(speakers, names[id])
		}
		if slices.EqualFunc(speakers, g.Speakers, strings.EqualFold) {
			right++
		} else {
			t.Logf("%s: speakers %q, want %q", g.ID, speakers, g.Speakers)
		}
		if st.Stance != g.Stance {
			t.Logf("%s: stance %s, want %s", g.ID, st.Stance, g.Stance)
		}
		if st.RelayedBy != found[g.RelayedBy].ID {
			t.Logf("%s: relayed by %q, want %q", g.ID, st.RelayedBy, g.RelayedBy)
		}
	}
	if len(found) < leastFound || right < leastSpeakers {
		t.Errorf("found %d of %d statements, %d speakers right; want %d and %d at least",
			len(found), len(gold.Statements), right, leastFound, leastSpeakers)
	}
	if r.Source.Title != "Tannery closure leaves Ostrava Vale counting the cost" || r.Source.Published.String() != "2022-11-18" {
		t.Errorf("source = %+v, want the front matter's title and date", r.Source)
	}
	for _, want := range gold.Figures {
		if !slices.ContainsFunc(r.Figures, func(f graph.Figure) bool {
			return f.StatementID == found[want.Statement].ID && f.Low == want.Low && f.High != nil && *f.High == want.High
		}) {
			t.Errorf("statement %s gives no figure [%g, %g]", want.Statement, want.Low, want.High)
		}
	}
}

func TestTanneryConflicts(t *testing.T) {
	gold, r := readTannery(t), readExample(t)
	found := matched(t, gold, r)
	db := neotest.Open(t)
	in, err := ingest.FileInput(exampleFile, "tannery.txt")
	if err != nil {
		t.Fatal(err)
	}
	job := jobOf(t, db, "", "")
	job.Input = in
	mustRun(t, job)
	mustBeSound(t, db)
	between := conflictsIn(t, db)
	hit := 0
	for _, pair := range gold.Conflicts {
		if between[sorted(found[pair[0]].ID, found[pair[1]].ID)] {
			hit++
		} else {
			t.Logf("no conflict between %s and %s", pair[0], pair[1])
		}
	}
	if hit < leastConflicts {
		t.Errorf("%d of %d conflicts are in the graph, want %d at least", hit, len(gold.Conflicts), leastConflicts)
	}
	for _, pair := range gold.Unrelated {
		if between[sorted(found[pair[0]].ID, found[pair[1]].ID)] {
			t.Errorf("a conflict between %s and %s, which have nothing to do with each other", pair[0], pair[1])
		}
	}
}

// conflictsIn lists the pairs of statements that the graph has a conflict between, other than
// a look-alike.
func conflictsIn(t *testing.T, db *neo.DB) map[[2]string]bool {
	t.Helper()
	table, err := db.Read(t.Context(), `
MATCH (l:Statement)<-[:BETWEEN {side: 'left'}]-(c:Conflict)-[:BETWEEN {side: 'right'}]->(r:Statement)
WHERE c.status <> 'look-alike'
RETURN l.id, r.id ORDER BY l.id, r.id`, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[[2]string]bool{}
	for _, row := range table.Rows {
		out[sorted(row[0].(string), row[1].(string))] = true
	}
	return out
}

func sorted(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// TestOrderOfLoadingMakesNoDifference loads two articles of which each contradicts the other,
// in both orders.
func TestOrderOfLoadingMakesNoDifference(t *testing.T) {
	other := "The tannery's last week\n\n\"The company did nothing to keep the plant open,\" said Olga Brand, a foreman.\n\n" +
		"The Rivers Agency said that discharges from the tannery never exceeded the legal limit.\n\n" +
		"Brenner Leather said that 500 workers would lose their jobs at the tannery.\n"
	main, err := os.ReadFile(exampleFile)
	if err != nil {
		t.Fatal(err)
	}
	inputs := []ingest.Input{ingest.BytesInput("a.txt", main), ingest.BytesInput("b.txt", []byte(other))}
	var want string
	for _, order := range [][]int{{0, 1}, {1, 0}} {
		t.Run(inputs[order[0]].Name+" first", func(t *testing.T) {
			db := neotest.Open(t)
			for _, i := range order {
				job := jobOf(t, db, "", "")
				job.Input = inputs[i]
				mustRun(t, job)
			}
			table, err := db.Read(t.Context(), `
MATCH (c:Conflict) WHERE COUNT { (c)-[:BETWEEN]->(:Statement)-[:FOUND_IN]->(:Capture) } = 2
MATCH (c)-[:BETWEEN {side: 'left'}]->(l)-[:FOUND_IN]->(x), (c)-[:BETWEEN {side: 'right'}]->(r)-[:FOUND_IN]->(y)
WHERE x <> y RETURN count(c)`, nil)
			if err != nil {
				t.Fatal(err)
			}
			if n, _ := table.Rows[0][0].(int64); n == 0 {
				t.Fatal("no conflict joins the two articles: the test shows nothing")
			}
			mustBeSound(t, db)
			if got := digest(t, db); want == "" {
				want = got
			} else if got != want {
				t.Errorf("digest = %s, want %s as in the other order", got, want)
			}
		})
	}
}
