package neo

import (
	"fmt"
	"maps"
	"slices"

	"whosaid/graph"
)

// where is the capture that a statement is found in.
type where struct {
	captureID string
	length    int64 // Of its text, in code points.
}

// checkTexts checks the words of new statements, figures, evidence and conflicts against the
// text of their capture, taken from the batch or else from the graph.
func (w *writer) checkTexts() error {
	statements, figures, evidence, conflicts := w.freshOf()
	wheres, err := w.wheresOf(statements, figures, evidence, conflicts)
	if err != nil {
		return err
	}
	for _, s := range statements {
		if at, known := wheres[s.RelayedBy]; known && at.captureID != s.CaptureID {
			return invalidField(s.ID, "relayedBy", s.RelayedBy+" is of another capture")
		}
	}
	for _, c := range conflicts {
		for side, s := range map[string]graph.ConflictSide{"left.span": c.Left, "right.span": c.Right} {
			if s.Span.Start < 0 || s.Span.End < s.Span.Start || int64(s.Span.End) > wheres[s.StatementID].length {
				return invalidField(c.ID, side, fmt.Sprintf("[%d, %d) is not in the capture's %d code points",
					s.Span.Start, s.Span.End, wheres[s.StatementID].length))
			}
		}
	}
	captures := map[string]bool{}
	for _, s := range statements {
		captures[s.CaptureID] = true
	}
	for _, f := range figures {
		captures[wheres[f.StatementID].captureID] = true
	}
	for _, e := range evidence {
		for _, id := range captureIDs(e, wheres) {
			captures[id] = true
		}
	}
	texts, err := w.textsOf(slices.Sorted(maps.Keys(captures)))
	if err != nil {
		return err
	}
	if err := checkWords(statements, figures, wheres, texts); err != nil {
		return err
	}
	for _, e := range evidence {
		for _, id := range captureIDs(e, wheres) {
			if !standsAt(texts[id], e.Span, e.Text) {
				return invalidField(e.ID, "span", fmt.Sprintf("%q is not the text of %s at [%d, %d)", e.Text, id, e.Span.Start, e.Span.End))
			}
		}
	}
	return nil
}

// captureIDs are the captures that evidence rests on, by itself or by its statements.
func captureIDs(e graph.Evidence, wheres map[string]where) []string {
	var out []string
	for _, id := range e.RestsOn {
		switch graph.NounOf(id) {
		case "capture":
			out = append(out, id)
		case "statement":
			out = append(out, wheres[id].captureID)
		}
	}
	return out
}

// standsAt reports whether the words stand at the span of a text.
func standsAt(t graph.Text, s graph.Span, words string) bool {
	return s.Start >= 0 && s.End > s.Start && s.End <= t.Len() && t.Cut(s) == words
}

func checkWords(statements []graph.Statement, figures []graph.Figure, wheres map[string]where, texts map[string]graph.Text) error {
	for _, s := range statements {
		if err := s.ValidateIn(texts[s.CaptureID]); err != nil {
			return fmt.Errorf("write %s: %w", s.ID, err)
		}
	}
	for _, f := range figures {
		t := texts[wheres[f.StatementID].captureID]
		if !standsAt(t, f.Span, f.Text) {
			return invalidField(f.ID, "span", fmt.Sprintf("%q is not the text at [%d, %d)", f.Text, f.Span.Start, f.Span.End))
		}
	}
	return nil
}

// freshOf lists the new nouns that have words: figures and evidence without a span are left out.
func (w *writer) freshOf() (statements []graph.Statement, figures []graph.Figure, evidence []graph.Evidence, conflicts []graph.Conflict) {
	fresh := map[string]bool{}
	for _, label := range []string{"Statement", "Figure", "Evidence", "Conflict"} {
		for _, r := range w.fresh[label] {
			fresh[r.id] = true
		}
	}
	for _, s := range w.plan.batch.Statements {
		if fresh[s.ID] {
			statements = append(statements, s)
		}
	}
	for _, f := range w.plan.batch.Figures {
		if fresh[f.ID] && !f.Span.IsZero() {
			figures = append(figures, f)
		}
	}
	for _, e := range w.plan.batch.Evidence {
		if fresh[e.ID] && !e.Span.IsZero() {
			evidence = append(evidence, e)
		}
	}
	for _, c := range w.plan.batch.Conflicts {
		if fresh[c.ID] {
			conflicts = append(conflicts, c)
		}
	}
	return statements, figures, evidence, conflicts
}

// wheresOf finds the captures of the statements that the given nouns name. checkEnds has
// seen that each statement is in the batch or in the graph.
func (w *writer) wheresOf(statements []graph.Statement, figures []graph.Figure, evidence []graph.Evidence, conflicts []graph.Conflict) (map[string]where, error) {
	var named []string
	for _, s := range statements {
		named = append(named, s.RelayedBy)
	}
	for _, f := range figures {
		named = append(named, f.StatementID)
	}
	for _, e := range evidence {
		for _, id := range e.RestsOn {
			if graph.NounOf(id) == "statement" {
				named = append(named, id)
			}
		}
	}
	for _, c := range conflicts {
		named = append(named, c.Left.StatementID, c.Right.StatementID)
	}
	wanted := map[string]bool{}
	for _, id := range named {
		wanted[id] = id != ""
	}
	out := map[string]where{}
	lengths := map[string]int64{}
	for _, c := range w.plan.batch.Captures {
		lengths[c.ID] = int64(c.Length)
	}
	for _, s := range w.plan.batch.Statements {
		if length, here := lengths[s.CaptureID]; here {
			out[s.ID] = where{s.CaptureID, length}
			delete(wanted, s.ID)
		}
	}
	return out, w.storedWheres(wanted, out)
}

func (w *writer) storedWheres(wanted map[string]bool, out map[string]where) error {
	delete(wanted, "")
	captureOf := map[string]string{} // Of statements in the batch whose capture is not.
	for _, s := range w.plan.batch.Statements {
		if wanted[s.ID] {
			captureOf[s.ID] = s.CaptureID
			delete(wanted, s.ID)
		}
	}
	for part := range slices.Chunk(slices.Sorted(maps.Keys(wanted)), rowsAText) {
		found, _, err := w.tx.rows(textOf("found_in", nil), map[string]any{"ids": part})
		if err != nil {
			return err
		}
		for _, f := range found {
			m := f.AsMap()
			out[text(m["id"])] = where{text(m["capture"]), number(m["length"])}
		}
	}
	if len(captureOf) == 0 {
		return nil
	}
	texts, err := w.textsOf(sorted(slices.Collect(maps.Values(captureOf))))
	for id, capture := range captureOf {
		out[id] = where{capture, int64(texts[capture].Len())}
	}
	return err
}

// textsOf gets captures' texts from the batch, and else from the graph.
func (w *writer) textsOf(ids []string) (map[string]graph.Text, error) {
	out := map[string]graph.Text{}
	batch := map[string]string{}
	for _, c := range w.plan.batch.Captures {
		batch[c.ID] = c.Text
	}
	var stored []string
	for _, id := range ids {
		if s, here := batch[id]; here {
			out[id] = graph.NewText(s)
		} else {
			stored = append(stored, id)
		}
	}
	for part := range slices.Chunk(stored, 500) {
		found, _, err := w.tx.rows(textOf("texts", nil), map[string]any{"ids": part})
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			m := f.AsMap()
			out[text(m["id"])] = graph.NewText(text(m["text"]))
		}
	}
	return out, nil
}
