package graph

import "time"

// Review is one person's decision on anything a machine proposed. Reviews of one target form
// a chain: each holds the hash of the one before, so that none can be dropped unseen.
type Review struct {
	ID       string        `json:"id"`
	TargetID string        `json:"targetId"`          // REVIEWS: any noun.
	OtherID  string        `json:"otherId,omitempty"` // The decision is on what joins the target to this noun, whichever way it leads: QUOTES of two statements, DERIVED_FROM of two captures. The target is the one with the lesser id.
	Decision ConflictState `json:"decision"`          // confirmed or rejected; proposed takes the decision before back.
	Reason   string        `json:"reason"`            // Required.
	By       string        `json:"by"`
	Before   string        `json:"before"` // The state before, of the target or of what joins it to the other.
	After    string        `json:"after"`  // And after.
	At       time.Time     `json:"at"`
	PrevHash string        `json:"prevHash,omitempty"` // Hash of the review before; empty for the first.
	Hash     string        `json:"hash"`
}

// ReviewHash is the hex SHA-256 over everything that the review says, and the hash before it.
func ReviewHash(r Review) string {
	parts := []string{r.TargetID, string(r.Decision), r.Reason, r.By, r.Before, r.After, r.At.UTC().Format(time.RFC3339Nano), r.PrevHash}
	if r.OtherID != "" {
		parts = append(parts, r.OtherID)
	}
	return Sha256(ID("review", parts...))
}

// Validate checks the review's own fields; ErrInvalid names the first that is wrong.
func (r Review) Validate() error {
	if err := needID("id", r.ID, "review"); err != nil {
		return err
	}
	if NounOf(r.TargetID) == "" {
		return invalid("targetId", "is %q, want the id of a noun", r.TargetID)
	}
	if r.OtherID != "" {
		noun := NounOf(r.TargetID)
		if noun != "statement" && noun != "capture" {
			return invalid("otherId", "is given, but two of %s are not joined by what is reviewed", r.TargetID)
		}
		if err := needID("otherId", r.OtherID, noun); err != nil {
			return err
		}
		if r.OtherID <= r.TargetID {
			return invalid("otherId", "must be greater than targetId")
		}
	}
	if err := oneOf("decision", "decision", r.Decision); err != nil {
		return err
	}
	if r.Reason == "" {
		return invalid("reason", "is empty: a decision without a reason cannot be checked")
	}
	if r.By == "" {
		return invalid("by", "is empty")
	}
	if r.At.IsZero() {
		return invalid("at", "is empty")
	}
	if want := ReviewHash(r); r.Hash != want {
		return invalid("hash", "is %q, want %q", r.Hash, want)
	}
	return nil
}
