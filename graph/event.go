package graph

import "strings"

// Event is something that happened, or is said to have.
type Event struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases,omitempty"`
	Kind     string   `json:"kind,omitempty"` // A plain word: "airstrike", "assault".
	From     Date     `json:"from,omitzero"`
	To       Date     `json:"to,omitzero"`
	PlaceIDs []string `json:"placeIds,omitempty"` // AT.
	ActorIDs []string `json:"actorIds,omitempty"` // INVOLVES.
	PartOf   string   `json:"partOf,omitempty"`   // PART_OF: a larger event.
	Told     []Told   `json:"told,omitempty"`     // TOLD_IN: where texts tell of it.
	Blocks   []string `json:"blocks,omitempty"`   // IN_BLOCK: keys under which derive looks for mentions of the same event; computed by ingest, any given are replaced.
}

// Told is a text that tells of an event.
type Told struct {
	CaptureID string `json:"captureId"`
	Spans     Spans  `json:"spans,omitempty"` // The words that name it, in the capture's text; empty if they are not marked.
}

// EventID is the id of an event: of its name, first date and place, each possibly empty.
func EventID(name string, from Date, placeID string) string {
	return ID("event", FoldText(name), from.String(), placeID)
}

// Validate checks the event's own fields; ErrInvalid names the first that is wrong.
func (e Event) Validate() error {
	if err := needID("id", e.ID, "event"); err != nil {
		return err
	}
	if strings.TrimSpace(e.Name) == "" {
		return invalid("name", "is empty")
	}
	if !e.From.IsZero() && !e.To.IsZero() && e.To.To().Before(e.From.From()) {
		return invalid("to", "%s is before from, %s", e.To, e.From)
	}
	if err := needIDs("placeIds", e.PlaceIDs, "place"); err != nil {
		return err
	}
	if err := needIDs("actorIds", e.ActorIDs, "actor"); err != nil {
		return err
	}
	for _, t := range e.Told {
		if err := needID("told.captureId", t.CaptureID, "capture"); err != nil {
			return err
		}
		for _, s := range t.Spans {
			if s.Start < 0 || s.End <= s.Start {
				return invalid("told.spans", "has [%d, %d), which holds no words", s.Start, s.End)
			}
		}
	}
	if e.PartOf == "" {
		return nil
	}
	if e.PartOf == e.ID {
		return invalid("partOf", "is the event itself")
	}
	return needID("partOf", e.PartOf, "event")
}
