package attribute

import (
	"strings"
	"time"

	"whosaid/graph"
)

// mediumNouns are what a statement may be made in.
var mediumNouns = wordSet(`statement interview report tweet letter email e-mail speech article post memo press conference briefing
	testimony filing complaint lawsuit editorial column op-ed book blog video message text survey study analysis investigation
	poll hearing debate rally document paper broadcast call affidavit announcement release remarks comments`)

// documentNouns are works that may themselves be named as the speaker.
var documentNouns = wordSet(`report statement letter email e-mail study survey investigation analysis article tweet memo editorial
	document poll filing complaint lawsuit transcript recording video paper book review assessment`)

// medium is what the words were said in: the phrase after "in" near the cue, or the speaker
// when a document is named as one.
func (p *page) medium(f *found) string {
	if sp := f.speaker; !sp.none() {
		for k := sp.from; k < sp.to; k++ {
			if ph := p.inside[k]; ph >= 0 {
				head := p.phrases[ph].head
				if documentNouns[p.tokens[head].low] && head < sp.to {
					return p.phraseText(p.phrases[ph].start, min(p.phrases[ph].end, sp.to))
				}
				break
			}
		}
	}
	s := f.head.sentence
	for k := s.start; k < s.end; k++ {
		low := p.tokens[k].low
		if (low != "in" && low != "on" && low != "during" && low != "at" && low != "via" && low != "to") || f.overlaps(k, k+1) || k+1 >= s.end {
			continue
		}
		if ph := p.inside[k+1]; ph >= 0 && mediumNouns[p.tokens[p.phrases[ph].head].low] {
			return p.phraseText(p.phrases[ph].start, p.mediumEnd(p.phrases[ph].end, s.end))
		}
		if f.head.kind == accordHead && low == "to" && k+1 < s.end {
			if ph := p.inside[k+1]; ph >= 0 && documentNouns[p.tokens[p.phrases[ph].head].low] {
				return p.phraseText(p.phrases[ph].start, p.phrases[ph].end)
			}
		}
	}
	return ""
}

// mediumEnd takes "sent to Newsweek", "with the paper" and the like after a medium.
func (p *page) mediumEnd(e, end int) int {
	k := e
	for k < end && k < e+2 && (p.tokens[k].tag == "VBN" || p.tokens[k].tag == "VBD" && k == e) {
		k++
	}
	if k < end && (p.tokens[k].low == "to" || p.tokens[k].low == "with" || k > e && p.tokens[k].low == "by") && k+1 < end && p.inside[k+1] >= 0 {
		return p.phrases[p.inside[k+1]].end
	}
	return e
}

// phraseText is the text of tokens [a, b) with one blank where there was any.
func (p *page) phraseText(a, b int) string {
	var sb strings.Builder
	for i := a; i < b; i++ {
		if i > a && !p.tokens[i].glued {
			sb.WriteByte(' ')
		}
		sb.WriteString(p.tokens[i].text)
	}
	return sb.String()
}

// addressee is to whom it was said: the noun phrase between a verb of telling or asking and
// its content, or after "to" right behind the cue.
func (p *page) addressee(f *found) string {
	h := f.head
	if at := p.hearing(h); at > 0 {
		return p.phraseText(at, p.skipAdverbsBack(h.start, at))
	}
	if h.kind != verbHead || h.end >= h.sentence.end {
		return ""
	}
	if p.isTold(h) {
		return p.whoIsTold(h)
	}
	k := h.end
	if p.putsTo(h) {
		return p.phraseText(k+2, p.phrases[p.inside[k+2]].end)
	}
	if p.tokens[k].low == "to" && h.word != nil && (h.word.lemma == "say" || h.word.lemma == "write" || h.word.lemma == "explain") {
		k++
	} else if !addressed[lemmaOf(h)] {
		return ""
	}
	if k >= h.sentence.end || p.inside[k] < 0 || f.overlaps(k, k+1) || !f.speaker.none() && f.speaker.from <= k && k < f.speaker.to {
		return ""
	}
	e := p.phrases[p.inside[k]].end
	for e+1 < h.sentence.end && (p.tokens[e].low == "of" || p.tokens[e].low == "at" || p.tokens[e].low == "from") && p.inside[e+1] >= 0 && !f.overlaps(e, e+1) {
		e = p.phrases[p.inside[e+1]].end
	}
	if timeWords[p.tokens[k].low] {
		return ""
	}
	return p.phraseText(k, e)
}

