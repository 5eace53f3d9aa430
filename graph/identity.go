package graph

import "time"

// Identity is a judgement that two actors are the same, different, or that nobody can tell.
// It joins them without merging them, so it can be taken back.
type Identity struct {
	ID        string    `json:"id"`
	LeftID    string    `json:"leftId"`  // LEFT: an actor, the lesser id.
	RightID   string    `json:"rightId"` // RIGHT.
	Verdict   Verdict   `json:"verdict"`
	Score     float64   `json:"score"` // 0 to 1.
	By        string    `json:"by"`    // A rule's name or a person's.
	Why       string    `json:"why,omitempty"`
	At        time.Time `json:"at,omitzero"`
	Retracted time.Time `json:"retracted,omitzero"` // Zero while it stands.
}

// IdentityID is the id of one judge's verdict on two actors, in either order.
func IdentityID(a, b, by string) string { return ID("identity", min(a, b), max(a, b), by) }

// Validate checks the identity's own fields; ErrInvalid names the first that is wrong.
func (i Identity) Validate() error {
	if err := needID("id", i.ID, "identity"); err != nil {
		return err
	}
	if err := needID("leftId", i.LeftID, "actor"); err != nil {
		return err
	}
	if err := needID("rightId", i.RightID, "actor"); err != nil {
		return err
	}
	if i.LeftID >= i.RightID {
		return invalid("rightId", "must be greater than leftId")
	}
	if err := oneOf("verdict", "verdict", i.Verdict); err != nil {
		return err
	}
	if i.Score < 0 || i.Score > 1 {
		return invalid("score", "is %g, want 0 to 1", i.Score)
	}
	if i.By == "" {
		return invalid("by", "is empty")
	}
	return nil
}
