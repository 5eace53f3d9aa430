package attribute

// isDate reports whether the phrase that begins at k is a weekday or a day of a month: it is nobody.
func (p *page) isDate(k, ph int) bool {
	if ph < 0 {
		return false
	}
	if _, day := weekdays[p.tokens[k].low]; day {
		return p.tellsWhen(ph)
	}
	_, month := monthNames[p.tokens[k].low]
	return month && p.phrases[ph].end == k+2 && p.tokens[k+1].tag == "CD"
}

// tellsWhen reports whether a phrase is a time: "next week", "Tuesday".
func (p *page) tellsWhen(ph int) bool {
	b, head := p.phrases[ph].start, p.tokens[p.phrases[ph].head].low
	if timeWords[head] {
		return true
	}
	first := p.tokens[b].low
	if _, day := weekdays[first]; day && partsOfDay[head] {
		return true
	}
	return (first == "next" || first == "last" || first == "this") && (head == "week" || head == "month" || head == "year" || head == "night" || head == "morning" || head == "quarter" || seasons[head])
}

var seasons = wordSet("spring summer autumn fall winter weekend season decade century")

var partsOfDay = wordSet("morning afternoon evening night")

// skipWhenBack passes over a day between a subject that ends before r and its verb: "Peers [yesterday]
// rejected", "officials [on Tuesday] denied".
func (p *page) skipWhenBack(r, lo int) int {
	if ph := p.inside[max(r-1, 0)]; ph >= 0 && p.phrases[ph].start > lo && p.tellsWhen(ph) && p.inside[p.phrases[ph].start-1] >= 0 {
		return p.phrases[ph].start // "Rook [last night] blasted"
	}
	if r-1 <= lo || !timeWords[p.tokens[r-1].low] || !isNoun(p.tokens[r-1].tag) {
		return r
	}
	if _, day := weekdays[p.tokens[r-1].low]; !day && p.tokens[r-1].capital() {
		return r // "USA Today"
	}
	k := r - 1
	if p.tokens[k-1].low == "on" {
		k--
	}
	if k <= lo {
		return r
	}
	if before := &p.tokens[k-1]; before.tag == ")" || before.text == "," || p.inside[k-1] >= 0 && isNoun(before.tag) && !timeWords[before.low] {
		return k // "Halden (HLD) [today] announced", "Marlow, a nurse, [on Friday] denied"
	}
	return r
}
