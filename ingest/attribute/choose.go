package attribute

import "slices"

// chooser makes the choices of a page with a model.
type chooser struct {
	*page
	model  *Model
	f      features
	scores []float64
	why    *[]string      // If not nil, what decided is noted here.
	asked  []askedSpeaker // Of one head.
}

// pick returns the likeliest of n answers, as fill describes them, and its probability.
func (c *chooser) pick(n int, fill func(i int, f *features)) (int, float64) {
	c.scores = c.scores[:0]
	best := 0
	for i := range n {
		fill(i, &c.f)
		c.scores = append(c.scores, c.model.score(c.f.idx))
		if c.scores[i] > c.scores[best] {
			best = i
		}
	}
	softmax(c.scores)
	if c.why != nil && n > 1 {
		c.f.named = true
		fill(best, &c.f)
		c.f.named = false
		*c.why = append(*c.why, c.reasons(c.scores[best]))
	}
	return best, c.scores[best]
}

// isCue is the probability that a head is a cue.
func (c *chooser) isCue(h *cueHead) float64 {
	c.cueFeatures(h, &c.f)
	pr := logistic(c.model.score(c.f.idx))
	switch {
	case c.forbiddenCue(h):
		return 0
	case pr < plainFrame && c.plain(h):
		return plainFrame
	}
	return pr
}

func (c *chooser) chooseSpeaker(fd *found) {
	all := c.speakers(fd.head, *fd)
	if before := c.sayerBefore(fd.head); len(before) > 0 {
		all = before
	}
	if len(all) == 0 || c.hearing(fd.head) > 0 {
		return
	}
	k, pr := c.pickSpeaker(fd, all)
	if all[k].none() && len(all) > 1 && (c.closesQuotation(fd.head) > 0 || c.active(fd.head) && c.putsFigure(fd.head)) { // Somebody says it: "“…,” read one sign".
		all = all[:len(all)-1]
		k, pr = c.pickSpeaker(fd, all)
	}
	fd.speaker, fd.sure = c.widen(all[k], fd.head.sentence.start), fd.sure*pr
	if (fd.speaker.none() || fd.speaker.site == "by") && c.isSpokenOf(fd.head) {
		c.takeAccuser(fd, all)
	}
	if fd.speaker.none() && c.addsSaying(fd.head) {
		fd.speaker = c.mainSubject(fd.head)
	}
	if fd.speaker.none() && (c.coordinated(fd.head) || c.toSay(fd.head)) { // "A explained X and said Y": still A.
		for _, site := range []string{"cue before", "governing"} {
			if k := slices.IndexFunc(all, func(s speakerAt) bool { return s.site == site }); k >= 0 {
				fd.speaker = all[k]
				break
			}
		}
	}
}

// askedSpeaker is a choice of speaker with all that it hung on.
type askedSpeaker struct {
	head  *cueHead
	where placeKind
	all   []speakerAt
	held  []bool // Which of them share words with the content.
	best  int
	pr    float64
}

// pickSpeaker is pick for speakers. Most places of a head put the same question: it is answered once.
func (c *chooser) pickSpeaker(fd *found, all []speakerAt) (int, float64) {
	held := make([]bool, len(all))
	for i, sp := range all {
		held[i] = fd.overlaps(sp.from, sp.to)
	}
	if len(c.asked) > 0 && c.asked[0].head != fd.head {
		c.asked = c.asked[:0]
	}
	for i := range c.asked {
		if a := &c.asked[i]; c.why == nil && a.where == fd.place.kind && slices.Equal(a.all, all) && slices.Equal(a.held, held) {
			return a.best, a.pr
		}
	}
	k, pr := c.pick(len(all), func(i int, f *features) { c.speakerFeatures(fd.head, fd.place.kind, held[i], all[i], f) })
	c.asked = append(c.asked, askedSpeaker{fd.head, fd.place.kind, all, held, k, pr})
	return k, pr
}

func (c *chooser) chooseLead(fd *found) {
	if up := c.takenUp(fd.head); up.end > 0 {
		fd.pieces = append([]span{up}, fd.pieces...)
		return
	}
	leads := c.leads(fd.head, fd)
	if c.needsLead(fd) {
		if c.bareRelative(fd.speaker.from) { // "a sum critics say includes repairs"
			ph := c.phrases[c.inside[fd.speaker.from-1]]
			fd.pieces = append([]span{{ph.start, ph.end}}, fd.pieces...)
			return
		}
		leads = slices.DeleteFunc(leads, func(l speakerAt) bool { return l.site != "antecedent" || !c.plainPhrase(l) })
		if len(leads) > 0 { // The widest: "four cases in particular".
			l := leads[len(leads)-1]
			fd.pieces = append([]span{{l.from, l.to}}, fd.pieces...)
		}
		return
	}
	if c.accuses(fd.head) || c.thoughtToBe(fd.head) && fd.place.kind == afterCue || fd.place.kind == leadOnly && c.isSpokenOf(fd.head) { // "Mayor accused of fraud": without the mayor it says nothing of anybody.
		leads = slices.DeleteFunc(leads, speakerAt.none)
	}
	leads = slices.DeleteFunc(leads, func(l speakerAt) bool { return c.holdsAccord(l) })
	if len(leads) == 0 {
		return
	}
	k, _ := c.pick(len(leads), func(i int, f *features) { c.leadFeatures(fd.head, fd, leads[i], f) })
	if l := leads[k]; !l.none() {
		fd.pieces = append([]span{{l.from, l.to}}, fd.pieces...)
	}
}

