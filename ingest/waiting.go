package ingest

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
)

// spool keeps records that wait for what they point to in a file of its own, so that however
// many wait, none takes memory. The zero spool is empty and useful.
type spool struct {
	file *os.File
	buf  *bufio.Writer
	n    int
}

// waitingLine is how the spool keeps a record: enough to read it again.
type waitingLine struct {
	Line int
	Text string
}

func (s *spool) add(records []Record) error {
	if len(records) == 0 {
		return nil
	}
	if s.file == nil {
		f, err := os.CreateTemp("", "whosaid-waiting-*.jsonl")
		if err != nil {
			return err
		}
		s.file, s.buf = f, bufio.NewWriter(f)
	}
	enc := json.NewEncoder(s.buf)
	for _, rec := range records {
		if err := enc.Encode(waitingLine{rec.Line, rec.Text}); err != nil {
			return err
		}
		s.n++
	}
	return nil
}

// each reads the records again, in the order in which they were added.
func (s *spool) each(yield func(Record) error) error {
	if s.file == nil {
		return nil
	}
	if err := s.buf.Flush(); err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	dec := json.NewDecoder(bufio.NewReader(s.file))
	for {
		var line waitingLine
		if err := dec.Decode(&line); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if err := yield(recordOf(line.Line, []byte(line.Text), len(line.Text))); err != nil {
			return err
		}
	}
}

// close removes the file.
func (s *spool) close() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
	}
}
