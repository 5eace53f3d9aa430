package attribute

// aloneScore is how sure a quotation without a cue of its own is its neighbour's.
const aloneScore = 0.5

// standAlone gives every quotation that fills its sentences and that no statement holds to
// the speaker of the statement before it in the paragraph: "Baker said that …. “…”"
func (p *page) standAlone(all []found) []found {
	held := map[int]bool{} // Sentences that some statement's content touches.
	last := map[int]int{}  // The last statement whose cue stands in a sentence.
	for i := range all {
		for _, s := range p.sentencesOf(&all[i]) {
			held[s] = true
		}
		last[p.tokens[all[i].head.at].sent] = i
	}
	n := len(all)
	for q := range p.quotes {
		qt := &p.quotes[q]
		first, end := p.tokens[qt.open].sent, p.tokens[qt.close].sent
		if qt.single || !qt.closed || qt.outer >= 0 || first == 0 || qt.open != p.sents[first].start || p.wordsIn(qt.close+1, p.sents[end].end) > 0 || p.wordsIn(qt.open, qt.close) < 3 {
			continue
		}
		i, ok := last[first-1]
		if !ok || held[first] || held[end] || p.tokens[qt.open].para != p.tokens[qt.open-1].para || !p.speaksBefore(&all[i]) || i >= n {
			continue
		}
		alone := found{head: all[i].head, p: aloneScore, sure: aloneScore, speaker: all[i].speaker, alone: true,
			place: place{afterCue, qt.open}, pieces: []span{{qt.open, qt.close + 1}}}
		all = append(all, alone)
		held[first], held[end] = true, true
	}
	return all
}

// speaksBefore reports whether a statement is plain saying by somebody named, so that a
// quotation after it can be the same speaker's.
func (p *page) speaksBefore(f *found) bool {
	if f.speaker.none() || f.head.kind != verbHead {
		return false
	}
	for _, c := range f.head.classes {
		if reporting[c.name] {
			return true
		}
	}
	return false
}
