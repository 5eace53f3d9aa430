package neo

import (
	"cmp"
	"fmt"
	"slices"

	"whosaid/graph"
)

// review puts each new review at the end of its target's chain and lets it change the
// state of a conflict or identity. A review that does not follow the last one is an ErrConflict: somebody
// else was quicker, and the reviewer has not seen what they decided.
func (w *writer) review() error {
	byLabel := map[string][]*row{} // The targets.
	byTarget := map[string][]graph.Review{}
	fresh := map[string]bool{}
	for _, r := range w.fresh["Review"] {
		fresh[r.id] = true
	}
	for _, r := range w.plan.batch.Reviews {
		if !fresh[r.ID] {
			continue
		}
		delete(fresh, r.ID)
		if byTarget[r.TargetID] == nil {
			label := graph.LabelOf(graph.NounOf(r.TargetID))
			byLabel[label] = append(byLabel[label], &row{id: r.TargetID})
		}
		byTarget[r.TargetID] = append(byTarget[r.TargetID], r)
	}
	for _, label := range labels() {
		if targets := byLabel[label]; len(targets) > 0 {
			if err := w.reviewAll(label, targets, byTarget); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) reviewAll(label string, targets []*row, byTarget map[string][]graph.Review) error {
	slices.SortFunc(targets, func(a, b *row) int { return cmp.Compare(a.id, b.id) })
	if _, _, err := w.tx.rows(textOf("lock", node{Label: label}), map[string]any{"ids": idsOf(targets)}); err != nil {
		return err
	}
	stored, err := w.stored(label, targets)
	if err != nil {
		return err
	}
	rows := make([]map[string]any, len(targets))
	for i, t := range targets {
		after, err := chain(label, stored[t.id], byTarget[t.id])
		if err != nil {
			return err
		}
		rows[i] = map[string]any{"id": t.id, "properties": after}
		switch label {
		case "Conflict":
			w.conflicts = append(w.conflicts, t.id)
		case "Identity":
			w.identities = append(w.identities, t.id)
		}
	}
	_, _, err = w.tx.rows(textOf("update", node{Label: label}), map[string]any{"rows": rows})
	return err
}

// chain follows the reviews of one target from its last one on, and returns what the target
// holds after them.
func chain(label string, target map[string]any, reviews []graph.Review) (map[string]any, error) {
	tip, state := text(target["reviewTip"]), text(target["state"])
	for rest := slices.Clone(reviews); len(rest) > 0; {
		i := slices.IndexFunc(rest, func(r graph.Review) bool { return r.PrevHash == tip })
		if i < 0 {
			return nil, fmt.Errorf("write %s: prevHash is %q, but the last review of %s is %q: %w",
				rest[0].ID, rest[0].PrevHash, rest[0].TargetID, tip, graph.ErrConflict)
		}
		r := rest[i]
		if hasState(label) {
			if r.Before != state {
				return nil, fmt.Errorf("write %s: before is %q, but %s is %s: %w", r.ID, r.Before, r.TargetID, state, graph.ErrConflict)
			}
			if !slices.Contains(graph.Vocabulary("conflictState"), r.After) {
				return nil, invalidField(r.ID, "after", fmt.Sprintf("is %q, want one of proposed, confirmed, rejected", r.After))
			}
		}
		tip, state = r.Hash, r.After
		rest = slices.Delete(rest, i, i+1)
	}
	after := map[string]any{"reviewTip": tip}
	if hasState(label) {
		after["state"] = state
	}
	return after, nil
}

// hasState reports whether reviews change what nouns of the label hold.
func hasState(label string) bool { return label == "Conflict" || label == "Identity" }
