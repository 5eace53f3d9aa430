package attribute

// putsFigure reports whether a head is "put … at" with a number: "campaigners put the dead at 40".
func (p *page) putsFigure(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "put" || h.end >= h.sentence.end || p.inside[h.end] < 0 {
		return false
	}
	at := p.phrases[p.inside[h.end]].end
	for at+1 < h.sentence.end && p.tokens[at].low == "of" && p.inside[at+1] >= 0 {
		at = p.phrases[p.inside[at+1]].end
	}
	for at+1 < h.sentence.end && (p.tokens[at].tag == "RB" || p.tokens[at].tag == "VBG" || p.tokens[at].tag == "VBN") {
		at++ // "the number still missing at 17"
	}
	if at >= h.sentence.end || p.tokens[at].low != "at" {
		return false
	}
	for k := at + 1; k < h.sentence.end && k < at+5; k++ {
		if p.tokens[k].tag == "CD" {
			return true
		}
	}
	return false
}

// putsIt reports whether a head closes words as somebody put them: "Hope, as Cole put it, is …".
func (p *page) putsIt(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "put" || h.end >= h.sentence.end || p.tokens[h.end].low != "it" {
		return false
	}
	if p.putsItThus(h) > 0 {
		return true
	}
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	for k := r - 1; k >= h.sentence.start && k > r-16; k-- {
		if p.tokens[k].low == "as" {
			return true
		}
	}
	return false
}

// putsItThus is what stands behind the colon of "puts it plainly:", 0 if a head is no such.
func (p *page) putsItThus(h *cueHead) int {
	k := p.skipAdverbs(h.end+1, h.sentence.end)
	if !p.active(h) || k+1 >= len(p.tokens) || p.tokens[k].text != ":" || p.tokens[k].sent != p.tokens[h.at].sent {
		return 0
	}
	return k + 1
}

// putsTo reports whether a head says something to somebody's face: "put it to him that he had lied".
func (p *page) putsTo(h *cueHead) bool {
	if !p.active(h) || lemmaOf(h) != "put" || p.word(h.end) != "it" || p.word(h.end+1) != "to" {
		return false
	}
	k := h.end + 2
	return k < h.sentence.end && p.inside[k] >= 0 && p.word(p.phrases[p.inside[k]].end) == "that"
}

// putsAt is where begins what somebody puts to another, or, as it was put, in front: "put it to him [that
// he had lied]", "As Ek put it: [“You take it.”]". It is 0 for others.
func (p *page) putsAt(h *cueHead) int {
	if p.putsTo(h) {
		return p.phrases[p.inside[h.end+2]].end
	}
	if !p.putsIt(h) {
		return 0
	}
	if at := p.putsItThus(h); at > 0 {
		return at
	}
	k := h.end + 1
	if k+1 >= len(p.tokens) || p.tokens[k].text != "," && p.tokens[k].text != ":" || p.tokens[k+1].para != p.tokens[k].para {
		return 0
	}
	if first := &p.tokens[h.sentence.start]; first.low == "as" || p.tokens[k].text == ":" {
		return k + 1
	}
	return 0
}

// hearing is where the subject of a clause begins that closes a sentence by who was told it,
// "…, the inquiry heard yesterday": nobody is named as the one who said it. It is 0 for others.
func (p *page) hearing(h *cueHead) int {
	if h.kind != verbHead || lemmaOf(h) != "hear" && lemmaOf(h) != "tell" && !p.isTold(h) || p.groups[h.group].to {
		return 0 // "Rents will rise, tenants told": somebody is always told.
	}
	s := h.sentence
	if s.end-h.end > 8 || p.verbsBetween(h.end, s.end) > 0 {
		return 0
	}
	if h.end < s.end && p.inside[h.end] >= 0 && !timeWords[p.tokens[h.end].low] && p.tokens[h.end].tag != "TIME" {
		return 0 // It has an object.
	}
	r := p.skipAdverbsBack(h.start, s.start)
	for k := r - 1; k > s.start+1 && k > r-14; k-- {
		switch {
		case p.group[k] >= 0 || p.tokens[k].mark != noMark:
			return 0
		case p.tokens[k].text == ",":
			if p.inside[k+1] < 0 || p.verbsBetween(s.start, k) == 0 {
				return 0
			}
			return k + 1
		}
	}
	return 0
}

// hearsThat reports whether a head is "hear" with a body that hears evidence before it and a that-clause
// behind it, "The inquiry has heard that …": nobody is named as the one who said it.
func (p *page) hearsThat(h *cueHead) bool {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if !p.active(h) || lemmaOf(h) != "hear" || p.word(h.end) != "that" || r <= h.sentence.start || p.inside[r-1] < 0 {
		return false
	}
	return hearingBodies[p.tokens[p.phrases[p.inside[r-1]].head].low]
}

var hearingBodies = wordSet("court jury jurors inquiry inquest tribunal hearing committee panel magistrates")

// saysMore reports whether a verb of saying begins at token i and has a clause or quotation of its
// own: "…, but confirmed that …".
func (p *page) saysMore(i, end int) bool {
	if p.tokens[i-1].low != "but" && (i < 2 || p.tokens[i-2].text != ",") {
		return false
	}
	i = p.skipAdverbs(i, end)
	if i < end && (p.tokens[i].tag == "MD" || doForms[p.tokens[i].low] || haveForms[p.tokens[i].low]) { // "but would not say whether"
		i = p.verbOf(i, end)
	}
	if i+1 >= end || p.group[i] < 0 || p.words[i] == nil || !p.groups[p.group[i]].finite {
		return false
	}
	if p.groups[p.group[i]].negated && p.words[i].reports() && p.asksAt(i+1) {
		return true
	}
	k := i + 1
	if addressed[p.words[i].lemma] && p.inside[k] >= 0 && !p.clauseAt(k, end) { // "but later told fans: “…”"
		k = p.phrases[p.inside[k]].end
	}
	return k < end && p.words[i].reports() && (p.tokens[k].low == "that" || p.tokens[k].mark == opens || p.opensAfterColon(k) || p.clauseAt(k, end))
}

// verbOf is the main verb of the group that begins with the auxiliary at i, i itself if none is near.
func (p *page) verbOf(i, end int) int {
	for k := i; k < end && k < i+6; k++ {
		if g := p.group[k]; g >= 0 && p.groups[g].start == i {
			return k
		}
	}
	return i
}

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

// pleads reports whether a head is "plead" with the plea after it: "pleaded not guilty".
func (p *page) pleads(h *cueHead) bool {
	if h.kind != verbHead || lemmaOf(h) != "plead" || h.end >= h.sentence.end {
		return false
	}
	k := h.end
	if p.tokens[k].low == "not" {
		k++
	}
	return p.word(k) == "guilty" || p.word(k) == "innocent"
}
