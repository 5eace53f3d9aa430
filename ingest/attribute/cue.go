package attribute

// headKind is how a cue introduces its content.
type headKind string

const (
	verbHead   headKind = "verb"   // "said", "has been accused"
	nounHead   headKind = "noun"   // "his claim that"
	adjHead    headKind = "adj"    // "is convinced that"
	accordHead headKind = "accord" // "according to"
	labelHead  headKind = "label"  // "Baker: …" at the start of a paragraph
	dashHead   headKind = "dash"   // "“…” — Jane Baker"
	citeHead   headKind = "cite"   // "reported, citing two officials, that"; see cites.
)

// cueHead is a word or mark that may be the cue of a statement.
type cueHead struct {
	kind     headKind
	at       int // Its token.
	start    int // First token of its verb group, at itself for the others.
	end      int // After the last token that belongs to it whatever the content.
	group    int // Its verb group, -1.
	sentence span
	word     *cueWord
	classes  []*class
}

// class names the head's first class, for features and rule names.
func (h *cueHead) class() string {
	if len(h.classes) == 0 {
		return "other"
	}
	return h.classes[0].name
}

// heads lists what may be a cue, in text order.
func (p *page) heads() []cueHead {
	var out []cueHead
	for _, s := range p.sents {
		first := s.start == 0 || p.tokens[s.start-1].para != p.tokens[s.start].para || clockline(p.tokens, s.start)
		if first {
			if c := p.labelColon(s); c >= 0 {
				out = append(out, cueHead{kind: labelHead, at: c, start: c, end: c + 1, group: -1, sentence: s})
			}
		}
		for i := s.start; i < s.end; i++ {
			if h, ok := p.headAt(i, s); ok {
				out = append(out, h)
			}
		}
	}
	return out
}

func (p *page) headAt(i int, s span) (cueHead, bool) {
	h := cueHead{at: i, start: i, end: i + 1, group: -1, sentence: s, word: p.words[i]}
	t := &p.tokens[i]
	switch {
	case t.low == "according" && i+1 < s.end && p.tokens[i+1].low == "to":
		h.kind, h.end, h.word = accordHead, i+2, nil
	case p.group[i] >= 0:
		h.kind, h.group = verbHead, p.group[i]
		h.start = p.groups[h.group].start
		if h.word != nil {
			h.classes = h.word.verb
		}
	case h.word != nil && len(h.word.noun) > 0 && isNoun(t.tag):
		h.kind, h.classes = nounHead, h.word.noun
	case h.word != nil && len(h.word.adj) > 0 && (isAdj(t.tag) || t.tag == "VBN" || t.tag == "VBD") && p.copulaBefore(i, s):
		h.kind, h.classes = adjHead, h.word.adj
		for h.start > s.start && (p.tokens[h.start-1].tag == "RB" || beForms[p.tokens[h.start-1].low]) {
			h.start--
		}
	case t.tag == "--" && i+1 < s.end && p.afterQuote(i) && p.tokens[i+1].capital():
		h.kind = dashHead
	default:
		return h, false
	}
	return h, true
}

// afterQuote reports whether a closed quotation ends right before token i, in its paragraph.
func (p *page) afterQuote(i int) bool {
	return i > 0 && p.tokens[i-1].mark == closes && p.tokens[i-1].para == p.tokens[i].para
}

func (p *page) copulaBefore(i int, s span) bool {
	for j := i - 1; j >= s.start && j > i-4; j-- {
		if beForms[p.tokens[j].low] {
			return true
		}
		if p.tokens[j].tag != "RB" {
			return false
		}
	}
	return false
}

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
	if p.tokens[from].low == "about" || p.isTitle(s, c) {
		return true
	}
	if tag := p.tokens[from].tag; c-from == 2 && (tag == "DT" || tag == "PRP$") {
		from++ // "The claim: …", "Our verdict: …"
	}
	if c-from != 1 || p.labelRepeats(c) || turnLabels[p.tokens[from].low] {
		return false
	}
	if p.names == nil {
		p.names = midSentenceNames(p.tokens)
	}
	low := p.tokens[from].low
	k := openKinds().noun(low)
	switch k.first() {
	case "communication", "cognition", "act", "event":
		return !p.names[low] && !speaks(low) && !documentNouns[k.base]
	}
	return false
}

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

func (p *page) verbsBetween(a, b int) int {
	n := 0
	for i := a; i < b; i++ {
		if p.group[i] >= 0 {
			n++
		}
	}
	return n
}

// quoteBefore is the index after a quotation's closing mark that stands before i, -1 if none
// is near. It may close the sentence before, when nothing else stands between.
func (p *page) quoteBefore(i int, s span) int {
	for k := i; k > 0 && k > i-40; k-- {
		t := &p.tokens[k-1]
		if t.mark == closes && t.para == p.tokens[i].para && t.quote != p.tokens[i].quote {
			return k
		}
		if k <= s.start {
			return -1
		}
	}
	return -1
}

// nextQuote is the next opening mark after i in the sentence, or right after it when the
// sentence ends with a colon; -1 if none is near.
func (p *page) nextQuote(i int, s span) int {
	for k := i; k < s.end && k < i+30; k++ {
		if p.tokens[k].mark == opens {
			return k
		}
	}
	if s.end < len(p.tokens) && s.end-i < 30 && p.tokens[s.end-1].text == ":" && p.tokens[s.end].mark == opens {
		return s.end
	}
	return -1
}

func (p *page) skipAdverbsBack(i, start int) int {
	for i > start && (p.tokens[i-1].tag == "RB" || p.tokens[i-1].tag == "RBR" || p.floats(i-1, start)) {
		i--
	}
	return i
}

// floats reports whether the word at i only counts the subject before it: "rebels [each] claimed".
func (p *page) floats(i, start int) bool {
	return countsSubject[p.tokens[i].low] && i > start && p.inside[i-1] >= 0 && p.inside[i-1] != p.inside[i]
}

// labelRepeats reports whether the last word of a label is the subject of saying elsewhere,
// or labels another paragraph.
func (p *page) labelRepeats(end int) bool {
	last := p.tokens[end-1].low
	return p.speakersSeen()[last] > 1
}
