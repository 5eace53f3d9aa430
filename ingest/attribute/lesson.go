package attribute

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
