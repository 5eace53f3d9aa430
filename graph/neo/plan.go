package neo

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"whosaid/graph"
)

// plan is a batch made ready: one row an id, in an order that is the same for every writer.
type plan struct {
	batch *graph.Batch
	byID  map[string]*row
	rows  map[string][]*row // By label, sorted by id.
	run   string            // The run that new nouns are GENERATED_BY; "" unless the batch has exactly one.
}

// labels lists the nouns' labels in writing order.
func labels() []string {
	var out []string
	for _, noun := range graph.Nouns() {
		out = append(out, graph.LabelOf(noun))
	}
	return out
}

func planOf(b *graph.Batch) (*plan, error) {
	p := &plan{batch: b, byID: make(map[string]*row, b.Len()), rows: map[string][]*row{}}
	for n := range b.All {
		r, err := rowOf(n)
		if err != nil {
			return nil, err
		}
		first, twice := p.byID[r.id]
		if !twice {
			p.byID[r.id] = &r
			p.rows[r.label] = append(p.rows[r.label], &r)
		} else if err := first.absorb(r); err != nil {
			return nil, err
		}
	}
	for _, list := range p.rows {
		slices.SortFunc(list, func(a, b *row) int { return cmp.Compare(a.id, b.id) })
	}
	if len(b.Runs) == 1 {
		p.run = b.Runs[0].ID
	}
	return p, p.checkRelays()
}

// absorb joins a second noun of the same id in one batch to the first.
func (r *row) absorb(o row) error {
	if r.content == o.content {
		return nil
	}
	if r.core != o.core {
		return r.differs(r.properties, o.properties, "the batch also has")
	}
	gain, err := gainOf(*r, r.properties, o.properties)
	if err != nil {
		return err
	}
	maps.Copy(r.properties, gain)
	r.links = append(r.links, o.links...)
	return nil
}

// differs names the first property in which two nouns of one id disagree.
func (r *row) differs(ours, theirs map[string]any, other string) error {
	for _, name := range slices.Sorted(maps.Keys(ours)) {
		if bookkeeping[name] {
			continue
		}
		if !same(ours[name], theirs[name]) {
			return fmt.Errorf("write %s: %s is %s, but %s %s: %w",
				r.id, name, brief(ours[name]), other, brief(theirs[name]), graph.ErrConflict)
		}
	}
	return fmt.Errorf("write %s: its relationships are not those that %s: %w", r.id, other, graph.ErrConflict)
}

// bookkeeping names the properties that are not the noun's as it was given: this package's
// own, and the state of a conflict or identity, which reviews change.
var bookkeeping = map[string]bool{
	"state": true, "coreHash": true, "contentHash": true, "recordedAt": true, "judged": true, "crowded": true, "reviewTip": true, "locked": true,
}

// brief is a value short enough for an error message.
func brief(v any) string {
	if v == nil {
		return "nothing"
	}
	s := fmt.Sprintf("%v", v)
	if t, ok := v.(string); ok {
		s = fmt.Sprintf("%q", t)
	}
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}

// checkRelays checks that a relayed statement and the one that relays it are of one capture,
// and that no statement stands on its own word, as far as the batch can tell. Further away
// there can be no circle: a stored statement never changes whom it is relayed by.
func (p *plan) checkRelays() error {
	outer := map[string]graph.Statement{}
	for _, s := range p.batch.Statements {
		outer[s.ID] = s
	}
	for _, s := range p.batch.Statements {
		o, here := outer[s.RelayedBy]
		if here && o.CaptureID != s.CaptureID {
			return invalidField(s.ID, "relayedBy", fmt.Sprintf("%s is of another capture", o.ID))
		}
		for steps := 0; here; steps++ {
			if o.ID == s.ID || steps > len(outer) {
				return invalidField(s.ID, "relayedBy", "leads in a circle")
			}
			o, here = outer[o.RelayedBy]
		}
	}
	return nil
}

func invalidField(id, field, why string) error {
	return fmt.Errorf("write %s: %w", id, &graph.FieldError{Field: field, Why: why})
}
