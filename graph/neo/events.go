package neo

import (
	"context"
	"fmt"
	"strings"

	"whosaid/graph"
)

// eventText returns the events that are bound to n, whole, by id.
const eventText = `
RETURN properties(n) AS n,
  COLLECT { MATCH (n)-[:AT]->(p:Place) RETURN p.id ORDER BY p.id } AS placeIds,
  COLLECT { MATCH (n)-[:INVOLVES]->(a:Actor) RETURN a.id ORDER BY a.id } AS actorIds,
  [(n)-[:PART_OF]->(w:Event) | w.id][0] AS partOf,
  COLLECT { MATCH (n)-[t:TOLD_IN]->(c:Capture) WITH t, c ORDER BY c.id RETURN t {.*, captureId: c.id} } AS told,
  COLLECT { MATCH (n)-[:IN_BLOCK]->(b:Block) RETURN b.key ORDER BY b.key } AS blocks
ORDER BY n.id`

// PendingEvents returns up to limit events that derive has not judged by this version of the
// rule set, or that have gained something since.
func (db *DB) PendingEvents(ctx context.Context, rule string, version, limit int) ([]graph.Event, error) {
	return pending(ctx, db, "Event", rule, version, limit, eventText, eventOf)
}

// EventPeers returns the events that are in any of the blocks, by id, and the keys of blocks
// that hold more than perBlock nouns: those are not looked into, and a caller must report them.
func (db *DB) EventPeers(ctx context.Context, blocks []string, perBlock int) ([]graph.Event, []string, error) {
	return peers(ctx, db, peersText("Event", eventText), blocks, perBlock, eventOf)
}

func eventOf(row map[string]any) (graph.Event, error) {
	m, _ := row["n"].(map[string]any)
	e := graph.Event{
		ID: text(m["id"]), Name: text(m["name"]), Aliases: stringsOf(m["aliases"]), Kind: text(m["kind"]),
		PlaceIDs: stringsOf(row["placeIds"]), ActorIDs: stringsOf(row["actorIds"]), PartOf: text(row["partOf"]), Blocks: stringsOf(row["blocks"]),
	}
	var err error
	if e.From, e.To, err = periodOf(m); err != nil {
		return e, fmt.Errorf("read %s: %w", e.ID, err)
	}
	for _, x := range mapsOf(row["told"]) {
		spans, err := graph.SpansOf(intsOf(x["spans"]))
		if err != nil {
			return e, fmt.Errorf("read %s: told: %w", e.ID, err)
		}
		e.Told = append(e.Told, graph.Told{CaptureID: text(x["captureId"]), Spans: spans})
	}
	return e, nil
}

const publishedText = `
UNWIND $ids AS id
MATCH (c:Capture {id: id})-[:CAPTURE_OF]->(s)
USING INDEX SEEK c:Capture(id)
WHERE s.published IS NOT NULL
RETURN id, s.published AS published`

// Published returns when the works of those captures were published, by capture; captures of
// works without a date are absent.
func (db *DB) Published(ctx context.Context, captureIDs []string) (map[string]graph.Date, error) {
	out := map[string]graph.Date{}
	err := db.each(ctx, publishedText, map[string]any{"ids": sorted(captureIDs)}, func(row map[string]any) error {
		d, err := graph.ParseDate(text(row["published"]))
		out[text(row["id"])] = d
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read dates of publication: %w", err)
	}
	return out, nil
}

// Names returns what the actors, events and places are called, by id; ids that the graph does
// not hold are absent.
func (db *DB) Names(ctx context.Context, ids []string) (map[string]string, error) {
	byLabel := map[string][]string{}
	for _, id := range sorted(ids) {
		if label := graph.LabelOf(graph.NounOf(id)); label != "" {
			byLabel[label] = append(byLabel[label], id)
		}
	}
	out := map[string]string{}
	for label, some := range byLabel {
		cypher := strings.Replace("UNWIND $ids AS id\nMATCH (n:LABEL {id: id})\nRETURN id, n.name AS name", "LABEL", label, 1)
		err := db.each(ctx, cypher, map[string]any{"ids": some}, func(row map[string]any) error {
			out[text(row["id"])] = text(row["name"])
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("read names: %w", err)
		}
	}
	return out, nil
}
