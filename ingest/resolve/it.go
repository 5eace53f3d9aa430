package resolve

import (
	"slices"
	"sort"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// reported is where a statement in the reporter's words stands, in tokens.
type reported struct{ from, to, statement int32 }

// findReported lists what is told in the reporter's words, by where it begins.
func (d *doc) findReported() {
	for n, st := range d.in.Statements {
		if st.Form == graph.Direct {
			continue
		}
		for _, span := range st.Spans {
			from, to := d.tokensIn(span)
			d.reported = append(d.reported, reported{int32(from), int32(to), int32(n)})
		}
	}
	slices.SortStableFunc(d.reported, func(a, b reported) int { return int(a.from - b.from) })
}

// reportedAt returns the innermost piece told in the reporter's words in which token i stands.
func (d *doc) reportedAt(i int) (reported, bool) {
	last := sort.Search(len(d.reported), func(k int) bool { return int(d.reported[k].from) > i })
	for k := last - 1; k >= max(0, last-mostLooked); k-- {
		d.look()
		if t := d.reported[k]; i < int(t.to) {
			return t, true
		}
	}
	return reported{}, false
}

// bodyPronoun finds which body "it" or "its" at mention i stands for, where the words leave little doubt.
// Elsewhere it mostly stands for a thing, or for nothing: "it was too early to tell".
func (d *doc) bodyPronoun(i int) int {
	p := &d.mentions[i]
	switch {
	case p.head == "it" && p.to < len(d.toks) && impersonal[d.toks[p.to].low]:
		return none
	case p.speaks:
		if n := d.paperBefore(p); n != none {
			return n
		}
		return d.nearestBody(i)
	case p.head == "its" && d.ownsVoice(p):
		if n := d.nearestBody(i); n != none && d.actors[n].kind != graph.Document {
			return n
		}
		return none
	case d.quoted[p.from] || p.head == "it" && d.meansNobody(p):
		return none
	}
	return d.subjectAround(i, canBeIt)
}

// nearestBody returns the body that stands out most before mention i; none if whoever does may be a person.
func (d *doc) nearestBody(i int) int {
	acts := map[int]bool{} // Who does something, and is not only what something is done to.
	n := d.choose(i, pronounWindow, func(m *mention, a *actor) (float64, bool) {
		acts[m.actor] = acts[m.actor] || m.subject || m.speaks
		return 0, a.kind != graph.Person && a.kind != graph.Group && !a.plural
	})
	if n == none || !canBeIt(&d.actors[n]) || !acts[n] {
		return none
	}
	return n
}

// groupPronoun finds which group or body "they", "them" or "their" at mention i stands for, where it is not who
// speaks; as bodyPronoun does, for as often it stands for things.
func (d *doc) groupPronoun(i int) int {
	if d.quoted[d.mentions[i].from] {
		return none
	}
	return d.subjectAround(i, canBeThey)
}

// subjectAround returns whoever fits and tells the words in which the pronoun at mention i stands, or is the subject
// of its sentence; none if they tell of something else before it that the pronoun could mean.
func (d *doc) subjectAround(i int, fits func(*actor) bool) int {
	p := &d.mentions[i]
	subject, from := none, 0
	if t, ok := d.reportedAt(p.from); ok {
		if voices := d.voices[t.statement]; len(voices) == 1 {
			subject, from = voices[0], int(t.from)
		}
	} else if p.head != "it" {
		subject, from = d.opening(i)
	}
	if subject == none || d.mentions[subject].actor == none || !fits(&d.actors[d.mentions[subject].actor]) || d.otherBetween(from, p) {
		return none
	}
	return d.mentions[subject].actor
}

func canBeThey(a *actor) bool {
	switch a.kind {
	case graph.Organisation, graph.ArmedGroup, graph.Alliance, graph.Group:
		return true
	}
	return a.plural
}

func canBeIt(a *actor) bool {
	return a.kind != graph.Person && a.kind != graph.Group && !a.plural && !a.personal && a.gender == anyGender
}

// papers are what speaks for the body whose it is.
var papers = wordSet("report statement letter survey study poll findings audit memo email announcement")

// paperBefore returns whose the report or letter is that "it" speaks for: the only one in the sentence before,
// where no body is its subject. "Souza published the report. It says …"
func (d *doc) paperBefore(p *mention) int {
	s := int(d.toks[p.from].sent) - 1
	if p.from != d.sents[s+1].from || s < 0 || d.sents[s].para != d.sents[s+1].para {
		return none
	}
	for n := d.firstFrom(d.sents[s].from); n < len(d.mentions) && d.mentions[n].from < d.sents[s].to; n++ {
		if m := &d.mentions[n]; m.subject && m.actor != none && canBeIt(&d.actors[m.actor]) {
			return none
		}
	}
	one := none
	for k := sort.Search(len(d.works), func(k int) bool { return d.works[k].tok >= d.sents[s].from }); k < len(d.works) && d.works[k].tok < d.sents[s].to; k++ {
		if one != none {
			return none
		}
		one = d.ownerActor(d.works[k])
	}
	return one
}

// ownsVoice reports whether "its" tells whose officer or paper speaks: "its chairman", "its report".
func (d *doc) ownsVoice(p *mention) bool {
	for k := p.to; k < min(len(d.toks), p.to+4) && d.toks[k].word; k++ {
		if low := d.toks[k].low; words.is(low, classSpoke) || isPersonNoun(low) || k == p.to && papers[low] {
			return true
		}
	}
	return false
}

// opening returns the mention that is the subject of the sentence in which the pronoun at mention i stands, and the
// token after it, what stands between commas behind it left out.
func (d *doc) opening(i int) (subject, after int) {
	s := d.sents[d.toks[d.mentions[i].from].sent]
	n := d.firstFrom(s.from)
	if n >= i || !d.mentions[n].subject || d.mentions[n].form == asQuality || d.owns(&d.mentions[n]) {
		return none, 0
	}
	m := &d.mentions[n]
	if before := m.titleFrom; before > s.from+1 || before == s.from+1 && !isArticle(d.toks[s.from].low) {
		return none, 0
	}
	after = m.to
	if d.toks[after].text == "," {
		end := slices.IndexFunc(d.toks[after+1:d.mentions[i].from], func(t token) bool { return t.text == "," })
		if end < 0 {
			return none, 0
		}
		after += end + 2
	}
	return n, after
}

// otherBetween reports whether the words from token from to the pronoun p may tell of something else that it could mean.
func (d *doc) otherBetween(from int, p *mention) bool {
	for k := from; k < p.from; k++ {
		t := d.toks[k]
		switch {
		case t.low == "that" && k == from:
		case isArticle(t.low), t.cap && k > from, isNumber(t.text), t.low == "his", t.low == "her", t.low == "'s", t.text == ";", t.text == ":":
			return true
		case p.plural && strings.HasSuffix(t.low, "s") && len(attribute.NounSorts(t.low)) > 0 && !words.is(t.low, classFunction|classSaying):
			return true
		}
	}
	return false
}

// meansNobody reports whether what follows "it" is not what a body does: "it was possible that", "it was too
// early to tell", "it was about money". A body is or was only what it did, or felt.
func (d *doc) meansNobody(p *mention) bool {
	k := p.to
	for k < len(d.toks) && (words.is(d.toks[k].low, classFunction) || adverbial(d.toks[k].low)) && !isBe(d.toks[k].low) {
		k++ // "would not", "had never"
	}
	if k >= len(d.toks) || !d.toks[k].word || impersonal[d.toks[k].low] {
		return true
	}
	if !isBe(d.toks[k].low) {
		return false
	}
	for k++; k < len(d.toks) && (adverbial(d.toks[k].low) || isBe(d.toks[k].low)); k++ {
	}
	if k+1 < len(d.toks) && !d.toks[k].word && !endsSentence(d.toks[k].text) {
		k++ // 'it was "devastated"'
	}
	if k+1 >= len(d.toks) || !d.toks[k].word {
		return true
	}
	low, next := d.toks[k].low, d.toks[k+1].low
	if next == "that" || next == "for" || next == "whether" || next == "if" || next == "how" || next == "why" || next == "what" {
		return !feeling[low]
	}
	return !(feeling[low] || strings.HasSuffix(low, "ing") || strings.HasSuffix(low, "ed") && low != "red")
}

func adverbial(low string) bool {
	return low == "not" || low == "n't" || low == "never" || low == "also" || low == "now" || low == "still" || low == "already" || strings.HasSuffix(low, "ly")
}

func isBe(low string) bool {
	switch low {
	case "is", "was", "be", "been", "being", "'s":
		return true
	}
	return false
}

// feeling are adjectives that only say of somebody how he stands to something.
var feeling = wordSet("able unable willing unwilling ready keen eager aware unaware confident happy unhappy proud sorry sure certain open due set bound free content glad grateful thankful hopeful anxious reluctant hesitant right wrong involved")

// impersonal are verbs whose "it" is nobody.
var impersonal = wordSet("seems seemed appears appeared takes took turns turned happens happened rains rained snows snowed depends depended matters mattered means meant costs cost follows followed")
