package graph

import "time"

// Identity is a judgement that two actors, two events, or two claims are the same, different, or
// that nobody can tell. It joins them without merging them, so it can be taken back.
type Identity struct {
	ID          string        `json:"id"`
	LeftID      string        `json:"leftId"`  // LEFT: an actor, event or claim, the lesser id.
	RightID     string        `json:"rightId"` // RIGHT: another of the same noun.
	Verdict     Verdict       `json:"verdict"`
	State       ConflictState `json:"state,omitempty"`       // What people made of it; empty means proposed.
	Score       float64       `json:"score"`                 // 0 to 1: how sure the verdict is.
	By          string        `json:"by"`                    // A rule's name or a person's.
	RuleVersion int           `json:"ruleVersion,omitempty"` // Of the rule, from 1; 0 for a person. A rule judges anew when the two gain something.
	Why         string        `json:"why,omitempty"`         // A sentence in plain words.
	At          time.Time     `json:"at,omitzero"`
	Retracted   time.Time     `json:"retracted,omitzero"` // Zero while it stands.
}

// NewIdentity puts the two in order and fills the id and state, so that any loading order
// gives the same identity.
func NewIdentity(i Identity) Identity {
	if i.RightID < i.LeftID {
		i.LeftID, i.RightID = i.RightID, i.LeftID
	}
	if i.State == "" {
		i.State = Proposed
	}
	i.ID = IdentityID(i.LeftID, i.RightID, i.By)
	return i
}

// IdentityID is the id of one judge's verdict on two actors, events or claims, in either order.
func IdentityID(a, b, by string) string { return ID("identity", min(a, b), max(a, b), by) }

// Validate checks the identity's own fields; ErrInvalid names the first that is wrong.
func (i Identity) Validate() error {
	if err := needID("id", i.ID, "identity"); err != nil {
		return err
	}
	noun := NounOf(i.LeftID)
	if noun != "event" && noun != "claim" {
		noun = "actor"
	}
	if err := needID("leftId", i.LeftID, noun); err != nil {
		return err
	}
	if err := needID("rightId", i.RightID, noun); err != nil {
		return err
	}
	if i.LeftID >= i.RightID {
		return invalid("rightId", "must be greater than leftId")
	}
	if err := oneOf("verdict", "verdict", i.Verdict); err != nil {
		return err
	}
	if i.State != "" {
		if err := oneOf("state", "conflictState", i.State); err != nil {
			return err
		}
	}
	if i.Score < 0 || i.Score > 1 {
		return invalid("score", "is %g, want 0 to 1", i.Score)
	}
	if i.By == "" {
		return invalid("by", "is empty")
	}
	if i.RuleVersion < 0 {
		return invalid("ruleVersion", "is %d, want 0 or more", i.RuleVersion)
	}
	return nil
}
