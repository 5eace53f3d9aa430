package graph

import (
	"fmt"
	"strings"
)

// The rule sets of derive that judge by more than the statements' own words: by who says them,
// or by how claims are spelt. A store has statements judged by them anew when that changes.
const (
	ConflictRule = "conflict-lexical"
	ClaimRule    = "same-claim"
	QuotesRule   = "retell-quotes"
)

// Derived says that derive has judged nouns by a rule set, so that the next job does not
// judge them again. It is written in the same transaction as what was found. What the rule had
// proposed of them before, and proposes no more, is taken back unless a person has reviewed it:
// what an earlier version proposed, and what it says of two that were compared now.
type Derived struct {
	IDs      []string    `json:"ids"`      // Of statements, captures, actors, events or claims.
	Rule     string      `json:"rule"`     // The rule set's name, for example "conflict".
	Version  int         `json:"version"`  // From 1; a greater version makes every noun pending again.
	Crowded  []string    `json:"crowded"`  // Blocks that hold too many nouns to compare them all: what the rule had proposed by them alone is taken back.
	Compared [][2]string `json:"compared"` // The nouns that were compared with each other, the lesser id first.
	Filed    []Filing    `json:"filed"`    // Nouns that come under other keys than the graph has them under.
}

// Filing says under which keys of blocks a noun comes, and under which it is no more.
type Filing struct {
	ID   string   `json:"id"`
	Add  []string `json:"add"`
	Drop []string `json:"drop"`
}

// Block is what derive asks of the nouns under one key.
type Block struct {
	Size   int      // How many it holds.
	Judged []string // The handles of those that the rule set has judged; none if they are too many to be looked at.
}

// Mark is how a noun remembers the rule set: "conflict@1".
func (d Derived) Mark() string { return fmt.Sprintf("%s@%d", d.Rule, d.Version) }

// Validate checks the fields; ErrInvalid names the first that is wrong.
func (d Derived) Validate() error {
	if d.Rule == "" || strings.ContainsAny(d.Rule, " @") {
		return invalid("rule", "is %q, want a name without spaces and @", d.Rule)
	}
	if d.Version < 1 {
		return invalid("version", "is %d, want 1 or more", d.Version)
	}
	for _, id := range d.IDs {
		switch NounOf(id) {
		case "statement", "capture", "actor", "event", "claim":
		default:
			return invalid("ids", "has %q, want a statement, capture, actor, event or claim", id)
		}
	}
	return nil
}
