package attribute

// maxEdges bounds how many ends of a piece are weighed.
const maxEdges = 28

// maxPiece bounds how many tokens a piece outside quotation marks may take.
const maxPiece = 160

// ends lists where a piece that begins at token j may end (exclusive token indices): at the
// sentence's end, after the quotation it begins with, and before words that may begin
// something else.
func (p *page) ends(j int) []int {
	s := p.sents[p.tokens[j].sent]
	s.end = min(s.end, p.closeAround(j))
	var out []int
	if p.tokens[j].mark == opens {
		if c := p.chainEnd(p.tokens[j].quote); c > j && c+1 <= len(p.tokens) {
			out = append(out, c+1)
			s.end = min(max(s.end, p.sents[p.tokens[c].sent].end), p.closeAround(j))
			if c+1 > s.start {
				s.start = c + 1
			}
		}
	}
	from := max(j+1, s.start)
	if len(out) > 0 {
		from = out[0]
	}
	if ph := p.inside[j]; ph >= 0 && p.clauseAt(j, s.end) {
		if e := p.phrases[ph].end; e < s.end && p.tokens[e].text == "," {
			from = max(from, p.asideEnd(e, s.end)+1)
		}
	}
	for k := from; k < s.end && len(out) < maxEdges && k < j+maxPiece+(from-j); k++ {
		if (len(out) == 0 || out[len(out)-1] != k) && k > j && p.edge(k) && !p.hangs(j, k) {
			out = append(out, k)
			if p.tokens[k].text == "," && k+1 < s.end && p.tokens[k+1].low == "according" && p.tokens[k].quote == p.tokens[j].quote && !(k == j+1 && p.tokens[j].low == "that") {
				return out // "…, according to": said of all before it.
			}
			if p.tokens[k].text == ";" && p.tokens[j].mark != opens && p.tokens[k].quote == p.tokens[j].quote && p.word(k+1) != "that" && (k+1 >= s.end || p.tokens[k+1].tag != "CC" || p.word(k+2) != "that") {
				return out // "… that the crack was old; the inquiry disagrees"
			}
			if p.contrasted(k, s.end) && p.tokens[k].quote == p.tokens[j].quote {
				return out
			}
			if p.actsMore(j, k, s.end) || p.backToMain(j, k, s.end) {
				return out // "said the raid was planned and urged anyone …"
			}
			if p.tokens[k].tag == "CC" && k+1 < s.end && (plainSayings[p.tokens[k+1].low] || p.saysMore(k+1, s.end)) && p.tokens[k].quote == p.tokens[j].quote {
				return out // "… and said": a statement of its own.
			}
		}
	}
	if e := p.contentEnd(s); e > j && (len(out) == 0 || out[len(out)-1] != e) {
		out = append(out, e)
	}
	return out
}

// actsMore reports whether the conjunction at k joins a second act to the one whose clause begins at j:
// the clause is about a thing, which can do no such act: "said the raid was planned and urged anyone …".
func (p *page) actsMore(j, k, end int) bool {
	if p.tokens[k].low != "and" && p.tokens[k].low != "but" || k+2 >= end || p.tokens[k].quote != p.tokens[j].quote {
		return false
	}
	if p.tokens[j].low == "that" {
		j++
	}
	ph := p.inside[j]
	if ph < 0 || !p.clauseAt(j, end) {
		return false
	}
	switch kind := p.nounKind(ph); {
	case kind != "noun" && kind != "nouns", p.tokens[p.phrases[ph].head].tag == "PRP":
		return false
	}
	switch openKinds().noun(p.tokens[p.phrases[ph].head].low).first() {
	case "person", "group", "":
		return false
	}
	i := p.skipAdverbs(k+1, end)
	if i >= end || p.group[i] < 0 || p.words[i] == nil || p.tokens[i].tag != "VBD" && p.tokens[i].tag != "VBZ" && p.tokens[i].tag != "VBN" {
		return false
	}
	return p.words[i].acts()
}

