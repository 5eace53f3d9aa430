package web

import (
	"container/heap"

	"whosaid/graph"
)

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

func (s stretches) Len() int { return len(s) }

func (s stretches) Swap(i, j int) { s[i], s[j] = s[j], s[i] }

func (s *stretches) Push(x any) { *s = append(*s, x.(stretch)) }

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
