package resolve

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// Input is one capture's text and what attribution found in it.
type Input struct {
	CaptureID  string
	Doc        attribute.Document
	Statements []attribute.Statement
}

// Mention is one place where the text names an actor, for pages to mark.
type Mention struct {
	Span    graph.Span `json:"span"`
	ActorID string     `json:"actorId"`         // Empty if nobody can tell who is meant.
	Could   []string   `json:"could,omitempty"` // Then: the actors between whom it cannot be told.
	Rule    string     `json:"rule"`            // "name", "pronoun", "noun ministry", "owner of the statement".
}

// MentionsIn are those of all, in the text's order, that begin in a span.
func MentionsIn(all []Mention, s graph.Span) []Mention {
	from := sort.Search(len(all), func(k int) bool { return all[k].Span.Start >= s.Start })
	to := sort.Search(len(all), func(k int) bool { return all[k].Span.Start >= s.End })
	return all[from:max(from, to)]
}

// Output is who is named in a text, and who says each statement.
type Output struct {
	Actors   []graph.Actor
	Mentions []Mention  // In the text's order.
	Speakers [][]string // By statement: the ids of its speakers; empty where nobody can tell.
	Why      []string   // By statement: how the speakers were found, or why they could not be.
	Places   []graph.Place
	PlacesOf [][]string // By statement: the ids of the places that its words name.
	Events   []graph.Event
	EventsOf [][]string // By statement: the ids of the events that it concerns.
}

// Resolve finds the actors of one text and gives each statement its speakers. The same input
// gives the same output; nothing outside it is read.
func Resolve(in Input) Output {
	d := understand(in)
	d.findHappenings()
	out, named := d.output()
	out.Mentions = d.marks(named)
	d.tellPlaces(&out, named)
	return out
}

// Speakers is Resolve for who only asks who speaks: without mentions, places and events, which
// take as much memory again.
func Speakers(in Input) Output {
	out, _ := understand(in).output()
	return out
}

// understand finds whom each mention of a text means.
func understand(in Input) *doc {
	d := &doc{page: read(in.Doc.Text.String()), in: in, needed: map[int]bool{}}
	d.survey()
	d.findNames()
	d.findNouns()
	d.sortMentions()
	d.prepareSpeakers()
	d.introduced()
	d.markQuoted()
	d.findSpeakers()
	d.findTurns()
	d.findDirect()
	d.mentions = append(d.mentions, d.placed(d.extra)...)
	d.extra = nil
	d.sortMentions()
	d.findCredits()
	d.clusterNames()
	d.linkVoices()
	d.findTies()
	d.findMembers()
	d.findWorks()
	d.findLeft()
	d.findParts()
	d.findCouples()
	d.indexHeads()
	d.resolveNouns()
	d.hearVoices()
	return d
}

// prepareSpeakers indexes the mentions by name.
func (d *doc) prepareSpeakers() {
	d.surnames = map[string]bool{}
	for i, m := range d.mentions {
		if m.form == byName || m.form == asQuality {
			d.named = append(d.named, i)
		}
		if m.kind == graph.Person && m.to-m.from > 1 {
			d.surnames[d.toks[m.to-1].low] = true
		}
	}
}

// placed completes the mentions found while speakers were read.
func (d *doc) placed(ms []mention) []mention {
	for i := range ms {
		ms[i].actor, ms[i].titleFrom, ms[i].subject = none, ms[i].from, true
	}
	return ms
}

// linkVoices turns the tokens of each statement's speakers into mentions.
func (d *doc) linkVoices() {
	for n, toks := range d.voices {
		var list []int
		for _, t := range toks {
			if m := d.mentionAt(t); m != none && !slices.Contains(list, m) {
				list = append(list, m)
				d.mentions[m].speaks = true
				if a := d.mentions[m].actor; a != none {
					d.actors[a].spoke = true
				}
				d.says = append(d.says, speech{int32(m), int32(n)})
			}
		}
		d.voices[n] = list
	}
	slices.SortStableFunc(d.says, func(a, b speech) int { return cmp.Compare(a.mention, b.mention) })
}

// saysOf lists the statements of mention i, in order.
func (d *doc) saysOf(i int) []speech {
	from := sort.Search(len(d.says), func(k int) bool { return int(d.says[k].mention) >= i })
	to := from
	for to < len(d.says) && int(d.says[to].mention) == i {
		to++
	}
	return d.says[from:to]
}

// saysFirst is the first statement of mention i, which speaks.
func (d *doc) saysFirst(i int) int { return int(d.saysOf(i)[0].statement) }

// hearVoices marks the actors who say something.
func (d *doc) hearVoices() {
	for _, ms := range d.voices {
		for _, m := range ms {
			if n := d.mentions[m].actor; n != none {
				d.actors[n].spoke = true
			}
		}
	}
	if n := d.author(); n != none && d.speaksAsAuthor() {
		d.actors[n].spoke = true
	}
}

// wordsOf is a phrase in folded words.
func wordsOf(phrase string) []string { return strings.Fields(foldName(phrase)) }
