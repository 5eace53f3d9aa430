package graph_test

import (
	"errors"
	"testing"
	"time"

	"whosaid/graph"
)

const (
	aStatement = "statement:a"
	aClaim     = "claim:a"
)

// TestValidate gives each noun once whole and then with one field wrong at a time: the error
// must be an ErrInvalid that names that field.
func TestValidate(t *testing.T) {
	three, one := 3.0, 1.0
	capture := graph.NewCapture("source:a", "No pier 🌉 fell.", graph.Sha256("x"), "text/plain")
	statement := graph.Statement{
		ID: aStatement, CaptureID: capture.ID, Quote: "No pier", Spans: graph.Spans{{Start: 0, End: 7}},
		Form: graph.Direct, Stance: graph.Denies, Polarity: graph.Affirms,
	}
	conflict := graph.NewConflict(graph.Conflict{
		Kind: graph.Number, Status: graph.Contradiction, Score: 1, Why: "12, not 3.", Rule: "number", RuleVersion: 1,
		Comparability: map[graph.Axis]graph.Agreement{graph.AxisTime: graph.Yes},
		Left:          graph.ConflictSide{StatementID: "statement:b"}, Right: graph.ConflictSide{StatementID: aStatement},
	})
	review := graph.Review{ID: "review:a", TargetID: conflict.ID, Decision: graph.Confirmed, Reason: "Read both.", By: "me", At: time.Unix(9, 0)}
	review.Hash = graph.ReviewHash(review)
	figure := graph.Figure{ID: "figure:a", StatementID: aStatement, Measure: "piers", Low: 2, High: &three, Text: "two or three"}
	evidence := graph.Evidence{ID: "evidence:a", Kind: graph.Witness, Direction: graph.For, Why: "Seen.", BearsOn: aClaim, RestsOn: []string{aStatement}}
	identity := graph.Identity{ID: "identity:a", LeftID: "actor:a", RightID: "actor:b", Verdict: graph.Same, Score: 1, By: "me"}
	run := graph.Run{ID: "run:a", Tool: "t", Version: "1", Started: time.Unix(9, 0)}

	cases := []struct {
		field string // "" if the noun is whole.
		noun  graph.Noun
	}{
		{"", capture}, {"", statement}, {"", conflict}, {"", review}, {"", figure}, {"", evidence}, {"", identity}, {"", run},
		{"text", with(capture, func(c *graph.Capture) { c.Text = "a\xff" })},
		{"textSha256", with(capture, func(c *graph.Capture) { c.Text += "!" })},
		{"length", with(capture, func(c *graph.Capture) { c.Length = len(c.Text) })},
		{"bytesSha256", with(capture, func(c *graph.Capture) { c.BytesSha256 = "x" })},
		{"sourceId", with(capture, func(c *graph.Capture) { c.SourceID = "actor:a" })},
		{"id", with(statement, func(s *graph.Statement) { s.ID = aClaim })},
		{"captureId", with(statement, func(s *graph.Statement) { s.CaptureID = "" })},
		{"quote", with(statement, func(s *graph.Statement) { s.Quote = "" })},
		{"spans", with(statement, func(s *graph.Statement) { s.Spans = nil })},
		{"stance", with(statement, func(s *graph.Statement) { s.Stance = "shouts" })},
		{"score", with(statement, func(s *graph.Statement) { s.Score = 1.5 })},
		{"relayedBy", with(statement, func(s *graph.Statement) { s.RelayedBy = s.ID })},
		{"speakerIds", with(statement, func(s *graph.Statement) { s.SpeakerIDs = []string{"mayor"} })},
		{"expresses.polarity", with(statement, func(s *graph.Statement) { s.Expresses = []graph.Expresses{{ClaimID: aClaim}} })},
		{"derivedFrom.captureId", with(capture, func(c *graph.Capture) { c.DerivedFrom = []graph.Derivation{{CaptureID: c.ID}} })},
		{"derivedFrom.share", with(capture, func(c *graph.Capture) { c.DerivedFrom = []graph.Derivation{{CaptureID: "capture:b", Share: 2}} })},
		{"quotes.statementId", with(statement, func(s *graph.Statement) { s.Quotes = []graph.Quotes{{StatementID: s.ID, Kind: graph.Verbatim}} })},
		{"quotes.diff", with(statement, func(s *graph.Statement) {
			s.Quotes = []graph.Quotes{{StatementID: "statement:b", Kind: graph.Altered, Diff: []string{"= no pier", "fell"}}}
		})},
		{"quotes.ruleVersion", with(statement, func(s *graph.Statement) {
			s.Quotes = []graph.Quotes{{StatementID: "statement:b", Kind: graph.Verbatim, Rule: "retell"}}
		})},
		{"quotes.why", with(statement, func(s *graph.Statement) {
			s.Quotes = []graph.Quotes{{StatementID: "statement:b", Kind: graph.Verbatim, Rule: "retell", RuleVersion: 1}}
		})},
		{"status", with(conflict, func(c *graph.Conflict) {
			c.Comparability = map[graph.Axis]graph.Agreement{graph.AxisTime: graph.Unstated}
		})},
		{"why", with(conflict, func(c *graph.Conflict) { c.Why = "" })},
		{"right.statementId", with(conflict, func(c *graph.Conflict) { c.Left, c.Right = c.Right, c.Left })},
		{"reason", with(review, func(r *graph.Review) { r.Reason = "" })},
		{"otherId", with(review, func(r *graph.Review) { r.OtherID = "conflict:z" })},
		{"otherId", with(review, func(r *graph.Review) { r.TargetID, r.OtherID = "statement:b", "statement:a" })},
		{"hash", with(review, func(r *graph.Review) { r.By = "you" })},
		{"high", with(figure, func(f *graph.Figure) { f.High = &one })},
		{"best", with(figure, func(f *graph.Figure) { f.Best = &one })},
		{"restsOn", with(evidence, func(e *graph.Evidence) { e.RestsOn = nil })},
		{"bearsOn", with(evidence, func(e *graph.Evidence) { e.BearsOn = aStatement })},
		{"span", with(evidence, func(e *graph.Evidence) { e.Text = "words" })},
		{"span", with(evidence, func(e *graph.Evidence) {
			e.Text, e.Span, e.RestsOn = "words", graph.Span{Start: 1, End: 6}, []string{"event:a"}
		})},
		{"offeredBy", with(evidence, func(e *graph.Evidence) { e.OfferedBy = []string{"mayor"} })},
		{"rightId", with(identity, func(i *graph.Identity) { i.LeftID, i.RightID = i.RightID, i.LeftID })},
		{"", with(identity, func(i *graph.Identity) { i.LeftID, i.RightID = "event:a", "event:b" })},
		{"rightId", with(identity, func(i *graph.Identity) { i.RightID = "event:b" })},
		{"state", with(identity, func(i *graph.Identity) { i.State = "open" })},
		{"ruleVersion", with(identity, func(i *graph.Identity) { i.RuleVersion = -1 })},
		{"cursor", with(run, func(r *graph.Run) { r.Cursor = -1 })},
		{"externalIds", graph.Actor{ID: "actor:a", Name: "A", Kind: graph.Person, ExternalIDs: []string{"Q1"}}},
		{"memberships.actorId", graph.Actor{ID: "actor:a", Name: "A", Kind: graph.Person, Memberships: []graph.Membership{{Kind: graph.MemberOf, ActorID: "actor:a"}}}},
		{"title", graph.Source{ID: "source:a", Kind: graph.Article}},
		{"geo", graph.Place{ID: "place:a", Name: "A", Geo: &graph.Geo{Lat: 91}}},
		{"about.id", graph.Claim{ID: aClaim, Text: "A", About: []graph.About{{ID: aClaim, Role: graph.AboutObject}}}},
		{"name", graph.Event{ID: "event:a", Name: " "}},
	}
	for _, c := range cases {
		b := &graph.Batch{}
		b.Add(c.noun)
		err := b.Validate()
		if c.field == "" {
			if err != nil {
				t.Errorf("%T: %v, want it taken", c.noun, err)
			}
			continue
		}
		var wrong *graph.FieldError
		if !errors.Is(err, graph.ErrInvalid) || !errors.As(err, &wrong) || wrong.Field != c.field {
			t.Errorf("%T with a wrong %s: %v", c.noun, c.field, err)
		}
	}
}