// backToMain reports whether the conjunction at k joins a verb in the simple past to the one that told, in front of what
// begins at j, and not to the past perfect of that clause: "said it had been refused entry | and called on both sides",
// "said they had lost trade | , and produced a petition".
func (p *page) backToMain(j, k, end int) bool {
	if p.tokens[k].low != "and" && p.tokens[k].low != "but" || p.tokens[k].quote != p.tokens[j].quote {
		return false
	}
	if p.tokens[j].low == "that" {
		j++
	}
	if p.inside[j] < 0 || !p.clauseAt(j, end) {
		return false
	}
	perfect := false
	for i := j; i < k; i++ {
		if g := p.group[i]; g >= 0 && p.groups[g].finite {
			if perfect = p.tokens[p.groups[g].start].low == "had" && p.groups[g].start < i; !perfect {
				return false
			}
		}
	}
	i := p.skipAdverbs(k+1, end)
	if !perfect || i >= end || p.group[i] < 0 || p.groups[p.group[i]].start != i {
		return false
	}
	if p.tokens[i].tag == "VBN" { // "called on", "refused to": no passive goes on so.
		return p.words[i] != nil && (p.words[i].isOf("call") && i+1 < end && p.tokens[i+1].tag == "IN" || p.words[i].isOf("decline") && i+1 < end && p.tokens[i+1].tag == "TO")
	}
	return p.tokens[i].tag == "VBD" && (p.tokens[k-1].text == "," || p.words[i] != nil && p.words[i].acts())
}

func (p *page) skipAdverbs(i, end int) int {
	for i < end && p.tokens[i].tag == "RB" {
		i++
	}
	return i
}

// closeAround is the closing mark of the quotation around token j, past which a piece that
// begins inside it cannot go; the text's end if there is none.
func (p *page) closeAround(j int) int {
	q := p.tokens[j].quote
	if q >= 0 && p.tokens[j].mark == opens {
		q = p.quotes[q].outer
	}
	if q < 0 || !p.quotes[q].closed || p.quotes[q].close <= j {
		return len(p.tokens)
	}
	return p.quotes[q].close
}

// contentEnd is the end of a sentence without a last full stop that closes nothing.
func (p *page) contentEnd(s span) int {
	e := s.end
	if e-1 > s.start && p.tokens[e-1].tag == "." {
		e--
	}
	return e
}

// chainEnd is the last mark of a quotation and of those in the paragraphs after that go it on.
func (p *page) chainEnd(q int) int {
	for range maxChain {
		next := p.goesOn(q)
		if next < 0 || p.hasOwnSpeaker(next) { // One that has is a statement of its own.
			break
		}
		q = next
	}
	return p.quotes[q].close
}

// goesOn is the quotation of a later paragraph that goes on q, -1 if none does.
func (p *page) goesOn(q int) int {
	for k := q + 1; k < len(p.quotes) && k < q+40; k++ {
		if p.quotes[k].prev == q {
			return k
		}
	}
	return -1
}

// maxChain is over how many paragraphs one quotation may go on.
const maxChain = 30

// chainStart is the first mark of a quotation and of those that it goes on.
func (p *page) chainStart(q int) int {
	for i := 0; i < maxChain && p.quotes[q].prev >= 0; i++ {
		q = p.quotes[q].prev
	}
	return p.quotes[q].open
}

// edge reports whether a piece may end before token k.
func (p *page) edge(k int) bool {
	t := &p.tokens[k]
	if t.mark == closes {
		return false
	}
	if p.tokens[k-1].mark == closes {
		return true
	}
	switch t.tag {
	case ",", "--", "(", ":", "CC", "IN", "TO", "WDT", "WP", "WRB", "VBG", "VBN", "MD", ")":
		return true
	case "RB":
		return p.inside[k] < 0
	}
	if p.group[k] >= 0 && p.groups[p.group[k]].start == k {
		return true
	}
	ph := p.inside[k]
	return ph >= 0 && p.phrases[ph].start == k && (p.inside[k-1] >= 0 || timeWords[t.low])
}

