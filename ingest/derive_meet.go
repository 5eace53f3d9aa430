package ingest

import (
	"context"
	"iter"
	"slices"

	"whosaid/graph"
)

// meeting is the nouns that a round judges and those that share a block with them.
type meeting[T graph.Noun] struct {
	pending, peers []T
	crowded        []string // Blocks that hold too many to compare them all, the pending ones counted.
	blocksOf       func(T) []string
}

// meet fetches the peers of pending nouns.
func meet[T graph.Noun](
	ctx context.Context, s step, pending []T, blocksOf func(T) []string,
	fetch func(ctx context.Context, blocks []string, perBlock int) ([]T, []string, error),
) (meeting[T], error) {
	m := meeting[T]{pending: pending, blocksOf: blocksOf}
	var keys []string
	for _, n := range pending {
		keys = append(keys, blocksOf(n)...)
	}
	slices.Sort(keys)
	var err error
	if m.peers, m.crowded, err = fetch(ctx, slices.Compact(keys), s.perBlock); err != nil {
		return m, err
	}
	m.leaveOutKnown()
	m.crowded = append(m.crowded, m.overfull(s.perBlock)...)
	return m, nil
}

// leaveOutKnown drops the pending nouns from the peers: they are taken as they are pending.
func (m *meeting[T]) leaveOutKnown() {
	known := make(map[string]bool, len(m.pending))
	for _, n := range m.pending {
		known[graph.IDOf(n)] = true
	}
	m.peers = slices.DeleteFunc(m.peers, func(n T) bool { return known[graph.IDOf(n)] })
}

// all lists the pending nouns and then their peers.
func (m meeting[T]) all() []T { return slices.Concat(m.pending, m.peers) }

// overfull lists the blocks that hold too many once the pending nouns are in them.
func (m meeting[T]) overfull(perBlock int) []string {
	held := map[string]int{}
	count := func(n T, counts func(key string) bool) {
		keys := slices.Clone(m.blocksOf(n))
		slices.Sort(keys)
		for _, key := range slices.Compact(keys) {
			if counts(key) {
				held[key]++
			}
		}
	}
	for _, n := range m.pending {
		count(n, func(string) bool { return true })
	}
	for _, n := range m.peers {
		count(n, func(key string) bool { return held[key] > 0 }) // What is in no pending noun's blocks fills none.
	}
	var keys []string
	for key, n := range held {
		if n > perBlock {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// pairs lists each pair of a pending noun and of one that shares a block with it, but for the
// crowded blocks, once, the lesser id first, in order.
func (m meeting[T]) pairs() iter.Seq[[2]T] {
	all := m.all()
	ids := idsOf(all)
	inBlock := map[string][]int{}
	for i, n := range all {
		for _, key := range m.blocksOf(n) {
			inBlock[key] = append(inBlock[key], i)
		}
	}
	for _, key := range m.crowded {
		delete(inBlock, key)
	}
	return func(yield func([2]T) bool) {
		metBy := make([]int, len(all)) // The last pending noun that met each, counted from 1.
		for i, a := range m.pending {
			for _, key := range m.blocksOf(a) {
				for _, j := range inBlock[key] {
					if j <= i && j < len(m.pending) || metBy[j] == i+1 {
						continue // Itself, or met before.
					}
					metBy[j] = i + 1
					pair := [2]T{a, all[j]}
					if ids[j] < ids[i] {
						pair = [2]T{all[j], a}
					}
					if !yield(pair) {
						return
					}
				}
			}
		}
	}
}

// idsOf lists the nouns' ids.
func idsOf[T graph.Noun](nouns []T) []string {
	ids := make([]string, len(nouns))
	for i, n := range nouns {
		ids[i] = graph.IDOf(n)
	}
	return ids
}

// round is one that has judged the pending nouns and found nothing yet.
func (m meeting[T]) round() round {
	return round{ids: idsOf(m.pending), found: &graph.Batch{}, crowded: m.crowded}
}

// identities judges the pairs of a meeting, and gives what a judge says of two that are one, or
// are not.
func (m meeting[T]) identities(judge func(a, b T) (graph.Identity, bool)) round {
	r := m.round()
	for pair := range m.pairs() {
		r.compared(graph.IDOf(pair[0]), graph.IDOf(pair[1]))
		if id, ok := judge(pair[0], pair[1]); ok {
			r.found.Identities = append(r.found.Identities, id)
		}
	}
	return r
}
