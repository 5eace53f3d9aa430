package resolve

import "sort"

// work is a report, statement or letter that the text speaks of, and whose it is.
type work struct {
	tok    int // Of its noun.
	family int // Which nouns can take it up: 0 for findings, 1 for messages, 2 for the rest.
	head   string
	owner  int  // Mention; none if its own sentence does not tell.
	fresh  bool // "a report": not one named before.
}

// findWorks finds the works and whose each is by its own sentence: "Amnesty's report", "an
// investigation by Amnesty", "in a statement, the ministry said".
func (d *doc) findWorks() {
	for _, s := range d.sents {
		for i := s.from; i < s.to; i++ {
			t := d.toks[i]
			if !t.word || !words.is(t.low, classDocument) || !d.isNounAt(i, s) {
				continue
			}
			w := work{tok: i, head: t.low, family: familyOfWork(t.low), fresh: d.indefinite(i, s)}
			w.owner = d.ownOwner(i, s)
			d.works = append(d.works, w)
		}
	}
}

// familyOfWork tells which nouns can take up a work called head.
func familyOfWork(head string) int {
	switch head {
	case "report", "investigation", "study", "analysis", "survey", "review", "audit", "research", "paper", "findings", "finding", "poll", "dossier", "document":
		return 0
	case "statement", "letter", "email", "e-mail", "message", "note", "memo", "memorandum", "release", "communique", "communiqué", "declaration", "announcement":
		return 1
	}
	return 2
}

// isNounAt reports whether the word at i, which could be a verb, is a noun: an article, a
// possessive, an adjective or a name stands before it.
func (d *doc) isNounAt(i int, s sentence) bool {
	if i == s.from {
		return false
	}
	for k := i - 1; k >= s.from && k > i-4; k-- {
		t := d.toks[k]
		switch {
		case t.low == "own" && k-1 >= s.from: // "its own report"
		case isArticle(t.low) || t.low == "'s" || t.low == "its" || t.low == "his" || t.low == "her" || t.low == "their":
			return true
		case !t.word || words.is(t.low, classFunction) && !isNumberWord(t.low):
			return false
		}
	}
	return false
}

// ownOwner finds whose the work at i is, by the words of its sentence.
func (d *doc) ownOwner(i int, s sentence) int {
	start := i
	for k := i - 1; k >= s.from && k > i-6; k-- {
		t := d.toks[k]
		if n := d.mentionCovering(k); n != none {
			if m := d.mentions[n]; m.form != asQuality && d.canOwn(n) && (m.form == byName || d.toks[min(m.to, i)].low == "'s" || m.form == byPronoun) {
				return n
			}
		}
		if !t.word {
			break
		}
		start = k
		if isArticle(t.low) {
			break
		}
	}
	after := i + 1
	if after+1 < s.to && d.toks[after].text == "," && d.toks[after+1].low == "by" {
		after++ // "a second report, by Larkin"
	}
	for k := after; k < s.to && k < i+9 && d.toks[k].word; k++ {
		low := d.toks[k].low
		if low == "by" && reached[d.toks[k-1].low] {
			break // "a memo seen by the Post": the paper's it is not.
		}
		if low == "by" || low == "from" && k == i+1 {
			return d.bodyOrPersonAt(k+1, s.to)
		}
		if words.is(low, classSaying) {
			break
		}
	}
	before := noToken
	if start > s.from {
		before = d.toks[start-1]
	}
	switch {
	case before.low == "in" || before.low == "via" || before.low == "through":
		return d.subjectOf(i, s, start)
	case words.is(before.low, classIssuing):
		return d.subjectBefore(start-1, s)
	}
	return none
}

// reached are participles of getting hold of a work of somebody else's.
var reached = wordSet("seen obtained reviewed viewed read received examined reported cited leaked verified published")

// subjectOf finds who says something in the work at i: the subject after it, where it opens
// the sentence, else the one before.
func (d *doc) subjectOf(i int, s sentence, start int) int {
	if start-1 == s.from {
		comma := false
		for n := d.firstFrom(i + 1); n < len(d.mentions) && d.mentions[n].from < s.to; n++ {
			m := d.mentions[n]
			comma = comma || d.commaBetween(i, m.from)
			if comma && m.subject && m.form != asQuality && d.canOwn(n) {
				return n
			}
		}
		return none
	}
	return d.subjectBefore(start-1, s)
}

func (d *doc) commaBetween(i, j int) bool {
	for k := i; k < j; k++ {
		if d.toks[k].text == "," {
			return true
		}
	}
	return false
}

// subjectBefore returns the nearest subject before token i in its sentence.
func (d *doc) subjectBefore(i int, s sentence) int {
	for n := d.firstFrom(i) - 1; n >= 0 && d.mentions[n].from >= s.from; n-- {
		if m := d.mentions[n]; m.subject && m.form != asQuality && d.canOwn(n) {
			return n
		}
	}
	return none
}

// canOwn reports whether mention n can be whose a work is: not itself a work or a place.
func (d *doc) canOwn(n int) bool {
	m := d.mentions[n]
	return !m.place && m.form != asQuality && !words.is(m.head, classDocument)
}

// workOwner finds whose the work is that mention i names: by its own sentence; else the
// nearest one before that it can take up; else, where the text opens with it, one told of in
// the two sentences after.
func (d *doc) workOwner(i int) int {
	m := d.mentions[i]
	at := m.to - 1
	k := sort.Search(len(d.works), func(k int) bool { return d.works[k].tok >= at })
	fresh := d.indefinite(at, d.sents[d.toks[at].sent])
	if k < len(d.works) && d.works[k].tok == at {
		if n := d.ownerActor(d.works[k]); n != none {
			return n
		}
	}
	family := familyOfWork(m.head)
	if !fresh {
		for _, same := range []bool{true, false} {
			for j := min(k, len(d.works)) - 1; j >= 0 && j > k-12; j-- {
				d.look()
				w := d.works[j]
				if w.family == family && (w.head == m.head || !same) {
					if n := d.ownerActor(w); n != none {
						return n
					}
				}
			}
		}
	}
	for j := k; j < len(d.works) && d.toks[d.works[j].tok].sent <= d.toks[at].sent+2; j++ {
		d.look()
		if w := d.works[j]; w.tok > at && w.family == family {
			if n := d.ownerActor(w); n != none {
				return n
			}
		}
	}
	return none
}

// ownerActor is the actor of a work's owner, none if nobody can tell.
func (d *doc) ownerActor(w work) int {
	if w.owner == none {
		return none
	}
	return d.mentions[w.owner].actor
}
