package attribute

// labelColon finds the colon after a name that begins a paragraph: "SMITH: …", "Q: …".
func (p *page) labelColon(s span) int {
	office := false // "The Minister for Water (Dilys Rowe):" ends in a name between brackets.
	for i, words := p.labelStart(s)+1, 0; i < s.end && words < longestLabel; i, words = i+1, words+1 {
		t := &p.tokens[i]
		if t.text == "(" { // "LAMB (for the families):"
			if i = p.bracketEnd(i, s.end); i < 0 {
				return -1
			}
			continue
		}
		if t.text == ":" {
			if (office || words >= 8) && p.tokens[i-1].text != ")" {
				return -1
			}
			if i+1 < len(p.tokens) && p.tokens[i+1].para == t.para && !p.isHeading(s, i) {
				return i
			}
			return -1
		}
		if t.mark != noMark || t.tag == "." || p.group[i] >= 0 || t.tag == "TO" {
			return -1
		}
		office = office || t.tag == "IN" && t.low != "of"
	}
	return -1
}

// labelDash finds the dash after a name that begins a paragraph of a conversation, "Weiss – I was there.":
// another paragraph must begin so too, and the same name, or whoever asks, must speak twice. It is -1 if
// there is none.
func (p *page) labelDash(s span) int {
	i := p.dashAfterName(s)
	if i < 0 {
		return -1
	}
	if p.turns == nil {
		p.turns = map[string]int{}
		for _, s := range p.sents {
			if k := p.dashAfterName(s); k > 0 {
				p.turns[p.phraseText(s.start, k)]++
				p.turns[""]++
			}
		}
	}
	if p.turns[p.phraseText(s.start, i)] < 2 || p.turns[""] < 3 {
		return -1
	}
	return i
}

// dashAfterName is the dash behind at most four capitalised words, no time among them, that begin a paragraph;
// -1 if there is none.
func (p *page) dashAfterName(s span) int {
	if s.start > 0 && p.tokens[s.start-1].para == p.tokens[s.start].para {
		return -1
	}
	for i := s.start; i < s.end && i < s.start+5; i++ {
		t := &p.tokens[i]
		if isDash(t.text) && i > s.start && i+1 < len(p.tokens) && p.tokens[i+1].para == t.para {
			return i
		}
		if _, month := monthNames[t.low]; !t.isWord() || !t.capital() || timeWords[t.low] || month {
			return -1
		}
	}
	return -1
}

// longestLabel is how many words may name who speaks in front of a colon.
const longestLabel = 20

// isHeading reports whether the words before the colon at c name what follows, not who says it: a
// phrase in lower case follows, "Storm Petra: live updates", or they are a word for something
// said or done that is nobody's name in the text, "Recommendation: The ministry should pay".
func (p *page) isHeading(s span, c int) bool {
	if t := &p.tokens[c+1]; t.isWord() && !t.capital() && t.text[0] > '9' && p.verbsBetween(c, s.end) == 0 {
		return true
	}
	from := p.labelStart(s)
	if tag := p.tokens[c+1].tag; (tag == "WRB" || tag == "WP") && p.isHeadingText(s) && p.tokens[s.end-1].text != "?" {
		return true // "Analysis: Why the Bank Failed"
	}
	if p.tokens[from].low == "about" || c-from == 1 && flags[p.tokens[from].low] && (p.tokens[c].para == 0 || p.isHeadingText(s)) || p.isTitle(s, c) {
		return true
	}
	if tag := p.tokens[from].tag; c-from == 2 && (tag == "DT" || tag == "PRP$") {
		from++ // "The claim: …", "Our verdict: …"
	}
	if p.labelRepeats(c) || c-from == 1 && turnLabels[p.tokens[from].low] {
		return false
	}
	return p.isTopic(from, c)
}

// labelsPerson reports whether a label names somebody by title or trade, or a body, with a clause behind: "Dr Pell:
// Vaccine is safe", "Red Cross: Thousands Need Water".
func (p *page) labelsPerson(h *cueHead) bool {
	if h.kind != labelHead || h.end >= len(p.tokens) || !p.clauseAt(h.end, h.sentence.end) {
		return false
	}
	for k := p.labelStart(h.sentence); k < h.at; k++ {
		if low := p.tokens[k].low; isPerson(low) || addressTitles[low] {
			return true
		}
	}
	return isBody(p.tokens[h.at-1].low)
}

var addressTitles = wordSet("mr mrs ms dr prof sir mr. mrs. ms. dr. prof.")

// isTitle reports whether a sentence with the colon at c is a title of two names, "Flood Defences: River
// Tamble": a paragraph of capitalised words without verb or stop, whose label nobody is called by.
func (p *page) isTitle(s span, c int) bool {
	last := &p.tokens[s.end-1]
	if last.tag == "." || last.mark != noMark || p.verbsBetween(s.start, s.end) > 0 || s.end < len(p.tokens) && p.tokens[s.end].para == last.para || p.labelRepeats(c) {
		return false
	}
	for k := s.start; k < s.end; k++ {
		t := &p.tokens[k]
		if t.isWord() && !t.capital() && !closedWords[t.low] {
			return false
		}
		if k < c && (isPerson(t.low) || turnLabels[t.low]) {
			return false
		}
	}
	return openKinds().noun(p.tokens[c-1].low) != nil
}

// flags are what a heading calls the sort of text that stands below it.
var flags = wordSet("explainer explained analysis opinion comment commentary review preview profile obituary editorial factbox exclusive breaking update live " +
	"video watch podcast quiz gallery")

// turnLabels are what those who ask and answer are called.
var turnLabels = wordSet("q a question answer")

// bracketEnd is the token that closes the round bracket at i, -1 if none near does.
func (p *page) bracketEnd(i, end int) int {
	for k := i + 1; k < end && k < i+12; k++ {
		if p.tokens[k].text == ")" {
			return k
		}
	}
	return -1
}

// labelStart is where a label at the start of a sentence begins: after an opening mark.
func (p *page) labelStart(s span) int {
	at := s.start
	if p.tokens[at].mark == opens && at+1 < s.end {
		at++
	}
	if p.tokens[at].text == "RT" && at+1 < s.end && p.tokens[at+1].text[0] == '@' { // "RT @CarrowPolice: …"
		at++
	}
	return at
}

// labelRepeats reports whether the last word of a label is the subject of saying elsewhere,
// or labels another paragraph.
func (p *page) labelRepeats(end int) bool {
	last := p.tokens[end-1].low
	return p.speakersSeen()[last] > 1
}
