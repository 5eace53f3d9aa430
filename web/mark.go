package web

import (
	"container/heap"
	"html"
	"html/template"
	"strconv"
	"strings"

	"whosaid/graph"
)

// Mark is a statement as it is drawn in its text.
type Mark struct {
	ID      string // The statement's id, which becomes the element's.
	Number  int    // From 1, in the order of the text; an outer statement before its inner ones.
	Spans   graph.Spans
	Cue     graph.Span
	Speaker graph.Span
	Voice   int    // Which voice of the text says it, from 0.
	Look    string // The classes of its speaker's colour and line, "k2 u0".
	Sign    string // What stands beside it for eyes that the colour does not reach, "AI 3".
	Label   string // What a screen reader says of it.
	Href    string // The statement's own page.
}

// maxDepth is how many marks may stand inside one another. What is nested deeper keeps its
// sign and loses its line: without a limit, n statements that each overlap the next would
// be cut into n² pieces.
const maxDepth = 8

// Marked is a text as HTML. Without its tags, Heading and Body are the text, character for
// character.
type Marked struct {
	Heading template.HTML // The first block, if it is the title; else empty.
	Body    template.HTML
}

// MarkText returns the text as HTML: a paragraph a block, every statement in elements at
// exactly its spans, its speaker and cue words in elements of their own, and after its last
// word an empty link that carries its sign. Where two statements overlap without nesting,
// the later one is cut in two.
//
// It is the one place that makes HTML by hand; everything from outside passes through
// escape.
func MarkText(t graph.Text, title string, marks []Mark) Marked {
	blocks := blocksOf(t.String())
	queue := stretchesOf(marks, blocks)
	var out Marked
	var b strings.Builder
	at := 0
	for i, block := range blocks {
		escape(&b, t.Cut(graph.Span{Start: at, End: block.Start}))
		root := &node{start: block.Start, end: block.End}
		plant(root, queue)
		at = block.End
		if i == 0 && title != "" && t.Cut(block) == title {
			b.WriteString(`<h1 dir="auto">`)
			root.drawInside(&b, t)
			b.WriteString("</h1>")
			out.Heading = template.HTML(b.String())
			b.Reset()
			continue
		}
		b.WriteString(`<p dir="auto">`)
		root.drawInside(&b, t)
		b.WriteString("</p>")
	}
	escape(&b, t.Cut(graph.Span{Start: at, End: t.Len()}))
	out.Body = template.HTML(b.String())
	return out
}

// role is what an element of the marked text stands for; the lesser is the outer one where
// two have the same words.
type role int

const (
	statementWords role = iota
	speakerWords
	cueWords
)

// stretch is an unbroken run of words that one element is to mark.
type stretch struct {
	span  graph.Span
	role  role
	mark  *Mark
	of    []int // The numbers of the statements whose speaker or cue this is.
	opens bool  // It begins the statement.
	joins bool  // It goes on after words that are not the statement's.
	ends  bool  // It ends the statement.
	skips bool  // It is followed by words that are not the statement's.
}

// stretches is a heap, in the order of the text and outermost first.
type stretches []stretch

func (s stretches) Len() int      { return len(s) }
func (s stretches) Swap(i, j int) { s[i], s[j] = s[j], s[i] }
func (s *stretches) Push(x any)   { *s = append(*s, x.(stretch)) }

