package neo

import (
	"slices"

	"whosaid/graph"
)

// What a rule proposed of two nouns, a conflict, an identity or a retelling, stands as long as
// the rule says it of the two and a block leads to them that is narrow enough to be compared
// in full; what a person has reviewed stands whatever the rule says. docs/adr/0005 says why.

// proposal is one of what a rule had proposed.
type proposal struct {
	id          string // Of the conflict or identity; "" for a retelling.
	left, right string // The nouns that it joins; of a retelling the first leads to the second.
	retelling   string // The type of the relationship; "" if the proposal is a noun.
	version     int    // Of the rule.
	apart       bool   // No key leads from the one to the other any more.
}

// proposes is what the texts that look for proposals depend on: of which nouns a rule proposes what. The
// less is looked for, the less the server has to plan, time and again while a graph grows.
type proposes struct {
	Label                                     string // Of the nouns.
	Conflicts, Claims, Retellings, Identities bool   // Claims: identities of what statements express. Identities: of the nouns themselves.
}

// proposedBy is all that a rule may propose of nouns of a label.
func proposedBy(rule, label string) proposes {
	p := proposes{Label: label}
	switch label {
	case "Statement":
		p.Conflicts, p.Claims, p.Retellings = rule == graph.ConflictRule, rule == graph.ClaimRule, rule == graph.QuotesRule
		if !p.Conflicts && !p.Claims && !p.Retellings { // Some other rule.
			p.Conflicts, p.Claims, p.Retellings = true, true, true
		}
	case "Capture":
		p.Retellings = true
	default:
		p.Identities = true
	}
	return p
}

// withdraw takes back what rules had proposed, nobody has reviewed, and does not stand any more.
func (w *writer) withdraw() error {
	gone, err := w.unsupported()
	if err != nil {
		return err
	}
	if w.derived != nil {
		more, err := w.outdated(w.derived)
		if err != nil {
			return err
		}
		gone = append(gone, more...)
	}
	return w.takeBack(gone)
}

// outdated lists what the rule had proposed and, after this round, proposes no more.
func (w *writer) outdated(d *graph.Derived) ([]proposal, error) {
	var gone []proposal
	params := map[string]any{"rule": d.Rule, "mark": d.Mark()}
	proposed := w.proposedNow()
	compared := map[[2]string]bool{}
	for _, pair := range d.Compared {
		compared[pair] = true
	}
	ids := byLabelOf(d.IDs)
	for _, label := range labels() {
		before, err := w.proposals("proposals_of", proposedBy(d.Rule, label), ids[label], params)
		if err != nil {
			return nil, err
		}
		for _, p := range before {
			pair := [2]string{min(p.left, p.right), max(p.left, p.right)}
			if !proposed[p.key()] && (p.version < d.Version || compared[pair] || p.apart) {
				gone = append(gone, p)
			}
		}
	}
	crowded, err := w.crowd(params)
	if err != nil {
		return nil, err
	}
	for _, label := range labels() {
		if len(ids[label]) > 0 {
			alone, err := w.proposals("proposals_in", proposedBy(d.Rule, label), crowded, params)
			if err != nil {
				return nil, err
			}
			gone = append(gone, alone...)
		}
	}
	return gone, nil
}

// key is what tells two proposals apart.
func (p proposal) key() string {
	if p.id != "" {
		return p.id
	}
	return p.retelling + " " + min(p.left, p.right) + " " + max(p.left, p.right)
}

// proposedNow lists the keys of what the batch proposes.
func (w *writer) proposedNow() map[string]bool {
	out := map[string]bool{}
	for _, label := range []string{"Conflict", "Identity"} {
		for _, r := range w.plan.rows[label] {
			out[r.id] = true
		}
	}
	for _, label := range []string{"Statement", "Capture"} {
		for _, r := range w.plan.rows[label] {
			for _, l := range r.links {
				if l.proposed {
					out[proposal{left: l.from, right: l.to, retelling: l.Type}.key()] = true
				}
			}
		}
	}
	return out
}

// proposals reads what a text returns for ids or blocks.
func (w *writer) proposals(file string, fill any, keys []string, params map[string]any) ([]proposal, error) {
	var out []proposal
	for part := range slices.Chunk(keys, rowsAText) {
		params["keys"] = part
		found, _, err := w.tx.rows(textOf(file, fill), params)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			m := f.AsMap()
			out = append(out, proposal{
				id: text(m["id"]), left: text(m["left"]), right: text(m["right"]), retelling: text(m["retelling"]),
				version: int(number(m["version"])), apart: m["apart"] == true,
			})
		}
	}
	return out, nil
}

// crowd notes which blocks are too crowded for the rule, and returns those that were not before.
func (w *writer) crowd(params map[string]any) ([]string, error) {
	var fresh []string
	for part := range slices.Chunk(sorted(w.derived.Crowded), rowsAText) {
		params["keys"] = part
		found, _, err := w.tx.rows(textOf("crowd", nil), params)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			fresh = append(fresh, text(f.AsMap()["key"]))
		}
	}
	return fresh, nil
}

// unsupported lists what was proposed of claims that only retired statements bring together.
func (w *writer) unsupported() ([]proposal, error) {
	return w.proposals("unsupported", nil, w.retired, map[string]any{})
}

// takeBack removes proposals, and leaves what followed from them to be set anew.
func (w *writer) takeBack(gone []proposal) error {
	nouns, retellings := map[string][]string{}, map[shape][]map[string]any{}
	done := map[string]bool{}
	for _, p := range gone {
		if done[p.key()] {
			continue
		}
		done[p.key()] = true
		noun := graph.NounOf(p.left)
		if p.id == "" {
			label := graph.LabelOf(noun)
			s := shape{From: label, Type: p.retelling, To: label}
			retellings[s] = append(retellings[s], map[string]any{"from": p.left, "to": p.right})
		} else {
			pair := map[string]any{"left": p.left, "right": p.right, "changed": true}
			switch noun {
			case "claim":
				w.parted = append(w.parted, pair)
			case "actor":
				w.regrouped = append(w.regrouped, pair)
			}
			noun = graph.NounOf(p.id)
			nouns[noun] = append(nouns[noun], p.id)
		}
		tally := w.written[noun]
		tally.Removed++
		w.written[noun] = tally
	}
	for s, rows := range retellings {
		if _, _, err := w.tx.rows(textOf("take_back_retellings", s), map[string]any{"rows": rows}); err != nil {
			return err
		}
	}
	if ids := nouns["conflict"]; len(ids) > 0 { // While all that their shortcuts hang on still stands.
		if _, _, err := w.tx.rows(textOf("unlink", nil), map[string]any{"ids": ids}); err != nil {
			return err
		}
	}
	for noun, ids := range nouns {
		if _, _, err := w.tx.rows(textOf("take_back", node{Label: graph.LabelOf(noun)}), map[string]any{"ids": ids}); err != nil {
			return err
		}
	}
	return nil
}
