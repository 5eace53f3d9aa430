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

// learn adds the choices that build a marked statement.
func (l *lesson) learn(h *cueHead, g *GoldStatement, noRoles bool, names map[uint32]string) {
	pieces := l.runs(l.tokensAt(g.Content))
	if len(pieces) == 0 {
		return
	}
	fd := found{head: h}
	speaker := l.runs(l.tokensAt(g.Speaker))
	rest := l.learnPlace(&fd, pieces, names)
	if fd.place.kind == "" {
		return
	}
	if !noRoles {
		all := l.speakers(h, fd)
		right := len(all) - 1
		if len(speaker) > 0 {
			right = l.nearest(len(all)-1, speaker[0], func(i int) span { return span{all[i].from, all[i].to} })
		}
		l.teach(len(all), right, names, func(i int, f *features) {
			l.speakerFeatures(h, fd.place.kind, fd.overlaps(all[i].from, all[i].to), all[i], f)
		})
		if right >= 0 {
			fd.speaker = all[right]
		}
	}
	l.learnMore(&fd, rest, names)
	if fd.place.kind != beforeCue && !noRoles {
		leads := l.leads(h, &fd)
		right := len(leads) - 1
		if len(rest) > 0 && rest[0].end <= h.at {
			right = l.nearest(len(leads)-1, rest[0], func(i int) span { return span{leads[i].from, leads[i].to} })
		}
		l.teach(len(leads), right, names, func(i int, f *features) { l.leadFeatures(h, &fd, leads[i], f) })
	}
	if cue := l.runs(l.tokensAt(g.Cue)); !noRoles && len(cue) == 1 {
		spans := l.cueSpans(h, &fd)
		right := l.nearest(len(spans), cue[0], func(i int) span { return spans[i] })
		l.teach(len(spans), right, names, func(i int, f *features) { l.cueSpanFeatures(h, &fd, spans[i], f) })
	}
}

// nearest finds the answer most like a marked stretch, -1 if none comes near.
func (l *lesson) nearest(n int, want span, at func(i int) span) int {
	best, top := -1, 0.6
	for i := range n {
		if x := l.likeness(at(i), want); x > top {
			best, top = i, x
		}
	}
	return best
}

// learnPlace adds the choices of place, start and end; it sets fd.place and fd.pieces, and
// returns the pieces that are left.
func (l *lesson) learnPlace(fd *found, pieces []span, names map[uint32]string) []span {
	h := fd.head
	all := l.places(h)
	right, piece := -1, -1
	for i, pl := range all {
		for k, s := range pieces {
			switch {
			case pl.kind == beforeCue && s.end <= h.start && s.end <= pl.at && l.onlyMarks(s.end, pl.at):
				if right < 0 || all[right].kind != beforeCue || all[right].at > pl.at {
					right, piece = i, k
				}
			case pl.kind == afterCue && right < 0 && s.end > h.at && (s.start == pl.at || s.start > pl.at && l.onlyMarks(pl.at, s.start) || s.start < pl.at && s.start >= h.end && l.onlyMarks(s.start, pl.at)):
				right, piece = i, k
			}
		}
	}
	if right < 0 {
		for i, pl := range all {
			if pl.kind == leadOnly && pieces[len(pieces)-1].end <= h.at {
				right = i
			}
		}
	}
	if right < 0 {
		return nil
	}
	l.teach(len(all), right, names, func(i int, f *features) { l.placeFeaturesOf(h, all[i], i, f) })
	fd.place = all[right]
	if piece < 0 {
		return pieces
	}
	got := pieces[piece]
	switch fd.place.kind {
	case afterCue:
		got = l.learnEnd(h, fd.place.at, got, names)
	case beforeCue:
		starts := l.starts(fd.place.at)
		k := l.nearest(len(starts), got, func(i int) span { return span{starts[i], fd.place.at} })
		l.teach(len(starts), k, names, func(i int, f *features) { l.startFeatures(h, starts[i], fd.place.at, i, f) })
		got.end = fd.place.at
		if k >= 0 {
			got.start = starts[k]
		}
	}
	fd.pieces = []span{got}
	var rest []span
	for k, s := range pieces {
		if k != piece {
			rest = append(rest, s)
		}
	}
	return rest
}

func (l *lesson) learnEnd(h *cueHead, j int, want span, names map[uint32]string) span {
	ends := l.ends(j)
	k := l.nearest(len(ends), want, func(i int) span { return span{j, ends[i]} })
	l.teach(len(ends), k, names, func(i int, f *features) { l.endFeatures(h, j, ends[i], i, f) })
	if k >= 0 {
		return span{j, ends[k]}
	}
	return span{j, max(want.end, j+1)}
}

// learnMore adds the choices of where content goes on after its cue.
func (l *lesson) learnMore(fd *found, rest []span, names map[uint32]string) {
	if len(fd.pieces) == 0 || fd.place.kind != beforeCue && !(&chooser{page: l.page}).holdsQuote(fd.pieces) {
		return
	}
	for range maxPieces {
		all := l.continuations(fd.head, fd)
		right := len(all) - 1
		var want span
		for i, g := range all[:len(all)-1] {
			for _, s := range rest {
				if right == len(all)-1 && s.start >= fd.pieces[len(fd.pieces)-1].end && l.onlyMarks(min(g.at, s.start), max(g.at, s.start)) {
					right, want = i, s
				}
			}
		}
		l.teach(len(all), right, names, func(i int, f *features) { l.continuationFeatures(fd.head, fd, all[i], f) })
		if right == len(all)-1 {
			return
		}
		fd.pieces = append(fd.pieces, l.learnEnd(fd.head, all[right].at, want, names))
		if !all[right].next {
			return
		}
	}
}