// whoIsTold is the subject of a passive, "Residents were told that", if it stands right before it.
func (p *page) whoIsTold(h *cueHead) string {
	r := p.skipAdverbsBack(h.start, h.sentence.start)
	if r <= h.sentence.start || p.inside[r-1] < 0 || p.relativeAt(r-1) {
		return ""
	}
	ph := p.phrases[p.inside[r-1]]
	b := ph.start
	for b-2 >= h.sentence.start && nounLinks[p.tokens[b-1].low] && p.inside[b-2] >= 0 {
		b = p.phrases[p.inside[b-2]].start
	}
	return p.phraseText(b, r)
}

var addressed = wordSet("tell inform advise remind assure reassure notify brief warn ask urge caution instruct order request persuade promise beg implore invite")

func lemmaOf(h *cueHead) string {
	if h.word == nil {
		return ""
	}
	return h.word.lemma
}

var weekdays = map[string]time.Weekday{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0}

var monthNames = map[string]time.Month{"january": 1, "jan.": 1, "february": 2, "feb.": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "aug.": 8, "september": 9, "sept.": 9, "october": 10, "oct.": 10, "november": 11, "nov.": 11, "december": 12, "dec.": 12}

// said is the day of saying: a weekday, "yesterday" or a date in the cue's sentence outside
// the content, counted back from the day of publication.
func (p *page) said(f *found, published graph.Date) graph.Date {
	if published.IsZero() || len(published.String()) != len(time.DateOnly) {
		return graph.Date{}
	}
	day := published.From()
	s := f.head.sentence
	for k := s.start; k < s.end; k++ {
		if f.overlaps(k, k+1) || !f.speaker.none() && k >= f.speaker.from && k < f.speaker.to || p.otherVerb(f, k) {
			continue
		}
		if p.tokens[k].low == "today" && p.tokens[k].capital() && k > s.start {
			continue // "told the Today programme"
		}
		if d, ok := p.dayAt(k, s.end, day); ok {
			return d
		}
	}
	return graph.Date{}
}

// otherVerb reports whether a finite verb that is neither the cue's nor in what is said stands before the day
// at k, or between the cue and it: the day is that verb's, "Marlow, who left on Monday, said".
func (p *page) otherVerb(f *found, k int) bool {
	from := f.head.sentence.start
	if k > f.head.at {
		from = f.head.end
	}
	for i := from; i < k; i++ {
		if g := p.group[i]; g >= 0 && p.groups[g].finite && !f.overlaps(i, i+1) {
			return true
		}
	}
	return false
}

// dayAt reads the day that token k begins to name, near the day of publication.
func (p *page) dayAt(k, end int, day time.Time) (graph.Date, bool) {
	low := p.tokens[k].low
	if wd, ok := weekdays[low]; ok && p.tokens[k].capital() {
		back := (int(day.Weekday()) - int(wd) + 7) % 7
		return graph.DateOf(day.AddDate(0, 0, -back)), true
	}
	switch low {
	case "today", "tonight":
		return graph.DateOf(day), true
	case "yesterday":
		return graph.DateOf(day.AddDate(0, 0, -1)), true
	}
	if m, ok := monthNames[low]; ok && p.tokens[k].capital() && k+1 < end {
		n := 0
		for _, c := range p.tokens[k+1].low {
			if c < '0' || c > '9' || n > 99 {
				return graph.Date{}, false
			}
			n = n*10 + int(c-'0')
		}
		if n < 1 || n > 31 {
			return graph.Date{}, false
		}
		year := day.Year()
		if d := time.Date(year, m, n, 0, 0, 0, 0, time.UTC); d.After(day) {
			year--
		}
		d := time.Date(year, m, n, 0, 0, 0, 0, time.UTC)
		return graph.DateOf(d), d.Month() == m
	}
	return graph.Date{}, false
}
