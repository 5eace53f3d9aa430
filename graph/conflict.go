package graph

// ConflictState is what people made of a proposed conflict; reviews change it.
type ConflictState string

const (
	Proposed  ConflictState = "proposed"
	Confirmed ConflictState = "confirmed"
	Rejected  ConflictState = "rejected"
)

// Conflict is two statements that cannot both hold, or only look so, kept as an object.
type Conflict struct {
	ID            string             `json:"id"`
	Kind          ConflictKind       `json:"kind"`
	Status        ConflictStatus     `json:"status"`
	State         ConflictState      `json:"state"`
	Score         float64            `json:"score"` // 0 to 1.
	Why           string             `json:"why"`   // A sentence in plain words, naming both sides' words.
	Rule          string             `json:"rule"`
	RuleVersion   int                `json:"ruleVersion"` // From 1.
	Comparability map[Axis]Agreement `json:"comparability"`
	Left          ConflictSide       `json:"left"`  // BETWEEN {side: "left"}: the statement with the lesser id.
	Right         ConflictSide       `json:"right"` // BETWEEN {side: "right"}.
}

// ConflictSide is one of the two statements and the words in it that clash.
type ConflictSide struct {
	StatementID string `json:"statementId"`
	Span        Span   `json:"span"` // In the capture's text; zero if the clash is of the whole.
}

// NewConflict puts the sides in order and fills the id, so that any loading order gives the
// same conflict.
func NewConflict(c Conflict) Conflict {
	if c.Right.StatementID < c.Left.StatementID {
		c.Left, c.Right = c.Right, c.Left
	}
	if c.State == "" {
		c.State = Proposed
	}
	c.ID = ConflictID(c.Left.StatementID, c.Right.StatementID, c.Kind)
	return c
}

// ConflictID is the id of a conflict of one kind between two statements, in either order.
func ConflictID(a, b string, kind ConflictKind) string {
	return ID("conflict", min(a, b), max(a, b), string(kind))
}

// Validate checks the conflict's own fields; ErrInvalid names the first that is wrong. A
// contradiction needs every axis that it names to be known to agree.
func (c Conflict) Validate() error {
	if err := needID("id", c.ID, "conflict"); err != nil {
		return err
	}
	if err := oneOf("kind", "conflictKind", c.Kind); err != nil {
		return err
	}
	if err := oneOf("status", "conflictStatus", c.Status); err != nil {
		return err
	}
	if err := oneOf("state", "conflictState", c.State); err != nil {
		return err
	}
	if c.Score < 0 || c.Score > 1 {
		return invalid("score", "is %g, want 0 to 1", c.Score)
	}
	if c.Why == "" {
		return invalid("why", "is empty")
	}
	if c.Rule == "" || c.RuleVersion < 1 {
		return invalid("rule", "needs a name and a version from 1")
	}
	for axis, agreement := range c.Comparability {
		if err := oneOf("comparability", "axis", axis); err != nil {
			return err
		}
		if err := oneOf("comparability."+string(axis), "agreement", agreement); err != nil {
			return err
		}
		if c.Status == Contradiction && agreement != Yes {
			return invalid("status", "is contradiction, but %s is %s", axis, agreement)
		}
	}
	return c.validateSides()
}

func (c Conflict) validateSides() error {
	if err := needID("left.statementId", c.Left.StatementID, "statement"); err != nil {
		return err
	}
	if err := needID("right.statementId", c.Right.StatementID, "statement"); err != nil {
		return err
	}
	if c.Left.StatementID >= c.Right.StatementID {
		return invalid("right.statementId", "must be greater than left.statementId")
	}
	return nil
}
