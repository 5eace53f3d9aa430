package neo

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"whosaid/graph"
)

// Run returns a job as it was last stored; ErrNotFound if there is none.
func (db *DB) Run(ctx context.Context, id string) (graph.Run, error) {
	table, err := db.read(ctx, "MATCH (r:Run {id: $id}) RETURN properties(r)", map[string]any{"id": id}, 1)
	if err != nil {
		return graph.Run{}, fmt.Errorf("read %s: %w", id, err)
	}
	if len(table.Rows) == 0 {
		return graph.Run{}, fmt.Errorf("read %s: %w", id, graph.ErrNotFound)
	}
	m, _ := table.Rows[0][0].(map[string]any)
	r := graph.Run{
		ID: text(m["id"]), Tool: text(m["tool"]), Version: text(m["version"]), Input: text(m["input"]),
		ConfigHash: text(m["configHash"]), Cursor: number(m["cursor"]),
	}
	r.Started, _ = m["started"].(time.Time)
	r.Ended, _ = m["ended"].(time.Time)
	if counts := text(m["counts"]); counts != "" {
		if err := json.Unmarshal([]byte(counts), &r.Counts); err != nil {
			return graph.Run{}, fmt.Errorf("read %s: counts: %w", id, err)
		}
	}
	return r, nil
}
