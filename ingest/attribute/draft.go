package attribute

import (
	"cmp"
	"slices"
	"strings"
)

// draft is a whole statement that a head may make, with how likely each choice was.
type draft struct {
	found
	pPlace, pEdge, pSpeaker float64
	nthPlace, nthEdge       int // Which answer it takes, counted from the likeliest.
}

const (
	draftPlaces = 4    // Places of a head that are followed up.
	draftEdges  = 5    // Ends or beginnings of each.
	maxDrafts   = 8    // Drafts of a head.
	leastDraft  = 0.01 // How likely a draft's place and edge must be, if it is not the first.
	leastPlace  = 0.02
)

// weigh is pick for all answers: their probabilities, and the answers by them, likeliest first.
func (c *chooser) weigh(n int, fill func(i int, f *features)) ([]float64, []int) {
	scores, order := make([]float64, n), make([]int, n)
	for i := range n {
		fill(i, &c.f)
		scores[i], order[i] = c.model.score(c.f.idx), i
	}
	softmax(scores)
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	return scores, order
}

// drafts lists the likeliest whole statements of a head, the likeliest first.
func (c *chooser) drafts(h *cueHead, pCue float64) []draft {
	if h.kind == labelHead {
		fd, ok := c.buildLabel(found{head: h, p: pCue, sure: pCue})
		if !ok {
			return nil
		}
		return []draft{{found: fd, pPlace: 1, pEdge: 1, pSpeaker: 1}}
	}
	places := c.places(h)
	if len(places) == 0 {
		return nil
	}
	probs, order := c.weigh(len(places), func(i int, f *features) { c.placeFeaturesOf(h, places[i], i, f) })
	var out []draft
	for nth, i := range order[:min(draftPlaces, len(order))] {
		if nth > 0 && probs[i] < leastPlace {
			break
		}
		d := draft{found: found{head: h, p: pCue, place: places[i]}, pPlace: probs[i], nthPlace: nth, pEdge: 1, pSpeaker: 1}
		out = c.withEdges(out, d)
	}
	slices.SortStableFunc(out, func(a, b draft) int { return cmp.Compare(b.pPlace*b.pEdge, a.pPlace*a.pEdge) })
	out = out[:min(maxDrafts, len(out))]
	kept := out[:0]
	for _, d := range out {
		k := slices.IndexFunc(kept, func(o draft) bool { return o.place == d.place })
		if k >= 0 && !c.isSpokenOf(h) { // Where what is said ends does not tell who says it.
			d.speaker, d.pSpeaker = kept[k].speaker, kept[k].pSpeaker
		} else {
			d.sure = 1
			c.chooseSpeaker(&d.found)
			d.pSpeaker = d.sure
		}
		d.sure = d.p * d.pPlace * d.pSpeaker
		if c.morePieces(&d.found); len(d.pieces) > 0 && !c.saysSpeaker(&d.found) {
			kept = append(kept, d)
		}
	}
	return kept
}

// withEdges adds the draft d, once for each of the likeliest ends or beginnings of its first piece.
func (c *chooser) withEdges(out []draft, d draft) []draft {
	h, at := d.head, d.place.at
	var n int
	var piece func(i int) span
	var fill func(i int, f *features)
	switch d.place.kind {
	case afterCue:
		ends := c.ends(at)
		if len(ends) == 0 {
			ends = []int{at + 1}
		}
		n = len(ends)
		fill = func(i int, f *features) { c.endFeatures(h, at, ends[i], i, f) }
		cut := c.cutAt(h, at)
		piece = func(i int) span { return span{at, c.stopAt(h, at, min(c.ruledEnd(h, at, ends[i]), cut))} }
	case beforeCue:
		starts := c.starts(at)
		n = len(starts)
		fill = func(i int, f *features) { c.startFeatures(h, starts[i], at, i, f) }
		piece = func(i int) span { return span{starts[i], at} }
	default:
		return append(out, d)
	}
	probs, order := c.weigh(n, fill)
	begin := len(out)
	for nth, k := range order[:min(draftEdges, len(order))] {
		if nth > 0 && probs[k]*d.pPlace < leastDraft {
			break
		}
		first := piece(k)
		same := func(o draft) bool { return o.pieces[0] == first }
		if first.start >= first.end || slices.ContainsFunc(out[begin:], same) {
			continue
		}
		d.pieces, d.pEdge, d.nthEdge = []span{first}, probs[k], nth
		out = append(out, d)
	}
	return out
}

// saysSpeaker reports whether a piece of the content is the words that name the speaker, or holds the
// subject of its own finite verb.
func (c *chooser) saysSpeaker(fd *found) bool {
	sp := fd.speaker
	if sp.none() {
		return false
	}
	subject := fd.head.group >= 0 && c.groups[fd.head.group].finite && strings.HasPrefix(sp.site, "own") && sp.to <= fd.head.start
	for _, s := range fd.pieces {
		if s.end-1 > s.start && c.tokens[s.end-1].text == "," {
			s.end--
		}
		if sp.from <= s.start && s.end <= sp.to || subject && s.start < sp.to && sp.from < s.end {
			return true
		}
	}
	return false
}

// morePieces adds the pieces after the cue, and the one before it.
func (c *chooser) morePieces(fd *found) {
	if fd.place.kind == beforeCue || c.holdsQuote(fd.pieces) {
		c.goOn(fd)
	}
	if fd.place.kind != beforeCue {
		c.chooseLead(fd)
	}
}

// chooseCue chooses which words are the cue.
func (c *chooser) chooseCue(fd *found) {
	if fd.head.kind == labelHead {
		return
	}
	if fd.place.kind == afterCue && fd.place.at == fd.head.at { // "would not [comment]"
		fd.cue = span{fd.head.start, fd.head.at}
		return
	}
	spans := c.cueSpans(fd.head, fd)
	k, _ := c.pick(len(spans), func(i int, f *features) { c.cueSpanFeatures(fd.head, fd, spans[i], f) })
	fd.cue = spans[k]
}
