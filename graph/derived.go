package graph

import "fmt"

// Derived says that derive has judged statements by a rule set, so that the next job does
// not judge them again. It is written in the same transaction as the conflicts it found.
type Derived struct {
	StatementIDs []string `json:"statementIds"`
	Rule         string   `json:"rule"`    // The rule set's name, for example "conflict".
	Version      int      `json:"version"` // From 1; a greater version makes every statement pending again.
}

// Mark is how a statement remembers the rule set: "conflict@1".
func (d Derived) Mark() string { return fmt.Sprintf("%s@%d", d.Rule, d.Version) }

// Validate checks the fields; ErrInvalid names the first that is wrong.
func (d Derived) Validate() error {
	if d.Rule == "" {
		return invalid("rule", "is empty")
	}
	if d.Version < 1 {
		return invalid("version", "is %d, want 1 or more", d.Version)
	}
	return needIDs("statementIds", d.StatementIDs, "statement")
}
