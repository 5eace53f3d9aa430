package web

import (
	"html/template"
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
