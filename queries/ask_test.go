package queries

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

// TestAsk asks every question of the world, case by case, as testdata/NAME.txtar has them. A
// case is a pair of files: its arguments, a line each, and "want", a row a line; a row names
// the columns that it is about. The rows were worked out by reading testdata/world.jsonl.
func TestAsk(t *testing.T) {
	db := openWorld(t)
	for _, q := range List() {
		t.Run(q.Name, func(t *testing.T) {
			archive, err := txtar.ParseFile("testdata/" + strings.ReplaceAll(q.Name, "-", "_") + ".txtar")
			if err != nil {
				t.Fatal(err)
			}
			seen := map[string]bool{}
			for i := 0; i+1 < len(archive.Files); i += 2 {
				name, args := archive.Files[i].Name, argsOf(t, archive.Files[i].Data)
				t.Run(name, func(t *testing.T) {
					got, err := Ask(t.Context(), db, q.Name, args)
					if err != nil {
						t.Fatalf("Ask(%s, %v) = %v", q.Name, args, err)
					}
					want := rowsOf(t, archive.Files[i+1].Data)
					if diff := cmp.Diff(want, only(t, got.Rows, want)); diff != "" {
						t.Errorf("Ask(%s, %v) differs from want (-want +got):\n%s", q.Name, args, diff)
					}
					for _, row := range want {
						for column := range row {
							seen[column] = true
						}
					}
				})
			}
			for _, c := range q.Columns {
				if !seen[c.Name] && !notByHand[q.Name+"."+c.Name] {
					t.Errorf("no case of %s says what %s is", q.Name, c.Name)
				}
			}
		})
	}
}

// notByHand lists the columns whose values nobody can work out: the time of the write, and
// the index's own score.
var notByHand = map[string]bool{"timeline.recorded": true, "search.score": true}

func argsOf(t *testing.T, data []byte) map[string]string {
	t.Helper()
	args := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" {
			name, value, ok := strings.Cut(line, "=")
			if !ok {
				t.Fatalf("argument %q, want name=value", line)
			}
			args[name] = value
		}
	}
	return args
}

func rowsOf(t *testing.T, data []byte) []map[string]any {
	t.Helper()
	var rows []map[string]any
	for line := range strings.Lines(string(data)) {
		var row map[string]any
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatalf("row %q: %v", line, err)
		}
		rows = append(rows, row)
	}
	return rows
}

// only keeps, of every row, the columns that the wanted row is about, in their JSON form.
func only(t *testing.T, rows, want []map[string]any) []map[string]any {
	t.Helper()
	b, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		return nil
	}
	for i, row := range out {
		for column := range row {
			if i < len(want) {
				if _, wanted := want[i][column]; !wanted {
					delete(row, column)
				}
			}
		}
	}
	return out
}

// TestQuestionsAreKnownToTheServer holds that every question names what the graph has, and
// joins what it matches.
func TestQuestionsAreKnownToTheServer(t *testing.T) {
	openWorld(t)
	nothing := map[string]any{"id": nil, "ids": nil, "name": nil, "prefix": nil}
	texts := map[string]string{"named": mustPart("named"), "identities": mustPart("identities")}
	for _, q := range List() {
		texts[q.Name] = q.cypher
		for _, p := range q.Parameters {
			nothing[p.Name] = nil
		}
	}
	nothing["limit"] = 1
	for _, noun := range []string{"actor", "capture", "claim", "conflict", "source", "statement"} {
		texts["find "+noun] = findIDCypher(noun)
		texts["list "+noun] = pageCypher(noun)
	}
	for name, text := range texts {
		for _, note := range neotest.Notes(t, text, nothing) {
			t.Errorf("%s: %s", name, note)
		}
	}
}

