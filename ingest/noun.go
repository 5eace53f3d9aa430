package ingest

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"

	"whosaid/graph"
)

// nounDecoders reads an object by its type. What can be worked out from the rest of the
// object may be left out of it, and is filled here: see each fill function.
var nounDecoders = map[string]func([]byte) (graph.Noun, error){
	"run":       decoder(fillRun),
	"actor":     decoder(fillActor),
	"place":     decoder(fillPlace),
	"source":    decoder(fillSource),
	"capture":   decoder(fillCapture),
	"event":     decoder(fillEvent),
	"claim":     decoder(fillClaim),
	"statement": decoder(fillStatement),
	"figure":    decoder(fillFigure),
	"evidence":  decoder(fillEvidence),
	"conflict":  decoder(fillConflict),
	"identity":  decoder(fillIdentity),
	"review":    decoder(fillReview),
}

// decodeNoun reads one object into the noun that its type names. Its errors are
// *graph.FieldError.
func decodeNoun(line []byte) (graph.Noun, error) {
	var head struct {
		Type string `json:"type"`
	}
	if err := json.Unmarshal(line, &head); err != nil {
		return nil, jsonError(err, "")
	}
	decode, ok := nounDecoders[head.Type]
	if !ok {
		return nil, refuse("type", "is %q, want one of %s", head.Type, strings.Join(graph.Nouns(), ", "))
	}
	return decode(line)
}

// decoder makes the function that reads an object into a T and fills what it leaves out.
func decoder[T graph.Noun](fill func(*T)) func([]byte) (graph.Noun, error) {
	return func(line []byte) (graph.Noun, error) {
		var object struct {
			Type string `json:"type"`
			Noun T      `json:",inline"`
		}
		if err := json.Unmarshal(line, &object, json.RejectUnknownMembers(true)); err != nil {
			return nil, jsonError(err, object.Type)
		}
		fill(&object.Noun)
		return object.Noun, nil
	}
}

func fillRun(r *graph.Run) {
	r.ID = cmp.Or(r.ID, graph.RunID(r.Tool, r.Version, r.Input, r.ConfigHash))
}

// fillActor fills the id of an actor with a full name. An unnamed one belongs to a capture,
// which the object does not say.
func fillActor(a *graph.Actor) {
	if a.ID == "" && a.Named {
		a.ID = graph.NamedActorID(a.Kind, a.Name)
	}
}

func fillPlace(p *graph.Place) { p.ID = cmp.Or(p.ID, graph.PlaceID(p.Name)) }

// fillSource fills the id of a work with an address; for one without, the id needs its text.
func fillSource(s *graph.Source) {
	if s.ID == "" && s.URL != "" {
		s.ID = graph.SourceID(s.URL, "", "", "")
	}
}

// fillCapture takes the text for the bytes if no hash of those is given.
func fillCapture(c *graph.Capture) {
	if c.TextSha256 == "" {
		c.TextSha256 = graph.Sha256(c.Text)
	}
	c.BytesSha256 = cmp.Or(c.BytesSha256, c.TextSha256)
	c.MediaType = cmp.Or(c.MediaType, textMedia)
	if c.Length == 0 {
		c.Length = utf8.RuneCountInString(c.Text)
	}
	c.ID = cmp.Or(c.ID, graph.CaptureID(c.SourceID, c.TextSha256))
}

func fillEvent(e *graph.Event) {
	if e.ID != "" {
		return
	}
	place := ""
	if len(e.PlaceIDs) > 0 {
		place = e.PlaceIDs[0]
	}
	e.ID = graph.EventID(e.Name, e.From, place)
}

func fillClaim(c *graph.Claim) { c.ID = cmp.Or(c.ID, graph.ClaimID(c.Text)) }

// fillStatement fills the id; the quote is filled later, from the capture's text.
func fillStatement(s *graph.Statement) {
	s.Polarity = cmp.Or(s.Polarity, graph.Affirms)
	s.ID = cmp.Or(s.ID, graph.StatementID(s.CaptureID, s.Spans, s.CueSpan, s.SpeakerSpan))
}

func fillFigure(f *graph.Figure) {
	f.ID = cmp.Or(f.ID, graph.FigureID(f.StatementID, f.Measure, f.Population, f.Span))
}

func fillEvidence(e *graph.Evidence) {
	e.ID = cmp.Or(e.ID, graph.EvidenceID(e.Kind, e.Direction, e.BearsOn, e.RestsOn, e.Span))
}

// fillConflict puts the sides in order, whatever order the object has them in.
func fillConflict(c *graph.Conflict) {
	id := c.ID
	*c = graph.NewConflict(*c)
	c.ID = cmp.Or(id, c.ID)
}

// fillIdentity puts the two in order; the verdict is the same either way.
func fillIdentity(i *graph.Identity) {
	id := i.ID
	*i = graph.NewIdentity(*i)
	i.ID = cmp.Or(id, i.ID)
}

// fillReview fills the hash, from which the id is made.
func fillReview(r *graph.Review) {
	r.Hash = cmp.Or(r.Hash, graph.ReviewHash(*r))
	r.ID = cmp.Or(r.ID, graph.ID("review", r.Hash))
}
