package ingest

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"whosaid/graph"
	"whosaid/ingest/claim"
	"whosaid/ingest/conflict"
	"whosaid/ingest/retell"
)

// remembered is how many nouns of a sort one Derive keeps at hand at most. Those that some pending
// statements share blocks with are mostly those that the next share blocks with too.
const remembered = 20_000

// remembering is a store with what has been read from it and of it in one Derive. What is kept of a
// statement is what never changes under its id, or only by gains that no rule judges anew for, or
// that make it pending, and so be read anew.
type remembering struct {
	Deriver
	statements recent[graph.Statement]  // By handle.
	read       recent[conflict.Reading] // By the statement's id, without who is the same as its speakers.
	claims     recent[claim.Reading]    // By the claim's id, without who says it.
	heard      recent[retell.Utterance] // By the statement's id.
}

func newRemembering(store Deriver) *remembering { return &remembering{Deriver: store} }

// Statements is that of the store, but for what is remembered.
func (r *remembering) Statements(ctx context.Context, handles []string) (map[string]graph.Statement, error) {
	out := make(map[string]graph.Statement, len(handles))
	var missing []string
	for _, h := range handles {
		if st, ok := r.statements.get(h); ok {
			out[h] = st
		} else {
			missing = append(missing, h)
		}
	}
	if len(missing) == 0 {
		return out, nil
	}
	more, err := r.Deriver.Statements(ctx, missing)
	for h, st := range more {
		out[h] = st
		r.statements.put(h, st)
	}
	return out, err
}

// readAll reads statements for the judge of conflicts, on all cores those that nobody has read yet.
func (r *remembering) readAll(list []graph.Statement) []conflict.Reading {
	out := make([]conflict.Reading, len(list))
	var fresh []int
	for i, st := range list {
		var ok bool
		if out[i], ok = r.read.get(st.ID); !ok {
			fresh = append(fresh, i)
		}
	}
	onAllCores(len(fresh), func(i int) { out[fresh[i]] = conflict.Read(sideOf(list[fresh[i]])) })
	for _, i := range fresh {
		r.read.put(list[i].ID, out[i])
	}
	return out
}

// recent keeps what was put or got last: half of what it may hold at least.
type recent[T any] struct{ young, old map[string]T }

func (r *recent[T]) get(key string) (T, bool) {
	v, ok := r.young[key]
	if !ok {
		if v, ok = r.old[key]; ok {
			r.put(key, v)
		}
	}
	return v, ok
}

func (r *recent[T]) put(key string, v T) {
	if len(r.young) >= remembered/2 {
		r.young, r.old = nil, r.young
	}
	if r.young == nil {
		r.young = map[string]T{}
	}
	r.young[key] = v
}

// onAllCores does n things, each by its number, on all cores.
func onAllCores(n int, do func(i int)) {
	const some = 16 // As many are taken at a time.
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+some-1)/some) {
		wait.Go(func() {
			for {
				from := int(next.Add(some)) - some
				for i := from; i < min(from+some, n); i++ {
					do(i)
				}
				if from+some >= n {
					return
				}
			}
		})
	}
	wait.Wait()
}
