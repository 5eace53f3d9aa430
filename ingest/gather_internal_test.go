package ingest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// filedStore is a store of statements under keys, each its own handle.
type filedStore struct {
	Deriver
	of   map[string][]string
	read []string // Which were asked for, in order.
}

func (b *filedStore) Members(_ context.Context, keys []string, perBlock int, but []string) (map[string][]string, []string, error) {
	members := map[string][]string{}
	var crowded []string
	for _, key := range keys {
		if len(b.of[key]) > perBlock {
			crowded = append(crowded, key)
			continue
		}
		for _, id := range b.of[key] {
			if !slices.Contains(but, id) {
				members[key] = append(members[key], id)
			}
		}
	}
	return members, crowded, nil
}

func (b *filedStore) Statements(_ context.Context, handles []string) (map[string]graph.Statement, error) {
	out := map[string]graph.Statement{}
	for _, h := range handles {
		b.read = append(b.read, h)
		out[h] = graph.Statement{ID: h}
	}
	return out, nil
}

func TestGatherTakesTwoWords(t *testing.T) {
	b := &filedStore{of: map[string][]string{
		"word:ferri":      {"statement:a", "statement:c", "statement:d"},
		"word:harbour":    {"statement:c"},
		"words:fog+ferri": {"statement:e"},
		"word:common":     {"statement:d", "statement:f", "statement:g", "statement:h", "statement:i"},
	}}
	store := newRemembering(b)
	pending := []graph.Statement{{ID: "statement:b"}, {ID: "statement:a"}}
	keys := [][]string{{"word:common", "word:ferri", "word:harbour", "words:fog+ferri"}, {"word:common", "word:ferri"}}
	want := "[[statement:b statement:c] [statement:b statement:e]]"
	for range 2 {
		g, err := gather(t.Context(), store, step{perBlock: 4}, pending, keys, conflict.Weight)
		if err != nil {
			t.Fatal(err)
		}
		var got [][2]string
		for _, p := range g.pairs {
			got = append(got, [2]string{g.all[p[0]].ID, g.all[p[1]].ID})
		}
		slices.SortFunc(got, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
		if fmt.Sprint(got) != want || fmt.Sprint(g.crowded) != "[word:common]" {
			t.Errorf("gather() = %v, crowded %v; want %s, and the common word crowded", got, g.crowded, want)
		}
	}
	if slices.Sort(b.read); fmt.Sprint(b.read) != "[statement:c statement:e]" {
		t.Errorf("read %v, want the two that are compared, once", b.read)
	}
}

func TestRecentForgetsTheOldest(t *testing.T) {
	var r recent[int]
	for i := range 3 * remembered {
		r.put(fmt.Sprint(i), i)
	}
	if len(r.young)+len(r.old) > remembered {
		t.Errorf("%d are remembered, want %d at most", len(r.young)+len(r.old), remembered)
	}
	if n, ok := r.get(fmt.Sprint(3*remembered - 1)); !ok || n != 3*remembered-1 {
		t.Error("the last is forgotten")
	}
	if _, ok := r.get("0"); ok {
		t.Error("the first is remembered")
	}
}
