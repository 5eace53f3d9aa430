package attribute

import "strings"

// placeKind says where a statement's content stands.
type placeKind string

const (
	afterCue  placeKind = "after"  // It begins at the place's token.
	beforeCue placeKind = "before" // It ends before the place's token.
	leadOnly  placeKind = "lead"   // Only a noun phrase before the cue: a passive subject, "what".
)

// place is one answer to where the content of a cue is.
type place struct {
	kind placeKind
	at   int
}

const (
	maxAfter  = 9  // Places after a cue that are looked at.
	maxBefore = 5  // Commas before a cue that are looked at.
	reach     = 45 // Tokens that a search for an anchor goes back.
)

// places lists where the content of a head may be.
func (p *page) places(h *cueHead) []place {
	if h.kind == dashHead {
		return []place{{beforeCue, h.at}}
	}
	var out []place
	end := h.sentence.end
	for j := h.end; j < end && len(out) < maxAfter && j < h.end+reach; j = p.skip(j) {
		if p.startsContent(j, end) && !(h.kind == accordHead && p.tokens[j-1].isWord()) {
			out = append(out, place{afterCue, j})
		}
	}
	if h.kind == accordHead && len(out) == 0 && h.start == h.sentence.start && h.end < end { // No comma: "According to the ministry over 40 …"
		for j := p.skip(h.end); j < end && len(out) == 0 && j < h.end+reach; j = p.skip(j) {
			if p.clauseAt(j, end) {
				out = append(out, place{afterCue, j})
			}
		}
	}
	if end < len(p.tokens) && len(out) < maxAfter+1 && p.tokens[end-1].text == ":" && end-h.end < reach {
		out = append(out, place{afterCue, end})
	}
	out = append(out, p.anchors(h)...)
	out = p.prune(h, out)
	if h.kind == verbHead || h.kind == adjHead {
		out = append(out, place{leadOnly, h.start})
	}
	return out
}

// prune leaves out places that grammar forbids, if any other is left: the one who is told is
// not what is told, and "According to A, B" says B from its first clause on.
func (p *page) prune(h *cueHead, all []place) []place {
	if p.relativeClause(h) {
		return []place{{afterCue, h.end}}
	}
	var keep []place
	clause := false
	for _, pl := range all {
		if pl.kind == afterCue && h.kind == verbHead && lemmaOf(h) == "tell" && pl.at == h.end && p.inside[pl.at] >= 0 && !p.clauseAt(pl.at, h.sentence.end) {
			continue
		}
		if pl.kind == afterCue && h.kind == verbHead && p.ownNoun(pl.at-1) && p.tokens[pl.at].low == "that" {
			continue
		}
		if pl.kind == afterCue && pl.at == h.end && p.inverted(h) {
			continue
		}
		if h.kind == accordHead && pl.kind == afterCue {
			if clause || p.symbol(pl.at, len(p.tokens)) == "CC" {
				continue
			}
			clause = p.clauseAt(pl.at, h.sentence.end) || p.tokens[pl.at].mark == opens
		}
		keep = append(keep, pl)
	}
	if len(keep) == 0 {
		return all
	}
	return keep
}

// relativeClause reports whether a verb with its subject stands between "which" and the verb
// that "which" is the subject of: "four cases, which Baker said were new".
func (p *page) relativeClause(h *cueHead) bool {
	if h.kind != verbHead || h.end >= h.sentence.end || p.inside[h.end] >= 0 {
		return false
	}
	if t := p.tokens[h.end]; t.tag != "MD" && t.tag != "VBD" && t.tag != "VBZ" && t.tag != "VBP" && (t.tag != "VBN" || p.groups[h.group].passive) {
		return false
	}
	i := p.skipAdverbsBack(h.start, h.sentence.start)
	if i <= h.sentence.start+1 || p.inside[i-1] < 0 {
		return false
	}
	b := p.phrases[p.inside[i-1]].start
	return b > h.sentence.start && (p.tokens[b-1].tag == "WDT" || p.tokens[b-1].tag == "WP")
}

// inverted reports whether the noun phrase right after a verb is its subject: the words said
// end with a mark or comma right before the verb, "“…,” said Baker", "…, said Baker".
func (p *page) inverted(h *cueHead) bool {
	if h.kind != verbHead || h.end >= h.sentence.end || h.start <= h.sentence.start || p.inside[h.end] < 0 || p.clauseAt(h.end, h.sentence.end) {
		return false
	}
	if strings.HasPrefix(p.markBefore(h), "Q)") {
		return true
	}
	kind := p.nounKind(p.inside[h.end])
	return p.tokens[h.start-1].text == "," && plainSayings[p.tokens[h.at].low] && (kind == "name" || kind == "person")
}

