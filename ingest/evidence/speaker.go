package evidence

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/graph"
)

// readSpeakers finds the statements that are evidence by who makes them: a document, or a
// witness.
func (p *page) readSpeakers() {
	for i, st := range p.in.Statements {
		if st.SpeakerSpan.IsZero() || !p.saysMore(i, st.SpeakerSpan) {
			continue
		}
		words := p.in.Text.Cut(st.SpeakerSpan)
		if kind := thingSpeaking(words); kind != "" {
			p.add(kind, st.SpeakerSpan, bond{
				statement: i, direction: graph.For, restsOn: st.ID, offeredBy: st.SpeakerIDs,
				rule: "speaker", score: sureSpeaker, why: fmt.Sprintf("%s says so: “%s”.", thing[kind], words),
			})
			continue
		}
		p.readMedium(i, st)
		p.readWitness(i, st, words)
	}
}

// thing names each kind that may speak as the subject of a sentence.
var thing = map[graph.EvidenceKind]string{
	graph.Test: "A test", graph.FigureEvidence: "A count", graph.DocumentEvidence: "A document",
}

var (
	headEnds = regexp.MustCompile(`^(?:$|,| (?:of|by|from|on|in|at|into|published|released|issued|seen|obtained|reviewed|written|that|which|for)\b)`)
	inside   = regexp.MustCompile(`(?i),|\b(?:of|by|in|for|with|to|and|who|whose)\b`)
)

// thingSpeaking is the kind of thing that a speaker's words name, such as "court records"; ""
// if they name somebody: "Data Watch", "the report's author", "a writer of the report".
func thingSpeaking(words string) graph.EvidenceKind {
	kind, end := kindOf(words)
	if thing[kind] == "" || !headEnds.MatchString(words[end:]) {
		return ""
	}
	begin := strings.LastIndexAny(words[:end], " ") + 1
	if r, _ := utf8.DecodeRuneInString(words[begin:]); unicode.IsUpper(r) && begin > 0 {
		return ""
	}
	if speech.MatchString(words[begin:end]) || inside.MatchString(words[:begin]) {
		return ""
	}
	return kind
}

// readMedium takes the work in which somebody says something, such as "a report published in
// October", where the text names it in the same sentence.
func (p *page) readMedium(i int, st graph.Statement) {
	kind := thingSpeaking(st.Medium)
	if kind == "" || p.at[i] >= len(p.sents) {
		return
	}
	s := p.sents[p.at[i]]
	at := strings.Index(s.words, st.Medium)
	if at < 0 {
		return
	}
	words := s.span(at, at+len(st.Medium))
	if holds(st.Spans, words.Start) {
		return
	}
	p.add(kind, words, bond{
		statement: i, direction: graph.For, restsOn: st.ID, offeredBy: st.SpeakerIDs,
		rule: "medium", score: sureSpeaker, why: fmt.Sprintf("It is said in a work that can be looked up: “%s”.", st.Medium),
	})
}

var (
	witness   = regexp.MustCompile(`(?i)\b(?:eye-?witness(?:es)?|witness(?:es)?|survivors?|bystanders?|onlookers?|passers-?by)\b`)
	nearPlace = regexp.MustCompile(`(?i)^(?:(?:the|a|an|two|three|four|several|some|many|most|other|local|nearby|both|\pN+|his|her|their) )*(?:[\pL-]+ )?(?:residents?|villagers?|neighbou?rs?|locals|relatives?|inhabitants|workers|employees|passengers|inmates|prisoners|detainees|patients|nurses|medics|refugees|farmers|fishermen)\b`)
)

// readWitness takes what witnesses say: those who are called so, and people of the place whom
// another speaker passes on, or who told somebody.
func (p *page) readWitness(i int, st graph.Statement, words string) {
	relayed := st.RelayedBy != ""
	called := witness.MatchString(words)
	if !called && !(nearPlace.MatchString(words) && (relayed || st.Addressee != "")) {
		return
	}
	at := st.SpeakerSpan
	if !st.CueSpan.IsZero() && st.CueSpan.Start >= at.End && st.CueSpan.Start-at.End <= 1 {
		at.End = st.CueSpan.End
	}
	b := bond{
		statement: i, direction: graph.For, restsOn: st.ID, rule: "witness", score: sureSpeaker,
		why: fmt.Sprintf("People who may have seen it say so: “%s”.", p.in.Text.Cut(at)),
	}
	if !relayed {
		p.add(graph.Witness, at, b)
		return
	}
	outer, here := p.byID[st.RelayedBy]
	if !here {
		return
	}
	b.offeredBy, b.rule, b.score = p.in.Statements[outer].SpeakerIDs, "witness/relayed", sureRelayed
	p.add(graph.Witness, at, b)
	if p.saysMore(outer, st.Spans.Hull()) {
		b.statement, b.rule, b.score = outer, "witness/outer", sureOuter
		b.why = fmt.Sprintf("The statement passes on what people say who may have seen it: “%s”.", p.in.Text.Cut(at))
		p.add(graph.Witness, at, b)
	}
}
