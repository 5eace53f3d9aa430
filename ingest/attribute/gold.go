package attribute

import "slices"

// Gold is a text with its statements as people marked them, to learn from. Offsets are
// flat lists of code points [start, end, …].
type Gold struct {
	Text       string
	Statements []GoldStatement
	NoRoles    bool // Only cue-with-speaker and content are marked, in Cue and Content.
}

// GoldStatement is one statement as people marked it.
type GoldStatement struct{ Speaker, Cue, Content []int }

// choice is one decision to learn: how every answer looks, and which is right.
type choice struct {
	answers [][]uint32
	right   int
	weight  float32
}

// lesson turns a marked text into the choices that would have given its marks.
type lesson struct {
	*page
	f       features
	choices []choice
}

// lessons lists the choices of a marked text, and the name of every feature in names.
func lessons(p *page, g Gold, names map[uint32]string) []choice {
	l := &lesson{page: p}
	l.f.named = true
	heads := l.heads()
	taken := map[int]*GoldStatement{}
	for i := range g.Statements {
		if k := l.headOf(heads, &g.Statements[i], g.NoRoles); k >= 0 && taken[k] == nil {
			taken[k] = &g.Statements[i]
		}
	}
	for k := range heads {
		h := &heads[k]
		l.cueFeatures(h, &l.f)
		l.note(names)
		right := 0
		if taken[k] != nil {
			right = 1
		}
		l.choices = append(l.choices, choice{[][]uint32{nil, slices.Clone(l.f.idx)}, right, 1})
		if taken[k] != nil && h.kind != labelHead {
			l.learn(h, taken[k], g.NoRoles, names)
		}
	}
	if g.NoRoles {
		for i := range l.choices {
			l.choices[i].weight = looseWeight
		}
	}
	return l.choices
}

// looseWeight is how much a choice counts in a text whose marks have no roles: what its annotators
// took for a statement differs.
const looseWeight = 0.5

func (l *lesson) note(names map[uint32]string) {
	for i, n := range l.f.names {
		names[l.f.idx[i]] = n
	}
}

// tokensAt lists the tokens that a flat list of offsets covers.
func (l *lesson) tokensAt(flat []int) []int {
	var out []int
	for i := 0; i+1 < len(flat); i += 2 {
		k, _ := slices.BinarySearchFunc(l.tokens, flat[i], func(t token, at int) int {
			if t.end <= at {
				return -1
			}
			return 1
		})
		for ; k < len(l.tokens) && l.tokens[k].start < flat[i+1]; k++ {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// headOf finds which head a marked cue means: its last verb, else its last other head.
func (l *lesson) headOf(heads []cueHead, g *GoldStatement, noRoles bool) int {
	best, rank := -1, 0
	for _, t := range l.tokensAt(g.Cue) {
		k, ok := slices.BinarySearchFunc(heads, t, func(h cueHead, at int) int { return h.at - at })
		if !ok {
			continue
		}
		r := 1
		switch {
		case heads[k].kind == accordHead || heads[k].kind == labelHead || heads[k].kind == dashHead:
			r = 5
		case heads[k].kind == verbHead && heads[k].word != nil:
			r = 4
		case heads[k].kind == verbHead && !noRoles:
			r = 3
		case heads[k].kind == adjHead:
			r = 2
		}
		if r >= rank {
			best, rank = k, r
		}
	}
	return best
}

// runs cuts token indices into stretches; a gap of marks only does not cut.
func (l *lesson) runs(idx []int) []span {
	var out []span
	for _, t := range idx {
		if n := len(out); n > 0 && l.onlyMarks(out[n-1].end, t) {
			out[n-1].end = t + 1
			continue
		}
		out = append(out, span{t, t + 1})
	}
	return out
}

func (l *lesson) onlyMarks(a, b int) bool {
	if b-a > 3 {
		return false
	}
	for i := a; i < b; i++ {
		if l.tokens[i].isWord() {
			return false
		}
	}
	return true
}

// wordsIn counts the words of [a, b).
func (p *page) wordsIn(a, b int) int {
	n := 0
	for i := a; i < b; i++ {
		if p.tokens[i].isWord() {
			n++
		}
	}
	return n
}

// likeness is the intersection over union of two stretches, in words.
func (l *lesson) likeness(a, b span) float64 {
	inter := l.wordsIn(max(a.start, b.start), min(a.end, b.end))
	union := l.wordsIn(a.start, a.end) + l.wordsIn(b.start, b.end) - inter
	if union == 0 {
		return 0
	}
	return float64(inter) / float64(union)
}

// teach adds a choice among n answers, unless none is right.
func (l *lesson) teach(n, right int, names map[uint32]string, fill func(i int, f *features)) {
	if right < 0 || n < 2 {
		return
	}
	c := choice{right: right, weight: 1}
	for i := range n {
		fill(i, &l.f)
		l.note(names)
		c.answers = append(c.answers, slices.Clone(l.f.idx))
	}
	l.choices = append(l.choices, c)
}