// ownNoun reports whether token i is a cue noun with its possessor: what follows is what that
// noun says, whatever the verb before does with it.
func (p *page) ownNoun(i int) bool {
	if i < 0 || p.words[i] == nil || len(p.words[i].noun) == 0 || p.inside[i] < 0 {
		return false
	}
	for k := p.phrases[p.inside[i]].start; k < i; k++ {
		if p.tokens[k].tag == "POS" || p.tokens[k].tag == "PRP$" {
			return true
		}
	}
	return false
}

// startsContent reports whether content may begin at token j.
func (p *page) startsContent(j, end int) bool {
	t := p.tokens[j]
	switch {
	case t.mark == opens:
		return true
	case t.mark == closes:
		return false
	case p.inside[j] >= 0, t.tag == "TO", t.tag == "VBG", t.tag == "WRB", t.tag == "WDT", t.tag == "WP", isAdj(t.tag), t.tag == "VBN", t.tag == "MD":
		return true
	case p.group[j] >= 0 && p.groups[p.group[j]].finite && p.group[j-1] >= 0: // "which Baker said were new"
		return true
	case t.low == "that", t.low == "whether", t.low == "if", t.low == "because":
		return true
	}
	return (t.tag == "IN" || t.tag == "RB" || t.tag == "CC") && j > 0 && (p.tokens[j-1].text == "," || p.tokens[j-1].text == ":" || p.tokens[j-1].tag == "IN")
}

// anchors lists where content before the cue may end: after a quotation, or at a comma.
func (p *page) anchors(h *cueHead) []place {
	if h.kind == labelHead || h.kind == nounHead || p.coordinated(h) {
		return nil
	}
	var out []place
	s := h.sentence
	for k := h.start; k > s.start && k > h.start-reach && len(out) < maxBefore; k-- {
		t := p.tokens[k-1]
		if t.mark == closes && t.quote != p.tokens[h.at].quote {
			return append(out, place{beforeCue, k})
		}
		if (t.text == "," && (k < 2 || p.tokens[k-2].mark != closes)) || t.tag == "--" {
			out = append(out, place{beforeCue, k})
		}
	}
	if h.kind == accordHead && h.start > s.start && (len(out) == 0 || out[0].at != h.start) {
		out = append(out, place{beforeCue, h.start})
	}
	if s.start > 0 && h.start-s.start < 12 && p.afterQuote(s.start) {
		out = append(out, place{beforeCue, s.start})
	}
	return out
}

// asideEnd is the index after the comma that closes a relative clause opened by the one at k,
// 0 if none does.
func (p *page) asideEnd(k, end int) int {
	if k+1 >= end || p.tokens[k+1].tag != "WP" && p.tokens[k+1].tag != "WDT" {
		return 0
	}
	for i := k + 2; i < end && i < k+20; i++ {
		if p.tokens[i].text == "," {
			return i + 1
		}
	}
	return 0
}

// verbAt reports whether a finite verb group begins at i.
func (p *page) verbAt(i, end int) bool {
	for i < end && p.tokens[i].tag == "RB" {
		i++
	}
	if i >= end {
		return false
	}
	t := p.tokens[i]
	return t.tag == "MD" || t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP"
}

// coordinated reports whether a verb shares the subject of one before it: "… and said".
func (p *page) coordinated(h *cueHead) bool {
	i := p.skipAdverbsBack(h.start, h.sentence.start)
	return h.kind == verbHead && i > h.sentence.start+1 && p.tokens[i-1].tag == "CC"
}

// clauseAt reports whether a noun phrase at j is followed by a finite verb: a clause without "that".
func (p *page) clauseAt(j, end int) bool {
	ph := p.inside[j]
	if ph < 0 {
		return false
	}
	for k := p.phrases[ph].end; k < end && k < j+12; k++ {
		t := p.tokens[k]
		if g := p.group[k]; g >= 0 {
			return p.groups[g].finite
		}
		if t.tag == "MD" || beForms[t.low] || haveForms[t.low] {
			return true
		}
		if t.text == "," && k == p.phrases[ph].end { // "the driver, who was not named, has fled"
			if e := p.asideEnd(k, end); e > 0 {
				return p.verbAt(e, end)
			}
			return false
		}
		if p.inside[k] < 0 && t.tag != "IN" && t.tag != "RB" && t.tag != "CC" && t.tag != "POS" {
			return false
		}
	}
	return false
}

// startKind names what content begins with.
func (p *page) startKind(j, end int) string {
	s := p.symbol(j, len(p.tokens))
	switch s {
	case "NP", "PRP", "TIME":
		if p.clauseAt(j, end) {
			return "clause"
		}
		return s
	}
	return s
}

