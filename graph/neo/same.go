package neo

import "slices"

// shortcuts keeps what is told in short in step with what it is short for: EXPRESSES of a
// claim, and AGREES_WITH, with the judgements that two claims are the same; CONTRADICTS, and
// AGREES_WITH, with the conflicts between statements that express the two. What this
// transaction made or changed is unmade first, while all that it hangs on still stands.
func (w *writer) shortcuts() error {
	pairs, statements, err := w.sameClaims()
	if err != nil {
		return err
	}
	conflicts := slices.Concat(w.conflicts, idsOf(w.fresh["Conflict"]))
	if more := slices.Concat(statements, w.expressing); len(more) > 0 {
		found, err := idsOfText(w, "conflicts_of", "ids", sorted(more))
		if err != nil {
			return err
		}
		conflicts = append(conflicts, found...)
	}
	for _, step := range []struct {
		file, name string
		list       []any
		size       int // Rows a text: a statement may express as many claims as a block holds.
	}{
		{"unlink", "ids", anyOf(sorted(conflicts)), rowsAText}, {"unexpress", "ids", anyOf(statements), 100}, {"express", "ids", anyOf(statements), 100},
		{"agree", "pairs", pairs, 500}, {"contradicts", "ids", anyOf(sorted(conflicts)), rowsAText}, {"agrees_with", "ids", anyOf(sorted(conflicts)), rowsAText},
	} {
		for part := range slices.Chunk(step.list, step.size) {
			if _, _, err := w.tx.rows(textOf(step.file, nil), map[string]any{step.name: part}); err != nil {
				return err
			}
		}
	}
	return nil
}

// sameClaims finds the pairs of claims whose judgements changed, and the statements that may
// for that express more or fewer claims: those that express one of such a pair in their own
// words, and those that are new, or express one more claim, where that claim was there before.
// It locks the claims, so that no statement comes to one of them meanwhile unseen.
func (w *writer) sameClaims() (pairs []any, statements []string, err error) {
	sides, err := w.sidesOf(slices.Concat(w.identities, idsOf(w.fresh["Identity"])), "claim")
	if err != nil {
		return nil, nil, err
	}
	var claims []string
	for _, m := range slices.Concat(sides, w.parted) {
		pairs = append(pairs, m)
		claims = append(claims, text(m["left"]), text(m["right"]))
	}
	known, statements := w.sayingKnown()
	if err := w.lockClaims(slices.Concat(claims, known)); err != nil {
		return nil, nil, err
	}
	said, err := idsOfText(w, "expressers", "ids", sorted(claims))
	return pairs, sorted(slices.Concat(statements, said)), err
}

// sayingKnown lists the statements that are new, or express one more claim, and express one
// that was there before; and those claims.
func (w *writer) sayingKnown() (claims, statements []string) {
	fresh := map[string]bool{}
	for _, r := range w.fresh["Claim"] {
		fresh[r.id] = true
	}
	more := map[string]bool{}
	for _, id := range slices.Concat(w.expressing, idsOf(w.fresh["Statement"])) {
		more[id] = true
	}
	for _, s := range w.plan.batch.Statements {
		for _, e := range s.Expresses {
			if more[s.ID] && !fresh[e.ClaimID] {
				claims = append(claims, e.ClaimID)
				statements = append(statements, s.ID)
			}
		}
	}
	return claims, statements
}

func (w *writer) lockClaims(ids []string) error {
	for part := range slices.Chunk(sorted(ids), rowsAText) {
		if _, _, err := w.tx.rows(textOf("lock", node{Label: "Claim"}), map[string]any{"ids": part}); err != nil {
			return err
		}
	}
	return nil
}

// idsOfText reads the ids that a text returns for what it takes as a parameter.
func idsOfText[T any](w *writer, file, param string, list []T) ([]string, error) {
	var out []string
	for part := range slices.Chunk(list, rowsAText) {
		found, _, err := w.tx.rows(textOf(file, nil), map[string]any{param: part})
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			out = append(out, text(f.AsMap()["id"]))
		}
	}
	return out, nil
}

func anyOf(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}
