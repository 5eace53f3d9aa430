package attribute

import "strings"

// phrase is a base noun phrase: token indices, half-open, and its last noun.
type phrase struct {
	start, end, head int
	kind             string // See nounKind.
}

// verbGroup is a main verb with the words that go with it: "has not yet said".
type verbGroup struct {
	start  int // First auxiliary, adverb or "to".
	head   int // The main verb.
	finite bool
	to     bool // An infinitive with "to".
	passive,
	negated bool
}

// page is a text taken apart: what every rule looks at.
type page struct {
	tokens   []token
	quotes   []quotation
	sents    []span // Token indices of each sentence.
	phrases  []phrase
	inside   []int // Phrase of each token, -1 if none.
	groups   []verbGroup
	group    []int           // Verb group whose head each token is, -1 if none.
	words    []*cueWord      // Lexicon word of each token, nil if none.
	symbols  []string        // See symbol.
	seen     map[string]int  // See speakersSeen.
	names    map[string]bool // See isTopic.
	small    map[string]bool // See writtenSmall.
	turns    map[string]int  // See labelDash.
	ownVoice bool            // See Document.
}

// readPage takes a part of a text apart.
func readPage(t part) *page {
	p := &page{tokens: scan(t.text, t.base)}
	paragraphs(t.text, t.base, p.tokens)
	p.quotes = pairQuotes(p.tokens)
	sentences(p.tokens)
	tagWords(p.tokens)
	n := len(p.tokens)
	p.inside, p.group, p.words = make([]int, n), make([]int, n), make([]*cueWord, n)
	lex := openLexicon()
	for i := range p.tokens {
		p.inside[i], p.group[i] = -1, -1
		p.words[i] = lex.find(p.tokens[i].low)
		if s := p.tokens[i].sent; s == len(p.sents) {
			p.sents = append(p.sents, span{i, i + 1})
		} else {
			p.sents[s].end = i + 1
		}
	}
	for _, s := range p.sents {
		p.findPhrases(s)
		p.findGroups(s)
		p.splitRelatives(s)
	}
	for i := range p.phrases {
		p.phrases[i].kind = kindOfHead(&p.tokens[p.phrases[i].head])
	}
	p.symbols = make([]string, n)
	for i := range p.symbols {
		p.symbols[i] = p.symbolAt(i, n)
	}
	return p
}

func isNoun(tag string) bool { return strings.HasPrefix(tag, "NN") }
func isVerb(tag string) bool { return strings.HasPrefix(tag, "VB") }
func isAdj(tag string) bool  { return strings.HasPrefix(tag, "JJ") }

// findPhrases finds the base noun phrases of a sentence.
func (p *page) findPhrases(s span) {
	for i := s.start; i < s.end; {
		j, head := p.phraseFrom(i, s.end)
		if j == i {
			i++
			continue
		}
		for k := i; k < j; k++ {
			p.inside[k] = len(p.phrases)
		}
		p.phrases = append(p.phrases, phrase{start: i, end: j, head: head})
		i = j
	}
}

// phraseFrom returns where the noun phrase that begins at i ends, i if none begins, and its head.
func (p *page) phraseFrom(i, end int) (int, int) {
	t := p.tokens
	head, j := -1, i
	for ; j < end; j++ {
		tag := t[j].tag
		switch {
		case tag == "PRP" || tag == "EX" || tag == "WP":
			if j == i {
				return j + 1, j
			}
			return p.closePhrase(i, j, head)
		case isNoun(tag):
			head = j
		case tag == "DT" || tag == "PDT" || tag == "PRP$" || tag == "WP$":
			if head >= 0 || (j > i && t[j-1].tag != "PDT" && t[j-1].low != "all" && t[j-1].low != "both") {
				return p.closePhrase(i, j, head)
			}
		case tag == "CD":
			if head < 0 {
				head = -2 - j // A number may be a head if nothing better follows.
			}
		case isAdj(tag) || tag == "$" || tag == "#":
			if head >= 0 && t[j-1].tag != "POS" {
				return p.closePhrase(i, j, head)
			}
		case tag == "POS":
			if head < 0 {
				return p.closePhrase(i, j, head)
			}
			if j+1 >= end || !startsNoun(&t[j+1]) {
				return p.closePhrase(i, j+1, head)
			}
		case tag == "VBG" || tag == "VBN":
			// A participle inside a phrase: "the proposed law".
			if j == i || head >= 0 || j+1 >= end || !(isNoun(t[j+1].tag) || isAdj(t[j+1].tag)) {
				return p.closePhrase(i, j, head)
			}
		case tag == "RB" || tag == "RBR" || tag == "RBS":
			if head >= 0 || j == i || j+1 >= end || !(isAdj(t[j+1].tag) || t[j+1].tag == "CD" || t[j+1].tag == "VBN") {
				return p.closePhrase(i, j, head)
			}
		case t[j].low == "&" && head >= 0:
		case t[j].text == "%":
			head = j
		default:
			return p.closePhrase(i, j, head)
		}
	}
	return p.closePhrase(i, j, head)
}

