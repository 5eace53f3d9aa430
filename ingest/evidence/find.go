package evidence

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"

	"whosaid/graph"
	"whosaid/ingest/attribute"
	"whosaid/ingest/resolve"
)

// Input is one capture's text with what was found in it.
type Input struct {
	Text       graph.Text        // The capture's text.
	From       int               // Where the article's words begin in it, in code points.
	Statements []graph.Statement // With their speakers and claims, of that one capture.
	Mentions   []resolve.Mention // Who is named where in the text, in order.
}

// Find returns what the text offers for or against the claims of its statements, in the order
// of the words that offer it. The same input gives the same evidence; nothing outside it is read.
func Find(in Input) []graph.Evidence {
	if len(in.Statements) == 0 {
		return nil
	}
	p := newPage(in)
	for i := range p.sents {
		for _, o := range p.offersIn(i) {
			p.tie(o)
		}
		p.findRelations(i)
	}
	p.readSpeakers()
	slices.SortStableFunc(p.out, func(a, b graph.Evidence) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.ID, b.ID))
	})
	return p.out
}

// page is a text in sentences, with what has been found so far.
type page struct {
	in      Input
	sents   []sentence
	at      []int            // By statement: the sentence that its word of saying stands in, or else its first words.
	byID    map[string]int   // The statements by id.
	onClaim map[string][]int // What has been found, by the claim that it bears on: indexes of out.
	out     []graph.Evidence
}

// sentence is one sentence with its words, and the statements that have some of them or whose
// word of saying or speaker stands in it.
type sentence struct {
	attribute.Sentence
	words      string
	statements []int
}

// span is where the bytes [from, to) of the sentence stand in the text.
func (s sentence) span(from, to int) graph.Span {
	start := s.Start + utf8.RuneCountInString(s.words[:from])
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(s.words[from:to])}
}

func newPage(in Input) *page {
	p := &page{in: in, at: make([]int, len(in.Statements)), byID: map[string]int{}, onClaim: map[string][]int{}}
	body := in.Text.Cut(graph.Span{Start: in.From, End: in.Text.Len()})
	for _, s := range attribute.Sentences(body) {
		s.Start, s.End = s.Start+in.From, s.End+in.From
		p.sents = append(p.sents, sentence{Sentence: s, words: in.Text.Cut(s.Span)})
	}
	for i, st := range in.Statements {
		at := st.CueSpan
		if at.IsZero() {
			at = st.Spans.Hull()
		}
		p.at[i] = p.sentenceAt(at.Start)
		p.byID[st.ID] = i
		p.place(i, st)
	}
	return p
}

// place puts a statement into the lists of the sentences that it touches.
func (p *page) place(i int, st graph.Statement) {
	touched := map[int]bool{}
	for _, span := range append(slices.Clone(st.Spans), st.CueSpan, st.SpeakerSpan) {
		for k := p.sentenceAt(span.Start); !span.IsZero() && k < len(p.sents) && p.sents[k].Start < span.End; k++ {
			if !touched[k] {
				touched[k] = true
				p.sents[k].statements = append(p.sents[k].statements, i)
			}
		}
	}
}

// near lists the statements of the sentences in the same paragraph as s and in those at most
// so many before or after it, each once, in order.
func (p *page) near(s sentence, before, after int) []int {
	var out []int
	from := p.sentenceAt(s.Start)
	for from > 0 && p.sents[from-1].Paragraph >= s.Paragraph-before {
		from--
	}
	for k := from; k < len(p.sents) && p.sents[k].Paragraph <= s.Paragraph+after; k++ {
		out = append(out, p.sents[k].statements...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sentenceAt is the sentence that a code point stands in, or the next one.
func (p *page) sentenceAt(at int) int {
	return sort.Search(len(p.sents), func(k int) bool { return p.sents[k].End > at })
}

// innermost is the shortest statement whose words hold the span's first one; none if none does.
func (p *page) innermost(s graph.Span) int {
	best, length := none, 0
	at := p.sentenceAt(s.Start)
	if at == len(p.sents) {
		return none
	}
	for _, i := range p.sents[at].statements {
		st := p.in.Statements[i]
		hull := st.Spans.Hull()
		if holds(st.Spans, s.Start) && (best == none || hull.Len() < length) {
			best, length = i, hull.Len()
		}
	}
	return best
}

const none = -1

func holds(spans graph.Spans, at int) bool {
	return slices.ContainsFunc(spans, func(s graph.Span) bool { return s.Start <= at && at < s.End })
}

func overlap(a, b graph.Span) bool { return a.Start < b.End && b.Start < a.End }

// bond is what evidence is offered for, and how that was told.
type bond struct {
	statement int             // Whose claims it bears on.
	direction graph.Direction // For or against what that statement says.
	restsOn   string          // A statement or the capture.
	offeredBy []string
	rule      string
	score     float64
	why       string
}

// add keeps evidence for each claim of the bond's statement. For a denied claim, what is
// offered for the denial is against the claim. Of two pieces of one kind on one claim in
// words that overlap, the first stays.
func (p *page) add(kind graph.EvidenceKind, words graph.Span, b bond) {
	for _, e := range p.in.Statements[b.statement].Expresses {
		direction := b.direction
		if e.Polarity == graph.Denied {
			direction = opposite(direction)
		}
		repeats := slices.ContainsFunc(p.onClaim[e.ClaimID], func(k int) bool {
			return p.out[k].Kind == kind && overlap(p.out[k].Span, words)
		})
		if repeats {
			continue
		}
		text := p.in.Text.Cut(words)
		ev := graph.Evidence{
			Kind: kind, Direction: direction, Strength: strengthOf(text), Why: b.why, Text: text, Span: words,
			BearsOn: e.ClaimID, RestsOn: []string{b.restsOn}, OfferedBy: b.offeredBy, Rule: b.rule, Score: b.score,
		}
		ev.ID = graph.EvidenceID(ev.Kind, ev.Direction, ev.BearsOn, ev.RestsOn, ev.Span)
		p.onClaim[e.ClaimID] = append(p.onClaim[e.ClaimID], len(p.out))
		p.out = append(p.out, ev)
	}
}

func opposite(d graph.Direction) graph.Direction {
	if d == graph.For {
		return graph.Against
	}
	return graph.For
}
