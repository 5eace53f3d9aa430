package neo

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"whosaid/graph"
)

const membersText = `
UNWIND $rows AS row
MATCH (b:Block {key: row.key})
WITH row, b, COUNT { (b)<-[:IN_BLOCK]-() } AS size
CALL (row, b, size) {
  WITH row, b, size
  WHERE size <= row.room
  MATCH (b)<-[:IN_BLOCK]-(n)
  WHERE n.judged IN $judged
  RETURN collect(elementId(n)) AS members
}
RETURN row.key AS key, size, members`

// Members returns, by key, how many nouns each block holds, and the handles of those statements in it that
// the rule set has judged in that version or a later one. A block that holds more nouns than room gives it
// is not looked into, and one that holds none is left out. A handle stands for a noun within one job; that
// nothing of the noun is read here makes it cheap to look at many of whom few are wanted.
func (db *DB) Members(ctx context.Context, rule string, version int, room map[string]int) (map[string]graph.Block, error) {
	states, err := db.judgedStates(ctx, "Statement")
	if err != nil {
		return nil, fmt.Errorf("read members of blocks: %w", err)
	}
	states = slices.DeleteFunc(states, func(state string) bool { return !covers(state, rule, version) })
	var rows []map[string]any
	for _, key := range slices.Sorted(maps.Keys(room)) {
		rows = append(rows, map[string]any{"key": key, "room": room[key]})
	}
	blocks := make(map[string]graph.Block, len(room))
	err = db.each(ctx, membersText, map[string]any{"rows": rows, "judged": states}, func(row map[string]any) error {
		blocks[text(row["key"])] = graph.Block{Size: int(number(row["size"])), Judged: stringsOf(row["members"])}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read members of blocks: %w", err)
	}
	return blocks, nil
}
