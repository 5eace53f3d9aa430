package neo

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// constraintFailed is what the slower of two writers of one new id gets. Trying again finds
// the id in place.
const constraintFailed = "Neo.ClientError.Schema.ConstraintValidationFailed"

// tx is one write transaction.
type tx struct {
	ctx     context.Context
	raw     neo4j.ExplicitTransaction
	changes *int64 // What the server says it changed so far.
}

// rows runs one text and returns all its rows with the server's counters.
func (t tx) rows(text string, params map[string]any) ([]*neo4j.Record, neo4j.Counters, error) {
	result, err := t.raw.Run(t.ctx, text, params)
	if err != nil {
		return nil, nil, err
	}
	records, err := result.Collect(t.ctx)
	if err != nil {
		return nil, nil, err
	}
	summary, err := result.Consume(t.ctx)
	if err != nil {
		return nil, nil, err
	}
	counters := summary.Counters()
	*t.changes += changesIn(counters)
	return records, counters, nil
}

// changesIn adds up what one text changed.
func changesIn(c neo4j.Counters) int64 {
	return int64(c.NodesCreated() + c.NodesDeleted() + c.RelationshipsCreated() + c.RelationshipsDeleted() +
		c.PropertiesSet() + c.LabelsAdded() + c.LabelsRemoved())
}

// Changes is how many nodes, relationships, properties and labels the server says that the
// committed transactions of Write and WriteDerived have made, set or removed since Open.
// Writing what is there already leaves it as it is.
func (db *DB) Changes() int64 { return db.changes.Load() }

// inTx runs work in a transaction and commits, again and again while the failure is one that
// passes: a deadlock, a lost connection, a race for one id. A commit whose answer was lost is
// such a failure, so work must change nothing when its effect is already there.
func (db *DB) inTx(ctx context.Context, work func(tx) error) error {
	deadline := time.Now().Add(db.cfg.RetryFor)
	pause := 20 * time.Millisecond
	for {
		err := db.tryTx(ctx, work)
		if err == nil || !passing(err) || time.Now().After(deadline) {
			return kindOf(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause/2 + rand.N(pause)):
		}
		pause = min(2*pause, 5*time.Second)
	}
}

func (db *DB) tryTx(ctx context.Context, work func(tx) error) (err error) {
	session := db.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(ctx) }()
	raw, err := session.BeginTransaction(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = raw.Close(ctx) }()
	var changes int64
	if err := work(tx{ctx, raw, &changes}); err != nil {
		return err
	}
	if err := raw.Commit(ctx); err != nil {
		return err
	}
	db.changes.Add(changes)
	return nil
}

// passing reports whether the same work may succeed if tried again. Running out of memory is
// not such a failure, although the driver calls it one.
func passing(err error) bool {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		if strings.Contains(server.Code, "OutOfMemory") {
			return false
		}
		return server.Code == constraintFailed || neo4j.IsRetryable(server)
	}
	var connectivity *neo4j.ConnectivityError
	return errors.As(err, &connectivity) || neo4j.IsRetryable(err)
}
