package ingest

import (
	"context"

	"whosaid/ingest/attribute"
)

// Extractor finds the statements of a text. The zero Extractor is the program's own rules.
type Extractor struct {
	Name string // Kept in the run's settings: another extractor makes another run. Empty for the rules.
	// Extract returns the statements, and as refused what was proposed but cannot be stood for,
	// each with words and reason. An error means that the text could not be looked through.
	Extract func(context.Context, attribute.Document) (found []attribute.Statement, refused []Record, err error)
}

// extract asks the extractor, or the rules if none is set.
func (e Extractor) extract(ctx context.Context, doc attribute.Document) ([]attribute.Statement, []Record, error) {
	if e.Extract == nil {
		return attribute.Extract(doc), nil, nil
	}
	return e.Extract(ctx, doc)
}