// holdsAccord reports whether a stretch begins with who is named behind "according to": what they say begins later, "According
// to Moss, [the two] are suspected of spying".
func (c *chooser) holdsAccord(l speakerAt) bool {
	return l.from > 1 && c.tokens[l.from-1].low == "to" && c.tokens[l.from-2].low == "according"
}

// needsLead reports whether the content after the cue is a verb without its subject, which
// stands before "which" or "who": "four cases, which Baker said were new".
func (c *chooser) needsLead(fd *found) bool {
	if fd.place.kind != afterCue || fd.speaker.none() || fd.speaker.from == 0 || fd.place.at != fd.head.end {
		return false
	}
	if !c.relativeAt(fd.speaker.from-1) && !c.bareRelative(fd.speaker.from) {
		return false
	}
	t := &c.tokens[fd.place.at]
	return c.calledSo(fd.head, fd.place.at) || t.tag == "MD" || t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP" || t.tag == "VBN"
}

// plainPhrase reports whether a stretch holds no verb.
func (c *chooser) plainPhrase(l speakerAt) bool { return c.verbsBetween(l.from, l.to) == 0 }

// listEnd is the end of a sentence whose object is a list cut by semicolons, 0 for others.
func (c *chooser) listEnd(j, e int) int {
	s := c.sents[c.tokens[j].sent]
	if e >= s.end || c.inside[j] < 0 || c.clauseAt(j, s.end) {
		return 0
	}
	n := 0
	for k := j; k < s.end; k++ {
		if c.tokens[k].text == ";" {
			n++
		}
	}
	if n < 2 {
		return 0
	}
	return c.contentEnd(s)
}

// blockEnd is the end of a block quotation: a paragraph without marks of its own after a cue
// that ends its paragraph with a colon; 0 for others.
func (c *chooser) blockEnd(h *cueHead, j int) int {
	if j != h.sentence.end || c.tokens[j-1].text != ":" || c.tokens[j].para == c.tokens[j-1].para || c.tokens[j].mark == opens {
		return 0
	}
	e := j
	for e < len(c.tokens) && c.tokens[e].para == c.tokens[j].para && e < j+maxQuotation {
		e++
	}
	return e
}

// endOf chooses where a piece that begins at j ends.
func (c *chooser) endOf(h *cueHead, j int) int {
	ends := c.ends(j)
	if len(ends) == 0 {
		return j + 1
	}
	k, _ := c.pick(len(ends), func(i int, f *features) { c.endFeatures(h, j, ends[i], i, f) })
	return min(c.ruledEnd(h, j, ends[k]), c.cutAt(h, j))
}

// ruledEnd is where a piece that begins at j ends if grammar leaves no choice, else e.
func (c *chooser) ruledEnd(h *cueHead, j, e int) int {
	if b := c.blockEnd(h, j); b > 0 {
		return b
	}
	if q := c.tokens[j].quote; j == c.opensSpeech(h) && c.quotes[q].open == j && c.isSentence(q) {
		return c.chainEnd(q) + 1 // "kept asking, ‘Why me?’ and I left"
	}
	if d := c.dashedClause(h); d > 0 && d == j {
		return c.nextDash(d)
	}
	if b := c.clauseOfSubject(h, j); b > 0 {
		return b
	}
	if b := c.dueBy(h, j); b > e {
		return b
	}
	if b := c.listEnd(j, e); b > 0 {
		return b
	}
	return e
}

func (c *chooser) holdsQuote(pieces []span) bool {
	for _, s := range pieces {
		if c.tokens[s.end-1].mark == closes || s.end < len(c.tokens) && c.tokens[s.end].mark == closes {
			return true
		}
	}
	return false
}

// maxPieces bounds how often a statement goes on after its cue.
const maxPieces = 12

// goOn adds the pieces after the cue.
func (c *chooser) goOn(fd *found) {
	for len(fd.pieces) < maxPieces {
		all := c.continuations(fd.head, fd)
		k, _ := c.pick(len(all), func(i int, f *features) { c.continuationFeatures(fd.head, fd, all[i], f) })
		if r := slices.IndexFunc(all, func(g goesOnAt) bool { return c.resumes(fd, g) }); r >= 0 {
			k = r
		}
		g := all[k]
		if g.at == 0 || g.at < fd.pieces[len(fd.pieces)-1].end {
			return
		}
		fd.pieces = append(fd.pieces, span{g.at, c.endOf(fd.head, g.at)})
		if !g.next {
			return
		}
	}
}

// maxTurn is how many tokens a labelled paragraph may have to be one turn.
const maxTurn = 800

// buildLabel gives a labelled turn all that follows up to the next label.
func (c *chooser) buildLabel(fd found) (found, bool) {
	h := fd.head
	e := h.sentence.end
	for e < len(c.tokens) && c.tokens[e].para == c.tokens[h.at].para {
		e++
	}
	if e-h.end > maxTurn { // A text without paragraphs.
		e = h.sentence.end
	}
	if e <= h.end {
		return fd, false
	}
	fd.place, fd.pieces = place{afterCue, h.end}, []span{{h.end, e}}
	fd.speaker, fd.cue = speakerAt{c.labelStart(h.sentence), h.at, "label", 0}, span{h.at, h.end}
	return fd, true
}
