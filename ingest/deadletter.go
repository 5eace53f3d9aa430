package ingest

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"whosaid/graph"
)

// Letter is a line of the dead-letter file: a record that was refused, and why.
type Letter struct {
	Source string `json:"source"`          // The input's name.
	Line   int    `json:"line"`            // Where the record begins in it, from 1.
	Field  string `json:"field,omitempty"` // The field that is wrong; empty if the record as a whole is.
	Reason string `json:"reason"`
	Record string `json:"record"` // The record's own words; of a line that is too long, the beginning.
}

// deadLetters is the file of one job's refused records. It is made when the first comes.
type deadLetters struct {
	source, path string
	file         *os.File
	buf          *bufio.Writer
}

func newDeadLetters(job Job) *deadLetters {
	name := strings.ReplaceAll(filepath.ToSlash(job.Input.Name), "/", "_") + ".deadletter.jsonl"
	return &deadLetters{source: job.Input.Name, path: filepath.Join(job.DeadLetters, name)}
}

// reset removes what an earlier job left: the file speaks of the latest only.
func (d *deadLetters) reset() error {
	if err := os.Remove(d.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove dead letters: %w", err)
	}
	return nil
}

// add writes the refused records, and sees to it that they are on the disk before the cursor
// moves past them.
func (d *deadLetters) add(refused []Record) error {
	if len(refused) == 0 {
		return nil
	}
	if d.file == nil {
		f, err := os.Create(d.path)
		if err != nil {
			return fmt.Errorf("write dead letters: %w", err)
		}
		d.file, d.buf = f, bufio.NewWriter(f)
	}
	enc := json.NewEncoder(d.buf)
	enc.SetEscapeHTML(false)
	for _, rec := range refused {
		if err := enc.Encode(letterOf(d.source, rec)); err != nil {
			return fmt.Errorf("write dead letters: %w", err)
		}
	}
	return d.buf.Flush()
}

func letterOf(source string, rec Record) Letter {
	l := Letter{Source: source, Line: rec.Line, Reason: rec.Refused.Error(), Record: rec.Text}
	var field *graph.FieldError
	if errors.As(rec.Refused, &field) {
		l.Field, l.Reason = field.Field, field.Why
	}
	return l
}

// used is the file's path, empty if nothing was refused.
func (d *deadLetters) used() string {
	if d.file == nil {
		return ""
	}
	return d.path
}

func (d *deadLetters) close() {
	if d.file != nil {
		d.file.Close()
	}
}
