package ingest

import (
	"io"

	"whosaid/graph"
)

// chunk is what one transaction takes: some records, and how far the input is read with them.
type chunk struct {
	records []Record
	cursor  int64 // Records of the input up to and with these.
	bytes   int64 // Bytes of the input read.
	article bool  // The records are an article's nouns, which have no lines of their own.

	revision *graph.Revision // The reading that the records are the whole of; nil if none.
}

// reader cuts what a parser yields into chunks.
type reader struct {
	name  string // The input's.
	in    io.Reader
	about About
	batch int
	skip  int64 // Records stored by an earlier run.
	out   func(chunk) error

	look func(Article) (Reading, error) // Looks through an article for statements.

	count, bytes int64
	size         int // Bytes of the chunk's records.
	chunk        chunk
}

// read parses the whole input. An error of the input itself names it.
func (r *reader) read(format Format) error {
	if err := format.Parse(r, r.about, r.take); err != nil {
		return named(err, r.name)
	}
	return r.flush()
}

// Read counts the bytes that the parser takes.
func (r *reader) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	r.bytes += int64(n)
	return n, err
}

func (r *reader) take(rec Record) error {
	r.count++
	if r.count <= r.skip {
		return nil
	}
	if rec.Article != nil {
		reading, err := r.look(rec.Article.titled(r.name))
		if err != nil {
			return err
		}
		return r.out(chunk{records: reading.records(), cursor: r.count, bytes: r.bytes, article: true, revision: &reading.revision})
	}
	r.chunk.records = append(r.chunk.records, rec)
	r.size += len(rec.Text)
	if len(r.chunk.records) < r.batch && r.size < maxBatchBytes {
		return nil
	}
	return r.flush()
}

func (r *reader) flush() error {
	c := r.chunk
	if len(c.records) == 0 {
		return nil
	}
	c.cursor, c.bytes = r.count, r.bytes
	r.chunk, r.size = chunk{}, 0
	return r.out(c)
}