// with is a changed copy of a noun.
func with[T any](noun T, change func(*T)) T {
	change(&noun)
	return noun
}

func TestStatementValidateIn(t *testing.T) {
	text := graph.NewText("🌉 “No pier,” she said, “fell.”")
	whole := graph.Statement{
		Quote: "No pier, … fell.", Spans: graph.Spans{{Start: 3, End: 11}, {Start: 24, End: 29}}, CueSpan: graph.Span{Start: 17, End: 21},
		Hedges: []graph.Hedge{{Text: "she", Span: graph.Span{Start: 13, End: 16}}},
	}
	if err := whole.ValidateIn(text); err != nil {
		t.Fatalf("ValidateIn() = %v, want it taken", err)
	}
	for field, s := range map[string]graph.Statement{
		"quote":   with(whole, func(s *graph.Statement) { s.Quote = "No pier, fell." }),
		"spans":   with(whole, func(s *graph.Statement) { s.Spans = graph.Spans{{Start: 3, End: 90}} }),
		"cueSpan": with(whole, func(s *graph.Statement) { s.CueSpan = graph.Span{Start: 20, End: 99} }),
		"hedges":  with(whole, func(s *graph.Statement) { s.Hedges = []graph.Hedge{{Text: "he", Span: graph.Span{Start: 13, End: 16}}} }),
	} {
		var wrong *graph.FieldError
		if err := s.ValidateIn(text); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("ValidateIn() with wrong %s = %v", field, err)
		}
	}
}