func startsNoun(t *token) bool {
	return isNoun(t.tag) || isAdj(t.tag) || t.tag == "CD" || t.tag == "VBG" || t.tag == "VBN" || t.mark == opens
}

// closePhrase ends the phrase [i, j): one without a noun stands only on a determiner or number.
func (p *page) closePhrase(i, j, head int) (int, int) {
	if j == i {
		return i, -1
	}
	if head >= 0 {
		return j, head
	}
	if head <= -2 {
		return j, -2 - head
	}
	if last := &p.tokens[j-1]; isAdj(last.tag) && strings.HasSuffix(last.low, "-old") {
		return j, j - 1 // "the 44-year-old"
	}
	if tag := p.tokens[i].tag; tag == "DT" || tag == "PDT" {
		return i + 1, i
	}
	if isAdj(p.tokens[j-1].tag) { // "the rich", "most black"
		return j, j - 1
	}
	return i, -1
}

var beForms = wordSet("be is are was were been being am 's 're 'm")
var haveForms = wordSet("have has had having 've")
var doForms = wordSet("do does did")

// findGroups finds the verb groups of a sentence.
func (p *page) findGroups(s span) {
	for i := s.start; i < s.end; i++ {
		if !isVerb(p.tokens[i].tag) || p.inside[i] >= 0 && p.words[i] == nil {
			continue
		}
		if p.helps(i, s.end) {
			continue
		}
		g := verbGroup{start: i, head: i}
		p.growLeft(&g, s.start)
		if p.asideOfTold(i, s) > 0 {
			g.passive, g.finite = true, false
		}
		if p.bareAccusation(i, s.end) {
			g.passive = true
		}
		p.group[i] = len(p.groups)
		p.groups = append(p.groups, g)
	}
}

// helps reports whether the verb at i is an auxiliary of one that follows.
func (p *page) helps(i, end int) bool {
	low := p.tokens[i].low
	be, have, do := beForms[low], haveForms[low], doForms[low]
	if !be && !have && !do {
		return false
	}
	for j := i + 1; j < end && j < i+6; j++ {
		switch t := &p.tokens[j]; {
		case t.tag == "RB" || t.tag == "RBR":
		case t.tag == "PRP" && j == i+1: // "did he say"
		case isVerb(t.tag):
			return be && (t.tag == "VBG" || t.tag == "VBN" || t.tag == "VBD") || have && (t.tag == "VBN" || t.tag == "VBD") || do && (t.tag == "VB" || t.tag == "VBP")
		default:
			return false
		}
	}
	return false
}

// growLeft takes auxiliaries, adverbs and "to" before the main verb into its group.
func (p *page) growLeft(g *verbGroup, from int) {
	tag := p.tokens[g.head].tag
	g.finite = tag == "VBD" || tag == "VBZ" || tag == "VBP"
	for j := g.head - 1; j >= from; j-- {
		t := &p.tokens[j]
		switch {
		case t.tag == "RB" || t.tag == "RBR":
			if t.low == "not" || t.low == "n't" || t.low == "never" || t.low == "neither" {
				g.negated = true
			}
			continue
		case t.tag == "MD":
			g.finite = true
		case t.tag == "TO":
			g.to, g.finite = true, false
		case beForms[t.low] && isVerb(t.tag) || haveForms[t.low] && isVerb(t.tag) || doForms[t.low] && isVerb(t.tag):
			if beForms[t.low] && (tag == "VBN" || tag == "VBD") && !(t.low == "'s" && hasSaid(p.tokens, j)) {
				g.passive = true
			}
			g.finite = g.finite || t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP"
		case t.mark == opens && j > from && (p.tokens[j-1].tag == "MD" || p.tokens[j-1].tag == "TO"):
			continue // "would “make their lives hell”"
		default:
			g.negated = g.negated || t.low == "nor" // "neither confirmed nor denied"
			return
		}
		g.start = j
	}
}
