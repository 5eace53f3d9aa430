package ingest

import (
	"context"
	"slices"

	"whosaid/graph"
	"whosaid/ingest/conflict"
	"whosaid/ingest/retell"
)

// gathering is the statements that a round judges and those that their keys lead to.
type gathering struct {
	all     []graph.Statement // First those that are pending.
	pending int
	pairs   [][2]int // The numbers of two to be compared, that of the lesser id first; each pair once.
	crowded []string // Blocks that hold too many to compare them all, the pending ones counted.
}

// measure is what a step makes of keys.
type measure struct {
	room   func(key string) int // How many statements its block may hold to be looked into.
	weight func(key string) int // How much it counts that two share it; they are compared if that comes to enough.
}

const enough = retell.Enough

// gather finds whom some pending statements are to be compared with: those that share keys with one
// which together weigh enough, not counting the keys of crowded blocks. Only of those is
// anything read. One that is to be judged in a later round will find them then.
func gather(ctx context.Context, store *remembering, s step, pending []graph.Statement, keys [][]string, of measure) (gathering, error) {
	g := gathering{all: pending, pending: len(pending)}
	under := map[string][]int{}
	for i := range pending {
		for _, key := range keys[i] {
			under[key] = append(under[key], i)
		}
	}
	rooms := make(map[string]int, len(under))
	for key := range under {
		rooms[key] = of.room(key)
	}
	blocks, err := store.Members(ctx, s.rule, s.version, rooms)
	if err != nil {
		return g, err
	}
	var crowded []string
	for key, some := range under {
		size := blocks[key].Size
		for _, i := range some {
			if !slices.Contains(pending[i].Blocks, key) {
				size++ // It is filed in this round.
			}
		}
		if size > rooms[key] {
			crowded = append(crowded, key)
			delete(under, key)
		}
	}
	slices.Sort(crowded)
	g.crowded = crowded
	var handles []string
	number := map[string]int{} // Of the handles.
	near := make([][]int, len(pending))
	shared := make([]int, len(pending)) // The weight of what each pending statement shares with the one at hand,
	var weights []int                   // and the same of each handle.
	for i := range pending {
		var met []int // Handles.
		for _, key := range keys[i] {
			some, open := under[key]
			if !open {
				continue
			}
			w := of.weight(key)
			for _, j := range some {
				if j <= i {
					continue
				}
				if shared[j] < enough && shared[j]+w >= enough {
					g.pairs = append(g.pairs, [2]int{i, j})
				}
				shared[j] += w
			}
			for _, handle := range blocks[key].Judged {
				n, known := number[handle]
				if !known {
					n = len(handles)
					number[handle] = n
					handles, weights = append(handles, handle), append(weights, 0)
				}
				if weights[n] == 0 {
					met = append(met, n)
				}
				weights[n] += w
			}
		}
		for _, n := range met {
			if weights[n] >= enough {
				near[i] = append(near[i], n)
			}
			weights[n] = 0
		}
		clear(shared)
	}
	return g, g.fetch(ctx, store, handles, near)
}

// gatherByWords gathers by what statements are about, as blockStep has filed them: any key that two share is enough.
func gatherByWords(ctx context.Context, store *remembering, s step, pending []graph.Statement) (gathering, error) {
	keys := make([][]string, len(pending))
	for i, st := range pending {
		keys[i] = filedUnder(st, aboutWords)
	}
	return gather(ctx, store, s, pending, keys, measure{
		room:   func(key string) int { return min(s.perBlock, conflict.Room(key)) },
		weight: func(string) int { return enough },
	})
}

// filedUnder are the keys of a sort that a statement is filed under.
func filedUnder(st graph.Statement, ofSort func(key string) bool) []string {
	return slices.DeleteFunc(slices.Clone(st.Blocks), func(key string) bool { return !ofSort(key) })
}

// aboutWords reports whether a statement's key is of what it is about, and not of who repeats it.
func aboutWords(key string) bool { return !retell.IsKey(key) }

// fetch reads the handles that are near, by number, to each pending statement.
func (g *gathering) fetch(ctx context.Context, store *remembering, handles []string, near [][]int) error {
	at := make([]int, len(handles)) // Where each is among all.
	var wanted []string
	for _, list := range near {
		for _, n := range list {
			if at[n] == 0 {
				at[n] = -1
				wanted = append(wanted, handles[n])
			}
		}
	}
	read, err := store.Statements(ctx, wanted)
	if err != nil {
		return err
	}
	g.all = slices.Clone(g.all)
	for i, list := range near {
		for _, n := range list {
			if at[n] < 0 {
				st, here := read[handles[n]]
				if !here {
					continue // Gone since.
				}
				at[n] = len(g.all)
				g.all = append(g.all, st)
			}
			g.pairs = append(g.pairs, [2]int{i, at[n]})
		}
	}
	for i, p := range g.pairs {
		if g.all[p[1]].ID < g.all[p[0]].ID {
			g.pairs[i] = [2]int{p[1], p[0]}
		}
	}
	return nil
}

// round is one that has judged the pending statements and found nothing yet.
func (g gathering) round() round {
	return round{ids: idsOf(g.all[:g.pending]), found: &graph.Batch{}, crowded: g.crowded}
}
