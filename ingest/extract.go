package ingest

import (
	"errors"
	"fmt"
	"io"

	"whosaid/graph"
)

// Articles reads the articles of an input, without a database. An input of records is
// ErrInvalid: nothing has to be found in it.
func Articles(in Input, format string, about About) ([]Article, error) {
	job := Job{Input: in, Format: format, About: about}
	f, err := job.sniffInput()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", in.Name, err)
	}
	r, err := in.Open()
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", in.Name, err)
	}
	defer r.Close()
	var out []Article
	err = f.Parse(r, about, func(rec Record) error {
		if rec.Article == nil {
			return refuse("", "holds %s, want an article", f.Name)
		}
		out = append(out, rec.Article.titled(in.Name))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read: %w", named(err, in.Name))
	}
	return out, nil
}

// sniffInput finds the format of the job's input.
func (j Job) sniffInput() (Format, error) {
	in, err := j.Input.Open()
	if err != nil {
		return Format{}, err
	}
	defer in.Close()
	head := make([]byte, sniffLen)
	n, err := io.ReadFull(in, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return Format{}, err
	}
	return j.format(head[:n])
}

// named puts the input's name into an error about the input.
func named(err error, name string) error {
	var field *graph.FieldError
	if errors.As(err, &field) && field.Source == "" {
		field.Source = name
	}
	return err
}
