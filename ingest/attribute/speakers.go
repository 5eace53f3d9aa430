package attribute

// speakersSeen counts, for the page, how often a word is the last one before a plain verb of
// saying or before a colon at the start of a paragraph. It is filled on first use.
func (p *page) speakersSeen() map[string]int {
	if p.seen != nil {
		return p.seen
	}
	p.seen = map[string]int{}
	for i := 1; i < len(p.tokens); i++ {
		t, before := &p.tokens[i], &p.tokens[i-1]
		switch {
		case plainSayings[t.low] && before.capital():
			p.seen[before.low] += 2
		case t.text == ":" && before.isWord():
			p.seen[before.low]++
		}
	}
	return p.seen
}
