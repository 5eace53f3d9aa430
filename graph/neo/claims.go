package neo

import (
	"context"
	"fmt"

	"whosaid/graph"
)

const claimsText = `
UNWIND $ids AS id
MATCH (k:Claim {id: id})
RETURN k.id AS id, k.text AS text
ORDER BY id`

// Claims returns those of the claims that are in the graph, without what they are about, by id.
func (db *DB) Claims(ctx context.Context, ids []string) ([]graph.Claim, error) {
	list, err := readAll(ctx, db, claimsText, map[string]any{"ids": sorted(ids)}, func(row map[string]any) (graph.Claim, error) {
		return graph.Claim{ID: text(row["id"]), Text: text(row["text"])}, nil
	})
	if err != nil {
		return nil, fmt.Errorf("read %d claims: %w", len(ids), err)
	}
	return list, nil
}

const claimantsText = `
UNWIND $ids AS id
MATCH (k:Claim {id: id})<-[x:EXPRESSES]-(s)-[:SAID_BY]->(a)
USING INDEX SEEK k:Claim(id)
WHERE x.identity IS NULL AND s.retractedAt IS NULL
RETURN DISTINCT id, a.id AS actor
ORDER BY id, actor`

// Claimants returns, of each claim, who says it in the words that it has, by id; what is
// superseded does not count.
func (db *DB) Claimants(ctx context.Context, ids []string) (map[string][]string, error) {
	out := map[string][]string{}
	err := db.each(ctx, claimantsText, map[string]any{"ids": sorted(ids)}, func(row map[string]any) error {
		id := text(row["id"])
		out[id] = append(out[id], text(row["actor"]))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read who says %d claims: %w", len(ids), err)
	}
	return out, nil
}
