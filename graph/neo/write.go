package neo

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"whosaid/graph"
)

// rowsAText is how many rows one text takes: the server is slower with more.
const rowsAText = 10_000

// Write stores a batch in one transaction, or nothing of it. Nouns that are in the graph
// already are left as they are, so writing twice changes nothing; actors, sources and others
// that may gain something (an alias, a date, a membership) gain it.
//
// What is wrong with the batch alone, a relationship to a noun that is neither in the batch
// nor in the graph, and a quote that is not the capture's text are ErrInvalid. A noun that
// differs from the one stored under its id is ErrConflict. Both name the noun and the field.
//
// The batch's runs are stored in the same transaction, so a run's cursor never tells of more
// or less than is stored; each new noun is GENERATED_BY the run when there is exactly one.
func (db *DB) Write(ctx context.Context, b *graph.Batch) (graph.Written, error) {
	return db.write(ctx, b, nil)
}

// WriteDerived stores what derive found, and in the same transaction marks the nouns it
// judged, so that Pending does not return them for that version of the rule set again, and
// takes back what the rule had proposed by blocks that have become too crowded.
func (db *DB) WriteDerived(ctx context.Context, b *graph.Batch, d graph.Derived) (graph.Written, error) {
	if err := d.Validate(); err != nil {
		return nil, fmt.Errorf("write derived %s: %w", d.Mark(), err)
	}
	return db.write(ctx, b, &d)
}

func (db *DB) write(ctx context.Context, b *graph.Batch, d *graph.Derived) (graph.Written, error) {
	if err := b.Validate(); err != nil {
		return nil, fmt.Errorf("write batch: %w", err)
	}
	if err := db.needReady(ctx); err != nil {
		return nil, fmt.Errorf("write batch: %w", err)
	}
	for {
		written, err := db.attempt(ctx, b, d)
		var anew *readAnewError
		if !errors.As(err, &anew) {
			return written, err
		}
		b = anew.of(b)
	}
}

// attempt writes a batch in one transaction. What a stored reading reads otherwise is a
// *readAnewError.
func (db *DB) attempt(ctx context.Context, b *graph.Batch, d *graph.Derived) (graph.Written, error) {
	p, err := planOf(b)
	if err != nil {
		return nil, err
	}
	var written graph.Written
	err = db.inTx(ctx, func(t tx) error {
		w := &writer{tx: t, plan: p, derived: d, fresh: map[string][]*row{}, changed: map[string][]*row{}, counted: map[string]bool{}, written: graph.Written{}}
		written = w.written
		return w.all()
	})
	if err != nil {
		return nil, err
	}
	return written, nil
}

// writer is one attempt to write one plan.
type writer struct {
	tx
	plan           *plan
	derived        *graph.Derived    // What derive judged to write this; nil for what it did not write.
	fresh, changed map[string][]*row // By label: rows that are new, and rows whose stored content differs.
	conflicts      []string          // Stored conflicts whose shortcuts between claims must be set anew.
	identities     []string          // Stored identities that changed, or that people reviewed.
	expressing     []string          // Stored statements that express one more claim.
	parted         []map[string]any  // Pairs of claims that a proposal joined which is taken back, as shortcuts takes them.
	regrouped      []map[string]any  // Pairs of actors of whom it has changed whether they are one.
	retired        []string          // Stored statements that this reading retires.
	respelt        []string          // Stored claims that have another spelling now.
	counted        map[string]bool   // Stored nouns that gained something, by id.
	written        graph.Written
	anew           readAnewError // What a stored reading reads otherwise.
}

func (w *writer) all() error {
	steps := []func() error{
		w.compare, w.checkEnds, w.checkTexts, w.create, w.link, w.grow, w.file, w.propose, w.review, w.retire, w.withdraw, w.shortcuts, w.judgeAnew, w.mark,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// compare finds which rows are new, which are stored as they are, and which differ.
func (w *writer) compare() error {
	for _, label := range labels() {
		rows := w.plan.rows[label]
		if len(rows) == 0 {
			continue
		}
		stored := map[string][2]string{}
		for part := range slices.Chunk(rows, rowsAText) {
			found, _, err := w.tx.rows(textOf("known", node{Label: label}), map[string]any{"ids": idsOf(part)})
			if err != nil {
				return err
			}
			for _, f := range found {
				m := f.AsMap()
				stored[text(m["id"])] = [2]string{text(m["core"]), text(m["content"])}
			}
		}
		tally := graph.Tally{Present: len(stored), Created: len(rows) - len(stored)}
		w.written[graph.NounOf(rows[0].id)] = tally
		if err := w.compareReading(label, rows, stored); err != nil {
			return err
		}
		for _, r := range rows {
			hashes, there := stored[r.id]
			switch {
			case w.anew.touches(r.id):
			case !there:
				w.fresh[label] = append(w.fresh[label], r)
			case hashes[0] != r.core:
				return w.conflict(r)
			case hashes[1] != r.content:
				w.changed[label] = append(w.changed[label], r)
			}
		}
	}
	return w.anew.orNil()
}

// conflict reads what is stored under a row's id to say how the two differ.
func (w *writer) conflict(r *row) error {
	stored, err := w.stored(r.label, []*row{r})
	if err != nil {
		return err
	}
	return r.differs(r.properties, stored[r.id], "the graph holds")
}

// stored reads the properties of nodes, by id.
func (w *writer) stored(label string, rows []*row) (map[string]map[string]any, error) {
	out := map[string]map[string]any{}
	for part := range slices.Chunk(rows, rowsAText) {
		found, _, err := w.tx.rows(textOf("stored", node{Label: label}), map[string]any{"ids": idsOf(part)})
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			m := f.AsMap()
			out[text(m["id"])], _ = m["properties"].(map[string]any)
		}
	}
	return out, nil
}

func idsOf(rows []*row) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r.id
	}
	return out
}
