package neo

import (
	"slices"

	"whosaid/graph"
)

// judgeAnew puts back among the pending what rules have judged by more than its own words, when
// that has changed: whether the speakers of two statements are one, and how a claim is spelt, which
// is also what a statement says that takes it up.
func (w *writer) judgeAnew() error {
	pairs := w.regrouped
	for _, group := range []struct {
		identities []string
		changed    bool // It was there, and may have said that the two are the same.
	}{{w.identities, true}, {idsOf(w.fresh["Identity"]), false}} {
		sides, err := w.sidesOf(group.identities, "actor")
		if err != nil {
			return err
		}
		for _, m := range sides {
			m["changed"] = group.changed
			pairs = append(pairs, m)
		}
	}
	said, err := idsOfText(w, "said_by_one", "pairs", pairs)
	if err != nil {
		return err
	}
	heard, err := idsOfText(w, "heard_as_one", "pairs", pairs)
	if err != nil {
		return err
	}
	spelt, err := idsOfText(w, "expressers", "ids", sorted(w.respelt))
	if err != nil {
		return err
	}
	for _, again := range []struct{ ids, rules []string }{
		{said, []string{graph.ConflictRule, graph.ClaimRule}},
		{heard, []string{graph.QuotesRule}},
		{spelt, []string{graph.ClaimRule, graph.ConflictRule}},
	} {
		for part := range slices.Chunk(sorted(again.ids), rowsAText) {
			if _, _, err := w.tx.rows(textOf("judge_anew", nil), map[string]any{"ids": part, "rules": again.rules}); err != nil {
				return err
			}
		}
	}
	return nil
}

// sidesOf reads which two nouns of one kind identities join.
func (w *writer) sidesOf(identities []string, noun string) ([]map[string]any, error) {
	var out []map[string]any
	for part := range slices.Chunk(sorted(identities), rowsAText) {
		found, _, err := w.tx.rows(textOf("sides_of", nil), map[string]any{"ids": part})
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			if m := f.AsMap(); graph.NounOf(text(m["left"])) == noun {
				out = append(out, m)
			}
		}
	}
	return out, nil
}
