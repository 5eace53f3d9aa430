package graph

import "fmt"

// Batch is a set of nouns that travel together: what a parser yields and a transaction
// writes. The zero Batch is empty and useful.
type Batch struct {
	Runs       []Run
	Actors     []Actor
	Places     []Place
	Sources    []Source
	Captures   []Capture
	Events     []Event
	Claims     []Claim
	Statements []Statement
	Figures    []Figure
	Evidence   []Evidence
	Conflicts  []Conflict
	Identities []Identity
	Reviews    []Review

	Revision *Revision // Set if the batch is all that one reader finds in one capture; nil else.
}

// Noun is any of the thirteen.
type Noun interface {
	Validate() error
	id() string
}

func (r Run) id() string       { return r.ID }
func (a Actor) id() string     { return a.ID }
func (p Place) id() string     { return p.ID }
func (s Source) id() string    { return s.ID }
func (c Capture) id() string   { return c.ID }
func (e Event) id() string     { return e.ID }
func (c Claim) id() string     { return c.ID }
func (s Statement) id() string { return s.ID }
func (f Figure) id() string    { return f.ID }
func (e Evidence) id() string  { return e.ID }
func (c Conflict) id() string  { return c.ID }
func (i Identity) id() string  { return i.ID }
func (r Review) id() string    { return r.ID }

// IDOf returns a noun's id.
func IDOf(n Noun) string { return n.id() }

// Add puts nouns into the batch, each in its list.
func (b *Batch) Add(ns ...Noun) {
	for _, n := range ns {
		switch n := n.(type) {
		case Run:
			b.Runs = append(b.Runs, n)
		case Actor:
			b.Actors = append(b.Actors, n)
		case Place:
			b.Places = append(b.Places, n)
		case Source:
			b.Sources = append(b.Sources, n)
		case Capture:
			b.Captures = append(b.Captures, n)
		case Event:
			b.Events = append(b.Events, n)
		case Claim:
			b.Claims = append(b.Claims, n)
		case Statement:
			b.Statements = append(b.Statements, n)
		case Figure:
			b.Figures = append(b.Figures, n)
		case Evidence:
			b.Evidence = append(b.Evidence, n)
		case Conflict:
			b.Conflicts = append(b.Conflicts, n)
		case Identity:
			b.Identities = append(b.Identities, n)
		case Review:
			b.Reviews = append(b.Reviews, n)
		}
	}
}

// All calls yield with each noun in writing order until it returns false; it is an iter.Seq.
func (b *Batch) All(yield func(Noun) bool) {
	_ = each(b.Runs, yield) && each(b.Actors, yield) && each(b.Places, yield) &&
		each(b.Sources, yield) && each(b.Captures, yield) && each(b.Events, yield) &&
		each(b.Claims, yield) && each(b.Statements, yield) && each(b.Figures, yield) &&
		each(b.Evidence, yield) && each(b.Conflicts, yield) && each(b.Identities, yield) &&
		each(b.Reviews, yield)
}

func each[T Noun](list []T, yield func(Noun) bool) bool {
	for _, n := range list {
		if !yield(n) {
			return false
		}
	}
	return true
}

// Len is the number of nouns in the batch.
func (b *Batch) Len() int {
	n := 0
	for range b.All {
		n++
	}
	return n
}

// Validate checks every noun; ErrInvalid names the first that is wrong by its id.
func (b *Batch) Validate() error {
	if b.Revision != nil {
		if err := b.Revision.Validate(); err != nil {
			return fmt.Errorf("validate revision: %w", err)
		}
	}
	for n := range b.All {
		if err := n.Validate(); err != nil {
			return &nounError{id: n.id(), err: err}
		}
	}
	return nil
}

type nounError struct {
	id  string
	err error
}

func (e *nounError) Error() string { return "validate " + e.id + ": " + e.err.Error() }
func (e *nounError) Unwrap() error { return e.err }
