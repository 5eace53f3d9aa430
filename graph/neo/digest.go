package neo

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"whosaid/graph"
)

// Counts is how many nodes of each noun the graph holds ("statement"), and how many
// relationships in all ("relationships").
func (db *DB) Counts(ctx context.Context) (map[string]int64, error) {
	out := map[string]int64{}
	texts := map[string]string{"relationships": "MATCH ()-[r]->() RETURN count(r)"}
	for _, noun := range graph.Nouns() {
		texts[noun] = "MATCH (n:" + graph.LabelOf(noun) + ") RETURN count(n)"
	}
	for name, cypher := range texts {
		table, err := db.read(ctx, cypher, nil, 1)
		if err != nil {
			return nil, fmt.Errorf("count %s: %w", name, err)
		}
		out[name] = number(table.Rows[0][0])
	}
	return out, nil
}

// Digest is one number over all that the graph says, whatever order it was loaded in: two
// graphs with the same digest hold the same nouns with the same words and relationships.
// When and by which run something was recorded is not part of it.
func (db *DB) Digest(ctx context.Context) (string, error) {
	var sum [4]uint64 // Sums, not exclusive ors, so that a thing held twice shows.
	add := func(row map[string]any) error {
		b, err := json.Marshal(row) // Keys in order.
		if err != nil {
			return err
		}
		h := sha256.Sum256(b)
		for i := range sum {
			sum[i] += binary.BigEndian.Uint64(h[8*i:])
		}
		return nil
	}
	const nodes = "MATCH (n) WHERE NOT n:Run AND NOT n:Migration RETURN labels(n) AS labels, properties(n) AS properties"
	err := db.each(ctx, nodes, nil, func(row map[string]any) error {
		properties, _ := row["properties"].(map[string]any)
		for name := range bookkeeping {
			if name != "state" {
				delete(properties, name)
			}
		}
		delete(properties, "retrieved")
		if properties["retractedAt"] != nil {
			properties["retractedAt"] = true
		}
		return add(row)
	})
	if err != nil {
		return "", fmt.Errorf("digest graph: %w", err)
	}
	const relationships = `
MATCH (a)-[r]->(b) WHERE type(r) <> 'GENERATED_BY' AND NOT b:Run
RETURN a.id AS from, type(r) AS type, coalesce(b.id, b.key) AS to, properties(r) AS properties`
	if err := db.each(ctx, relationships, nil, add); err != nil {
		return "", fmt.Errorf("digest graph: %w", err)
	}
	var all [32]byte
	for i := range sum {
		binary.BigEndian.PutUint64(all[8*i:], sum[i])
	}
	return hex.EncodeToString(all[:]), nil
}
