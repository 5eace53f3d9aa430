package web

import (
	"context"
	"html"
	"log/slog"
	"net/url"
	"strings"
	"testing"

	"whosaid/graph/neo/neotest"
)

// TestPages reads every page over a real graph and looks for what it must say, with the tags
// taken off.
func TestPages(t *testing.T) {
	db := neotest.Open(t)
	d := newDam(t)
	if _, err := db.Write(context.Background(), &d.batch); err != nil {
		t.Fatal(err)
	}
	h := Handler(db, slog.New(slog.NewTextHandler(t.Output(), nil)))
	for _, tt := range []struct {
		name, path string
		want       []string
		never      []string
	}{
		{"home", "/", []string{d.source.Title, "The Valley Echo", "4 March 2021", "6 statements by 5 speakers · 2 conflicts"}, nil},
		{
			"source", hrefOf(d.source.ID),
			[]string{"6 statements, 6 speakers", "Ida Brandt", "Speaker not told", "What is contradicted in this text", `<script>document.title = "stolen"</script>`, "The statements of this text as a list"}, nil,
		},
		{
			"statement", hrefOf(d.seen.ID),
			[]string{
				"farmers said", "water pass the wall at dawn", "Valley Council said “reported” · report", "The Valley Echo published it, 4 March 2021",
				"Contradiction One says that it is so, the other that it is not", "at no point it did", "negation, version 2", "≠ Ida Brandt denied", "≠ Brandwater Power said",
				"event: yes", "time: unstated", "verb of seeing", "0.75", "water passed the wall", "the text gives no day",
			},
			nil,
		},
		{"panel", hrefOf(d.denial.ID) + "/panel", []string{`"At no point," … "did water pass the wall."`, "the speaker’s own words", "March 2021", "farmers said"}, []string{"Contradictions", "Search"}},
		{
			"statement that another text retells", hrefOf(d.denial.ID),
			[]string{"In other texts is repeated, with other words, by Ida Brandt in Gate dry", "At no point did water pass the +wall −gate", "One word differs. · rule quotes"}, nil,
		},
		{"statement that retells", hrefOf(d.retold.ID), []string{"repeats, with other words, Ida Brandt in Dam held", "pass the −wall +gate", "Not so? whosaid review reject " + d.retold.ID}, nil},
		{"source with passages of another", hrefOf(d.reprint.ID), []string{"Passages in common with 1 other text has passages of in Dam held", "Most of it is in the other."}, nil},
		{"statement of nobody", hrefOf(d.hurt.ID), []string{"somebody whom the text does not name alleged", "Nobody, in the sources that are loaded."}, nil},
		{
			"contradictions", "/contradictions",
			[]string{"Contradiction One says", "On the word of Valley Council → The Valley Echo", "Possible conflict Their words clash", "0.91"}, nil,
		},
		{"contradictions by kind", "/contradictions?kind=LEX&status=", []string{"A dam that holds"}, []string{"at no point it did"}},
		{"contradictions of an actor", "/contradictions?actor=" + d.operator.ID, []string{"A dam that holds", "a side is of this actor"}, []string{"at no point it did"}},
		{"contradictions by status", "/contradictions?status=look-alike", []string{"No pair of statements matches.", "look like a conflict and are none"}, nil},
		{"claim", hrefOf(d.passed.ID), []string{"water passed the wall", "Who says so 1 statement, in 1 text, by 1 speaker, from 1 independent origin farmers said", "Who denies it 1 statement, in 1 text, by 1 speaker, from 1 independent origin Ida Brandt denied",
			"Told by The Valley Echo", "About Brandwater Power", "farmers saw water over the wall, 4 March 2021 Who denies it", "The same claim in other words Whoever says one of these is listed above. the wall was topped All that the one says is in the other. 0.75 rule same-claim, version 1 Not the same? whosaid review reject identity:",
			"1 claim alike, but not counted as the same no water passed the gate Most words are in both; but one of the two is negated.",
			"Offered for it 2 pieces of evidence, from 1 independent origin 1 Images A photograph of the wall. Rests on water pass the wall at dawn · the text’s own weight 0.80 Not independent of 2: one origin",
			"2 Witnesses offered by Valley Council People who may have seen it say so: “farmers saw”. Rests on water pass the wall at dawn Not independent of 1: one origin",
			"Offered against it 1 piece of evidence, from 1 independent origin 3 A document The gauge was read all night.",
		}, nil},
		{"actor", hrefOf(d.brandt.ID), []string{"Ida Brandt", "person", "spoke for Brandwater Power, spokeswoman, from 2019 to March 2021", "may be Brandt: It is a last name. names, 0.50", "Who contradicts it", "At no point"}, nil},
		{"actor with a spokeswoman", hrefOf(d.operator.ID), []string{"was spoken for by Ida Brandt, spokeswoman, from 2019 to March 2021", "What is said of Brandwater Power the wall was topped said by farmers denied by Ida Brandt"}, nil},
		{"publisher", hrefOf(d.source.PublisherID), []string{"Published Dam held", "Nothing, in the sources that are loaded."}, nil},
		{"unnamed actor", hrefOf(d.farmers.ID), []string{"group, not named in the text", "water pass the wall at dawn"}, nil},
		{"search", "/search?q=" + url.QueryEscape(`"pass the wall" dawn`), []string{"farmers said", "Valley Council said"}, []string{"Ida Brandt"}},
		{"search for nothing that was said", "/search?q=volcano", []string{"Nobody, in the sources that are loaded"}, nil},
		{"search without words", "/search", []string{"Type words of a statement"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := get(h, "GET", tt.path)
			if w.Code != 200 {
				t.Fatalf("GET %s = %d: %s", tt.path, w.Code, w.Body)
			}
			raw := w.Body.String()
			if strings.Contains(raw, "stolen") && !strings.Contains(raw, html.EscapeString(`"stolen"`)) || strings.Contains(raw, "<script>") {
				t.Errorf("GET %s gives markup from the article as markup: %s", tt.path, raw)
			}
			got := strings.Join(strings.Fields(strip(raw)), " ")
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("GET %s has no %q in:\n%s", tt.path, want, got)
				}
			}
			for _, never := range tt.never {
				if strings.Contains(got, never) {
					t.Errorf("GET %s has %q in:\n%s", tt.path, never, got)
				}
			}
		})
	}
	for _, path := range []string{"/statements/statement:000000000000000000000000", "/claims/claim:none", "/actors/actor:none", "/sources/source:none"} {
		if w := get(h, "GET", path); w.Code != 404 {
			t.Errorf("GET %s = %d, want 404", path, w.Code)
		}
	}
}
