package neo

import (
	"context"
	"fmt"

	"whosaid/graph"
)

// statementText returns the statements that are bound to n, whole, by id.
const statementText = `
WITH n AS s
RETURN properties(s) AS s,
  [(s)-[:FOUND_IN]->(c:Capture) | c.id][0] AS captureId,
  COLLECT { MATCH (s)-[:SAID_BY]->(a:Actor) RETURN a.id ORDER BY a.id } AS speakerIds,
  [(s)-[:RELAYED_BY]->(o:Statement) | o.id][0] AS relayedBy,
  COLLECT { MATCH (s)-[x:EXPRESSES]->(k:Claim) RETURN x {.*, claimId: k.id} ORDER BY k.id } AS expresses,
  COLLECT { MATCH (s)-[q:QUOTES]->(o:Statement) RETURN q {.*, statementId: o.id} ORDER BY o.id } AS quotes,
  COLLECT { MATCH (s)-[:CONCERNS]->(e:Event) RETURN e.id ORDER BY e.id } AS eventIds,
  COLLECT { MATCH (s)-[:IN_BLOCK]->(b:Block) RETURN b.key ORDER BY b.key } AS blocks
ORDER BY s.id`

// Pending returns up to limit statements that derive has not judged by this version of the
// rule set.
func (db *DB) Pending(ctx context.Context, rule string, version, limit int) ([]graph.Statement, error) {
	return pending(ctx, db, "Statement", rule, version, limit, statementText, statementOf)
}

// Peers returns the statements that are in any of the blocks, by id, and the keys of blocks
// that hold more than perBlock statements, in order: those are not looked into, and a caller
// must report them, because a pair that only such a block joins is not judged.
func (db *DB) Peers(ctx context.Context, blocks []string, perBlock int) ([]graph.Statement, []string, error) {
	return peers(ctx, db, "MATCH (:Block {key: key})<-[:IN_BLOCK]-(n:Statement)\nWITH DISTINCT n"+statementText, blocks, perBlock, statementOf)
}

// statementOf reads a row of statementText back into the noun that was written.
func statementOf(row map[string]any) (graph.Statement, error) {
	m, _ := row["s"].(map[string]any)
	s := graph.Statement{
		ID: text(m["id"]), CaptureID: text(row["captureId"]), Quote: text(m["quote"]),
		SpeakerIDs: stringsOf(row["speakerIds"]), Form: graph.Form(text(m["form"])),
		Stance: graph.Stance(text(m["stance"])), Polarity: graph.Polarity(text(m["polarity"])),
		Medium: text(m["medium"]), Addressee: text(m["addressee"]), RelayedBy: text(row["relayedBy"]),
		EventIDs: stringsOf(row["eventIds"]), Blocks: stringsOf(row["blocks"]), Rule: text(m["rule"]), Score: float(m["score"]), Reader: text(m["reader"]),
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
			Rule: text(e["rule"]), Score: float(e["score"]), Why: text(e["why"]), IdentityID: text(e["identity"]),
		})
	}
	for _, q := range mapsOf(row["quotes"]) {
		s.Quotes = append(s.Quotes, graph.Quotes{
			StatementID: text(q["statementId"]), Kind: graph.QuoteKind(text(q["kind"])),
			Similarity: float(q["similarity"]), Diff: stringsOf(q["diff"]), Order: graph.Order(text(q["order"])),
			Rule: text(q["rule"]), RuleVersion: int(number(q["ruleVersion"])), Why: text(q["why"]), State: graph.ConflictState(text(q["state"])),
		})
	}
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
