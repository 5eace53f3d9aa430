package neo

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// statementText returns the statements that are bound to n, for derive to judge: whole, but for
// what they quote and for the claims that they express only by an identity, of which there may
// be many. The relationships are read in one go: a statement has some dozens, and the server
// walks them all for each pattern.
func statementText(handle string, types ...string) string {
	return `
RETURN properties(n) AS s, ` + handle + ` AS handle, COLLECT {
    MATCH (n)-[r:` + strings.Join(types, "|") + `]->(x)
    WHERE r.identity IS NULL
    RETURN [type(r), CASE type(r) WHEN 'IN_BLOCK' THEN x.key ELSE x.id END, r.polarity, r.rule, r.score, r.why, CASE r.rule WHEN '` + graph.TakenUp + `' THEN x.text END]
  } AS links`
}

// judgedBy are the relationships by which statements are judged, beside their words.
var judgedBy = []string{"FOUND_IN", "SAID_BY", "RELAYED_BY", "EXPRESSES", "CONCERNS"}

// Pending returns up to limit statements that derive has not judged by this version of the
// rule set.
func (db *DB) Pending(ctx context.Context, rule string, version, limit int) ([]graph.Statement, error) {
	return pending(ctx, db, "Statement", rule, version, limit, statementText("null", append([]string{"IN_BLOCK"}, judgedBy...)...)+"\nORDER BY n.id", statementOf)
}

var handlesText = "MATCH (n)\nWHERE elementId(n) IN $handles" + statementText("elementId(n)", judgedBy...)

// Statements returns the statements of those handles, by handle, without their blocks.
func (db *DB) Statements(ctx context.Context, handles []string) (map[string]graph.Statement, error) {
	out := make(map[string]graph.Statement, len(handles))
	err := db.each(ctx, handlesText, map[string]any{"handles": sorted(handles)}, func(row map[string]any) error {
		s, err := statementOf(row)
		out[text(row["handle"])] = s
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read %d statements: %w", len(handles), err)
	}
	return out, nil
}

// statementOf reads a row of statementText back into the noun that was written.
func statementOf(row map[string]any) (graph.Statement, error) {
	m, _ := row["s"].(map[string]any)
	s := graph.Statement{
		ID: text(m["id"]), Quote: text(m["quote"]), Form: graph.Form(text(m["form"])),
		Stance: graph.Stance(text(m["stance"])), Polarity: graph.Polarity(text(m["polarity"])),
		Topics: stringsOf(m["topics"]), Medium: text(m["medium"]), Addressee: text(m["addressee"]),
		Rule: text(m["rule"]), Score: float(m["score"]), Reader: text(m["reader"]),
	}
	links, _ := row["links"].([]any)
	for _, l := range links {
		linkTo(&s, l)
	}
	slices.Sort(s.SpeakerIDs)
	slices.Sort(s.EventIDs)
	slices.Sort(s.Blocks)
	slices.SortFunc(s.Expresses, func(a, b graph.Expresses) int { return cmp.Compare(a.ClaimID, b.ClaimID) })
	var err error
	if s.Spans, err = graph.SpansOf(intsOf(m["spans"])); err != nil {
		return s, fmt.Errorf("read %s: %w", s.ID, err)
	}
	if s.Said, err = graph.ParseDate(text(m["said"])); err != nil {
		return s, fmt.Errorf("read %s: said: %w", s.ID, err)
	}
	s.CueSpan, s.SpeakerSpan = spanOf(m["cueSpan"]), spanOf(m["speakerSpan"])
	spans, err := graph.SpansOf(intsOf(m["hedgeSpans"]))
	if words := stringsOf(m["hedges"]); err != nil || len(words) != len(spans) {
		return s, fmt.Errorf("read %s: hedges: %d words at %d spans: %w", s.ID, len(words), len(spans), graph.ErrInvalid)
	} else {
		for i := range words {
			s.Hedges = append(s.Hedges, graph.Hedge{Text: words[i], Span: spans[i]})
		}
	}
	return s, nil
}

// linkTo gives a statement one of the relationships that statementText returns.
func linkTo(s *graph.Statement, link any) {
	l, _ := link.([]any)
	if len(l) != 7 {
		return
	}
	switch end := text(l[1]); text(l[0]) {
	case "FOUND_IN":
		s.CaptureID = end
	case "SAID_BY":
		s.SpeakerIDs = append(s.SpeakerIDs, end)
	case "RELAYED_BY":
		s.RelayedBy = end
	case "CONCERNS":
		s.EventIDs = append(s.EventIDs, end)
	case "IN_BLOCK":
		s.Blocks = append(s.Blocks, end)
	case "EXPRESSES":
		s.Expresses = append(s.Expresses, graph.Expresses{
			ClaimID: end, Polarity: graph.Polarity(text(l[2])), Rule: text(l[3]), Score: float(l[4]), Why: text(l[5]), Words: text(l[6]),
		})
	}
}

func float(v any) float64 {
	f, _ := v.(float64)
	return f
}

func intsOf(v any) []int {
	list, _ := v.([]any)
	out := make([]int, len(list))
	for i := range list {
		out[i] = int(number(list[i]))
	}
	return out
}

func spanOf(v any) graph.Span {
	if flat := intsOf(v); len(flat) == 2 {
		return graph.Span{Start: flat[0], End: flat[1]}
	}
	return graph.Span{}
}

func mapsOf(v any) []map[string]any {
	list, _ := v.([]any)
	out := make([]map[string]any, len(list))
	for i := range list {
		out[i], _ = list[i].(map[string]any)
	}
	return out
}
