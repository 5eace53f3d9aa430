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

// trust decides whether a run is a name, and where it begins. At the head of a sentence a capital shows little.
func (d *doc) trust(r run, strong, starts map[string]bool) (run, bool) {
	for r.from < r.to && d.startsSmall(r) {
		r.from++
	}
	switch {
	case r.from == r.to:
		return r, false
	case !r.first:
		return r, true
	case r.to == r.from+1:
		return r, d.isNameAlone(r, strong, starts)
	}
	if d.startsCommon(r, strong) {
		r.from++
		r.first = false
	}
	return r, true
}

// startsSmall reports whether a run begins with a small word that is none of a name, as "Per Stenmark" and "New
// Lund" do.
func (d *doc) startsSmall(r run) bool {
	t := d.toks[r.from]
	if !words.is(t.low, classFunction) || t.upper && !r.first || t.low == "new" || d.knownAt(r.from, r.to) > 1 {
		return false
	}
	behindComma := !r.first && r.from > 0 && d.toks[r.from-1].text == ","
	return !(behindComma && r.to-r.from == 2 && t.cap && !isArticle(t.low)) // "its chief, Per Stenmark"
}

// startsCommon reports whether the first word of a run of several, which opens a sentence, is none of the name.
func (d *doc) startsCommon(r run, strong map[string]bool) bool {
	t := d.toks[r.from]
	whole, rest := d.phrase(r.from, r.to), d.phrase(r.from+1, r.to)
	stopless := noStops(t.low)
	if words.is(stopless, classTitle) || world.byName[whole] != nil || world.byName[t.text] != nil || world.demonyms[t.text] != nil {
		return false
	}
	if d.lower[t.low] && d.titleAt(r.from, r.to-1) < 2 && !words.is(stopless, classOrg|classMinistry|classNamesMale|classNamesFemale) {
		return true
	}
	if words.is(t.low, classNamesMale|classNamesFemale|classOrg) {
		return false
	}
	return world.byName[rest] != nil || strong[strings.ToLower(rest)] && (r.to-r.from > 2 || attribute.IsWord(t.low))
}

// isNameAlone reports whether the one word of a run, which opens a sentence, is a name.
func (d *doc) isNameAlone(r run, strong, starts map[string]bool) bool {
	t := d.toks[r.from]
	known := world.byName[t.text] != nil || world.demonyms[t.text] != nil || world.capitals[t.text] != nil
	if known || t.upper || strong[t.low] || starts[t.low] && !d.lower[t.low] {
		return !words.is(t.low, classFunction)
	}
	if d.lower[t.low] || words.is(t.low, classPeople|classRole|classOrg|classDocument|classAlliance|classFamily) || endsInPeople(t.low) {
		return false
	}
	next := noToken
	if r.to < len(d.toks) {
		next = d.toks[r.to]
	}
	return words.is(next.low, classSaying) || next.low == "'s" || words.is(t.low, classNamesMale|classNamesFemale) || next.text == ":" && d.atParagraphStart(r.from)
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
