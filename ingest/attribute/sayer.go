package attribute

// sayerBefore lists who may have said what comes before "but" and a second verb of saying, "The bank
// admitted that it erred but insisted that …": the same says both.
func (p *page) sayerBefore(h *cueHead) []speakerAt {
	s := h.sentence
	if at := p.quotedAs(h); at > 0 {
		if g := p.groups[p.group[at]]; g.passive {
			return p.freeStanding(p.subjectOf(nil, g.start, s, "quoted"), s.start)
		}
		return []speakerAt{{at + 1, h.start - 1, "quoted", 0}}
	}
	if p.addsSaying(h) {
		if by := p.sayerInverted(h); by != nil {
			return by
		}
		if by := p.onlySayer(h); by != nil {
			return by
		}
	}
	if p.usedToSay(h) {
		return p.saysByHabitOf(h)
	}
	if by := p.besideWith(h); by != nil {
		return by
	}
	if by := p.actsThen(h); by != nil {
		return by
	}
	if at := p.joinsInHeading(h); at > 0 {
		return p.subjectsBefore(at, s)
	}
	if by := p.sayerBeside(h); by != nil {
		return by
	}
	if h.kind != verbHead || h.start <= s.start || p.tokens[h.start-1].tag != "CC" {
		return nil
	}
	i := p.sayingBefore(h)
	if i >= 0 && p.groups[p.group[i]].passive { // "said it had been denied visas and called on"
		first := *h
		first.start = p.groups[p.group[i]].start
		i = p.sayingBefore(&first)
	}
	if i < 0 {
		return nil
	}
	but := p.tokens[h.start-1].low == "but" && p.saysMore(h.start, s.end)
	same := p.tokens[i].tag == p.tokens[h.at].tag && p.word(h.end) == "that"
	if !but && !same && !p.actsMore(i+1, h.start-1, s.end) && !p.backToMain(i+1, h.start-1, s.end) {
		return nil
	}
	return p.subjectsBefore(p.groups[p.group[i]].start, s)
}

// subjectsBefore lists who may be the subject of another verb of the sentence, that begins at start.
func (p *page) subjectsBefore(start int, s span) []speakerAt {
	return p.freeStanding(p.subjectOf(nil, start, s, "cue before"), s.start)
}

// actsThen is the subject of the verb in front of a participle behind "after" or the like: "[parents in Carrow] vowed to fight
// after learning that". It is nil for others.
func (p *page) actsThen(h *cueHead) []speakerAt {
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start != h.at || h.start <= h.sentence.start {
		return nil
	}
	switch p.tokens[h.start-1].low {
	case "after", "before", "while", "without", "since":
	default:
		return nil
	}
	for i := h.start - 2; i >= h.sentence.start; i-- {
		if g := p.group[i]; g >= 0 && p.groups[g].finite && p.beside(h, i) {
			all := p.subjectsBefore(p.groups[g].start, h.sentence)
			if len(all) == 0 || p.groups[g].passive || all[0].site != "cue before" {
				return nil
			}
			return all[:1]
		}
	}
	return nil
}

// besideWith is who stands between "with" and a participle of saying, "…, with its director, Ada Moss, describing it as
// “mad”". It is nil for others.
func (p *page) besideWith(h *cueHead) []speakerAt {
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start != h.at {
		return nil
	}
	for k := h.start - 1; k > h.sentence.start && k > h.start-14; k-- {
		if p.group[k] >= 0 || p.tokens[k].mark != noMark {
			return nil
		}
		if p.tokens[k].low == "with" && p.tokens[k-1].text == "," && p.inside[k+1] >= 0 && p.isPeople(p.inside[k+1]) {
			to := h.start
			if p.tokens[to-1].text == "," {
				to--
			}
			return []speakerAt{{k + 1, to, "with", 0}}
		}
	}
	return nil
}

// sayerBeside lists who may be the subject of a participle behind a comma if the last finite verb before it is one
// of plain saying: "Inspectors warned that it was unsafe, an engineer told the inquiry, contradicting …".
func (p *page) sayerBeside(h *cueHead) []speakerAt {
	s := h.sentence
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.start <= s.start || p.tokens[h.start-1].text != "," {
		return nil
	}
	i := p.sayingBefore(h)
	if i < 0 || p.groups[p.group[i]].passive {
		return nil
	}
	for k := i + 1; k < h.start; k++ {
		if g := p.group[k]; g >= 0 && g != p.group[i] && p.groups[g].finite {
			return nil
		}
	}
	all := p.subjectsBefore(p.groups[p.group[i]].start, s)
	return all[:min(1, len(all))]
}

// sayingBefore is the last finite verb of plain saying before a head in its sentence, on the same side
// of all quotation marks, -1 if there is none.
func (p *page) sayingBefore(h *cueHead) int {
	for i := h.start - 1; i >= h.sentence.start; i-- {
		if g := p.group[i]; g >= 0 && p.groups[g].finite && p.words[i] != nil && p.words[i].reports() && p.tokens[i].quote == p.tokens[h.at].quote {
			return i
		}
	}
	return -1
}

// onlySayer is the subject of the verb of saying before a participle that adds to it, if there is but one:
// "Moss told the paper, adding that …".
func (p *page) onlySayer(h *cueHead) []speakerAt {
	i, s := p.sayingBefore(h), h.sentence
	if i < 0 || p.groups[p.group[i]].passive {
		return nil
	}
	first := *h
	if first.start = p.groups[p.group[i]].start; p.sayingBefore(&first) >= 0 {
		return nil
	}
	return p.subjectsBefore(first.start, s)
}

// mainSubject is the subject of the first finite verb of a head's sentence, if it stands before the head:
// "The mayor is defending what he wrote, saying it was true".
func (p *page) mainSubject(h *cueHead) speakerAt {
	s := h.sentence
	for i := s.start; i < h.start; i++ {
		if g := p.group[i]; g >= 0 && p.groups[g].finite && p.beside(h, i) {
			all := p.freeStanding(p.subjectOf(nil, p.groups[g].start, s, "governing"), s.start)
			if len(all) == 0 {
				return speakerAt{}
			}
			return all[0]
		}
	}
	return speakerAt{}
}

// sayerInverted is who stands between a verb of saying and a participle that adds to it: "“…,” said
// the director, Ada Marlow, adding that …".
func (p *page) sayerInverted(h *cueHead) []speakerAt {
	s := h.sentence
	for i := h.start - 2; i >= s.start && i > h.start-reach; i-- {
		if p.group[i] < 0 {
			continue
		}
		if i < 2 || !plainSayings[p.tokens[i].low] || p.tokens[i].low == "told" || p.inside[i+1] < 0 || p.tokens[i-1].mark != closes && p.tokens[i-1].text != "," {
			return nil
		}
		return []speakerAt{{i + 1, h.start - 1, "cue before", 0}}
	}
	return nil
}
