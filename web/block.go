package web

import (
	"sort"
	"strings"
	"unicode"

	"whosaid/graph"
)

// blocksOf finds the paragraphs of a text, as spans without the white space between them:
// parted by blank lines if there is any, and else by line ends, as articles saved one
// paragraph a line are.
func blocksOf(s string) []graph.Span {
	least := 1
	if hasBlankLine(s) {
		least = 2
	}
	var out []graph.Span
	start, end, breaks, at := -1, 0, 0, 0
	for _, r := range s {
		switch {
		case r == '\n':
			breaks++
		case !unicode.IsSpace(r):
			if start >= 0 && breaks >= least {
				out = append(out, graph.Span{Start: start, End: end})
				start = -1
			}
			if start < 0 {
				start = at
			}
			end, breaks = at+1, 0
		}
		at++
	}
	if start >= 0 {
		out = append(out, graph.Span{Start: start, End: end})
	}
	return out
}

// hasBlankLine reports whether some line between two that hold words holds none.
func hasBlankLine(s string) bool {
	words, blank := false, false
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" {
			blank = words
			continue
		}
		if blank {
			return true
		}
		words = true
	}
	return false
}

// trimTo moves the ends of a span that stand between two blocks to the nearest words of
// the span; the result is empty if the span holds no words.
func trimTo(blocks []graph.Span, s graph.Span) graph.Span {
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > s.Start })
	if i == len(blocks) {
		return graph.Span{}
	}
	s.Start = max(s.Start, blocks[i].Start)
	j := sort.Search(len(blocks), func(j int) bool { return blocks[j].Start >= s.End }) - 1
	if j < i {
		return graph.Span{}
	}
	s.End = min(s.End, blocks[j].End)
	return s
}