// placeFeaturesOf describes a place of a head's content.
func (p *page) placeFeaturesOf(h *cueHead, pl place, nth int, f *features) {
	f.reset("place")
	s, kind := h.sentence, string(h.kind)+" "+string(pl.kind)
	names := classNames(h)
	f.add(kind)
	for _, c := range names {
		f.add(kind, c)
	}
	form := "none"
	if h.group >= 0 {
		g := p.groups[h.group]
		form = "active"
		if g.passive {
			form = "passive"
		} else if !g.finite {
			form = "nonfinite"
		}
	}
	f.add(kind, "form", form)
	switch pl.kind {
	case afterCue:
		p.afterFeatures(h, pl, nth, f, kind, names)
	case beforeCue:
		p.beforeFeatures(h, pl, nth, f, kind, names)
	default:
		after := p.shape(h.end, s.end, 1)
		before := p.shapeBack(h.start, s.start, 2)
		f.add(kind, "after", after)
		f.add(kind, "before", before)
		f.add(kind, form, "after", after)
		for _, c := range names {
			f.add(kind, c, form)
			f.add(kind, c, "after", after)
		}
	}
}

func (p *page) afterFeatures(h *cueHead, pl place, nth int, f *features, kind string, names []string) {
	s, j := h.sentence, pl.at
	start := p.startKind(j, max(s.end, j))
	between := p.between(h.end, j)
	prev := p.tokens[j-1].low
	if !closedWords[prev] {
		prev = p.symbol(j-1, len(p.tokens))
	}
	f.add(kind, "start", start)
	f.add(kind, "nth", bucket(nth))
	f.add(kind, "start", start, "nth", bucket(nth))
	f.add(kind, "between", between)
	f.add(kind, "between", between, start)
	f.add(kind, "previous", prev, start)
	f.add(kind, "far", bucket(j-h.end))
	pre := p.markBefore(h)
	follow := p.stopName(p.skip(j), s.end)
	f.add(kind, "pre", pre, start)
	f.add(kind, "pre", pre, start, between)
	f.add(kind, "pre", pre, start, follow)
	f.add(kind, "follow", start, follow)
	f.add(kind, "verbs", bucket(p.verbsBetween(h.end, j)))
	for _, c := range names {
		f.add(kind, c, "start", start)
		f.add(kind, c, "start", start, bucket(nth))
		f.add(kind, c, "previous", prev)
	}
	if h.word != nil {
		f.add(kind, "lemma", h.word.lemma, start)
		f.add(kind, "lemma", h.word.lemma, "previous", prev)
	}
	if q, hq := p.tokens[j].quote, p.tokens[h.at].quote; hq >= 0 && q != hq {
		f.add(kind, "leaves quote")
	}
	if p.quoteBefore(h.start, s) >= 0 {
		f.add(kind, "quote before", start, between)
	}
}

// markBefore names what stands before a head; a comma after a closing mark counts as the mark.
func (p *page) markBefore(h *cueHead) string {
	i := h.start
	if i-2 >= h.sentence.start && p.tokens[i-1].text == "," && p.tokens[i-2].mark == closes {
		i--
	}
	return p.shapeBack(i, h.sentence.start, 1)
}

// between names what stands from a to b: the symbols in order, at most four.
func (p *page) between(a, b int) string {
	var parts [5]string
	n := 0
	for a < b {
		if n == 4 {
			parts[4], n = "…", 5
			break
		}
		s := p.symbol(a, len(p.tokens))
		a = p.skip(a)
		if s == "RB" {
			continue
		}
		parts[n] = s
		n++
	}
	return strings.Join(parts[:n], " ")
}

func (p *page) beforeFeatures(h *cueHead, pl place, nth int, f *features, kind string, names []string) {
	s, a := h.sentence, pl.at
	mark := p.tokens[a-1].text
	if p.tokens[a-1].mark == closes {
		mark = "Q)"
		if a >= 2 && !p.tokens[a-2].isWord() {
			mark += p.tokens[a-2].text
		}
	} else if p.tokens[a-1].isWord() {
		mark = "word"
	}
	after := p.shape(h.end, s.end, 1)
	subject := p.between(a, h.start)
	f.add(kind, "mark", mark)
	f.add(kind, "mark", mark, "subject", subject)
	f.add(kind, "subject", subject)
	f.add(kind, "nth", bucket(nth))
	f.add(kind, "verbs", bucket(p.verbsBetween(a, h.start)))
	f.add(kind, "mark", mark, "after", after)
	f.add(kind, "after", p.shape(h.end, s.end, 2), mark)
	f.add(kind, "verbs before", bucket(p.verbsBetween(min(s.start, a), a)), mark)
	f.add(kind, "far", bucket(h.start-a))
	for _, c := range names {
		f.add(kind, c, "mark", mark)
		f.add(kind, c, "after", after)
		f.add(kind, c, "subject", subject)
	}
	if b := p.nextQuote(h.end, s); b >= 0 {
		f.add(kind, "quote after", mark, bucket(b-h.end))
	}
}
