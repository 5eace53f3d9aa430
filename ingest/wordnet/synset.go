package wordnet

import (
	"fmt"
	"strconv"
	"strings"
)

// line reads the fields of a line of a data file one after the other; the first that is
// missing or no number is kept as err.
type line struct {
	fields []string
	err    error
}

func (l *line) word() string {
	if len(l.fields) == 0 {
		if l.err == nil {
			l.err = fmt.Errorf("the line ends early")
		}
		return ""
	}
	f := l.fields[0]
	l.fields = l.fields[1:]
	return f
}

func (l *line) number(base int) int {
	n, err := strconv.ParseInt(l.word(), base, 0)
	if err != nil && l.err == nil {
		l.err = err
	}
	return int(n)
}

// synsetOf reads a line of a data file: offset, lexicographer's file, type, words, pointers
// and, of a verb, frames.
func synsetOf(pos string, fields []string) (*Synset, error) {
	l := &line{fields: fields[1:]}
	s := &Synset{Pos: pos, Frames: map[string][]string{}}
	if n := l.number(10); n < len(lexicographers) {
		s.File = lexicographers[n]
	}
	s.Satellite = l.word() == "s"
	for range l.number(16) {
		word, _, _ := strings.Cut(strings.ToLower(l.word()), "(")
		s.Words = append(s.Words, word)
		l.word() // The word's number among homographs.
	}
	for range l.number(10) {
		p := Pointer{Symbol: l.word()}
		offset := l.word()
		p.Target = strings.Replace(l.word(), "s", Adj, 1) + offset
		ends := l.number(16)
		p.From, p.To = ends>>8, ends&0xff
		s.Pointers = append(s.Pointers, p)
	}
	if pos != Verb || len(l.fields) == 0 {
		return s, l.err
	}
	for range l.number(10) {
		l.word() // "+"
		frame, which := l.word(), l.number(16)
		for i, w := range s.Words {
			if which == 0 || which == i+1 {
				s.Frames[w] = append(s.Frames[w], frame)
			}
		}
	}
	return s, l.err
}
