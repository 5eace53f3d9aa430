package neo

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph"
)

// Exec lets a test change the graph behind the package's back, and count what a text changes.
func (db *DB) Exec(ctx context.Context, cypher string, params map[string]any) (neo4j.Counters, error) {
	session := db.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return nil, err
	}
	return summary.Counters(), nil
}

// Plan is how the server would run a text, as it draws it.
func (db *DB) Plan(ctx context.Context, cypher string, params map[string]any) (string, error) {
	session := db.session(ctx, neo4j.AccessModeRead)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, "EXPLAIN "+cypher, params)
	if err != nil {
		return "", err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return "", err
	}
	return text(summary.Plan().Arguments()["string-representation"]), nil
}

// PendingTexts lets a test look at the plans of what Pending asks.
func PendingTexts() []string {
	return []string{statesText("Statement", ">="), statesText("Statement", ">"), pendingText("Statement") + statementText("null", judgedBy...)}
}

// NearbyTexts are the texts that start at what is asked for, and go on from there alone: those of the
// folder write, each for nouns and relationships that have many, and what derive reads.
func NearbyTexts() []string {
	out := []string{
		sameActorsText, differentActorsText, crowdedText, claimsText, claimantsText, membersText, handlesText, relayersText, sourcesText, publishedText,
		"UNWIND $ids AS id\nMATCH (n:Actor {id: id})" + actorText,
		peersText("Actor", actorText), peersText("Capture", captureText), peersText("Event", eventText), judgementsText("Actor"),
	}
	said := shape{From: "Statement", Type: "SAID_BY", To: "Actor"}
	filed := shape{From: "Statement", Type: "IN_BLOCK", To: "Block", Bare: true}
	given := shape{From: "Statement", Type: "GIVES", To: "Figure", Inward: true}
	fills := map[string][]any{
		"create": {node{Label: "Statement", Run: true, Ends: []shape{said, filed}}, node{Label: "Figure", Ends: []shape{given}}},
	}
	for _, name := range []string{"joints", "judge_joint", "known", "lock", "mark", "reading", "stored", "take_back", "update"} {
		fills[name] = []any{node{Label: "Statement"}, node{Label: "Capture"}}
	}
	for _, name := range []string{"grow", "held", "link", "unfile"} {
		fills[name] = []any{said, filed, shape{From: "Actor", Type: "MEMBER_OF", To: "Actor", Key: "role,from,to"}}
	}
	for _, name := range []string{"propose", "take_back_retellings"} {
		fills[name] = []any{shape{From: "Statement", Type: "QUOTES", To: "Statement"}, shape{From: "Capture", Type: "DERIVED_FROM", To: "Capture"}}
	}
	for _, name := range []string{"proposals_of", "proposals_in"} {
		fills[name] = []any{
			proposedBy(graph.ConflictRule, "Statement"), proposedBy(graph.ClaimRule, "Statement"), proposedBy(graph.QuotesRule, "Statement"),
			proposedBy("another", "Statement"), proposedBy("another", "Capture"), proposedBy("another", "Actor"), proposedBy("another", "Event"),
		}
	}
	files, err := writeFiles.ReadDir("write")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".cypher")
		switch name {
		case "brought_together", "retold_together": // Parts of others.
			continue
		}
		if fills[name] == nil {
			fills[name] = []any{nil}
		}
		for _, fill := range fills[name] {
			out = append(out, textOf(name, fill))
		}
	}
	return out
}

// CheckVersion lets a test ask about servers that are not at hand.
var CheckVersion = checkVersion

// Migrations lets a test count the files.
var Migrations = migrations
