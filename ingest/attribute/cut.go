package attribute

// cutAt is where grammar ends what begins at j after a cue at the latest, whatever the weights say: before
// the main clause of its sentence, before another verb of the cue's subject, before the verb whose
// subject the cue stands in, before what it was said in. It is the text's end if nothing does.
func (p *page) cutAt(h *cueHead, j int) int {
	e := len(p.tokens)
	if h.kind != verbHead || p.tokens[j].sent != p.tokens[h.at].sent {
		return e
	}
	end := min(h.sentence.end, j+maxPiece)
	for _, at := range [...]int{p.mainClause(h, j, end), p.nextPredicate(h, j, end), p.verbOfSubject(h, j, end), p.saidIn(h, j, end), p.behindMarks(h, j, end), p.nextInHeading(h, j, end), p.asInHeading(h, j, end), p.asideOfTold(h.at, h.sentence), p.behindObject(h, j, end), p.thoughBehind(h, j, end)} {
		if at > j {
			e = min(e, at)
		}
	}
	return e
}

// beside reports whether token k stands on the same side of all quotation marks as the head.
func (p *page) beside(h *cueHead, k int) bool {
	return p.tokens[k].quote == p.tokens[h.at].quote && p.tokens[k].mark == noMark
}

// mainClause is the comma before the main clause of a sentence whose cue stands in a clause before
// it: "When Baker pressed the mayor | , the mayor left", "After saying the dam was old | , she left".
// It is 0 if there is none.
func (p *page) mainClause(h *cueHead, j, end int) int {
	s := h.sentence
	if h.kind != verbHead || p.verbsBetween(s.start, h.start) > 0 || p.groups[h.group].finite && !p.opensSubordinate(s.start, h.start) {
		return 0
	}
	if p.tokens[s.start].low == "as" && h.reports() {
		return 0 // "As Baker told the paper, the air is clean": that is what he told.
	}
	held := false // A subordinate clause of the content itself is open.
	for k := j; k+1 < end; k++ {
		if k > j && p.tokens[k].mark == closes && p.tokens[k-1].text == "," && p.tokens[k+1].quote == p.tokens[h.at].quote && p.clauseAt(k+1, end) && !held {
			return k + 1
		}
		if !p.beside(h, k) {
			continue
		}
		if subordinators[p.tokens[k].low] && k > j {
			held = true
		}
		if p.tokens[k].text != "," || k == j || !p.clauseAt(k+1, end) {
			continue
		}
		if !held {
			return k
		}
		held = false
	}
	return 0
}

// opensSubordinate reports whether a sentence begins with a word that makes its first clause a
// subordinate one, "When …", "But as …".
func (p *page) opensSubordinate(i, end int) bool {
	for i < end && (p.tokens[i].tag == "CC" || p.tokens[i].tag == "RB" && !subordinators[p.tokens[i].low] || p.tokens[i].low == "so" || p.tokens[i].low == "even") {
		i++
	}
	return i < end && (subordinators[p.tokens[i].low] || p.tokens[i].low == "once") && p.tokens[i].low != "whether"
}

// nextPredicate is where a further verb of the cue's subject is joined to a cue whose content has no
// verb that could take it: "praised the plan | and left", "did not want to stay | , but was kept".
func (p *page) nextPredicate(h *cueHead, j, end int) int {
	if at := p.nextSaying(h, j, end); at > 0 {
		return at
	}
	for k := j; k+1 < end; k++ {
		t := &p.tokens[k]
		if p.group[k] >= 0 && p.groups[p.group[k]].finite {
			return 0 // Inside marks too: "all missions “comply fully” and are planned".
		}
		if !p.beside(h, k) {
			continue
		}
		switch {
		case t.tag == "MD", t.tag == "WDT", t.tag == "WP", t.tag == "WRB", t.low == "that", subordinators[t.low]:
			return 0
		case t.tag != "CC" || t.low != "and" && t.low != "but":
			continue
		}
		i := p.skipAdverbs(k+1, end)
		if i < end && (p.inside[i] < 0 && p.verbAt(i, end) || p.tokens[i].tag == "PRP" && p.verbsBetween(j, k) == 0 && p.clauseAt(i, end)) { // "asked for discounts | and we said no"
			if p.tokens[k-1].text == "," {
				k--
			}
			return k
		}
	}
	return 0
}

// nextSaying is where a further verb of saying with "that" is joined to a first one, in the same tense and
// with no other between: "maintained that it had left | and noted that …". It is 0 for others.
func (p *page) nextSaying(h *cueHead, j, end int) int {
	if !p.active(h) || !h.reports() || p.tokens[j].mark == opens {
		return 0
	}
	for k := j + 1; k+2 < end; k++ {
		if !p.beside(h, k) {
			continue
		}
		if p.group[k] >= 0 && p.words[k] != nil && p.words[k].reports() {
			return 0
		}
		if p.tokens[k].tag != "CC" || p.tokens[k].low == "or" {
			continue
		}
		i := p.skipAdverbs(k+1, end)
		if i+1 < end && p.group[i] >= 0 && p.tokens[i].tag == p.tokens[h.at].tag && p.words[i] != nil && len(p.words[i].verb) > 0 && p.words[i].acts() && p.tokens[i+1].low == "that" {
			if p.tokens[k-1].text == "," {
				k--
			}
			return k
		}
	}
	return 0
}

