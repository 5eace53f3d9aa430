package main

import (
	"math/rand"
	"slices"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// counts are what score.py counts for one text.
type counts struct {
	right, given, marked [3]int // Content, cue and source that are the same to the character.
	charRight, charGiven, charMarked,
	found, foundGiven, foundMarked,
	speakerRight, speakers int
}

// measure is a figure of many texts, by name.
type measure struct {
	name, wanted string
	of           func(k *counts) float64
}

// measures are the figures that issue and documents speak of, in their order.
var measures = []measure{
	{"content characters F1", "≥ .82", func(k *counts) float64 { return f1(k.charRight, k.charGiven, k.charMarked) }},
	{"statement found F1", "≥ .75", func(k *counts) float64 { return f1(k.found, k.foundGiven, k.foundMarked) }},
	{"content exact F1", "≥ .50", func(k *counts) float64 { return f1(k.right[0], k.given[0], k.marked[0]) }},
	{"cue exact F1", "≥ .65", func(k *counts) float64 { return f1(k.right[1], k.given[1], k.marked[1]) }},
	{"source exact F1", "≥ .65", func(k *counts) float64 { return f1(k.right[2], k.given[2], k.marked[2]) }},
	{"speaker right, of found", "≥ .88", func(k *counts) float64 { return float64(k.speakerRight) / float64(max(1, k.speakers)) }},
}

func f1(right, given, marked int) float64 { return 2 * float64(right) / float64(max(1, given+marked)) }

// countText compares the statements found in a text with those marked, as score.py does.
func countText(g attribute.Gold, found []attribute.Statement) counts {
	text := []rune(g.Text)
	var k counts
	want, got := make([][3]map[int]bool, len(g.Statements)), make([][3]map[int]bool, len(found))
	for i, s := range g.Statements {
		want[i] = [3]map[int]bool{chars(text, s.Content), chars(text, s.Cue), chars(text, s.Speaker)}
	}
	for j, s := range found {
		got[j] = [3]map[int]bool{chars(text, s.Spans.Flat()), chars(text, graph.Spans{s.Cue}.Flat()), chars(text, graph.Spans{s.Speaker}.Flat())}
	}
	for role := range 3 {
		a, b := distinct(want, role), distinct(got, role)
		k.marked[role], k.given[role] = len(a), len(b)
		for x := range b {
			if a[x] {
				k.right[role]++
			}
		}
	}
	all := func(list [][3]map[int]bool) map[int]bool {
		out := map[int]bool{}
		for _, x := range list {
			for c := range x[0] {
				out[c] = true
			}
		}
		return out
	}
	a, b := all(want), all(got)
	k.charMarked, k.charGiven = len(a), len(b)
	for c := range b {
		if a[c] {
			k.charRight++
		}
	}
	k.foundMarked, k.foundGiven = len(want), len(got)
	for _, p := range pairUp(want, got) {
		k.found++
		k.speakers++
		if s, t := want[p[0]][2], got[p[1]][2]; likeness(s, t) > 0 || len(s) == 0 && len(t) == 0 {
			k.speakerRight++
		}
	}
	return k
}

// distinct are the different stretches of a role, by their characters.
func distinct(list [][3]map[int]bool, role int) map[string]bool {
	out := map[string]bool{}
	for _, x := range list {
		if len(x[role]) == 0 {
			continue
		}
		at := make([]int, 0, len(x[role]))
		for c := range x[role] {
			at = append(at, c)
		}
		slices.Sort(at)
		key := make([]rune, len(at))
		for i, c := range at {
			key[i] = rune(c + 1)
		}
		out[string(key)] = true
	}
	return out
}

// pairUp pairs marked and found statements by their words, the likest first, at least by half.
func pairUp(want, got [][3]map[int]bool) [][2]int {
	type pair struct {
		x    float64
		i, j int
	}
	var all []pair
	for i := range want {
		for j := range got {
			if x := likeness(want[i][0], got[j][0]); x >= 0.5 {
				all = append(all, pair{x, i, j})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int {
		switch {
		case a.x > b.x:
			return -1
		case a.x < b.x:
			return 1
		}
		return 0
	})
	var out [][2]int
	usedI, usedJ := map[int]bool{}, map[int]bool{}
	for _, p := range all {
		if !usedI[p.i] && !usedJ[p.j] {
			usedI[p.i], usedJ[p.j] = true, true
			out = append(out, [2]int{p.i, p.j})
		}
	}
	return out
}

func (k *counts) add(o *counts) {
	for r := range 3 {
		k.right[r], k.given[r], k.marked[r] = k.right[r]+o.right[r], k.given[r]+o.given[r], k.marked[r]+o.marked[r]
	}
	k.charRight, k.charGiven, k.charMarked = k.charRight+o.charRight, k.charGiven+o.charGiven, k.charMarked+o.charMarked
	k.found, k.foundGiven, k.foundMarked = k.found+o.found, k.foundGiven+o.foundGiven, k.foundMarked+o.foundMarked
	k.speakerRight, k.speakers = k.speakerRight+o.speakerRight, k.speakers+o.speakers
}

// figure is a measure of some texts, with where it lies in 90 of 100 resamples of them.
func figure(texts []counts, m measure) (value, low, high float64) {
	of := func(pick func(i int) int) float64 {
		var sum counts
		for i := range texts {
			sum.add(&texts[pick(i)])
		}
		return m.of(&sum)
	}
	rnd := rand.New(rand.NewSource(7))
	var samples []float64
	for range 1000 {
		samples = append(samples, of(func(int) int { return rnd.Intn(len(texts)) }))
	}
	slices.Sort(samples)
	return of(func(i int) int { return i }), samples[50], samples[949]
}
