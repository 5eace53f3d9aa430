package main

import (
	"fmt"
	"strconv"

	"whosaid/ingest/conflict"
)

// rooms are how many texts a block may hold to be looked into, to be laid beside each other; 0 is any number.
var rooms = []int{10, conflict.Room("words:"), 50, 100, 300, 0}

// blockTable files the texts of all sets as one graph, each once, and tells for several sizes of a block
// how many contradicting pairs blocks bring together, and with how many others a text is compared.
func blockTable(sets []set) {
	var texts []conflict.Reading
	at := map[string]int{}
	number := func(text string) int {
		i, known := at[text]
		if !known {
			i = len(texts)
			at[text] = i
			texts = append(texts, conflict.Read(conflict.Side{Text: text, CaptureID: strconv.Itoa(i)}))
		}
		return i
	}
	gold, kept := map[[2]int]bool{}, map[[2]int]bool{}
	for _, s := range sets {
		for _, e := range s.examples {
			a, b := number(e.A), number(e.B)
			pair := [2]int{min(a, b), max(a, b)}
			if e.Rel != "contradicts" || a == b || gold[pair] {
				continue
			}
			gold[pair] = true
			_, kept[pair] = texts[pair[0]].Find(texts[pair[1]])
		}
	}
	blocks, most := map[string][]int{}, 0
	for i, t := range texts {
		keys := t.Blocks()
		for _, key := range keys {
			blocks[key] = append(blocks[key], i)
		}
		most = max(most, len(keys))
	}
	judged := count(kept, func([2]int) bool { return true })
	fmt.Printf("Blocks: %d texts under %d keys at most each; %d pairs contradict, of which the judge keeps %d\n", len(texts), most, len(gold), judged)
	fmt.Printf("  %-8s %9s %9s %14s\n", "room", "together", "and kept", "others a text")
	for _, room := range rooms {
		met := map[[2]int]bool{}
		for _, members := range blocks {
			if room > 0 && len(members) > room {
				continue
			}
			for i, b := range members {
				for _, a := range members[:i] {
					met[[2]int{a, b}] = true
				}
			}
		}
		together := count(gold, func(pair [2]int) bool { return met[pair] })
		fmt.Printf("  %-8d %9d %9d %14.1f\n", room, together, count(kept, func(pair [2]int) bool { return met[pair] }), over(2*float64(len(met)), float64(len(texts))))
	}
}

// count is how many pairs are true, and true of that too.
func count(pairs map[[2]int]bool, of func([2]int) bool) int {
	n := 0
	for pair, yes := range pairs {
		if yes && of(pair) {
			n++
		}
	}
	return n
}
