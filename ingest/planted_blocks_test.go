package ingest_test

import (
	"flag"
	"runtime"
	"sync"
	"testing"

	"whosaid/ingest/conflict"
)

var bruteForce = flag.Int("bruteforce", 0, "how many of the few statements TestPlantedPairsAreCompared compares with every other; all of them take minutes")

// filed is made-up news in the blocks that the graph would file it in.
type filed struct {
	says    []saying
	keys    [][]string
	members map[string][]int32 // Of the blocks that are not crowded.
	blocks  int
}

func file(t *testing.T, says []saying) filed {
	f := filed{says: says, keys: make([][]string, len(says)), members: map[string][]int32{}}
	size := map[string]int{}
	for i, s := range says {
		f.keys[i] = readIn("", s.text).Blocks()
		for _, key := range f.keys[i] {
			size[key]++
		}
	}
	f.blocks = len(size)
	for i := range says {
		for _, key := range f.keys[i] {
			if size[key] <= conflict.Room(key) {
				f.members[key] = append(f.members[key], int32(i))
			}
		}
	}
	return f
}

// peers are the statements that one is compared with, and itself.
func (f filed) peers(i int) map[int32]bool {
	out := map[int32]bool{int32(i): true}
	for _, key := range f.keys[i] {
		for _, j := range f.members[key] {
			out[j] = true
		}
	}
	return out
}

// TestPlantedPairsAreCompared files made-up news in memory as the graph does: of the pairs that
// were planted among 10,000 statements and that conflict by the judge alone, 99 in 100 must share a block that
// is not crowded; and among ten times as many a statement must not be compared with half as many more. With
// -bruteforce it tells how many of all pairs that the judge keeps share such a block.
//
//	go test ./ingest -run PlantedPairsAreCompared -v -timeout 0 -statements 1000000 -bruteforce 10000
func TestPlantedPairsAreCompared(t *testing.T) {
	var before float64 // Among a tenth as many.
	for n := fewStatements; n <= max(fewStatements, *statements); n = larger(n) {
		says, pairs := sayings(t, 1, n)
		f := file(t, says)
		total := 0
		for i := range says {
			total += len(f.peers(i)) - 1
		}
		positive, found := 0, 0
		for _, p := range pairs {
			if positiveAlone(says[p.left].text, says[p.right].text) {
				positive++
				if f.peers(p.left)[int32(p.right)] {
					found++
				}
			}
		}
		each := float64(total) / float64(n)
		t.Logf("%d statements: %d of %d planted pairs conflict, %d of these are compared; %.1f others a statement, %d of %d blocks crowded",
			n, positive, len(pairs), found, each, f.blocks-len(f.members), f.blocks)
		if n == fewStatements {
			if positive < len(pairs)/2 || float64(found) < .99*float64(positive) {
				t.Errorf("%d of %d planted pairs that conflict are compared, want 99 %% at least", found, positive)
			}
			if *bruteForce > 0 {
				f.compareAll(t, min(*bruteForce, n))
			}
		} else if each > 1.5*before {
			t.Errorf("a statement is compared with %.1f others among %d, want at most 1.5 times %.1f", each, n, before)
		}
		before = each
	}
}

// compareAll compares some statements with every other.
func (f filed) compareAll(t *testing.T, some int) {
	t.Helper()
	read := make([]conflict.Reading, len(f.says))
	for i, s := range f.says {
		read[i] = readIn(string(rune('a'+i%anOutlet)), s.text)
	}
	var mutex sync.Mutex
	var wait sync.WaitGroup
	all, missed, contradictions, missedOfThem := 0, 0, 0, 0
	workers := runtime.NumCPU()
	for w := range workers {
		wait.Go(func() {
			for i := w; i < some; i += workers {
				peers := f.peers(i)
				for j := i + 1; j < len(read); j++ {
					v, keep := read[i].Find(read[j])
					if !keep {
						continue
					}
					mutex.Lock()
					all++
					if v.Relation == conflict.Contradicts {
						contradictions++
					}
					if !peers[int32(j)] {
						missed++
						if v.Relation == conflict.Contradicts {
							missedOfThem++
							t.Logf("not compared: %s\n\t%s\n\t%s", v.Why, f.says[i].text, f.says[j].text)
						}
					}
					mutex.Unlock()
				}
			}
		})
	}
	wait.Wait()
	t.Logf("of all %d pairs the judge keeps %d, %d of them contradictions; blocks miss %d, %d of them contradictions",
		some*len(read)-some*(some+1)/2, all, contradictions, missed, missedOfThem)
}
