package attribute

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// judge picks the best draft of each head, and keeps those that are sure enough.
func (c *chooser) judge(sv *survey) []found {
	var out []found
	sc := scorer{chooser: c, survey: sv}
	for _, drafts := range sv.drafts {
		best, top := -1, 0.0
		for k := range drafts {
			if pr := sc.worth(&drafts[k]); best < 0 || pr > top {
				best, top = k, pr
			}
		}
		if best < 0 {
			continue
		}
		d := &drafts[best]
		if c.plain(d.head) {
			top = max(top, plainFrame)
		}
		if top < c.model.Least {
			continue
		}
		if c.why != nil {
			d.why = c.reasonsOf(d, sv, top)
		} else {
			c.chooseCue(&d.found)
		}
		d.found.p, d.found.sure = top, top
		out = append(out, d.found)
	}
	return out
}

// scorer weighs drafts, those of one head after each other.
type scorer struct {
	*chooser
	*survey
	head  *cueHead
	ofCue []float32 // The row of the head, before anything is told of a draft.
	row   []float32
	sheet sheet
}

// worth is how likely a draft is what somebody would mark. A label or a dash with a name says so by
// itself, as likely as it is one.
func (s *scorer) worth(d *draft) float64 {
	f := s.model.forest
	if f == nil {
		return math.Sqrt(d.p * d.sure)
	}
	if d.head.kind == labelHead || d.head.kind == dashHead {
		return d.p
	}
	if s.head != d.head {
		s.head, s.ofCue, s.sheet = d.head, f.row(), s.sheet[:0]
		s.describeCue(d.head, &s.sheet)
		f.fill(s.ofCue, s.sheet)
	}
	s.sheet = s.sheet[:0]
	s.describe(d, s.survey, &s.sheet)
	s.row = append(s.row[:0], s.ofCue...)
	f.fill(s.row, s.sheet)
	return logistic(f.score(s.row))
}

// reasonsOf says what decided each choice of a draft.
func (c *chooser) reasonsOf(d *draft, sv *survey, pr float64) []string {
	var why []string
	note := func(pr float64, fill func(f *features)) {
		c.f.named = true
		fill(&c.f)
		c.f.named = false
		why = append(why, c.reasons(pr))
	}
	h := d.head
	note(d.p, func(f *features) { c.cueFeatures(h, f) })
	if h.kind == labelHead {
		return why
	}
	places := c.places(h)
	k := slices.Index(places, d.place)
	note(d.pPlace, func(f *features) { c.placeFeaturesOf(h, d.place, k, f) })
	if len(d.pieces) > 0 && d.place.kind == beforeCue {
		note(d.pEdge, func(f *features) {
			c.startFeatures(h, d.pieces[0].start, d.place.at, slices.Index(c.starts(d.place.at), d.pieces[0].start), f)
		})
	} else if e := c.ends(d.place.at); d.place.kind == afterCue {
		if k := slices.Index(e, d.pieces[len(d.pieces)-1].end); k >= 0 {
			note(d.pEdge, func(f *features) { c.endFeatures(h, d.place.at, e[k], k, f) })
		}
	}
	again := draft{found: found{head: h, p: d.p, place: d.place}, pPlace: d.pPlace}
	if len(d.pieces) > 0 {
		again.pieces = slices.Clone(d.pieces[:1])
	}
	c.why = &why
	c.chooseSpeaker(&again.found)
	c.morePieces(&again.found)
	c.chooseCue(&d.found)
	c.why = &[]string{}
	if c.model.forest != nil {
		why = append(why, c.model.forest.reasons(c.sheetOf(d, sv), pr))
	}
	return why
}

// reasons names what moved the score of a sheet most.
func (f *forest) reasons(sh sheet, pr float64) string {
	row := f.row()
	f.fill(row, sh)
	shares := f.shares(row)
	names := make([]string, 0, len(shares))
	for n := range shares {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(shares[b], shares[a]), cmp.Compare(a, b)) })
	var parts []string
	for _, n := range names[:min(4, len(names))] {
		parts = append(parts, fmt.Sprintf("%s %+.2f", n, shares[n]))
	}
	return fmt.Sprintf("whole %.2f: %s", pr, strings.Join(parts, "; "))
}