func TestDerivedValidate(t *testing.T) {
	whole := graph.Derived{IDs: []string{aStatement}, Rule: "conflict", Version: 2}
	if err := whole.Validate(); err != nil || whole.Mark() != "conflict@2" {
		t.Errorf("Validate() = %v, Mark() = %q; want conflict@2", err, whole.Mark())
	}
	for field, d := range map[string]graph.Derived{
		"rule":    with(whole, func(d *graph.Derived) { d.Rule = "" }),
		"version": with(whole, func(d *graph.Derived) { d.Version = 0 }),
		"ids":     with(whole, func(d *graph.Derived) { d.IDs = []string{"review:a"} }),
	} {
		var wrong *graph.FieldError
		if err := d.Validate(); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("Validate() with wrong %s = %v", field, err)
		}
	}
}

func TestBatch(t *testing.T) {
	b := &graph.Batch{}
	for i, noun := range []graph.Noun{
		graph.Review{ID: "review:a"}, graph.Run{ID: "run:a"}, graph.Actor{ID: "actor:a"}, graph.Place{ID: "place:a"}, graph.Source{ID: "source:a"},
		graph.Capture{ID: "capture:a"}, graph.Event{ID: "event:a"}, graph.Claim{ID: aClaim}, graph.Statement{ID: aStatement},
		graph.Figure{ID: "figure:a"}, graph.Evidence{ID: "evidence:a"}, graph.Conflict{ID: "conflict:a"}, graph.Identity{ID: "identity:a"},
	} {
		if b.Add(noun); b.Len() != i+1 {
			t.Fatalf("Len() after adding %s = %d, want %d", graph.IDOf(noun), b.Len(), i+1)
		}
	}
	var order []string
	for noun := range b.All {
		order = append(order, graph.NounOf(graph.IDOf(noun)))
	}
	for i, noun := range graph.Nouns() {
		if order[i] != noun {
			t.Errorf("All() yields %v, want the order of Nouns()", order)
			break
		}
	}
}
