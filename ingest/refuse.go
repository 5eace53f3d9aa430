package ingest

import (
	"context"
	"errors"

	"whosaid/graph"
)

// aboutNoun reports whether the store refused a batch for what is in it: it breaks a rule, or
// says otherwise than the graph does of the same id.
func aboutNoun(err error) bool {
	return errors.Is(err, graph.ErrInvalid) || errors.Is(err, graph.ErrConflict)
}

func (w *writer) refuse(records []Record) error {
	w.run.Counts[CountRefused] += len(records)
	return w.letters.add(records)
}

// refuseReading refuses a whole reading.
func (w *writer) refuseReading(records []Record, err error) error {
	for i := range records {
		w.count(records[i], -1)
		records[i].Refused = err
	}
	return w.refuse(records)
}

// sift finds the nouns because of which the store refused a batch, by halves, and writes the
// others. The cursor stays where it was.
func (w *writer) sift(ctx context.Context, records []Record) error {
	err := w.write(ctx, w.stored, records)
	if err == nil || !aboutNoun(err) {
		return err
	}
	if len(records) > 1 {
		half := len(records) / 2
		if err := w.sift(ctx, records[:half]); err != nil {
			return err
		}
		return w.sift(ctx, records[half:])
	}
	rec := records[0]
	w.count(rec, -1)
	rec.Refused = err
	return w.refuse([]Record{rec})
}
