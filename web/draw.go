package web

import (
	"container/heap"
	"html"
	"strconv"
	"strings"

	"whosaid/graph"
)

// maxDepth is how many marks may stand inside one another. What is nested deeper keeps its
// sign and loses its line: without a limit, n statements that each overlap the next would
// be cut into n² pieces.
const maxDepth = 8

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
