package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/claim"
	"whosaid/ingest/conflict"
	"whosaid/ingest/labelled"
)

// item is a claim of a pool in somebody's words.
type item struct {
	text, group string
	label       string // In group: "for", "against", or what else the pool's gold tells apart.
	reading     claim.Reading
	blocks      []string
}

// pool is claims among which those that say the same are to be found.
type pool struct {
	name  string
	items []item
	known map[string]bool   // The words of each group, folded.
	story map[string]string // Joins groups that share words; see root.
	gold  func(a, b item) answer
	pairs []*example
}

type answer int

const (
	different answer = iota
	same
	untold // The gold does not tell, or the pair is not one to ask about.
)

// example is one pair that shares what derive asks for.
type example struct {
	a, b     item
	gold     answer
	pool     int
	fold     string
	features []float64
	verdict  claim.Verdict
	doubt    bool
}

// load reads the pools that the folder has.
func load(folder string) ([]*pool, error) {
	var pools []*pool
	for _, read := range []func(string) (*pool, error){emergent, fnc1, knownLie, wice} {
		p, err := read(folder)
		if err != nil {
			return nil, fmt.Errorf("load %s: %w", folder, err)
		}
		p.judge(len(pools))
		pools = append(pools, p)
	}
	return pools, nil
}

// add puts an item into the pool unless the same words are there: those are one claim already.
func (p *pool) add(text, group, label string) {
	text = strings.TrimSpace(text)
	folded := graph.FoldText(text)
	if p.known == nil {
		p.known, p.story = map[string]bool{}, map[string]string{}
	}
	if a, b := p.root(group), p.root(folded); a != b {
		p.story[a] = b
	}
	if p.known[group+"\n"+folded] {
		return
	}
	p.known[group+"\n"+folded] = true
	p.items = append(p.items, item{
		text: text, group: group, label: label,
		reading: claim.Read(claim.Side{Text: text}), blocks: conflict.Blocks(conflict.Side{Text: text}),
	})
}

// judge makes the examples: the pairs that share a key, as derive asks for.
func (p *pool) judge(at int) {
	inBlock := map[string][]int{}
	for i, it := range p.items {
		shared := map[int]bool{}
		for _, key := range it.blocks {
			for _, j := range inBlock[key] {
				shared[j] = true
			}
			inBlock[key] = append(inBlock[key], i)
		}
		for _, j := range slices.Sorted(maps.Keys(shared)) {
			o := p.items[j]
			gold := p.gold(o, it)
			if gold == untold {
				continue
			}
			e := &example{a: o, b: it, gold: gold, pool: at, fold: p.root(o.group), verdict: o.reading.Judge(it.reading)}
			e.doubt = claim.Doubt(o.reading, it.reading) != ""
			for _, f := range claim.Features(o.reading, it.reading) {
				e.features = append(e.features, f.Value)
			}
			p.pairs = append(p.pairs, e)
		}
	}
}

// root is what all groups that share words, directly or by others, have in common.
func (p *pool) root(of string) string {
	for p.story[of] != "" {
		of = p.story[of]
	}
	return of
}

// stances is the gold of a pool whose items take a stand on their group's claim. Groups that
// share words tell one story, of which they may make the same claims: it is not told.
func (p *pool) stances(a, b item) answer {
	switch {
	case a.group != b.group && p.root(a.group) == p.root(b.group):
		return untold
	case a.group != b.group || a.label != b.label && opposed[a.label] && opposed[b.label]:
		return different
	case a.label == "for" && b.label == "for":
		return same
	}
	return untold
}

var opposed = map[string]bool{"for": true, "against": true}

func emergent(folder string) (*pool, error) {
	p := &pool{name: "emergent"}
	p.gold = p.stances
	return p, labelled.EachLine(filepath.Join(folder, "emergent", "pairs.jsonl"), func(row struct{ Doc, A, B, Stance string }) error {
		p.add(row.B, row.Doc, "for")
		p.add(row.A, row.Doc, row.Stance)
		return nil
	})
}

func fnc1(folder string) (*pool, error) {
	p := &pool{name: "fnc1"}
	p.gold = p.stances
	stand := map[string]string{"agree": "for", "disagree": "against"}
	return p, labelled.EachLine(filepath.Join(folder, "fnc1", "stances.jsonl"), func(row struct{ Doc, Headline, Stance string }) error {
		if row.Stance != "unrelated" {
			p.add(row.Headline, row.Doc, stand[row.Stance])
		}
		return nil
	})
}

func wice(folder string) (*pool, error) {
	single := map[[2]string]bool{}
	p := &pool{name: "wice"}
	p.gold = func(a, b item) answer {
		switch {
		case a.group != b.group || a.label == b.label || a.label == "part" || b.label == "part":
			return untold
		case single[[2]string{a.group, b.text}] || single[[2]string{a.group, a.text}]:
			return same
		}
		return different
	}
	return p, labelled.EachLine(filepath.Join(folder, "wice", "claims.jsonl"), func(row struct {
		ID, Claim, Label string
		Evidence         []string
		Sets             [][]int `json:"supporting_sentences"`
	}) error {
		p.add(row.Claim, row.ID, "claim")
		part := map[int]bool{}
		for _, set := range row.Sets {
			for _, i := range set {
				part[i] = true
			}
			if len(set) == 1 && row.Label == "supported" {
				single[[2]string{row.ID, strings.TrimSpace(row.Evidence[set[0]])}] = true
			}
		}
		for i, sentence := range row.Evidence {
			label := "sentence"
			if part[i] && !single[[2]string{row.ID, strings.TrimSpace(sentence)}] {
				label = "part"
			}
			p.add(sentence, row.ID, label)
		}
		return nil
	})
}

func knownLie(folder string) (*pool, error) {
	gold, weak := map[[2]string]bool{}, map[[2]string]bool{}
	p := &pool{name: "known-lie"}
	p.gold = func(a, b item) answer {
		if a.label == b.label {
			return untold
		}
		if a.label == "claim" {
			a, b = b, a
		}
		key := [2]string{a.text, b.text}
		switch {
		case weak[key]:
			return untold
		case gold[key]:
			return same
		}
		return different
	}
	paths, err := filepath.Glob(filepath.Join(folder, "known-lie", "*", "*.csv"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		rows, err := labelled.Table(path, "sentence", "verified_claim", "notes")
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			sentence, verified := strings.TrimSpace(row["sentence"]), strings.TrimSpace(row["verified_claim"])
			key := [2]string{sentence, verified}
			gold[key] = true
			weak[key] = weak[key] || strings.Contains(row["notes"], "WEAK")
			p.add(sentence, path, "sentence")
			p.add(verified, "", "claim")
		}
	}
	return p, nil
}
