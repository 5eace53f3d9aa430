package ingest

import (
	"context"
	"errors"

	"whosaid/graph"
	"whosaid/ingest/resolve"
)

// settled is what became of a chunk's records.
type settled struct {
	good    []Record        // Complete and valid, in writing order.
	known   map[string]bool // Ids that the graph had before.
	refused []Record        // With the reason.
	waiting []Record        // Good, but pointing to what is not here yet; Refused says to what.

	revision *graph.Revision // The reading that the good records are the whole of; nil if they are not.
}

// refuseWaiting gives up on the records that wait.
func (s *settled) refuseWaiting() {
	s.refused = append(s.refused, s.waiting...)
	s.waiting = nil
}

// settle completes and checks the records of a chunk. What is good points to nothing but what
// is good too or in the graph.
func settle(ctx context.Context, store Store, texts *textCache, records []Record) (*settled, error) {
	s := &settled{known: map[string]bool{}}
	if err := texts.load(ctx, records); err != nil {
		return nil, err
	}
	var good []Record
	for _, rec := range records {
		if rec.Refused == nil {
			rec = complete(rec, texts)
		}
		switch {
		case rec.Refused == nil:
			good = append(good, rec)
		case errors.Is(rec.Refused, errWaits):
			s.waiting = append(s.waiting, rec)
		default:
			s.refused = append(s.refused, rec)
		}
	}
	here, err := s.lookUp(ctx, store, good)
	if err != nil {
		return nil, err
	}
	for {
		left := s.dropLoose(good, here)
		if len(left) == len(good) {
			break
		}
		good = left
	}
	taken := map[string]bool{}
	for i, rec := range good {
		id := graph.IDOf(rec.Noun)
		good[i].known = taken[id] || s.known[id]
		taken[id] = true
	}
	s.good = good
	inWritingOrder(s.good)
	return s, nil
}

// complete fills what the record's capture tells of it, and checks the noun.
func complete(rec Record, texts *textCache) Record {
	if st, ok := rec.Noun.(graph.Statement); ok {
		text, found := texts.get(st.CaptureID)
		if !found && graph.NounOf(st.CaptureID) == "capture" {
			rec.Refused = waitsFor(ref{"captureId", st.CaptureID})
			return rec
		}
		st.Topics = texts.topics(st.CaptureID)
		rec.Noun, rec.Refused = completeStatement(st, text)
	}
	if a, ok := rec.Noun.(graph.Actor); ok {
		a.Blocks = nil // Derive works them out.
		rec.Noun = a
	}
	if rec.Refused == nil {
		rec.Refused = rec.Noun.Validate()
	}
	if e, ok := rec.Noun.(graph.Event); ok && rec.Refused == nil {
		rec.Noun, rec.Refused = completeEvent(e, texts)
	}
	return rec
}

// completeStatement fills the quote if none is given, and checks every span against the text.
func completeStatement(st graph.Statement, text graph.Text) (graph.Noun, error) {
	if st.Quote == "" && st.Spans.Validate(text.Len()) == nil {
		st.Quote = text.Quote(st.Spans)
	}
	st.Blocks = nil // Derive works them out.
	if err := st.Validate(); err != nil {
		return st, err
	}
	return st, st.ValidateIn(text)
}

// completeEvent checks the words that name the event against the texts that tell of it, and
// works out the blocks.
func completeEvent(e graph.Event, texts *textCache) (graph.Noun, error) {
	var names []string
	for _, t := range e.Told {
		text, found := texts.get(t.CaptureID)
		if !found {
			return e, waitsFor(ref{"told.captureId", t.CaptureID})
		}
		for _, s := range t.Spans {
			if s.End > text.Len() {
				return e, refuse("told.spans", "has [%d, %d), but the text has %d code points", s.Start, s.End, text.Len())
			}
		}
		names = append(names, texts.names(t.CaptureID)...)
	}
	e.Blocks = resolve.EventKeys(e, names)
	return e, nil
}

// lookUp asks the graph, once for the chunk, which ids it has, and returns all that can be
// pointed to: those, and the chunk's own.
func (s *settled) lookUp(ctx context.Context, store Store, good []Record) (map[string]bool, error) {
	here := map[string]bool{}
	var ids []string
	ask := func(id string) {
		if _, asked := here[id]; !asked {
			here[id] = false
			ids = append(ids, id)
		}
	}
	for _, rec := range good {
		ask(graph.IDOf(rec.Noun))
		for _, r := range refsOf(rec.Noun) {
			ask(r.id)
		}
	}
	if len(ids) == 0 {
		return here, nil
	}
	known, err := store.Known(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, id := range known {
		here[id], s.known[id] = true, true
	}
	for _, rec := range good {
		here[graph.IDOf(rec.Noun)] = true
	}
	return here, nil
}

// dropLoose takes the records that point to what is not here out of good, and what they
// would have brought out of here.
func (s *settled) dropLoose(good []Record, here map[string]bool) []Record {
	var left, loose []Record
	for _, rec := range good {
		if missing := missingRef(rec.Noun, here); missing != nil {
			rec.Refused = missing
			loose = append(loose, rec)
		} else {
			left = append(left, rec)
		}
	}
	for _, rec := range loose {
		if id := graph.IDOf(rec.Noun); !s.known[id] {
			here[id] = false
		}
	}
	s.waiting = append(s.waiting, loose...)
	return left
}

func missingRef(n graph.Noun, here map[string]bool) error {
	for _, r := range refsOf(n) {
		if !here[r.id] {
			return waitsFor(r)
		}
	}
	return nil
}

// errWaits marks a record that may yet be stored.
var errWaits = errors.New("waits")

// waitError is an ErrInvalid unless what it names still comes.
type waitError struct{ graph.FieldError }

func (e *waitError) Is(target error) bool { return target == errWaits || target == graph.ErrInvalid }
func (e *waitError) Unwrap() error        { return &e.FieldError }

func waitsFor(r ref) error {
	return &waitError{*refuse(r.field, "points to %s, which is neither in the input nor in the graph", r.id)}
}
