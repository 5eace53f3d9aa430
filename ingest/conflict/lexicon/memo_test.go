package lexicon

import (
	"strconv"
	"sync"
	"testing"
)

func TestMemo(t *testing.T) {
	var m memo[int]
	var wait sync.WaitGroup
	times := map[string]int{}
	var mutex sync.Mutex
	length := func(word string) int {
		mutex.Lock()
		defer mutex.Unlock()
		times[word]++
		return len(word)
	}
	for range 4 {
		wait.Go(func() {
			for i := range 1000 {
				if word := strconv.Itoa(i); m.get(word, length) != len(word) {
					t.Errorf("get(%s) is not its length", word)
				}
			}
		})
	}
	wait.Wait()
	if m.get("999", length); times["999"] > 4 {
		t.Errorf("999 was worked out %d times, want once a worker at most", times["999"])
	}
	for i := range mostMemorised {
		m.get(strconv.Itoa(i), length)
	}
	if len(m.of) > mostMemorised {
		t.Errorf("%d words are remembered, want %d at most", len(m.of), mostMemorised)
	}
}
