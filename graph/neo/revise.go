package neo

import (
	"fmt"
	"slices"

	"whosaid/graph"
)

// A statement, figure or piece of evidence never changes under its id. Where a later version of
// a reader reads a text otherwise than is stored, its batch is written under other ids, and what
// was stored is kept with the time until which it was the reading: docs/adr/0009 says why.

// readAnewError is an error within Write: the nouns of a batch that must be written under another
// id, because the graph holds an earlier reading under theirs, and those to be left out,
// because a person has reviewed the reading that is stored.
type readAnewError struct {
	ids  map[string]string // The other id by the noun's.
	kept map[string]bool
}

func (e *readAnewError) Error() string { return "a later version reads some nouns otherwise" }

func (e *readAnewError) touches(id string) bool { return e.ids[id] != "" || e.kept[id] }

// orNil is the error, nil if nothing is read otherwise.
func (e *readAnewError) orNil() error {
	if len(e.ids)+len(e.kept) == 0 {
		return nil
	}
	return e
}

// of is the batch with the other ids, wherever it names them, and without what is kept.
func (e *readAnewError) of(b *graph.Batch) *graph.Batch {
	out := *b
	out.Statements, out.Figures, out.Evidence = nil, nil, nil
	for _, s := range b.Statements {
		if !e.kept[s.ID] {
			s.ID, s.RelayedBy = e.id(s.ID), e.id(s.RelayedBy)
			out.Statements = append(out.Statements, s)
		}
	}
	for _, f := range b.Figures {
		if !e.kept[f.ID] {
			f.ID, f.StatementID = e.id(f.ID), e.id(f.StatementID)
			out.Figures = append(out.Figures, f)
		}
	}
	for _, v := range b.Evidence {
		if e.kept[v.ID] {
			continue
		}
		v.ID, v.RestsOn = e.id(v.ID), slices.Clone(v.RestsOn)
		for i, id := range v.RestsOn {
			v.RestsOn[i] = e.id(id)
		}
		out.Evidence = append(out.Evidence, v)
	}
	return &out
}

func (e *readAnewError) id(id string) string {
	if other := e.ids[id]; other != "" {
		return other
	}
	return id
}

// compareReading finds which rows of a revision the graph reads otherwise, or read once and no
// longer; for statements it is itself the *readAnewError. A reading by a later version is a LaterReadingError.
func (w *writer) compareReading(label string, rows []*row, stored map[string][2]string) error {
	rev := w.plan.batch.Revision
	if rev == nil || label != "Statement" && label != "Figure" && label != "Evidence" {
		return nil
	}
	if label == "Statement" {
		if err := w.refuseEarlier(*rev); err != nil {
			return err
		}
	}
	known := slices.DeleteFunc(slices.Clone(rows), func(r *row) bool { _, there := stored[r.id]; return !there })
	for part := range slices.Chunk(known, rowsAText) {
		found, _, err := w.tx.rows(textOf("reading", node{Label: label}), map[string]any{"ids": idsOf(part)})
		if err != nil {
			return err
		}
		for _, f := range found {
			m := f.AsMap()
			r := w.plan.byID[text(m["id"])]
			retired, reviewed := m["retired"] == true, m["reviewed"] == true
			switch {
			case !retired && (stored[r.id][0] == r.core || !laterReader(rev.Reader, text(m["reader"]))):
			case reviewed && !retired:
				w.anew.keep(r.id)
			default:
				w.anew.rename(r.id, graph.ID(graph.NounOf(r.id), r.id, r.core))
			}
		}
	}
	if label == "Statement" { // What hangs on them is compared when they have their ids.
		w.anew.outermost(w.plan.batch.Statements)
		return w.anew.orNil()
	}
	return nil
}

// outermost leaves those statements for later that stand on the word of one that gets another
// id, so that the id of each comes from what it says at last.
func (e *readAnewError) outermost(statements []graph.Statement) {
	outer := map[string]string{}
	for _, s := range statements {
		outer[s.ID] = s.RelayedBy
	}
	var later []string
	for id := range e.ids {
		for at := outer[id]; at != ""; at = outer[at] {
			if e.ids[at] != "" {
				later = append(later, id)
				break
			}
		}
	}
	for _, id := range later {
		delete(e.ids, id)
	}
}

func (e *readAnewError) keep(id string) {
	if e.kept == nil {
		e.kept = map[string]bool{}
	}
	e.kept[id] = true
}

func (e *readAnewError) rename(id, other string) {
	if e.ids == nil {
		e.ids = map[string]string{}
	}
	e.ids[id] = other
}

// laterReader reports whether a is a later version of the reader b. A reader without a version,
// as a record made by hand has, is never followed by another.
func laterReader(a, b string) bool {
	name, version, ok := graph.ParseReader(a)
	before, earlier, stored := graph.ParseReader(b)
	return ok && stored && name == before && version > earlier
}

// refuseEarlier holds that no later version of the reader has read the capture.
func (w *writer) refuseEarlier(rev graph.Revision) error {
	name, version, _ := graph.ParseReader(rev.Reader)
	found, _, err := w.tx.rows(textOf("read_by", nil), map[string]any{"capture": rev.CaptureID, "reader": name + "@"})
	if err != nil || len(found) == 0 {
		return err
	}
	if stored := number(found[0].AsMap()["version"]); stored > int64(version) {
		return &graph.LaterReadingError{Revision: rev, Stored: graph.ReaderOf(name, int(stored))}
	}
	return nil
}

// retire marks what the reader read in the capture before and does not read now, unless a
// person has reviewed it, with all that derive made of it.
func (w *writer) retire() error {
	rev := w.plan.batch.Revision
	if rev == nil {
		return nil
	}
	name, _, _ := graph.ParseReader(rev.Reader)
	found, _, err := w.tx.rows(textOf("retire", nil), map[string]any{
		"capture": rev.CaptureID, "reader": name + "@", "statements": idsOf(w.plan.rows["Statement"]),
		"figures": idsOf(w.plan.rows["Figure"]), "evidence": idsOf(w.plan.rows["Evidence"]),
	})
	if err != nil || len(found) == 0 {
		return err
	}
	m := found[0].AsMap()
	gone := mapsOf(m["statements"])
	for _, s := range gone {
		w.retired = append(w.retired, text(s["id"]))
	}
	w.tallyRetired("statement", len(gone))
	for noun, list := range map[string]any{"figure": m["figures"], "evidence": m["evidence"], "conflict": m["conflicts"]} {
		w.tallyRetired(noun, len(stringsOf(list)))
	}
	w.conflicts = append(w.conflicts, stringsOf(m["conflicts"])...)
	return w.supersede(gone)
}

func (w *writer) tallyRetired(noun string, n int) {
	if n > 0 {
		tally := w.written[noun]
		tally.Retired = n
		w.written[noun] = tally
	}
}

// supersede joins each retired statement to those of the batch that have the same words.
func (w *writer) supersede(gone []map[string]any) error {
	byWords := map[string][]string{}
	for _, s := range w.plan.batch.Statements {
		key := fmt.Sprint(s.Spans.Flat())
		byWords[key] = append(byWords[key], s.ID)
	}
	var rows []map[string]any
	for _, old := range gone {
		for _, id := range byWords[fmt.Sprint(intsOf(old["spans"]))] {
			rows = append(rows, map[string]any{"now": id, "before": old["id"]})
		}
	}
	for part := range slices.Chunk(rows, rowsAText) {
		if _, _, err := w.tx.rows(textOf("supersedes", nil), map[string]any{"rows": part}); err != nil {
			return err
		}
	}
	return nil
}