// hangs reports whether a piece from j that ended before k would end with a preposition whose object
// k begins, between a subject and its verb that only words of saying part, or inside a quotation that it opens.
func (p *page) hangs(j, k int) bool {
	if t := &p.tokens[k-1]; (t.tag == "IN" && t.low != "that" || t.tag == "TO") && k-1 > j && p.inside[k] >= 0 {
		return true
	}
	if p.tokens[j].quote == p.tokens[k].quote && p.tokens[j].mark == noMark && p.insertedFrom(k, p.sents[p.tokens[k].sent].end) {
		return true
	}
	q := p.tokens[k].quote
	return q >= 0 && p.quotes[q].closed && p.quotes[q].open >= j && p.quotes[q].open < k
}

// starts lists where a piece that ends before the anchor a may begin.
func (p *page) starts(a int) []int {
	last := a - 1
	if p.tokens[last].text == "," && last > 0 && p.tokens[last-1].mark == closes {
		last--
	}
	var out []int
	q := -1
	if p.tokens[last].mark == closes {
		q = p.tokens[last].quote
	}
	lo := p.sents[p.tokens[last].sent].start
	if q >= 0 {
		open := p.chainStart(q)
		out = append(out, open)
		lo = p.sents[p.tokens[open].sent].start
		if p.word(a) == "as" || p.word(a) == "," && p.word(a+1) == "as" {
			return out // "…, “conditions unlike ordinary life”, as the authors wrote"
		}
		if open > lo && p.tokens[open-1].text == ":" && (p.verbsBetween(lo, open) > 0 || open-lo == 2) {
			return out // "He rejected the idea: “…,” he said", "EXCLUSIVE: ‘…,’ says": the quotation is what is said.
		}
		if open > lo && (isDash(p.tokens[open-1].text) || p.tokens[open-1].text == ";") && p.reportsIn(lo, open) {
			return out // "Mensah estimates that half are broken — “and that is low,” he said"
		}
		for k := open - 1; k > lo && len(out) < maxEdges && k > open-maxPiece; k-- {
			if p.edgeBack(k) {
				out = append(out, k)
			}
		}
		if lo < open {
			out = append(out, lo)
		}
		return out
	}
	if b := p.antecedentBefore(last, lo); b > 0 {
		return []int{b}
	}
	for k := last - 1; k > lo && len(out) < maxEdges && k > last-maxPiece; k-- {
		if p.edgeBack(k) {
			out = append(out, k)
			if p.tokens[k-1].text == ":" && p.reportsIn(lo, k) {
				return out // "Critics say that is the problem: patients, they argue, …"
			}
		}
	}
	return append(out, lo)
}

// antecedentBefore is where the noun phrase begins that a relative pronoun right before the comma at k
// stands for: what is said goes no further back, "[a demand for compensation that], he said, had never
// been raised". It is 0 for others.
func (p *page) antecedentBefore(k, lo int) int {
	if p.tokens[k].text != "," || k-2 <= lo || p.tokens[k-1].tag != "WDT" && p.tokens[k-1].low != "who" && p.tokens[k-1].low != "that" || p.inside[k-2] < 0 {
		return 0
	}
	b := p.phrases[p.inside[k-2]].start
	for b-2 > lo && nounLinks[p.tokens[b-1].low] && p.inside[b-2] >= 0 {
		b = p.phrases[p.inside[b-2]].start
	}
	return b
}

// nounLinks are prepositions that most often hang a noun on another.
var nounLinks = wordSet("of for in")

// reportsIn reports whether a finite verb of plain saying, or another cue with "that", stands in [a, b).
func (p *page) reportsIn(a, b int) bool {
	for i := a; i < b; i++ {
		if g := p.group[i]; g >= 0 && p.groups[g].finite && p.words[i] != nil && (p.words[i].reports() || len(p.words[i].verb) > 0 && p.word(i+1) == "that") {
			return true
		}
	}
	return false
}

// edgeBack reports whether a piece may begin at token k.
func (p *page) edgeBack(k int) bool {
	before := &p.tokens[k-1]
	if p.tokens[k].mark == closes || p.tokens[k].tag == "," {
		return false
	}
	switch before.tag {
	case ",", "--", "CC", ":", "(":
		return true
	}
	return before.low == "that" || before.mark == closes || p.tokens[k].mark == opens
}
