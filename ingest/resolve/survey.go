package resolve

import (
	"slices"
	"strings"

	"whosaid/ingest/attribute"
)

// survey notes which words the text writes with and without a capital.
func (d *doc) survey() {
	d.lower, d.solo = map[string]bool{}, map[string]bool{}
	for _, s := range d.sents {
		if s.heading {
			continue
		}
		for i := s.from; i < s.to; i++ {
			t := d.toks[i]
			switch {
			case !t.word:
			case !t.cap:
				d.lower[t.low] = true
			case i > s.from && !d.capAt(i+1, s) && !d.toks[i-1].cap && !d.opens(i, s):
				d.solo[t.low] = true
			}
		}
	}
}

// findNames finds every mention by name: first in running text, then, by what that showed,
// in headings.
func (d *doc) findNames() {
	runs := d.runs()
	strong := map[string]bool{}
	starts := map[string]bool{}
	d.alone, d.ends = map[string]bool{}, map[string]bool{}
	for _, r := range runs {
		key := strings.ToLower(d.phrase(r.from, r.to))
		d.alone[key] = true
		if !r.first {
			strong[key] = true
		}
		if r.to-r.from > 1 {
			starts[d.toks[r.from].low] = true
			starts[d.toks[r.to-1].low] = true
			if d.personKind(r.from, r.to) != "" {
				d.ends[d.toks[r.to-1].low] = true
			}
		}
	}
	for _, r := range runs {
		if d.isDateline(r) {
			continue
		}
		if r, ok := d.trust(r, strong, starts); ok {
			d.parse(r)
		}
	}
	d.findInHeadings()
	d.findAlliances()
	d.sortMentions()
	d.findFamilies()
}

// trust decides whether a run at the head of a sentence is a name, and where it begins.
func (d *doc) trust(r run, strong, starts map[string]bool) (run, bool) {
	for r.from < r.to && words.is(d.toks[r.from].low, classFunction) && !(d.toks[r.from].upper && !r.first) && d.toks[r.from].low != "new" {
		if d.knownAt(r.from, r.to) > 1 || !r.first && r.from > 0 && d.toks[r.from-1].text == "," && r.to-r.from == 2 && d.toks[r.from].cap && !isArticle(d.toks[r.from].low) {
			break // "its chief, Per Stenmark"
		}
		r.from++
	}
	if r.from == r.to {
		return r, false
	}
	t := d.toks[r.from]
	if !r.first {
		return r, true
	}
	single := r.to == r.from+1
	known := world.byName[d.phrase(r.from, r.to)] != nil || world.demonyms[t.text] != nil || single && world.capitals[t.text] != nil
	if !single {
		rest := strings.ToLower(d.phrase(r.from+1, r.to))
		common := d.lower[t.low] && d.titleAt(r.from, r.to-1) < 2 && !words.is(noStops(t.low), classTitle|classOrg|classMinistry|classNamesMale|classNamesFemale)
		if !known && !words.is(noStops(t.low), classTitle) && world.demonyms[t.text] == nil && world.byName[t.text] == nil &&
			(common || (strong[rest] && (r.to-r.from > 2 || attribute.IsWord(t.low)) || world.byName[d.phrase(r.from+1, r.to)] != nil) && !words.is(t.low, classNamesMale|classNamesFemale|classOrg)) {
			r.from++
			r.first = false
		}
		return r, true
	}
	if known || t.upper || strong[t.low] || starts[t.low] && !d.lower[t.low] {
		return r, !words.is(t.low, classFunction)
	}
	if d.lower[t.low] || words.is(t.low, classPeople|classRole|classOrg|classDocument|classAlliance|classFamily) || endsInPeople(t.low) {
		return r, false
	}
	next := noToken
	if r.to < len(d.toks) {
		next = d.toks[r.to]
	}
	return r, words.is(next.low, classSaying) || next.low == "'s" || words.is(t.low, classNamesMale|classNamesFemale) || next.text == ":" && d.atParagraphStart(r.from)
}

// isDateline reports whether a run only says where a report was filed: "PARIS —".
func (d *doc) isDateline(r run) bool {
	if !d.atParagraphStart(r.from) || r.to >= len(d.toks) || !d.toks[r.from].upper {
		return false
	}
	for k := r.to; k < min(len(d.toks), r.to+8); k++ {
		switch d.toks[k].text {
		case "—", "–", "-":
			return true
		case ":", ".", "/":
			return false
		}
	}
	return false
}

func endsInPeople(low string) bool {
	return slices.ContainsFunc(words.ends, func(end string) bool { return strings.HasSuffix(low, end) && len(low) > len(end)+2 })
}

func (d *doc) atParagraphStart(i int) bool {
	n := d.toks[i].sent
	return d.sents[n].from == i && (n == 0 || d.sents[n-1].para != d.sents[n].para)
}
