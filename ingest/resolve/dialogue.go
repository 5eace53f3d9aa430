package resolve

import (
	"slices"
	"sort"
	"strings"

	"whosaid/graph"
)

// turn is one speech of a transcript or an interview: the statement behind a label.
type turn struct {
	statement int
	label     string // Its words in lower case, without marks: "q", "smith".
	from, to  int    // The tokens of the whole speech.
}

// findTurns reads the labels of a transcript, and tells whose "Q" and "A" are where the text is
// certain: an answer is from the one person whom another label answers by, or, in an interview
// that labels nobody by name, from the one person named before it begins.
func (d *doc) findTurns() {
	for n, st := range d.in.Statements {
		if !strings.HasPrefix(st.Rule, "label/") || st.Speaker.IsZero() || len(st.Spans) == 0 {
			continue
		}
		from, to := d.tokensIn(graph.Span{Start: st.Spans[0].Start, End: st.Spans[len(st.Spans)-1].End})
		i, j := d.tokensIn(st.Speaker)
		if i < j && !words.is(d.toks[j-1].low, classDocument) {
			d.turns = append(d.turns, turn{n, strings.ToLower(d.phrase(i, j)), from, to})
		}
	}
	if first := slices.IndexFunc(d.turns, func(t turn) bool { return asking[t.label] || answering[t.label] }); first > 0 {
		d.turns = d.turns[first:] // What stands before the first "Q" is a heading.
	}
	if len(d.turns) == 0 {
		return
	}
	d.guest = d.onlyGuest()
	var asks, answers []int
	for _, t := range d.turns {
		voice := d.voices[t.statement]
		switch {
		case asking[t.label]:
			if len(voice) > 0 {
				asks = voice
			}
		case !answering[t.label] && len(voice) == 1:
			if answers == nil {
				answers = voice
			} else if !d.sameLabel(answers[0], voice[0]) {
				return // Several people answer.
			}
		}
	}
	if answers == nil {
		answers = d.guest
	}
	if asks == nil {
		asks = d.bylines()
	}
	for _, t := range d.turns {
		switch {
		case len(d.voices[t.statement]) > 0:
		case asking[t.label]:
			d.voices[t.statement] = asks
		case answering[t.label]:
			d.voices[t.statement] = answers
		}
	}
}

var (
	asking    = wordSet("q question interviewer")
	answering = wordSet("a answer interviewee")
)

// sameLabel reports whether two labels end in the same word: "CAPT. OSEI", "OSEI".
func (d *doc) sameLabel(a, b int) bool {
	x, y := d.nameAt(a), d.nameAt(b)
	if x == none || y == none {
		return d.toks[a].low == d.toks[b].low
	}
	return d.toks[d.mentions[x].to-1].low == d.toks[d.mentions[y].to-1].low
}

// onlyGuest returns where the one person is named in full who is named before the first turn.
func (d *doc) onlyGuest() []int {
	var guest []int
	for _, n := range d.named {
		m := &d.mentions[n]
		if m.from >= d.turns[0].from {
			break
		}
		if m.to-m.from < 2 || d.isByline(m.from) || m.kind != graph.Person && !d.mayBeGuest(m) {
			continue
		}
		if guest != nil && !d.sameLabel(guest[0], m.from) {
			return nil
		}
		guest = []int{m.from}
		m.kind, m.weak = graph.Person, false
	}
	return guest
}

// mayBeGuest reports whether a name whose kind nothing shows may be the one's who is interviewed: it looks
// like a person's, and stands behind no preposition but "with".
func (d *doc) mayBeGuest(m *mention) bool {
	if m.kind != graph.AnyActor || m.place || !d.looksPersonal(m) {
		return false
	}
	before := ""
	if m.from > 0 && d.toks[m.from-1].sent == d.toks[m.from].sent {
		before = d.toks[m.from-1].low
	}
	return before == "" || before == "with" || !words.is(before, classFunction|classLocative)
}

// turnAt returns the speech of a transcript in which token i stands; none if it stands in none.
func (d *doc) turnAt(i int) int {
	k := sort.Search(len(d.turns), func(k int) bool { return d.turns[k].to > i })
	if k < len(d.turns) && d.turns[k].from <= i {
		return k
	}
	return none
}

// spokenTo returns a turn of whom a turn is said to: who speaks before it, and nobody else after
// it; none if that is not certain.
func (d *doc) spokenTo(statement int) int {
	from, _ := d.tokensIn(d.in.Statements[statement].Spans[0])
	at := d.turnAt(from)
	if at == none || d.turns[at].statement != statement {
		return none
	}
	before, after := none, none
	if at > 0 {
		before = d.turns[at-1].statement
	}
	if at+1 < len(d.turns) {
		after = d.turns[at+1].statement
	}
	switch {
	case before == none:
		return after
	case after == none || d.sameVoice(before, after):
		return before
	}
	return none
}

// sameVoice reports whether two statements have the same one speaker.
func (d *doc) sameVoice(a, b int) bool {
	x, y := d.voices[a], d.voices[b]
	return len(x) == 1 && len(y) == 1 && d.mentions[x[0]].actor == d.mentions[y[0]].actor && d.mentions[x[0]].actor != none
}