// verbOfSubject is the verb of a sentence whose subject the cue stands in with its object: "the
// failure to see the flood | was his", "firms that had insured the dam | agreed".
func (p *page) verbOfSubject(h *cueHead, j, end int) int {
	s, g := h.sentence, p.groups[h.group]
	r := p.skipAdverbsBack(h.start, s.start)
	if r == s.start || p.verbsBetween(s.start, h.start) > 0 || p.tokens[j].tag == "PRP" || p.tokens[s.end-1].tag != "." || p.inside[j] < 0 {
		return 0
	}
	before := &p.tokens[r-1]
	relative := g.finite && (before.tag == "WDT" || before.tag == "WP")
	object := !g.finite && (g.to && isNoun(before.tag) || p.tokens[h.at].tag == "VBG" && before.tag == "IN" && r-1 > s.start)
	if !relative && !object {
		return 0
	}
	at, last := 0, j
	for k := j; k < end; k++ {
		if p.tokens[k].tag == "PRP" && at == 0 && k+1 < end && p.verbAt(k+1, end) {
			return 0 // "they": a clause of its own.
		}
		if p.group[k] < 0 || !p.groups[p.group[k]].finite {
			continue
		}
		n := p.groups[p.group[k]].start
		if at > 0 || p.joins(last, max(last, n)) {
			return 0
		}
		at, last = n, k+1
	}
	return at
}

// saidIn is where the words tell in what something was said: "called for calm | in a statement".
func (p *page) saidIn(h *cueHead, j, end int) int {
	for k := j + 1; k+2 < end; k++ {
		if !p.beside(h, k) || p.group[k] >= 0 {
			return 0
		}
		switch p.tokens[k].low {
		case "in", "at", "during", "on":
		default:
			continue
		}
		ph := p.inside[k+1]
		if ph < 0 || !utterances[p.tokens[p.phrases[ph].head].low] {
			continue
		}
		if e := p.phrases[ph].end; e >= h.sentence.end || !p.tokens[e].isWord() || timeWords[p.tokens[e].low] || e+1 < len(p.tokens) && timeWords[p.tokens[e+1].low] {
			return k
		}
	}
	return 0
}

// behindObject is what follows a pronoun or noun that is all that is said, if a comma or another's clause does:
// "the man who wrote it | , Ada Moss, said", "did not believe him | and we do not". It is 0 for others.
func (p *page) behindObject(h *cueHead, j, end int) int {
	if p.inside[j] < 0 || p.clauseAt(j, end) || p.tokens[j].mark != noMark {
		return 0
	}
	e := p.phrases[p.inside[j]].end
	if e+1 >= end || p.tokens[j].tag != "PRP" {
		return 0
	}
	if p.tokens[e].text == "," && p.tokens[e+1].mark == noMark && h.end == j {
		return e
	}
	for k := e; k+1 < end && k < e+4; k++ { // "him then and we do not"
		if p.group[k] >= 0 || !p.beside(h, k) {
			return 0
		}
		if p.tokens[k].tag == "CC" && p.tokens[k+1].tag == "PRP" && p.clauseAt(k+1, end) {
			return k
		}
	}
	return 0
}

// thoughBehind is the comma before "though" or "although" behind an object without a verb of its own: "accused Moss of lying | ,
// though a review shows". It is 0 for others.
func (p *page) thoughBehind(h *cueHead, j, end int) int {
	for k := j; k+2 < end; k++ {
		if g := p.group[k]; g >= 0 && p.groups[g].finite || !p.beside(h, k) {
			return 0
		}
		if p.tokens[k].text == "," && (p.tokens[k+1].low == "though" || p.tokens[k+1].low == "although") && p.clauseAt(k+2, end) {
			return k
		}
	}
	return 0
}

// behindMarks is where a clause of time begins behind the marks that close a phrase of the cue's own:
// "accused the referee of “losing his nerve” | after they were beaten".
func (p *page) behindMarks(h *cueHead, j, end int) int {
	if p.clauseAt(j, end) || p.quotedVerb(j) {
		return 0
	}
	for k := j + 1; k+1 < end; k++ {
		if p.tokens[k].quote == p.tokens[h.at].quote && p.group[k] >= 0 && p.groups[p.group[k]].finite {
			return 0
		}
		if p.tokens[k-1].mark == closes && p.beside(h, k) && whenWords[p.tokens[k].low] {
			return k
		}
	}
	return 0
}

// utterances are what one speaks in, and hardly what one speaks of.
var utterances = wordSet("statement interview interviews tweet tweets twitter remarks conference briefing")