func (s *stretches) Pop() any {
	last := (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return last
}

func (s stretches) Less(i, j int) bool {
	a, b := s[i], s[j]
	switch {
	case a.span.Start != b.span.Start:
		return a.span.Start < b.span.Start
	case a.span.End != b.span.End:
		return a.span.End > b.span.End
	case a.role != b.role:
		return a.role < b.role
	default:
		return a.of[0] < b.of[0]
	}
}

// stretchesOf takes the marks apart into what is to be drawn, trimmed to the blocks.
func stretchesOf(marks []Mark, blocks []graph.Span) *stretches {
	queue := &stretches{}
	named := map[stretchKey]int{}
	for i := range marks {
		m := &marks[i]
		var own []stretch
		for _, span := range m.Spans {
			if span = trimTo(blocks, span); span.Len() > 0 {
				own = append(own, stretch{span: span, mark: m, of: []int{m.Number}, joins: len(own) > 0, skips: true})
			}
		}
		if len(own) > 0 {
			own[0].opens = true
			own[len(own)-1].ends, own[len(own)-1].skips = true, false
		}
		*queue = append(*queue, own...)
		for r, span := range map[role]graph.Span{speakerWords: m.Speaker, cueWords: m.Cue} {
			span = trimTo(blocks, span)
			key := stretchKey{span, r}
			if at, seen := named[key]; seen {
				(*queue)[at].of = append((*queue)[at].of, m.Number)
			} else if span.Len() > 0 {
				named[key] = len(*queue)
				*queue = append(*queue, stretch{span: span, role: r, of: []int{m.Number}})
			}
		}
	}
	heap.Init(queue)
	return queue
}

type stretchKey struct {
	span graph.Span
	role role
}

// node is one element of a block, with those inside it.
type node struct {
	stretch
	start, end int
	height     int // How many statements stand inside one another within this one.
	kids       []*node
}

// plant moves every stretch that begins inside root out of the queue and under root. What
// reaches past the element it begins in is cut there, and the rest goes back to the queue.
func plant(root *node, queue *stretches) {
	open := []*node{root}
	for queue.Len() > 0 && (*queue)[0].span.Start < root.end {
		s := heap.Pop(queue).(stretch)
		for len(open) > 1 && open[len(open)-1].end <= s.span.Start {
			open = open[:len(open)-1]
		}
		top := open[len(open)-1]
		start := max(s.span.Start, top.start)
		if len(open) > maxDepth {
			if s.ends {
				top.kids = append(top.kids, &node{stretch: s, start: start, end: start})
			}
			continue
		}
		if s.span.End > top.end {
			rest := s
			rest.span.Start, rest.opens, rest.joins = top.end, false, false
			heap.Push(queue, rest)
			s.span.End, s.ends, s.skips = top.end, false, false
		}
		kid := &node{stretch: s, start: start, end: s.span.End}
		top.kids = append(top.kids, kid)
		open = append(open, kid)
	}
	root.measure()
}

// measure fills the heights, so that the line of an outer statement is drawn below those
// of the inner ones.
func (n *node) measure() int {
	for _, kid := range n.kids {
		inner := kid.measure()
		if kid.mark != nil && kid.end > kid.start {
			inner++
		}
		n.height = max(n.height, inner)
	}
	return n.height
}

func (n *node) draw(b *strings.Builder, t graph.Text) {
	if n.mark == nil {
		class := map[role]string{speakerWords: "speaker", cueWords: "cue"}[n.role]
		b.WriteString(`<span class="` + class + `" data-of="`)
		for i, number := range n.of {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(strconv.Itoa(number))
		}
		b.WriteString(`">`)
		n.drawInside(b, t)
		b.WriteString("</span>")
		return
	}
	if n.end > n.start {
		b.WriteString(`<span class="st h` + strconv.Itoa(min(n.height, 3)) + " " + html.EscapeString(n.mark.Look))
		if n.joins {
			b.WriteString(" joins")
		}
		if n.skips {
			b.WriteString(" skips")
		}
		b.WriteString(`"` + n.mark.numbers())
		if n.opens {
			b.WriteString(` id="` + html.EscapeString(n.mark.ID) + `"`)
		}
		b.WriteByte('>')
		n.drawInside(b, t)
		b.WriteString("</span>")
	}
	if n.ends {
		b.WriteString(`<a class="ref ` + html.EscapeString(n.mark.Look) + `" href="` + html.EscapeString(n.mark.Href) +
			`"` + n.mark.numbers() + ` data-sign="` + html.EscapeString(n.mark.Sign) +
			`" aria-label="` + html.EscapeString(n.mark.Label) + `"></a>`)
	}
}

// numbers are the attributes by which the script finds all elements of one statement, and
// all statements of one voice.
func (m *Mark) numbers() string {
	return ` data-n="` + strconv.Itoa(m.Number) + `" data-v="` + strconv.Itoa(m.Voice) + `"`
}

// drawInside writes the words of n and the elements among them.
func (n *node) drawInside(b *strings.Builder, t graph.Text) {
	at := n.start
	for _, kid := range n.kids {
		escape(b, t.Cut(graph.Span{Start: at, End: kid.start}))
		kid.draw(b, t)
		at = kid.end
	}
	escape(b, t.Cut(graph.Span{Start: at, End: n.end}))
}

// escape writes words as HTML text. A carriage return is written as a reference, because a
// browser reads a bare one as a line feed.
func escape(b *strings.Builder, words string) {
	b.WriteString(strings.ReplaceAll(html.EscapeString(words), "\r", "&#13;"))
}
