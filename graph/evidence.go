package graph

// EvidenceKind is what sort of thing is offered.
type EvidenceKind string

const (
	FigureEvidence   EvidenceKind = "figure"
	Interview        EvidenceKind = "interview"
	SiteVisit        EvidenceKind = "site visit"
	DocumentEvidence EvidenceKind = "document"
	Witness          EvidenceKind = "witness"
	Image            EvidenceKind = "image"
	OtherEvidence    EvidenceKind = "other"
)

// Evidence is what somebody offers for or against a claim.
type Evidence struct {
	ID        string       `json:"id"`
	Kind      EvidenceKind `json:"kind"`
	Direction Direction    `json:"direction"`
	Strength  float64      `json:"strength,omitempty"` // As the source presents it, 0 to 1; 0 if not told.
	Why       string       `json:"why"`                // How it bears on the claim, in plain words.
	BearsOn   string       `json:"bearsOn"`            // BEARS_ON: a claim.
	RestsOn   []string     `json:"restsOn"`            // RESTS_ON: statements, captures, events.
}

// EvidenceID is the id of evidence: what is offered, on which claim, resting on what.
func EvidenceID(kind EvidenceKind, d Direction, claimID string, restsOn []string) string {
	return ID("evidence", append([]string{string(kind), string(d), claimID}, restsOn...)...)
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
	if e.Why == "" {
		return invalid("why", "is empty")
	}
	if err := needID("bearsOn", e.BearsOn, "claim"); err != nil {
		return err
	}
	if len(e.RestsOn) == 0 {
		return invalid("restsOn", "is empty: evidence that rests on nothing cannot be traced")
	}
	for _, id := range e.RestsOn {
		switch NounOf(id) {
		case "statement", "capture", "event":
		default:
			return invalid("restsOn", "has %q, want a statement, capture or event", id)
		}
	}
	return nil
}
