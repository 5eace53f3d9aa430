package attribute

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
	if at := p.calledFirst(h); at > 0 {
		return []place{{afterCue, at}}
	}
	var out []place
	end := h.sentence.end
	for j := h.end; j < end && len(out) < maxAfter && j < h.end+reach; j = p.skip(j) {
		if p.tokens[j].text == ";" && p.nextQuote(j, h.sentence) < 0 {
			break // "He thought so; she rang him up."
		}
		if p.tokens[j].tag == "TO" && j+1 < end && p.tokens[j+1].tag == "CD" {
			j++ // "by 212 votes to 180"
			continue
		}
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
	if (h.kind == verbHead || h.kind == adjHead) && !p.isTold(h) && !(p.accuses(h) && p.word(h.end) == "of") && !p.forbidden(h, place{leadOnly, h.start}) {
		out = append(out, place{leadOnly, h.start})
	}
	return out
}

// startsContent reports whether content may begin at token j.
func (p *page) startsContent(j, end int) bool {
	t := &p.tokens[j]
	switch {
	case t.mark == opens:
		return true
	case t.mark == closes, t.low == "according":
		return false
	case p.inside[j] >= 0, t.tag == "TO", t.tag == "VBG", t.tag == "WRB", t.tag == "WDT", t.tag == "WP", isAdj(t.tag), t.tag == "VBN", t.tag == "MD":
		return true
	case p.group[j] >= 0 && p.groups[p.group[j]].finite && p.group[j-1] >= 0: // "which Baker said were new"
		return true
	case focusWords[t.low] && t.tag == "RB" && j+1 < end && p.inside[j+1] >= 0:
		return true
	case t.low == "not" && j+1 < end && p.tokens[j+1].tag == "TO": // "told the jury not to read"
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
		t := &p.tokens[k-1]
		if t.mark == closes && t.quote != p.tokens[h.at].quote {
			return append(out, place{beforeCue, k})
		}
		if (t.text == "," && (k < 2 || p.tokens[k-2].mark != closes)) || t.tag == "--" || t.text == "?" {
			out = append(out, place{beforeCue, k})
		}
	}
	if h.kind == accordHead && h.start > s.start && (len(out) == 0 || out[0].at != h.start) {
		out = append(out, place{beforeCue, h.start})
	}
	if s.start > 0 && h.start-s.start < 12 && p.afterQuote(s.start) && !p.introduced(s.start-1) {
		out = append(out, place{beforeCue, s.start})
	}
	return out
}

// introduced reports whether the quotation that closes at token k follows a colon behind a clause:
// it is said by who that clause speaks of.
func (p *page) introduced(k int) bool {
	if p.tokens[k].quote < 0 {
		return false
	}
	open := p.quotes[p.tokens[k].quote].open
	return open > 0 && p.tokens[open-1].text == ":" && p.tokens[open-1].sent == p.tokens[open].sent && p.verbsBetween(p.sents[p.tokens[open].sent].start, open) > 0
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
	if i = p.skipAdverbs(i, end); i >= end {
		return false
	}
	t := &p.tokens[i]
	return t.tag == "MD" || t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP"
}

// clauseAt reports whether a noun phrase at j is followed by a finite verb: a clause without "that".
func (p *page) clauseAt(j, end int) bool {
	ph := p.inside[j]
	if ph < 0 || p.tokens[j].tag == "PRP" && accusative[p.tokens[j].low] {
		return false
	}
	for k := p.phrases[ph].end; k < end && k < j+12; k++ {
		if q := p.inside[k]; q >= 0 && p.inside[k-1] >= 0 && q != p.inside[k-1] && p.tokens[k-1].tag != "POS" && !p.tellsWhen(q) {
			return false // "told him the bridge was safe": another clause's subject.
		}
		t := &p.tokens[k]
		if g := p.group[k]; g >= 0 {
			return p.groups[g].finite
		}
		if t.tag == "MD" || beForms[t.low] || haveForms[t.low] || doForms[t.low] {
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

// accusative are pronouns that are no verb's subject.
var accusative = wordSet("me him them us")

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
