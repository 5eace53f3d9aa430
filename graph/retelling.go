package graph

import "strings"

// QuoteKind says how near two records of one utterance are.
type QuoteKind string

const (
	Verbatim   QuoteKind = "verbatim"   // The same words; one record may give fewer of them.
	Altered    QuoteKind = "altered"    // Given as the speaker's own words by both, but not with the same words.
	Paraphrase QuoteKind = "paraphrase" // In the reporter's words in one of them at least.
)

// Order is how it is known which of two came first, so that the other retells it.
type Order string

const (
	Dated        Order = "dated"    // By the days of publication.
	Credited     Order = "credited" // One names the publisher of the other as where it has it from.
	OrderUnknown Order = "unknown"  // Not known: the one with the greater id points to the other.
)

// Quotes joins two statements of different captures that record one utterance. It leads from
// the later record to the earlier; Order says how that is known.
type Quotes struct {
	StatementID string        `json:"statementId"`
	Kind        QuoteKind     `json:"kind"`
	Similarity  float64       `json:"similarity"`            // 0 to 1: of verbatim and altered, the part of the words that are the same.
	Diff        []string      `json:"diff,omitempty"`        // Of altered: "= words in both", "+ only here", "- only there", in order.
	Order       Order         `json:"order,omitempty"`       // Empty in a record that does not tell.
	Rule        string        `json:"rule,omitempty"`        // The rule that proposed it; empty for a hand-made record.
	RuleVersion int           `json:"ruleVersion,omitempty"` // From 1; 0 without a rule.
	Why         string        `json:"why,omitempty"`         // A sentence in plain words.
	State       ConflictState `json:"state,omitempty"`       // What people made of it; empty means proposed. Only reviews change it.
}

// Derivation joins a capture to another that has passages in common with it, word for word: one
// of the two took them from the other, or both from a third. It leads from the later capture to
// the earlier; Order says how that is known.
type Derivation struct {
	CaptureID   string        `json:"captureId"`
	Share       float64       `json:"share,omitempty"`       // 0 to 1: how much of this capture's own words, quotations left out, the other has.
	OtherShare  float64       `json:"otherShare,omitempty"`  // 0 to 1: how much of the other's own words this capture has.
	Words       int           `json:"words,omitempty"`       // How many words that is, counted in this capture.
	Order       Order         `json:"order,omitempty"`       // Empty in a record that does not tell.
	Rule        string        `json:"rule,omitempty"`        // The rule that proposed it; empty for a hand-made record.
	RuleVersion int           `json:"ruleVersion,omitempty"` // From 1; 0 without a rule.
	Why         string        `json:"why,omitempty"`         // A sentence in plain words.
	State       ConflictState `json:"state,omitempty"`       // What people made of it; empty means proposed. Only reviews change it.
}

func (q Quotes) validate() error {
	if err := needID("quotes.statementId", q.StatementID, "statement"); err != nil {
		return err
	}
	if err := oneOf("quotes.kind", "quoteKind", q.Kind); err != nil {
		return err
	}
	if q.Similarity < 0 || q.Similarity > 1 {
		return invalid("quotes.similarity", "is %g, want 0 to 1", q.Similarity)
	}
	for _, d := range q.Diff {
		if len(d) < 3 || !strings.ContainsRune("=+-", rune(d[0])) || d[1] != ' ' {
			return invalid("quotes.diff", "has %q, want words after \"= \", \"+ \" or \"- \"", d)
		}
	}
	return validateProposal("quotes", q.Order, q.Rule, q.RuleVersion, q.Why, q.State)
}

func (d Derivation) validate() error {
	if err := needID("derivedFrom.captureId", d.CaptureID, "capture"); err != nil {
		return err
	}
	if d.Share < 0 || d.Share > 1 {
		return invalid("derivedFrom.share", "is %g, want 0 to 1", d.Share)
	}
	if d.OtherShare < 0 || d.OtherShare > 1 {
		return invalid("derivedFrom.otherShare", "is %g, want 0 to 1", d.OtherShare)
	}
	if d.Words < 0 {
		return invalid("derivedFrom.words", "is %d, want 0 or more", d.Words)
	}
	return validateProposal("derivedFrom", d.Order, d.Rule, d.RuleVersion, d.Why, d.State)
}

// validateProposal checks what a relationship says of the rule that proposed it.
func validateProposal(field string, order Order, rule string, version int, why string, state ConflictState) error {
	if order != "" {
		if err := oneOf(field+".order", "order", order); err != nil {
			return err
		}
	}
	if (rule == "") != (version == 0) || version < 0 {
		return invalid(field+".ruleVersion", "is %d, want one from 1 with a rule, and none without", version)
	}
	if rule != "" && (why == "" || order == "") {
		return invalid(field+".why", "is empty, or order is: a rule has to give both")
	}
	if state != "" {
		return oneOf(field+".state", "conflictState", state)
	}
	return nil
}
