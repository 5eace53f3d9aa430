package resolve

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/kljensen/snowball/english"
)

const (
	sameStory    = 0.26 // From this likeness on, groups of stories tell of the same happenings.
	mostSharing  = 200  // Stories under one word; a commoner word shows nothing.
	mostFriends  = 2    // Likest stories whose words a story borrows.
	leastFriend  = 0.1  // How like they must be.
	friendWeight = 0.3  // How much a borrowed word counts.
	nameWeight   = 2.0  // How much a word with a capital counts.
)

// likeness says how like two stories are, 0 to 1, by the words that few stories share, names
// counting more. Pairs that share none are absent.
func likeness(stories []Story) map[[2]int]float64 {
	return products(enrich(storyVectors(stories)))
}

// products is the likeness of each two vectors that share a word which is not too common.
func products(vectors []map[string]float64) map[[2]int]float64 {
	sharing := map[string][]int{}
	for i, v := range vectors {
		for w := range v {
			sharing[w] = append(sharing[w], i)
		}
	}
	like := map[[2]int]float64{}
	for _, w := range slices.Sorted(maps.Keys(sharing)) { // In order, so that sums are the same each time.
		list := sharing[w]
		if len(list) > mostSharing {
			continue
		}
		for a, i := range list {
			for _, j := range list[a+1:] {
				like[[2]int{i, j}] += vectors[i][w] * vectors[j][w]
			}
		}
	}
	return like
}

// enrich adds to each story the words of the few stories that are likest to it, so that two
// short reports of one event meet through a longer one.
func enrich(vectors []map[string]float64) []map[string]float64 {
	like := products(vectors)
	friends := make([][]friend, len(vectors))
	for k, s := range like {
		friends[k[0]] = append(friends[k[0]], friend{k[1], s})
		friends[k[1]] = append(friends[k[1]], friend{k[0], s})
	}
	out := make([]map[string]float64, len(vectors))
	for i, list := range friends {
		slices.SortFunc(list, func(a, b friend) int { return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.story, b.story)) })
		v := maps.Clone(vectors[i])
		for _, f := range list[:min(len(list), mostFriends)] {
			if f.like < leastFriend {
				break
			}
			for w, x := range vectors[f.story] {
				v[w] += friendWeight * x
			}
		}
		out[i] = unit(v)
	}
	return out
}

type friend struct {
	story int
	like  float64
}

// storyVectors weighs the words of each story, to length 1.
func storyVectors(stories []Story) []map[string]float64 {
	df := map[string]int{}
	counts := make([]map[string]float64, len(stories))
	for i, s := range stories {
		counts[i] = map[string]float64{}
		p := read(s.Text)
		for k, t := range p.toks {
			if !t.word || len(t.low) < 2 || words.is(t.low, classFunction|classSaying) || t.low == "'s" {
				continue
			}
			w := english.Stem(t.low, false)
			weight := 1.0
			if t.cap && !p.sents[t.sent].heading && p.sents[t.sent].from != k {
				weight = nameWeight
			}
			if counts[i][w] == 0 {
				df[w]++
			}
			counts[i][w] = max(counts[i][w], weight)
		}
	}
	for _, v := range counts {
		for w := range v {
			v[w] *= math.Log(float64(len(stories)+1) / float64(df[w]))
		}
		unit(v)
	}
	return counts
}

// unit makes a vector's length 1.
func unit(v map[string]float64) map[string]float64 {
	norm := 0.0
	for _, w := range slices.Sorted(maps.Keys(v)) {
		norm += v[w] * v[w]
	}
	for w := range v {
		v[w] /= math.Sqrt(max(norm, 1e-9))
	}
	return v
}

// joinGroups joins the likest groups first, by the average likeness of their stories, until
// none is like enough.
func joinGroups(n int, like map[[2]int]float64) []int {
	group := make([]int, n)
	members := make([][]int, n)
	for i := range group {
		group[i], members[i] = i, []int{i}
	}
	type pair struct {
		a, b int
		s    float64
	}
	var pairs []pair
	for k, s := range like {
		if s >= sameStory {
			pairs = append(pairs, pair{k[0], k[1], s})
		}
	}
	slices.SortFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.s, p.s), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	for _, p := range pairs {
		a, b := group[p.a], group[p.b]
		if a == b {
			continue
		}
		sum := 0.0
		for _, i := range members[a] {
			for _, j := range members[b] {
				sum += like[[2]int{min(i, j), max(i, j)}]
			}
		}
		if sum/float64(len(members[a])*len(members[b])) < sameStory {
			continue
		}
		a, b = min(a, b), max(a, b)
		for _, j := range members[b] {
			group[j] = a
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
	}
	return group
}
