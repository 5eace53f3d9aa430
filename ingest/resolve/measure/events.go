package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/kljensen/snowball/english"

	"whosaid/ingest/labelled"
	"whosaid/ingest/resolve"
)

// b3 is the B-cubed precision, recall and F1 of one clustering against another.
func b3(gold, ours []string) (p, r, f1 float64) {
	sizes := func(labels []string) map[string]float64 {
		n := map[string]float64{}
		for _, l := range labels {
			n[l]++
		}
		return n
	}
	both := make([]string, len(gold))
	for i := range gold {
		both[i] = gold[i] + "\x00" + ours[i]
	}
	inGold, inOurs, inBoth := sizes(gold), sizes(ours), sizes(both)
	for i := range gold {
		p += inBoth[both[i]] / inOurs[ours[i]] / float64(len(gold))
		r += inBoth[both[i]] / inGold[gold[i]] / float64(len(gold))
	}
	return p, r, 2 * p * r / (p + r)
}

func measureEvents(folder string) error {
	var stories []resolve.Story
	var topics []string
	at := map[string]int{}
	err := labelled.EachLine(filepath.Join(folder, "docs.jsonl"), func(d struct {
		Doc, Topic string
		Sentences  [][]string
	}) error {
		paragraphs := make([]string, len(d.Sentences))
		for i, s := range d.Sentences {
			paragraphs[i] = strings.Join(s, " ")
		}
		at[d.Doc] = len(stories)
		stories = append(stories, resolve.Story{ID: d.Doc, Text: strings.Join(paragraphs, "\n\n")})
		topics = append(topics, d.Topic)
		return nil
	})
	if err != nil {
		return err
	}
	var mentions []resolve.Happening
	var gold, stems, topic []string
	err = labelled.EachLine(filepath.Join(folder, "event_mentions.jsonl"), func(m struct{ Doc, Text, Chain string }) error {
		n, ok := at[m.Doc]
		if !ok {
			return fmt.Errorf("mention %q is in no document, %q", m.Text, m.Doc)
		}
		words := strings.Fields(strings.ToLower(m.Text))
		mentions = append(mentions, resolve.Happening{Story: n, Words: m.Text})
		gold, topic = append(gold, m.Chain), append(topic, topics[n])
		stems = append(stems, english.Stem(words[len(words)-1], false))
		return nil
	})
	if err != nil {
		return err
	}
	ours := make([]string, len(mentions))
	for i, n := range resolve.Events(stories, mentions) {
		ours[i] = strconv.Itoa(n)
	}
	fmt.Printf("events: %d mentions in %d texts; B3\n", len(mentions), len(stories))
	print3("same stem", gold, stems)
	inTopic := make([]string, len(stems))
	for i := range stems {
		inTopic[i] = topic[i] + " " + stems[i]
	}
	print3("same stem, topics given", gold, inTopic)
	print3("resolve.Events", gold, ours)
	for _, t := range slices.Compact(slices.Sorted(slices.Values(topic))) {
		var g, o []string
		for i := range gold {
			if topic[i] == t {
				g, o = append(g, gold[i]), append(o, ours[i])
			}
		}
		print3("  topic "+t, g, o)
	}
	return nil
}

func print3(name string, gold, ours []string) {
	p, r, f := b3(gold, ours)
	fmt.Printf("%-24s P %.3f R %.3f F1 %.3f\n", name, p, r, f)
}
