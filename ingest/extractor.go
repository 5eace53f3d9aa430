package ingest

import (
	"cmp"
	"context"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// Extractor finds the statements of a text. The zero Extractor is the program's own rules.
type Extractor struct {
	Name string // Kept in the run's settings: another extractor makes another run. Empty for the rules.
	// Version is raised when the extractor finds otherwise than before; the program's own version of
	// reading is added to it.
	Version int
	// Extract returns the statements, and as refused what was proposed but cannot be stood for,
	// each with words and reason. An error means that the text could not be looked through.
	Extract func(context.Context, attribute.Document) (found []attribute.Statement, refused []Record, err error)
}

// readingVersion counts the ways in which articles have been read. Raise it with each change of
// attribution, resolution, figures or evidence that reads stored words otherwise: then what the
// graph holds by an earlier version is superseded (docs/adr/0009).
const readingVersion = 9

// reader names the extractor with the version of the whole reading: "rules@1".
func (e Extractor) reader() string {
	return graph.ReaderOf(cmp.Or(e.Name, "rules"), readingVersion+e.Version)
}

// extract asks the extractor, or the rules if none is set.
func (e Extractor) extract(ctx context.Context, doc attribute.Document) ([]attribute.Statement, []Record, error) {
	if e.Extract == nil {
		return attribute.Extract(doc), nil, nil
	}
	return e.Extract(ctx, doc)
}
