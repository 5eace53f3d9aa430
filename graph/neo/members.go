package neo

import (
	"context"
	"fmt"
	"slices"

	"whosaid/graph"
)

// Members returns the handles of the nouns in each block, but for those with the given ids, and in
// order the keys of the blocks that hold more than perBlock nouns, which are not looked into. A
// handle stands for a noun within one job; that nothing of the noun is read here makes it cheap
// to look at many of whom few are wanted.
func (db *DB) Members(ctx context.Context, keys []string, perBlock int, but []string) (map[string][]string, []string, error) {
	const match = `
UNWIND $keys AS key
MATCH (b:Block {key: key})
WITH key, b, COUNT { (b)<-[:IN_BLOCK]-() } AS size
CALL (b, size) {
  WITH b, size
  WHERE size <= $perBlock
  MATCH (b)<-[:IN_BLOCK]-(n)
  RETURN collect(elementId(n)) AS members
}
RETURN key, size, members`
	leftOut, err := db.handles(ctx, but)
	if err != nil {
		return nil, nil, err
	}
	members := make(map[string][]string, len(keys))
	var over []string
	err = db.each(ctx, match, map[string]any{"keys": sorted(keys), "perBlock": perBlock}, func(row map[string]any) error {
		key := text(row["key"])
		if number(row["size"]) > int64(perBlock) {
			over = append(over, key)
			return nil
		}
		members[key] = slices.DeleteFunc(stringsOf(row["members"]), func(handle string) bool { return leftOut[handle] })
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read members of blocks: %w", err)
	}
	return members, sorted(over), nil
}

// handles lists the handles of nouns of those ids.
func (db *DB) handles(ctx context.Context, ids []string) (map[string]bool, error) {
	out := map[string]bool{}
	for label, some := range byLabelOf(ids) {
		cypher := "UNWIND $ids AS id\nMATCH (n:" + label + " {id: id})\nRETURN elementId(n) AS handle"
		err := db.each(ctx, cypher, map[string]any{"ids": some}, func(row map[string]any) error {
			out[text(row["handle"])] = true
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("read handles of %ss: %w", graph.NounOf(some[0]), err)
		}
	}
	return out, nil
}
