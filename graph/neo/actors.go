package neo

import (
	"context"
	"fmt"
	"slices"

	"whosaid/graph"
)

// actorText returns the actors that are bound to n, whole, by id.
const actorText = `
RETURN properties(n) AS n,
  COLLECT { MATCH (n)-[m:MEMBER_OF|PART_OF|SPOKE_FOR]->(b:Actor) WITH m, b ORDER BY type(m), b.id, m.role, m.from, m.to RETURN m {.*, kind: type(m), actorId: b.id} } AS memberships,
  COLLECT { MATCH (n)-[:IN_BLOCK]->(b:Block) RETURN b.key ORDER BY b.key } AS blocks
ORDER BY n.id`

// PendingActors returns up to limit named actors that derive has not judged by this version
// of the rule set, or that have gained something since. Unnamed ones are never judged: each is
// its own capture's.
func (db *DB) PendingActors(ctx context.Context, rule string, version, limit int) ([]graph.Actor, error) {
	return pending(ctx, db, "Actor", rule, version, limit, actorText, actorOf)
}

// ActorPeers returns the actors that are in any of the blocks, by id, and the keys of blocks
// that hold more than perBlock nouns: those are not looked into, and a caller must report them.
func (db *DB) ActorPeers(ctx context.Context, blocks []string, perBlock int) ([]graph.Actor, []string, error) {
	return peers(ctx, db, peersText("Actor", actorText), blocks, perBlock, actorOf)
}

const sameActorsText = `
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:LEFT|RIGHT]-(i {verdict: 'same'})-[:LEFT|RIGHT]->(b)
USING INDEX SEEK a:Actor(id)
WHERE i.state <> 'rejected' AND i.retracted IS NULL AND NOT EXISTS {
  MATCH (a)<-[:LEFT|RIGHT]-(d {verdict: 'different'})-[:LEFT|RIGHT]->(b)
  WHERE d.state <> 'rejected' AND d.retracted IS NULL
}
RETURN DISTINCT id, b.id AS other
ORDER BY id, other`

// SameActors returns, of each actor, the others of whom a judgement stands that they are the
// same, and none that they are different, by id.
func (db *DB) SameActors(ctx context.Context, ids []string) (map[string][]string, error) {
	return db.othersOf(ctx, sameActorsText, ids)
}

const differentActorsText = `
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:LEFT|RIGHT]-(i {verdict: 'different'})-[:LEFT|RIGHT]->(b)
USING INDEX SEEK a:Actor(id)
WHERE i.state <> 'rejected' AND i.retracted IS NULL
RETURN DISTINCT id, b.id AS other
ORDER BY id, other`

// DifferentActors returns, of each actor, the others of whom a judgement stands that they are not the same,
// by id.
func (db *DB) DifferentActors(ctx context.Context, ids []string) (map[string][]string, error) {
	return db.othersOf(ctx, differentActorsText, ids)
}

// othersOf reads which others a text finds for each actor.
func (db *DB) othersOf(ctx context.Context, match string, ids []string) (map[string][]string, error) {
	out := map[string][]string{}
	err := db.each(ctx, match, map[string]any{"ids": sorted(ids)}, func(row map[string]any) error {
		id := text(row["id"])
		out[id] = append(out[id], text(row["other"]))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read what is judged of %d actors: %w", len(ids), err)
	}
	return out, nil
}

func actorOf(row map[string]any) (graph.Actor, error) {
	m, _ := row["n"].(map[string]any)
	named, _ := m["named"].(bool)
	a := graph.Actor{
		ID: text(m["id"]), Name: text(m["name"]), Aliases: stringsOf(m["aliases"]), Kind: graph.ActorKind(text(m["kind"])),
		Named: named, ExternalIDs: stringsOf(m["externalIds"]), Blocks: stringsOf(row["blocks"]),
	}
	for _, x := range mapsOf(row["memberships"]) {
		from, to, err := periodOf(x)
		if err != nil {
			return a, fmt.Errorf("read %s: %w", a.ID, err)
		}
		a.Memberships = append(a.Memberships, graph.Membership{
			Kind: graph.MemberKind(text(x["kind"])), ActorID: text(x["actorId"]), Role: text(x["role"]), From: from, To: to,
		})
	}
	return a, nil
}

// periodOf reads the dates that putPeriod wrote.
func periodOf(m map[string]any) (from, to graph.Date, err error) {
	if from, err = graph.ParseDate(text(m["from"])); err == nil {
		to, err = graph.ParseDate(text(m["to"]))
	}
	return from, to, err
}

// readAll makes a list of a text's rows.
func readAll[T any](ctx context.Context, db *DB, cypher string, params map[string]any, of func(map[string]any) (T, error)) ([]T, error) {
	var list []T
	err := db.each(ctx, cypher, params, func(row map[string]any) error {
		n, err := of(row)
		list = append(list, n)
		return err
	})
	return list, err
}

const crowdedText = `
UNWIND $keys AS key
MATCH (b:Block {key: key})
WHERE COUNT { (b)<-[:IN_BLOCK]-() } > $perBlock
RETURN key ORDER BY key`

// crowded lists the keys of blocks that hold more than perBlock nouns, in order.
func crowded(ctx context.Context, db *DB, blocks []string, perBlock int) ([]string, error) {
	keys, err := readAll(ctx, db, crowdedText, map[string]any{"keys": sorted(blocks), "perBlock": perBlock}, func(row map[string]any) (string, error) {
		return text(row["key"]), nil
	})
	return sorted(keys), err
}

// peersText returns the nouns of a label in the blocks of some keys; the text goes on from n.
func peersText(label, cypher string) string {
	return "UNWIND $keys AS key\nMATCH (b:Block {key: key})<-[:IN_BLOCK]-(n:" + label + ")\nUSING INDEX SEEK b:Block(key)\nWITH DISTINCT n" + cypher
}

// peers reads the nouns in blocks, but for those of the crowded ones, which it lists.
func peers[T any](ctx context.Context, db *DB, cypher string, blocks []string, perBlock int, of func(map[string]any) (T, error)) ([]T, []string, error) {
	over, err := crowded(ctx, db, blocks, perBlock)
	if err != nil {
		return nil, nil, fmt.Errorf("read peers: %w", err)
	}
	open := slices.DeleteFunc(sorted(blocks), func(key string) bool {
		_, found := slices.BinarySearch(over, key)
		return found
	})
	list, err := readAll(ctx, db, cypher, map[string]any{"keys": open}, of)
	if err != nil {
		return nil, nil, fmt.Errorf("read peers: %w", err)
	}
	return list, over, nil
}
