package neo

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph"
)

// Read runs one reading text and returns its rows in the order asked for, at most
// Config.RowCap of them: Table.Truncated tells that there are more. A text that writes is
// ErrInvalid, one that runs longer than Config.ReadTimeout is ErrUnavailable.
//
// Nodes come back as {id, labels, properties}, relationships as {type, from, to, properties},
// paths as {nodes, relationships}, dates as "2017-06-09", times as time.Time, points as
// {lat, lon}. Read is an auto-commit query: the driver would try a managed transaction again
// when the server runs out of memory.
func (db *DB) Read(ctx context.Context, cypher string, params map[string]any) (graph.Table, error) {
	table, err := db.read(ctx, cypher, params, db.cfg.RowCap)
	if err != nil {
		return graph.Table{}, fmt.Errorf("read graph: %w", err)
	}
	return table, nil
}

func (db *DB) read(ctx context.Context, cypher string, params map[string]any, limit int) (graph.Table, error) {
	session := db.session(ctx, neo4j.AccessModeRead)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, cypher, params, neo4j.WithTxTimeout(db.cfg.ReadTimeout))
	if err != nil {
		return graph.Table{}, kindOf(err)
	}
	columns, err := result.Keys()
	if err != nil {
		return graph.Table{}, kindOf(err)
	}
	table := graph.Table{Columns: columns, Rows: [][]any{}}
	for result.Next(ctx) {
		if len(table.Rows) == limit {
			table.Truncated = true
			return table, nil
		}
		row := make([]any, len(columns))
		for i, v := range result.Record().Values {
			row[i] = plain(v)
		}
		table.Rows = append(table.Rows, row)
	}
	return table, kindOf(result.Err())
}

// each runs a text of this package's own over the whole graph, without a cap or a timeout,
// and calls yield with each row in turn. The rows are never all in memory.
func (db *DB) each(ctx context.Context, cypher string, params map[string]any, yield func(row map[string]any) error) error {
	session := db.session(ctx, neo4j.AccessModeRead)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return kindOf(err)
	}
	for result.Next(ctx) {
		record := result.Record()
		row := make(map[string]any, len(record.Keys))
		for i, key := range record.Keys {
			row[key] = plain(record.Values[i])
		}
		if err := yield(row); err != nil {
			return err
		}
	}
	return kindOf(result.Err())
}
