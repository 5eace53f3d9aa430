package ingest_test

import (
	"testing"

	"whosaid/ingest/conflict"
)

// TestPlantedPairsAreCompared files made-up statements in memory as the graph does: every pair
// that was planted and that the judge says conflicts must share a block that is not crowded,
// and how many others a statement is compared with must not grow with their number.
//
//	go test ./ingest -run PlantedPairsAreCompared -v -timeout 0 -statements 1000000
func TestPlantedPairsAreCompared(t *testing.T) {
	var first float64
	for n := fewStatements; n <= max(fewStatements, *statements); n *= 10 {
		texts, pairs := sayings(1, n)
		keys := make([][]string, n)
		size := map[string]int{}
		for i, text := range texts {
			keys[i] = conflict.Blocks(conflict.Side{Text: text})
			for _, key := range keys[i] {
				size[key]++
			}
		}
		const perBlock = 300 // As in derive_conflicts.go.
		members := map[string][]int32{}
		crowded := 0
		for _, held := range size {
			if held > perBlock {
				crowded++
			}
		}
		for i := range keys {
			for _, key := range keys[i] {
				if size[key] <= perBlock {
					members[key] = append(members[key], int32(i))
				}
			}
		}
		compared := func(i int) map[int32]bool {
			out := map[int32]bool{}
			for _, key := range keys[i] {
				for _, j := range members[key] {
					out[j] = true
				}
			}
			return out
		}
		total := 0
		for i := range texts {
			total += len(compared(i)) - 1
		}
		positive, found := 0, 0
		for _, p := range pairs {
			v := conflict.Judge(conflict.Side{Text: texts[p.left]}, conflict.Side{Text: texts[p.right]})
			if _, keep := v.Status(); keep {
				positive++
				if compared(p.left)[int32(p.right)] {
					found++
				}
			}
		}
		each := float64(total) / float64(n)
		t.Logf("%d statements: %d of %d planted pairs conflict, %d of these are compared; %.1f others a statement, %d of %d blocks crowded",
			n, positive, len(pairs), found, each, crowded, len(size))
		if positive < len(pairs)/2 || float64(found) < .99*float64(positive) {
			t.Errorf("%d of %d planted pairs that conflict are compared, want 99 %% at least", found, positive)
		}
		if first == 0 {
			first = each
		}
		if each > 1.5*first {
			t.Errorf("a statement is compared with %.1f others among %d, want at most 1.5 times %.1f", each, n, first)
		}
	}
}
