package neo

import (
	"context"

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

// ProposalTexts lets a test look at the plans of what every round of derive asks.
func ProposalTexts() []string {
	out := []string{textOf("unsupported", nil), textOf("said_by_one", nil), textOf("heard_as_one", nil)}
	for _, p := range []proposes{
		proposedBy(graph.ConflictRule, "Statement"), proposedBy(graph.ClaimRule, "Statement"), proposedBy(graph.QuotesRule, "Statement"),
		proposedBy("another", "Statement"), proposedBy("another", "Capture"), proposedBy("another", "Actor"), proposedBy("another", "Event"),
	} {
		out = append(out, textOf("proposals_of", p), textOf("proposals_in", p))
	}
	return out
}

// CheckVersion lets a test ask about servers that are not at hand.
var CheckVersion = checkVersion

// Migrations lets a test count the files.
var Migrations = migrations
