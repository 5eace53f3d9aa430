package attribute

// aloneScore is how sure a quotation without a cue of its own is its neighbour's.
const aloneScore = 0.5

// standAlone gives every quotation that is speech, fills its sentences and is held by no statement to
// the speaker of the statement before it: of its sentence in the paragraph, "Baker said that …. “…”",
// or of the quotation that ends the paragraph before. Where neither is, nobody is known to say it.
func (p *page) standAlone(all []found) []found {
	held := map[int]bool{} // Sentences that some statement's content touches.
	last := map[int]int{}  // The last statement whose cue stands in a sentence.
	for i := range all {
		if p.tokens[all[i].head.at].quote < 0 { // What is told inside a quotation does not say who says it.
			for _, s := range p.sentencesOf(&all[i]) {
				held[s] = true
			}
		}
		last[p.tokens[all[i].head.at].sent] = i
	}
	spoken := map[int]bool{} // Quotations that some statement holds the beginning of.
	for i := range all {
		for _, s := range all[i].pieces {
			for k := s.start; k < s.end; k++ {
				if p.tokens[k].mark == opens {
					spoken[p.tokens[k].quote] = true
				}
			}
		}
	}
	n := len(all)
	for q := range p.quotes {
		qt := &p.quotes[q]
		end := p.chainEnd(q)
		from, to := p.tokens[qt.open].sent, p.tokens[end].sent
		if sp := p.spokenInHeading(qt); !sp.none() && !spoken[q] {
			all = append(all, p.aloneAt(qt.open, qt.close, sp))
			continue
		}
		first := qt.open == 0 || p.tokens[qt.open].para != p.tokens[qt.open-1].para
		if qt.single && !first || qt.prev >= 0 || qt.outer >= 0 || qt.open != p.sents[from].start || p.wordsIn(end+1, p.sents[to].end) > 0 || held[from] || held[to] || p.tokens[end].mark != closes {
			continue
		}
		alone := p.aloneAt(qt.open, end, speakerAt{})
		switch i, ok := last[from-1]; {
		case ok && i < n && !first && p.speaksBefore(&all[i]) && p.wordsIn(qt.open, end) > 2:
			alone.speaker = all[i].speaker
		case !first && p.isUtterance(qt.open, end):
			if alone.speaker = p.subjectBefore(from - 1); alone.speaker.none() {
				continue
			}
		case !first || !p.isUtterance(qt.open, end):
			continue
		default:
			alone.speaker = p.speakerAbove(all[:n], qt.open)
		}
		all = append(all, alone)
		held[from], held[to] = true, true
	}
	return all
}

// subjectBefore is whom a sentence is about in front of a quotation in its paragraph, if it begins with
// somebody, "Then she laughs. “…”": the quotation is theirs.
func (p *page) subjectBefore(sent int) speakerAt {
	s := p.sents[sent]
	i := s.start
	for i < s.end && (p.tokens[i].tag == "RB" || p.tokens[i].tag == "CC") {
		i++
	}
	if i >= s.end || p.inside[i] < 0 || !p.namesPerson(p.inside[i]) || !p.clauseAt(i, s.end) || p.tokens[i].mark != noMark {
		return speakerAt{}
	}
	return speakerAt{i, p.phrases[p.inside[i]].end, "above", 0}
}

// aloneAt is a quotation between two marks that no cue tells of.
func (p *page) aloneAt(open, end int, by speakerAt) found {
	return found{head: &cueHead{kind: labelHead, at: open, start: open, end: open + 1, group: -1, sentence: p.sents[p.tokens[open].sent]}, p: aloneScore, sure: aloneScore, alone: true,
		place: place{afterCue, open}, pieces: []span{{open, end + 1}}, speaker: by}
}

// isUtterance reports whether a quotation that makes a paragraph is speech and no title: it has five
// words, a verb, and a stop of its own.
func (p *page) isUtterance(open, end int) bool {
	if p.wordsIn(open, end) < 5 || p.verbsBetween(open, end) == 0 {
		return false
	}
	for end--; end > open && p.tokens[end].mark == closes; end-- { // “He said, ‘Go.’”
	}
	return isStop(p.tokens[end].text)
}

// speakerAbove is who says the quotation in the paragraph before token open, if it ends with one or
// with who says it, or who speaks in its last sentence: a quotation that begins the next is theirs.
func (p *page) speakerAbove(all []found, open int) speakerAt {
	var above speakerAt
	best := -1
	for i := range all {
		end := all[i].pieces[len(all[i].pieces)-1].end
		if end <= open && end > best && open > 0 && p.tokens[end-1].para == p.tokens[open-1].para && all[i].head.kind == verbHead && (p.tokens[end-1].mark == closes || p.tokens[all[i].head.at].sent == p.tokens[open-1].sent && p.speaksBefore(&all[i]) && all[i].head.kind == verbHead && p.tokens[all[i].head.at].quote < 0) {
			above, best = all[i].speaker, end
		}
	}
	return above
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
