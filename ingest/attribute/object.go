package attribute

// against reports whether "against" with a noun or deed stands right behind a verb of advice or argument: without it,
// what is said would be the other way round, "advised [against removing the lane]".
func (p *page) against(h *cueHead) bool {
	return h.kind == verbHead && p.word(h.end) == "against" && h.end+1 < h.sentence.end && (h.is("demand") || h.is("warn") || h.is("say")) &&
		(p.inside[h.end+1] >= 0 || p.tokens[h.end+1].tag == "VBG")
}

// accusesOf reports whether a verb accuses in the active, with the accused and "of" right behind: both are what is said,
// "accused [the board of wasting money]".
func (p *page) accusesOf(h *cueHead) bool {
	return p.active(h) && lemmaOf(h) == "accuse" && h.end < h.sentence.end && p.inside[h.end] >= 0 && p.word(p.phrases[p.inside[h.end]].end) == "of"
}

// asksFor reports whether people ask for something, in the active and with nobody asked between: "two customers asked for
// discounts".
func (p *page) asksFor(h *cueHead) bool {
	return p.active(h) && lemmaOf(h) == "ask" && p.word(h.end) == "for" && h.end+1 < h.sentence.end && p.inside[h.end+1] >= 0 &&
		(p.hasPeople(h) || h.start > h.sentence.start && (p.tokens[h.start-1].low == "we" || p.tokens[h.start-1].low == "they"))
}

// usedToSay reports whether a head is what somebody used to say, with a clause or that-clause right behind: "my
// grandfather used to say you cannot own a carrot".
func (p *page) usedToSay(h *cueHead) bool {
	return p.saysByHabit(h) && h.reports() && (p.word(h.end) == "that" || p.clauseAt(h.end, h.sentence.end))
}

// saysByHabit reports whether "used to" or a verb of liking stands right before a verb, "liked to say".
func (p *page) saysByHabit(h *cueHead) bool {
	if h.kind != verbHead || !p.groups[h.group].to {
		return false
	}
	k := p.groups[h.group].start - 1
	if k <= h.sentence.start {
		return false
	}
	return p.tokens[k].low == "used" || p.words[k] != nil && p.words[k].isOf("like")
}

// saysByHabitOf lists who says something by habit: the subject of the verb before.
func (p *page) saysByHabitOf(h *cueHead) []speakerAt {
	start := p.groups[h.group].start - 1
	if g := p.group[start]; g >= 0 {
		start = p.groups[g].start
	}
	return p.subjectsBefore(start, h.sentence)
}
