package graph

import "fmt"

// EvidenceKind is what sort of thing is offered.
type EvidenceKind string

const (
	FigureEvidence   EvidenceKind = "figure"
	Interview        EvidenceKind = "interview"
	SiteVisit        EvidenceKind = "site visit"
	DocumentEvidence EvidenceKind = "document"
	Witness          EvidenceKind = "witness"
	Image            EvidenceKind = "image" // Photographs, footage, satellite imagery.
	Test             EvidenceKind = "test"  // Measurements, samples, experiments, autopsies.
	OtherEvidence    EvidenceKind = "other"
)

// Evidence is what somebody offers for or against a claim.
type Evidence struct {
	ID        string       `json:"id"`
	Kind      EvidenceKind `json:"kind"`
	Direction Direction    `json:"direction"`
	Strength  float64      `json:"strength,omitempty"`  // As the source presents it, 0 to 1; 0 if not told.
	Why       string       `json:"why"`                 // How it bears on the claim, in plain words.
	Text      string       `json:"text,omitempty"`      // The words that offer it, as they stand in the text; empty for a record made by hand.
	Span      Span         `json:"span,omitzero"`       // Where Text stands in the capture that RestsOn names, by itself or by its statement; zero if Text is empty.
	BearsOn   string       `json:"bearsOn"`             // BEARS_ON: a claim.
	RestsOn   []string     `json:"restsOn"`             // RESTS_ON: statements, captures, events.
	OfferedBy []string     `json:"offeredBy,omitempty"` // OFFERED_BY: the actors who bring it forward; empty if the text does not tell.
	Rule      string       `json:"rule,omitempty"`      // What found it; empty for a record made by hand.
	Score     float64      `json:"score,omitempty"`     // How sure that rule is, 0 to 1; 0 if it gives none.
	Reader    string       `json:"reader,omitempty"`    // As a statement's.
}

// EvidenceID is the id of evidence: what is offered in which words, on which claim, resting on what.
func EvidenceID(kind EvidenceKind, d Direction, claimID string, restsOn []string, words Span) string {
	parts := append([]string{string(kind), string(d), claimID}, restsOn...)
	if !words.IsZero() {
		parts = append(parts, fmt.Sprint(words.Start), fmt.Sprint(words.End))
	}
	return ID("evidence", parts...)
}

// Validate checks the evidence's own fields; ErrInvalid names the first that is wrong.
func (e Evidence) Validate() error {
	if err := needID("id", e.ID, "evidence"); err != nil {
		return err
	}
	if err := oneOf("kind", "evidenceKind", e.Kind); err != nil {
		return err
	}
	if err := oneOf("direction", "direction", e.Direction); err != nil {
		return err
	}
	if e.Strength < 0 || e.Strength > 1 {
		return invalid("strength", "is %g, want 0 to 1", e.Strength)
	}
	if e.Score < 0 || e.Score > 1 {
		return invalid("score", "is %g, want 0 to 1", e.Score)
	}
	if err := checkReader(e.Reader); err != nil {
		return err
	}
	if e.Why == "" {
		return invalid("why", "is empty")
	}
	if err := needID("bearsOn", e.BearsOn, "claim"); err != nil {
		return err
	}
	for _, id := range e.OfferedBy {
		if err := needID("offeredBy", id, "actor"); err != nil {
			return err
		}
	}
	return e.validateRests()
}

// validateRests checks what the evidence rests on, and that its words can be looked up there.
func (e Evidence) validateRests() error {
	if len(e.RestsOn) == 0 {
		return invalid("restsOn", "is empty: evidence that rests on nothing cannot be traced")
	}
	inText := false
	for _, id := range e.RestsOn {
		switch NounOf(id) {
		case "statement", "capture":
			inText = true
		case "event":
		default:
			return invalid("restsOn", "has %q, want a statement, capture or event", id)
		}
	}
	if e.Span.IsZero() != (e.Text == "") {
		return invalid("span", "says where text stands: give both or neither")
	}
	if !e.Span.IsZero() && !inText {
		return invalid("span", "has no text to stand in: restsOn names no statement and no capture")
	}
	return nil
}
