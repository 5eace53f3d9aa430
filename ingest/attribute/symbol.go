package attribute

import "strings"

// timeWords begin or are a time without a preposition: "said Friday", "told reporters last week".
var timeWords = wordSet(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
	earlier later recently ago again then now once previously repeatedly`)

// focusWords are adverbs that begin the phrase which they stand before: "only one berth", "even the mayor".
var focusWords = wordSet("only even just nearly almost about roughly perhaps")

// closedWords are the function words whose very form may be a feature.
var closedWords = wordSet(`about above across after against along among around as at before behind below between beyond by
	despite down during except for from in inside into like near of off on onto out over past per regarding since through
	throughout to toward towards under until up upon versus via with within without
	that which who whom whose what when where why how whether if because while although though unless so than
	and or but nor yet not n't i you he she it we they me him her us them my your his its our their this these those there
	a an the some any all both each many most no every other another such
	be is are was were been being have has had do does did will would can could may might must shall should 's 're 've 'll 'd 'm
	also just only still even never always ever too very more less here according`)

// symbol is the kind of thing that stands at token i, as the rules and features see it.
func (p *page) symbol(i, end int) string {
	switch {
	case i >= end || i < 0:
		return "END"
	case i+1 == end && p.tokens[i].low == "that": // What follows that does not count.
		return p.symbolAt(i, end)
	}
	return p.symbols[i]
}

// symbolAt works out the symbol of a token that has only those before end after it.
func (p *page) symbolAt(i, end int) string {
	t := &p.tokens[i]
	switch t.mark {
	case opens:
		if p.quotes[max(t.quote, 0)].single {
			return "q("
		}
		return "Q("
	case closes:
		return "Q)"
	}
	switch t.tag {
	case ",", ".", "--", "(", ")", ":", "POS", "RP", "CC", "TO", "MD", "WRB":
		if t.tag == ":" {
			return t.text
		}
		return t.tag
	case "WP", "WDT", "WP$":
		if t.low == "that" {
			return "that"
		}
		return t.tag
	case "IN":
		if t.low == "that" || closedWords[t.low] {
			return t.low
		}
		return "IN"
	case "RB", "RBR", "RBS":
		if timeWords[t.low] {
			return "TIME"
		}
		return "RB"
	case "EX":
		return "NP"
	}
	if t.low == "that" && i+1 < end && p.inside[i+1] >= 0 {
		return "that"
	}
	if ph := p.inside[i]; ph >= 0 {
		switch h := &p.tokens[p.phrases[ph].head]; {
		case h.tag == "PRP":
			return "PRP"
		case timeWords[h.low] || timeWords[t.low]:
			return "TIME"
		}
		return "NP"
	}
	if isVerb(t.tag) {
		return t.tag
	}
	if isAdj(t.tag) {
		return "JJ"
	}
	return t.tag
}

// skip is the index after the thing at i: after the whole phrase, or the next token.
func (p *page) skip(i int) int {
	if ph := p.inside[i]; ph >= 0 {
		return p.phrases[ph].end
	}
	return i + 1
}

// shape is the next n symbols from i on, joined; adverbs are passed over.
func (p *page) shape(i, end, n int) string {
	var b [6]string
	k := 0
	for i < end && k < n {
		s := p.symbol(i, end)
		i = p.skip(i)
		if s == "RB" {
			continue
		}
		b[k] = s
		k++
	}
	if k < n {
		b[k] = "END"
		k++
	}
	return strings.Join(b[:k], " ")
}

// shapeBack is the n symbols before i, nearest first.
func (p *page) shapeBack(i, start, n int) string {
	var b [6]string
	k := 0
	for i > start && k < n {
		i--
		if ph := p.inside[i]; ph >= 0 {
			i = max(p.phrases[ph].start, start)
		}
		s := p.symbol(i, len(p.tokens))
		if s == "RB" {
			continue
		}
		b[k] = s
		k++
	}
	if k < n {
		b[k] = "START"
		k++
	}
	return strings.Join(b[:k], " ")
}

// bucket names a length on a rough scale.
func bucket(n int) string {
	switch {
	case n < 0:
		return "neg"
	case n <= 3:
		return [...]string{"0", "1", "2", "3"}[n]
	case n <= 5:
		return "4-5"
	case n <= 8:
		return "6-8"
	case n <= 14:
		return "9-14"
	case n <= 25:
		return "15-25"
	}
	return "26-"
}

// nounKind says what sort of word heads a phrase.
func (p *page) nounKind(ph int) string {
	if ph < 0 {
		return "none"
	}
	return p.phrases[ph].kind
}

// kindOfHead is the nounKind of a phrase with that head.
func kindOfHead(h *token) string {
	switch {
	case h.tag == "PRP" || h.tag == "WP":
		if closedWords[h.low] {
			return h.low
		}
		return "pronoun"
	case strings.HasPrefix(h.tag, "NNP"):
		return "name"
	case documentNouns[h.low]:
		return "document"
	case speaks(h.low):
		return "person"
	case h.tag == "NNS":
		return "nouns"
	case h.tag == "CD":
		return "number"
	case h.tag == "DT" && closedWords[h.low]:
		return h.low
	}
	return "noun"
}

// speakerNouns are common nouns of those who can say something.
var speakerNouns = wordSet(`official authority police military government ministry department agency group organization organisation
	company campaign party committee commission council court union team coalition alliance family witness resident expert
	analyst scientist critic supporter opponent spokesman spokeswoman spokesperson president minister secretary governor mayor
	senator lawmaker democrat republican candidate nominee chairman chairwoman chief head boss executive officer general
	lawyer attorney judge prosecutor professor doctor student parent mother father son daughter brother sister wife husband
	man woman people person friend neighbor neighbour aide adviser advisor ally rival activist advocate protester voter member
	leader source author writer journalist reporter editor columnist researcher economist historian teacher worker staff
	conservative liberal radical politician diplomat ambassador soldier troops veteran victim survivor patient
	administration board panel jury association institute university bank firm network paper newspaper magazine
	others many some everyone somebody someone anyone nobody who public community crowd chancellor king queen prince pope
	bishop priest imam rabbi coach player director manager owner founder ceo premier deputy delegate envoy observer monitor`)

// isPerson reports whether a noun, in either number, is of a person or of one who can say something.
func isPerson(low string) bool { return speaks(low) || openKinds().noun(low).first() == "person" }

// speaks reports whether a noun, in either number, is of one who can say something.
func speaks(low string) bool {
	if speakerNouns[low] {
		return true
	}
	for _, ending := range []string{"s", "es", "ies"} {
		if base, ok := strings.CutSuffix(low, ending); ok && (speakerNouns[base] || ending == "ies" && speakerNouns[base+"y"]) {
			return true
		}
	}
	return strings.HasSuffix(low, "men") || strings.HasSuffix(low, "women") || strings.HasSuffix(low, "ists")
}
