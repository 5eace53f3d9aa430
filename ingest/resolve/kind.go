package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// bodyKind tells from its words which kind of body bears the name from i to j, "" if they do not tell.
func (d *doc) bodyKind(i, j int) graph.ActorKind {
	last := d.toks[j-1].low
	head := last
	of := -1
	for k := i + 1; k < j-1; k++ {
		if low := d.toks[k].low; low == "of" || low == "for" {
			head, of = d.toks[k-1].low, k
			break
		}
	}
	if j-i >= 2 && words.is(last, classArmedName) {
		for k := i; k < j-1; k++ {
			if words.is(d.toks[k].low, classArmedWord) || d.toks[k].low == "democratic" && last == "forces" {
				return graph.ArmedGroup
			}
		}
		if !words.is(last, classOrg) {
			return graph.ArmedGroup
		}
	}
	if d.fightersFollow(j) {
		return graph.ArmedGroup
	}
	switch {
	case j-i >= 2 && of < 0 && words.is(last, classPlaceName):
		return ""
	case j-i >= 2 && words.is(head, classAlliance):
		return graph.Alliance
	case j-i >= 2 && of < 0 && words.is(last, classPublisherName) && !words.is(d.toks[i].low, classNamesMale|classNamesFemale):
		return graph.Publisher
	case j-i >= 2 && (words.is(head, classOrg|classMinistry) || of < 0 && words.is(last, classOrg)) && !(head == "state" || head == "kingdom" || head == "country"):
		return graph.Organisation
	case j-i >= 2 && of < 0 && words.is(last, classOrgName) && !words.is(d.toks[i].low, classNamesMale|classNamesFemale):
		return graph.Organisation
	case strings.Contains(d.phrase(i, j), "&") && j > i:
		return graph.Organisation
	}
	return ""
}

// fightersFollow reports whether the word at j shows the name before it to be an armed group's.
func (d *doc) fightersFollow(j int) bool {
	return j < len(d.toks) && words.is(d.toks[j].low, classFighters) && world.demonyms[d.toks[j-1].text] == nil && d.toks[j-1].upper
}

// personKind tells whether the words from i to j are a person's name.
func (d *doc) personKind(i, j int) graph.ActorKind {
	n := 0
	for k := i; k < j; k++ {
		low := d.toks[k].low
		if low == "of" || low == "for" || low == "and" || low == "the" {
			return ""
		}
		if d.toks[k].cap {
			n++
		}
	}
	if n < 2 || n > 5 || words.is(d.toks[j-1].low, classPlaceName) {
		return ""
	}
	if isNoPerson(d.toks[j-1].low) {
		return ""
	}
	t := d.toks[i]
	if words.is(t.low, classNamesMale|classNamesFemale|classNamesBoth) || strings.HasSuffix(t.text, ".") && len(t.text) <= 5 && !t.upper || hasParticle(d.toks[i:j]) && !d.afterArticle(i) {
		return graph.Person
	}
	if hyphen := strings.IndexByte(t.low, '-'); hyphen > 0 && words.is(t.low[:hyphen], classNamesMale|classNamesFemale) {
		return graph.Person
	}
	return ""
}

// isNoPerson reports whether a word's end shows that it is hardly a person's name.
func isNoPerson(low string) bool {
	return slices.ContainsFunc(words.noPerson, func(end string) bool { return strings.HasSuffix(low, end) })
}

func hasParticle(toks []token) bool {
	for _, t := range toks {
		if !t.cap && words.is(t.low, classParticle) || strings.HasPrefix(t.low, "al-") && t.text != toks[0].text {
			return true
		}
	}
	return false
}

// kindByContext guesses the kind of a name from what stands around it; weak if nothing does.
func (d *doc) kindByContext(i, j int) (kind graph.ActorKind, weak bool) {
	s := d.sents[d.toks[i].sent]
	next, prev := noToken, noToken
	if j < s.to {
		next = d.toks[j]
	}
	if i > s.from {
		prev = d.toks[i-1]
	}
	single := j == i+1
	switch {
	case single && d.toks[i].upper:
		return graph.Organisation, true
	case isArticle(prev.low), isPronoun(prev.low):
		return graph.AnyActor, true // Neither stands before a person's name.
	case next.text == "," && !single && d.describesPerson(j+1, s):
		return graph.Person, false
	case next.text == ",":
		if kind := d.describedAs(j+1, s); kind != graph.AnyActor {
			return kind, false
		}
	}
	saying := words.is(next.low, classSaying) || words.is(prev.low, classSaying) && prev.low != "called"
	if saying && !single && j-i <= 4 && !words.is(prev.low, classLocative) {
		return graph.Person, false
	}
	return graph.AnyActor, true
}

// describesPerson reads "a senior adviser", "34," and "who" at i, behind a name and its comma: a person's.
func (d *doc) describesPerson(i int, s sentence) bool {
	if i >= s.to {
		return false
	}
	after := d.toks[i]
	if after.low == "who" || isNumber(after.text) && i+1 < s.to && d.toks[i+1].text == "," {
		return true
	}
	role, _ := d.roleAt(i, s)
	return role > 0
}

// describedAs is the kind of body that an apposition from token i names, "a local charity,"; any
// actor if it names none.
func (d *doc) describedAs(i int, s sentence) graph.ActorKind {
	if i >= s.to || !isArticle(d.toks[i].low) {
		return graph.AnyActor
	}
	for k := i + 1; k+1 < s.to && k < i+6 && d.toks[k].word && !words.is(d.toks[k].low, classFunction); k++ {
		if d.toks[k+1].word && !words.is(d.toks[k+1].low, classFunction) {
			continue
		}
		if kind := kindOfHead(d.toks[k].low); kind != graph.Person {
			return kind
		}
		break
	}
	return graph.AnyActor
}

func isNumber(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// genderOf tells the gender that a title, or the given name in a name from i to j, shows.
func (d *doc) genderOf(i, j int, title string) gender {
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		switch w = strings.TrimSuffix(w, "."); {
		case words.is(w, classFemale):
			return female
		case words.is(w, classMale):
			return male
		}
	}
	if j == i+1 {
		return anyGender
	}
	low := d.toks[i].low
	m, f := words.is(low, classNamesMale), words.is(low, classNamesFemale)
	switch {
	case words.is(low, classNamesBoth) || m == f:
		return anyGender
	case m:
		return male
	}
	return female
}
