package neo_test

import (
	"errors"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
)

// TestWriteRefuses writes the story, changes one noun and writes again: each case must be
// refused with its kind and name the noun, and leave the graph as it was.
func TestWriteRefuses(t *testing.T) {
	gone := "capture:aaaaaaaaaaaaaaaaaaaaaaaa"
	nobody := "actor:aaaaaaaaaaaaaaaaaaaaaaaa"
	nothing := "claim:aaaaaaaaaaaaaaaaaaaaaaaa"
	cases := []struct {
		name string
		kind error
		says string // Besides the changed noun's id.
		of   func(s story) graph.Noun
	}{
		{"a capture that is nowhere", graph.ErrInvalid, "captureId: " + gone, func(s story) graph.Noun {
			s.denial.ID, s.denial.CaptureID = "statement:new", gone
			return s.denial
		}},
		{"a speaker that is nowhere", graph.ErrInvalid, "speakerIds: " + nobody, func(s story) graph.Noun {
			s.denial.ID, s.denial.SpeakerIDs = "statement:new", []string{nobody}
			return s.denial
		}},
		{"a claim that is nowhere", graph.ErrInvalid, "expresses.claimId: " + nothing, func(s story) graph.Noun {
			s.denial.ID, s.denial.Expresses = "statement:new", []graph.Expresses{{ClaimID: nothing, Polarity: graph.Affirms}}
			return s.denial
		}},
		{"a stored statement gains a claim that is nowhere", graph.ErrInvalid, "expresses.claimId: " + nothing, func(s story) graph.Noun {
			s.denial.Expresses = []graph.Expresses{{ClaimID: nothing, Polarity: graph.Affirms}}
			return s.denial
		}},
		{"a body that is nowhere", graph.ErrInvalid, "memberships.actorId: " + nobody, func(s story) graph.Noun {
			s.firm.Memberships = []graph.Membership{{Kind: graph.PartOf, ActorID: nobody}}
			return s.firm
		}},
		{"a quote that is not in the stored text", graph.ErrInvalid, "quote: ", func(s story) graph.Noun {
			s.denial.ID, s.denial.Quote = "statement:new", "no pier of the bridge stood"
			return s.denial
		}},
		{"spans counted in UTF-16", graph.ErrInvalid, "quote: ", func(s story) graph.Noun {
			s.outer.ID = "statement:new"
			s.outer.Spans = graph.Spans{{Start: s.outer.Spans[0].Start + 2, End: s.outer.Spans[0].End + 2}}
			return s.outer
		}},
		{"a figure whose words stand elsewhere", graph.ErrInvalid, "span: ", func(s story) graph.Noun {
			s.figure.ID, s.figure.Text = "figure:new", "13"
			return s.figure
		}},
		{"evidence whose words stand elsewhere", graph.ErrInvalid, "span: ", func(s story) graph.Noun {
			s.evidence.ID, s.evidence.Text = "evidence:new", "fishers told"
			return s.evidence
		}},
		{"a clash outside the text", graph.ErrInvalid, "span: ", func(s story) graph.Noun {
			s.conflict.ID, s.conflict.Kind = "conflict:new", graph.Antonym
			s.conflict.Left.Span = graph.Span{Start: 3, End: 5000}
			return s.conflict
		}},
		{"a relay from another text", graph.ErrInvalid, "relayedBy: ", func(s story) graph.Noun {
			s.denial.ID, s.denial.RelayedBy = "statement:new", "statement:elsewhere"
			return s.denial
		}},
		{"a noun that is wrong by itself", graph.ErrInvalid, "stance: ", func(s story) graph.Noun {
			s.denial.Stance = "shouts"
			return s.denial
		}},
		{"another stance under the same id", graph.ErrConflict, `stance is "denies", but the graph holds "asserts"`, func(s story) graph.Noun {
			s.denial.Stance = graph.Denies
			return s.denial
		}},
		{"another speaker under the same id", graph.ErrConflict, "relationships", func(s story) graph.Noun {
			s.denial.SpeakerIDs = []string{s.mayor.ID}
			return s.denial
		}},
		{"another claim under the same id", graph.ErrConflict, "text is ", func(s story) graph.Noun {
			s.fell.Text = "13 piers fell"
			return s.fell
		}},
		{"another figure under the same id", graph.ErrConflict, "low is 11", func(s story) graph.Noun {
			s.figure.Low = 11
			return s.figure
		}},
		{"another kind of actor", graph.ErrConflict, `kind is "state"`, func(s story) graph.Noun {
			s.firm.Kind = graph.State
			return s.firm
		}},
		{"another publisher", graph.ErrConflict, "publisherId is ", func(s story) graph.Noun {
			s.source.PublisherID = s.firm.ID
			return s.source
		}},
		{"another date", graph.ErrConflict, `published is "2021"`, func(s story) graph.Noun {
			s.source.Published = date("2021")
			return s.source
		}},
		{"the other polarity on the same claim", graph.ErrConflict, "other polarity", func(s story) graph.Noun {
			s.denial.Expresses = []graph.Expresses{{ClaimID: s.stood.ID, Polarity: graph.Denied}}
			return s.denial
		}},
		{"another score by the same rule", graph.ErrConflict, "score is 0.1", func(s story) graph.Noun {
			s.conflict.Score = 0.1
			return s.conflict
		}},
	}
	db := neotest.Open(t)
	s := newStory()
	b := s.batch()
	other := graph.NewCapture(s.source.ID, "Elsewhere 🌉 it rained.", graph.Sha256("other"), "text/plain")
	far := s.denial
	far.ID, far.CaptureID, far.Quote, far.Hedges = "statement:elsewhere", other.ID, "it rained", nil
	far.Spans, far.CueSpan = graph.Spans{{Start: 12, End: 21}}, graph.Span{}
	b.Add(other, far)
	write(t, db, b)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			bad := c.of(newStory())
			changed := &graph.Batch{}
			changed.Add(bad, graph.Actor{ID: "actor:bystander", Name: "bystander", Kind: graph.Person})
			before := db.Changes()
			_, err := db.Write(t.Context(), changed)
			if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), graph.IDOf(bad)) {
				t.Errorf("Write() = %v, want %v that names %s and says %q", err, c.kind, graph.IDOf(bad), c.says)
			}
			if db.Changes() != before {
				t.Error("a refused batch changed the graph")
			}
			if n := one(t, db, "MATCH (a:Actor {id: 'actor:bystander'}) RETURN count(a)"); n != int64(0) {
				t.Error("a refused batch left a noun behind")
			}
		})
	}
}

func TestWriteRefusesCirclesOfRelays(t *testing.T) {
	db := neotest.Open(t)
	s := newStory()
	s.outer.RelayedBy = s.inner.ID
	if _, err := db.Write(t.Context(), s.batch()); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "circle") {
		t.Errorf("Write() = %v, want ErrInvalid for two statements that relay each other", err)
	}
}

func TestWriteNeedsMigration(t *testing.T) {
	db := neotest.Open(t)
	exec(t, db, "DROP CONSTRAINT statementId")
	again := open(t)
	if _, err := again.Write(t.Context(), newStory().batch()); !errors.Is(err, graph.ErrConflict) || !strings.Contains(err.Error(), "Statement[id]") {
		t.Errorf("Write() without a constraint = %v, want ErrConflict that names Statement[id]", err)
	}
	if err := again.Migrate(t.Context()); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("Migrate() after a constraint was dropped = %v, want ErrConflict", err)
	}
	exec(t, db, "CREATE CONSTRAINT statementId IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE")
	if _, err := open(t).Write(t.Context(), newStory().batch()); err != nil {
		t.Errorf("Write() once it is mended: %v", err)
	}
}
