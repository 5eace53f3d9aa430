package lexicon

import (
	"strings"
	"sync"
)

// mostMemorised is how many words a memo holds; then it begins anew. Running text has most of its words
// among far fewer, and a name that is made up fills no memory for good.
const mostMemorised = 50_000

// memo remembers what was worked out for a word, since a few words make up most of what is read.
type memo[V any] struct {
	mutex sync.RWMutex
	of    map[string]V
}

// get returns what is remembered for a word, or works it out. It is safe for concurrent use.
func (m *memo[V]) get(word string, work func(string) V) V {
	m.mutex.RLock()
	v, here := m.of[word]
	m.mutex.RUnlock()
	if here {
		return v
	}
	v = work(word)
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.of == nil || len(m.of) >= mostMemorised {
		m.of = map[string]V{}
	}
	m.of[strings.Clone(word)] = v
	return v
}
