package neo

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// review puts each new review at the end of its target's chain and lets it change the
// state of a conflict or identity, or of a retelling between two statements or captures. A review that does not follow the last one is an ErrConflict: somebody
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
	joints, err := w.jointsOf(label, targets, byTarget)
	if err != nil {
		return err
	}
	rows := make([]map[string]any, len(targets))
	var judged []map[string]any
	for i, t := range targets {
		h := reviewed{text(stored[t.id]["reviewTip"]), joints[t.id]}
		if hasState(label) {
			h.states[""] = text(stored[t.id]["state"])
		}
		if err := h.follow(label, byTarget[t.id]); err != nil {
			return err
		}
		after := map[string]any{"reviewTip": h.tip}
		for other, state := range h.states {
			if other == "" {
				after["state"] = state
			} else {
				judged = append(judged, map[string]any{"id": t.id, "other": other, "state": state})
			}
		}
		rows[i] = map[string]any{"id": t.id, "properties": after}
		switch label {
		case "Conflict":
			w.conflicts = append(w.conflicts, t.id)
		case "Identity":
			w.identities = append(w.identities, t.id)
		}
	}
	if len(judged) > 0 {
		if _, _, err := w.tx.rows(textOf("judge_joint", node{Label: label}), map[string]any{"rows": judged}); err != nil {
			return err
		}
	}
	_, _, err = w.tx.rows(textOf("update", node{Label: label}), map[string]any{"rows": rows})
	return err
}

// jointsOf reads, by target and by the noun at the other end, the state of what the reviews say
// joins the two. What joins nothing is ErrInvalid.
func (w *writer) jointsOf(label string, targets []*row, byTarget map[string][]graph.Review) (map[string]map[string]string, error) {
	out := map[string]map[string]string{}
	var rows []map[string]any
	for _, t := range targets {
		out[t.id] = map[string]string{}
		for _, r := range byTarget[t.id] {
			if r.OtherID != "" {
				rows = append(rows, map[string]any{"id": t.id, "other": r.OtherID})
			}
		}
	}
	if len(rows) == 0 {
		return out, nil
	}
	found, _, err := w.tx.rows(textOf("joints", node{Label: label}), map[string]any{"rows": rows})
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		m := f.AsMap()
		out[text(m["id"])][text(m["other"])] = text(m["state"])
	}
	for _, t := range targets {
		for _, r := range byTarget[t.id] {
			if _, joined := out[t.id][r.OtherID]; r.OtherID != "" && !joined {
				return nil, invalidField(r.ID, "otherId", r.OtherID+" is not joined to "+t.id+" by a retelling")
			}
		}
	}
	return out, nil
}

// reviewed is what reviews of one target change: the hash of the last of them, and states by
// the noun at the other end of what is reviewed, "" for the target's own.
type reviewed struct {
	tip    string
	states map[string]string
}

// follow takes up the reviews of one target from its last one on. A state that is not known is
// what the first review of it says was before.
func (h *reviewed) follow(label string, reviews []graph.Review) error {
	for rest := slices.Clone(reviews); len(rest) > 0; {
		i := slices.IndexFunc(rest, func(r graph.Review) bool { return r.PrevHash == h.tip })
		if i < 0 {
			return fmt.Errorf("write %s: prevHash is %q, but the last review of %s is %q: %w",
				rest[0].ID, rest[0].PrevHash, rest[0].TargetID, h.tip, graph.ErrConflict)
		}
		r := rest[i]
		if hasState(label) || r.OtherID != "" {
			if state, known := h.states[r.OtherID]; known && r.Before != state {
				return fmt.Errorf("write %s: before is %q, but %s is %s: %w",
					r.ID, r.Before, strings.TrimSpace(r.TargetID+" "+r.OtherID), state, graph.ErrConflict)
			}
			if !slices.Contains(graph.Vocabulary("conflictState"), r.After) {
				return invalidField(r.ID, "after", fmt.Sprintf("is %q, want one of proposed, confirmed, rejected", r.After))
			}
			h.states[r.OtherID] = r.After
		}
		h.tip = r.Hash
		rest = slices.Delete(rest, i, i+1)
	}
	return nil
}

// hasState reports whether reviews change what nouns of the label hold.
func hasState(label string) bool { return label == "Conflict" || label == "Identity" }
