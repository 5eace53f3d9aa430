package attribute

// isTopic reports whether the words [from, c) in front of a colon name what the words behind are about, "Trade Deal
// Row: Minister Quits", and nobody who says them: their last noun is no person, body, role or document, and they are
// no name.
func (p *page) isTopic(from, c int) bool {
	if p.names == nil {
		p.names = midSentenceNames(p.tokens)
	}
	last := p.tokens[c-1].low // ")" ends "LAMB (for the families)".
	k := openKinds().noun(last)
	if p.names[last] || isPerson(last) || isBody(last) || k != nil && documentNouns[k.base] {
		return false
	}
	if k == nil {
		return p.writtenSmall(last)
	}
	if c-from == 1 {
		return topics[k.first()] && k.first() != "object" || p.writtenSmall(last)
	}
	return p.allCommon(from, c)
}

// topics are the sorts of things that a heading names and that do not speak.
var topics = wordSet("communication cognition act event phenomenon state feeling process attribute object")

// isBody reports whether a noun is of a body that can say something, or what bodies are called by: "the Secret Service".
func isBody(low string) bool {
	return bodyNouns[low] || openKinds().noun(low).first() == "group" && !arrays[low]
}

// bodyNouns are nouns of things or deeds that bodies are called by.
var bodyNouns = wordSet("service services office force forces fund trust corps bureau watch rescue response control security defence defense press media " +
	"society church club league federation operations affairs cross crescent house palace hospital school museum guard bank")

// arrays are nouns of a group that is no body: of things set in order, or beside each other.
var arrays = wordSet("row line list set series column rank batch pile bunch bundle chain collection sequence range stack table data traffic " +
	"economy industry culture content core pair packet settlement flight stock wood woods wisp")

// writtenSmall reports whether a word stands in lower case somewhere in the text: it is no name then.
func (p *page) writtenSmall(low string) bool {
	if p.small == nil {
		p.small = map[string]bool{}
		for i := range p.tokens {
			if t := &p.tokens[i]; t.isWord() && t.text == t.low {
				p.small[t.low] = true
			}
		}
	}
	return p.small[low]
}

// allCommon reports whether all words of a label are common nouns or verbs, or join them: what is called by a
// name speaks, "Jim Storm: …", "Dr Pell: …".
func (p *page) allCommon(a, b int) bool {
	for k := a; k < b; k++ {
		if t := &p.tokens[k]; !closedWords[t.low] && (!IsWord(t.low) && !p.writtenSmall(t.low) || isPerson(t.low)) {
			return false
		}
	}
	return true
}
