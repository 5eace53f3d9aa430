package ingest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"whosaid/graph"
)

// filedStore is a store of statements under keys, each its own handle.
type filedStore struct {
	Deriver
	of   map[string][]string
	read []string // Which were asked for, in order.
}

func (b *filedStore) Members(_ context.Context, _ string, _ int, room map[string]int) (map[string]graph.Block, error) {
	blocks := map[string]graph.Block{}
	for key, some := range room {
		block := graph.Block{Size: len(b.of[key])}
		if block.Size <= some {
			block.Judged = b.of[key]
		}
		blocks[key] = block
	}
	return blocks, nil
}

func (b *filedStore) Statements(_ context.Context, handles []string) (map[string]graph.Statement, error) {
	out := map[string]graph.Statement{}
	for _, h := range handles {
		b.read = append(b.read, h)
		out[h] = graph.Statement{ID: h}
	}
	return out, nil
}

func TestGatherLeavesOutWhatIsCrowded(t *testing.T) {
	b := &filedStore{of: map[string][]string{
		"words:ferri+fog": {"statement:c", "statement:d"},
		"words:fog+sea":   {"statement:e", "statement:f", "statement:g"}, // Two of the pending make it too many.
		"half:sea":        {"statement:c", "statement:q", "statement:r"},
		"half:ice":        {"statement:r"},
		"text:1":          {"statement:d", "statement:h", "statement:i", "statement:j"},
		"text:2":          {"statement:k", "statement:l", "statement:m", "statement:n", "statement:o", "statement:p"},
	}}
	store := newRemembering(b)
	pending := []graph.Statement{{ID: "statement:b"}, {ID: "statement:a"}}
	keys := [][]string{{"half:ice", "half:sea", "text:1", "text:2", "words:ferri+fog", "words:fog+sea"}, {"words:fog+sea"}}
	room := func(key string) int {
		if key[:len("text")] == "text" {
			return 5
		}
		return 4
	}
	weight := func(key string) int {
		if key[:len("half")] == "half" {
			return enough / 2
		}
		return enough
	}
	want := "[[statement:b statement:c] [statement:b statement:d] [statement:b statement:h] [statement:b statement:i] [statement:b statement:j] [statement:b statement:r]]"
	for range 2 {
		g, err := gather(t.Context(), store, step{}, pending, keys, measure{room, weight})
		if err != nil {
			t.Fatal(err)
		}
		var got [][2]string
		for _, p := range g.pairs {
			got = append(got, [2]string{g.all[p[0]].ID, g.all[p[1]].ID})
		}
		slices.SortFunc(got, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
		if fmt.Sprint(got) != want || fmt.Sprint(g.crowded) != "[text:2 words:fog+sea]" {
			t.Errorf("gather() = %v, crowded %v; want %s, and the second text and the fog at sea crowded", got, g.crowded, want)
		}
	}
	if slices.Sort(b.read); fmt.Sprint(b.read) != "[statement:c statement:d statement:h statement:i statement:j statement:r]" {
		t.Errorf("read %v, want those that are compared, each once", b.read)
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
