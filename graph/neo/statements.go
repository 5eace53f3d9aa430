package neo

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"whosaid/graph"
)

// statementText returns the statements that are bound to n, by id, for derive to judge: whole,
// but for what they quote and for the claims that they express only by an identity, of which
// there may be many.
const statementText = `
RETURN properties(n) AS s,
  [(n)-[:FOUND_IN]->(c:Capture) | c.id][0] AS captureId,
  [(n)-[:SAID_BY]->(a:Actor) | a.id] AS speakerIds,
  [(n)-[:RELAYED_BY]->(o:Statement) | o.id][0] AS relayedBy,
  [(n)-[x:EXPRESSES WHERE x.identity IS NULL]->(k:Claim) | x {.*, claimId: k.id}] AS expresses,
  [(n)-[:CONCERNS]->(e:Event) | e.id] AS eventIds,
  blocks
ORDER BY n.id`

// withBlocks has the keys of all blocks that a statement is in.
const withBlocks = "WITH n, [(n)-[:IN_BLOCK]->(b:Block) | b.key] AS blocks"

// Pending returns up to limit statements that derive has not judged by this version of the
// rule set.
func (db *DB) Pending(ctx context.Context, rule string, version, limit int) ([]graph.Statement, error) {
	return pending(ctx, db, "Statement", rule, version, limit, withBlocks+statementText, statementOf)
}

// Peers returns the statements that are in any of the blocks, by id, each with those of the blocks
// that it is in; and the keys of blocks that hold more than perBlock statements, in order: those
// are not looked into, and a caller must report them, because a pair that only such a block joins
// is not judged.
func (db *DB) Peers(ctx context.Context, blocks []string, perBlock int) ([]graph.Statement, []string, error) {
	return peers(ctx, db, "MATCH (:Block {key: key})<-[:IN_BLOCK]-(n:Statement)\nWITH n, collect(key) AS blocks"+statementText, blocks, perBlock, statementOf)
}

// statementOf reads a row of statementText back into the noun that was written.
func statementOf(row map[string]any) (graph.Statement, error) {
	m, _ := row["s"].(map[string]any)
	s := graph.Statement{
		ID: text(m["id"]), CaptureID: text(row["captureId"]), Quote: text(m["quote"]),
		SpeakerIDs: sorted(stringsOf(row["speakerIds"])), Form: graph.Form(text(m["form"])),
		Stance: graph.Stance(text(m["stance"])), Polarity: graph.Polarity(text(m["polarity"])),
		Medium: text(m["medium"]), Addressee: text(m["addressee"]), RelayedBy: text(row["relayedBy"]),
		EventIDs: sorted(stringsOf(row["eventIds"])), Blocks: sorted(stringsOf(row["blocks"])), Rule: text(m["rule"]), Score: float(m["score"]), Reader: text(m["reader"]),
	}
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
	for _, e := range mapsOf(row["expresses"]) {
		s.Expresses = append(s.Expresses, graph.Expresses{
			ClaimID: text(e["claimId"]), Polarity: graph.Polarity(text(e["polarity"])),
			Rule: text(e["rule"]), Score: float(e["score"]), Why: text(e["why"]),
		})
	}
	slices.SortFunc(s.Expresses, func(a, b graph.Expresses) int { return cmp.Compare(a.ClaimID, b.ClaimID) })
	return s, nil
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
