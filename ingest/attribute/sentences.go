package attribute

import "whosaid/graph"

// Sentence is where one sentence of a text stands, and in which paragraph.
type Sentence struct {
	graph.Span
	Paragraph int // From 0, in the text's order.
}

// Sentences cuts a text into its sentences as Extract does, so that other rooms see the same.
func Sentences(text string) []Sentence {
	var out []Sentence
	paragraph := 0
	for _, t := range parts(text) {
		tokens := scan(t.text, t.base)
		paragraphs(t.text, t.base, tokens)
		pairQuotes(tokens)
		sentences(tokens)
		for i, k := range tokens {
			if i == 0 || k.sent != tokens[i-1].sent {
				out = append(out, Sentence{graph.Span{Start: k.start}, paragraph + k.para})
			}
			out[len(out)-1].End = k.end
		}
		if n := len(tokens); n > 0 {
			paragraph += tokens[n-1].para + 1
		}
	}
	return out
}
