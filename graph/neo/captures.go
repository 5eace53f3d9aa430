package neo

import (
	"context"
	"fmt"
	"time"

	"whosaid/graph"
)

// captureText returns the captures that are bound to n, by id, but for what they derive from.
const captureText = `
RETURN properties(n) AS n, [(n)-[:CAPTURE_OF]->(s:Source) | s.id][0] AS sourceId,
  COLLECT { MATCH (n)-[:IN_BLOCK]->(b:Block) RETURN b.key ORDER BY b.key } AS blocks
ORDER BY n.id`

// PendingCaptures returns up to limit captures that derive has not judged by this version of
// the rule, without what they are known to derive from.
func (db *DB) PendingCaptures(ctx context.Context, rule string, version, limit int) ([]graph.Capture, error) {
	return pending(ctx, db, "Capture", rule, version, limit, captureText, captureOf)
}

// CapturePeers returns the captures that are in any of the blocks, by id, and the keys of
// blocks that hold more than perBlock nouns: those are not looked into, and a caller must
// report them.
func (db *DB) CapturePeers(ctx context.Context, blocks []string, perBlock int) ([]graph.Capture, []string, error) {
	return peers(ctx, db, peersText("Capture", captureText), blocks, perBlock, captureOf)
}

func captureOf(row map[string]any) (graph.Capture, error) {
	m, _ := row["n"].(map[string]any)
	c := graph.Capture{
		ID: text(m["id"]), SourceID: text(row["sourceId"]), Text: text(m["text"]), TextSha256: text(m["textSha256"]),
		BytesSha256: text(m["bytesSha256"]), MediaType: text(m["mediaType"]), Length: int(number(m["length"])), Blocks: stringsOf(row["blocks"]),
	}
	c.Retrieved, _ = m["retrieved"].(time.Time)
	return c, nil
}

const sourcesText = `
UNWIND $ids AS id
MATCH (c:Capture {id: id})-[:CAPTURE_OF]->(s)
USING INDEX SEEK c:Capture(id)
RETURN id, properties(s) AS s, [(s)-[:PUBLISHED_BY]->(p:Actor) | p.id][0] AS publisherId`

// SourcesOf returns the works of those of the captures that are in the graph, by the captures'
// ids, without their authors.
func (db *DB) SourcesOf(ctx context.Context, captureIDs []string) (map[string]graph.Source, error) {
	out := map[string]graph.Source{}
	err := db.each(ctx, sourcesText, map[string]any{"ids": sorted(captureIDs)}, func(row map[string]any) error {
		m, _ := row["s"].(map[string]any)
		published, err := graph.ParseDate(text(m["published"]))
		out[text(row["id"])] = graph.Source{
			ID: text(m["id"]), Kind: graph.SourceKind(text(m["kind"])), Title: text(m["title"]), URL: text(m["url"]),
			Lang: text(m["lang"]), Published: published, PublisherID: text(row["publisherId"]),
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read sources of captures: %w", err)
	}
	return out, nil
}

// Actors returns those of the actors that are in the graph, by id.
func (db *DB) Actors(ctx context.Context, ids []string) (map[string]graph.Actor, error) {
	out := map[string]graph.Actor{}
	list, err := readAll(ctx, db, "UNWIND $ids AS id\nMATCH (n:Actor {id: id})"+actorText, map[string]any{"ids": sorted(ids)}, actorOf)
	if err != nil {
		return nil, fmt.Errorf("read actors: %w", err)
	}
	for _, a := range list {
		out[a.ID] = a
	}
	return out, nil
}

const relayersText = `
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:RELAYED_BY*1..20]->()-[:SAID_BY]->(a)
USING INDEX SEEK s:Statement(id)
WITH DISTINCT id, a.id AS actor ORDER BY actor
RETURN id, collect(actor) AS actors`

// RelayersOf returns, by the ids of statements that others relay, the ids of the actors on
// whose word they stand in their texts.
func (db *DB) RelayersOf(ctx context.Context, statementIDs []string) (map[string][]string, error) {
	out := map[string][]string{}
	err := db.each(ctx, relayersText, map[string]any{"ids": sorted(statementIDs)}, func(row map[string]any) error {
		out[text(row["id"])] = stringsOf(row["actors"])
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read who relays statements: %w", err)
	}
	return out, nil
}