func TestAskRefuses(t *testing.T) {
	db := openWorld(t)
	for _, c := range []struct {
		name, question string
		args           map[string]string
		kind           error
		says           string
	}{
		{"unknown question", "who-siad", nil, graph.ErrNotFound, "the nearest is who-said"},
		{"unknown argument", "who-said", map[string]string{"txt": "guards"}, graph.ErrInvalid, "txt: is no parameter; the nearest is text"},
		{"missing argument", "record-of", nil, graph.ErrInvalid, "actor: is required"},
		{"none of those needed", "who-said", map[string]string{"stance": "denies"}, graph.ErrInvalid, "want one of claim, text, actor"},
		{"word outside the vocabulary", "statements", map[string]string{"stance": "shouts"}, graph.ErrInvalid, `stance: is "shouts"`},
		{"number out of range", "contradictions", map[string]string{"minScore": "1.5"}, graph.ErrInvalid, "minScore"},
		{"not a number", "contradictions", map[string]string{"minScore": "NaN"}, graph.ErrInvalid, "minScore"},
		{"limit of none", "claims", map[string]string{"limit": "0"}, graph.ErrInvalid, "limit"},
		{"date of no calendar", "sources", map[string]string{"during": "2021-02-30"}, graph.ErrInvalid, "during"},
		{"text without a word", "who-said", map[string]string{"text": `"…" -`}, graph.ErrInvalid, "text"},
		{"id of another noun", "source", map[string]string{"source": "actor:watch"}, graph.ErrInvalid, "want the id of a source"},
		{"id that is not there", "source", map[string]string{"source": "source:nowhere"}, graph.ErrNotFound, "source:nowhere"},
		{"beginning of several ids", "evidence-for", map[string]string{"claim": "claim:"}, graph.ErrInvalid, "claim"},
		{"name of nobody", "record-of", map[string]string{"actor": "Nobody"}, graph.ErrNotFound, "Nobody"},
		{"id of no actor", "record-of", map[string]string{"actor": "statement:deny"}, graph.ErrNotFound, "actor"},
		{"cursor that is none", "claims", map[string]string{"after": "x"}, graph.ErrInvalid, "after"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Ask(t.Context(), db, c.question, c.args)
			if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("Ask(%s, %v) = %d rows, %v; want %v with %q", c.question, c.args, len(got.Rows), err, c.kind, c.says)
			}
		})
	}
}

// TestPagesHoldEveryRowOnce walks every question in pages of one row.
func TestPagesHoldEveryRowOnce(t *testing.T) {
	db := openWorld(t)
	asked := map[string]map[string]string{
		"who-said": {"text": "guards"}, "chain": {"text": "guards"}, "search": {"text": "guards"}, "record-of": {"actor": "actor:watch"},
		"evidence-for": {"claim": "claim:guards"}, "source": {"source": "source:herald"}, "contradictions": {}, "retellings": {},
		"figures": {}, "timeline": {}, "claims": {}, "same-claims": {}, "members": {"actor": "Harbour Watch"}, "actors": {}, "sources": {}, "statements": {}, "events": {},
	}
	for _, q := range List() {
		args, ok := asked[q.Name]
		if !ok {
			t.Fatalf("%s is not walked", q.Name)
		}
		whole, err := Ask(t.Context(), db, q.Name, args)
		if err != nil || len(whole.Rows) < 2 || whole.Next != "" {
			t.Fatalf("Ask(%s, %v) = %d rows, next %q, %v; want two or more on one page", q.Name, args, len(whole.Rows), whole.Next, err)
		}
		var walked []map[string]any
		args["limit"] = "1"
		for range whole.Rows {
			page, err := Ask(t.Context(), db, q.Name, args)
			if err != nil || len(page.Rows) != 1 {
				t.Fatalf("Ask(%s, %v) = %d rows, %v; want 1", q.Name, args, len(page.Rows), err)
			}
			walked = append(walked, page.Rows...)
			args["after"] = page.Next
		}
		if args["after"] != "" {
			t.Errorf("Ask(%s) has a page after the last", q.Name)
		}
		if diff := cmp.Diff(whole.Rows, walked); diff != "" {
			t.Errorf("Ask(%s) in pages differs (-whole +pages):\n%s", q.Name, diff)
		}
	}
}

func TestCursorIsOfItsQuestion(t *testing.T) {
	db := openWorld(t)
	first, err := Ask(t.Context(), db, "statements", map[string]string{"limit": "1"})
	if err != nil || first.Next == "" {
		t.Fatalf("Ask(statements) = %q, %v; want a next", first.Next, err)
	}
	for name, args := range map[string]map[string]string{
		"timeline":   {"after": first.Next},
		"statements": {"after": first.Next, "stance": "denies"},
	} {
		if _, err := Ask(t.Context(), db, name, args); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("Ask(%s, %v) = %v, want ErrInvalid", name, args, err)
		}
	}
}

func TestAsOf(t *testing.T) {
	db := openWorld(t)
	for asOf, want := range map[string]int{"2001-01-01": 0, "2999-01-01": 9} {
		got, err := Ask(t.Context(), db, "statements", map[string]string{"asOf": asOf})
		if err != nil || len(got.Rows) != want {
			t.Errorf("Ask(statements, asOf %s) = %d rows, %v; want %d", asOf, len(got.Rows), err, want)
		}
	}
}
