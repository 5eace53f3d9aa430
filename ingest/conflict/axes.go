package conflict

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// axes says in which ways the two sides are known to be about the same, for those ways that
// the signal's kind needs, and for time and place wherever both sides give one.
func (p *pair) axes(s signal) map[graph.Axis]graph.Agreement {
	out := map[graph.Axis]graph.Agreement{graph.AxisEvent: p.comparable(s)}
	if s.kind == graph.Number || s.kind == graph.Scope || s.kind == graph.Rounding {
		p.figureAxes(s, out)
	}
	if t := p.time(); t != graph.Unstated && s.kind != graph.Time {
		out[graph.AxisTime] = t
	}
	if at := p.place(); at == graph.Yes && s.kind != graph.Location {
		out[graph.AxisPlace] = at
	}
	return out
}

// event says whether both sides are about one matter: by the events that they are known to
// concern, by one of them speaking of every case, or by the words that they share.
func (p *pair) event() graph.Agreement {
	a, b := p.short.side, p.long.side
	switch {
	case graph.Common(a.EventIDs, b.EventIDs):
		return graph.Yes
	case p.shared >= enoughShared && p.weightBoth >= enoughWeight:
		return graph.Yes
	}
	return graph.Unstated
}

// comparable is event, except that two sides of one notion need less in common where one
// side speaks of every case: "all missions comply with the law" is about each of them, and
// "we do everything to spare civilians" about each time that there were civilians.
func (p *pair) comparable(s signal) graph.Agreement {
	if p.proposed() {
		return s.bears
	}
	return p.comparableSides(s)
}

// comparableSides is comparable but for what a graph asks beside it.
func (p *pair) comparableSides(s signal) graph.Agreement {
	if p.apart() {
		return p.eventAcross()
	}
	general := p.short.generalises(s.short) || p.long.generalises(s.long)
	if general && (s.kind == graph.World || s.name == "notion" && p.weightBoth >= enoughWeight) {
		return graph.Yes
	}
	return p.event()
}

// proposed reports whether both sides are statements of a graph, which nobody laid beside each
// other for being about one matter.
func (p *pair) proposed() bool { return p.short.side.CaptureID != "" && p.long.side.CaptureID != "" }

// apart reports whether the two sides are known to stand in different texts.
func (p *pair) apart() bool {
	a, b := p.short.side.CaptureID, p.long.side.CaptureID
	return a != "" && b != "" && a != b
}

// eventAcross is event between two texts. What one article says all along is about its matter;
// two that share no more than a few common words may be about two, so that here a name, an
// event or most of the words must be in common.
func (p *pair) eventAcross() graph.Agreement {
	switch {
	case graph.Common(p.short.side.EventIDs, p.long.side.EventIDs), p.shared >= mostShared && p.weightBoth >= enoughWeight:
		return graph.Yes
	case p.shared >= enoughShared && p.weightBoth >= nameAndMore && p.nameShared():
		return graph.Yes
	}
	return graph.Unstated
}

// unrelated reports whether two texts have no story in common, and the two sides no event.
func (p *pair) unrelated() bool {
	return p.apart() && !p.story && !graph.Common(p.short.side.EventIDs, p.long.side.EventIDs)
}

// strangers reports whether two texts have neither a story nor, in these words, a name or an event in common.
func (p *pair) strangers() bool {
	return p.unrelated() && !p.nameShared()
}

// nameShared reports whether both sides name one person, body or place.
func (p *pair) nameShared() bool {
	for i, l := range p.links {
		if l.to >= 0 && l.value >= sameName && p.short.terms[i].name && p.long.terms[l.to].name {
			return true
		}
	}
	return false
}

// generalises reports whether a word such as "all" stands before or among the words at w.
func (r *reading) generalises(w words) bool { return r.broad >= 0 && r.broad < w.to }

// The share and weight of content that two sides must have in common to be about one
// matter when nothing else tells.
const (
	enoughShared = .15
	enoughWeight = 1
	mostShared   = .5  // Between two texts, where no name is shared.
	sameName     = .9  // How near two names must be.
	nameAndMore  = 2.5 // Between two texts, where a name is shared: many speak of one president.
)

// time compares when the two things happened, if both sides tell.
func (p *pair) time() graph.Agreement {
	a, b := p.short.when(), p.long.when()
	if len(a) == 0 || len(b) == 0 {
		return graph.Unstated
	}
	for _, x := range a {
		if slices.ContainsFunc(b, x.Overlaps) {
			return graph.Yes
		}
	}
	return graph.No
}

// when is the dates a side gives for what happened: known ones, or those in its words.
func (r *reading) when() []graph.Date {
	if !r.side.Happened.IsZero() {
		return []graph.Date{r.side.Happened}
	}
	return nil
}

// updated reports whether one speaker gives another figure on a later day.
func (p *pair) updated() bool {
	a, b := p.short.side, p.long.side
	return a.oneSpeaker(b) && !a.Said.IsZero() && !b.Said.IsZero() && !a.Said.Overlaps(b.Said)
}

// place compares where the two things happened, if both sides tell. Two known places may
// still be part and whole, so that they never disagree for certain.
func (p *pair) place() graph.Agreement {
	if graph.Common(p.short.side.PlaceIDs, p.long.side.PlaceIDs) {
		return graph.Yes
	}
	return graph.Unstated
}

// figureAxes compares what the two clashing figures measure, in which unit, of whom.
func (p *pair) figureAxes(s signal, out map[graph.Axis]graph.Agreement) {
	a, b := p.short.figureAt(s.short), p.long.figureAt(s.long)
	out[graph.AxisMeasure] = measureAgreement(a, b)
	out[graph.AxisUnit] = graph.Yes
	out[graph.AxisPopulation] = graph.Unstated
	switch {
	case a.Population == "" && b.Population == "", a.Unit != "" && a.Unit != percent:
		out[graph.AxisPopulation] = graph.Yes
	case a.Population != "" && b.Population != "" && !partOf(a, b) && !narrower(a.Population, b.Population):
		out[graph.AxisPopulation] = graph.Yes
	}
}

func (r *reading) figureAt(w words) graph.Figure {
	span := r.spanOf(w.from, w.to)
	for _, f := range r.figures {
		if f.Span.Overlaps(span) {
			return f
		}
	}
	return graph.Figure{}
}

// onlyPossible reports whether exactly one side says its clashing words as possible only.
func (p *pair) onlyPossible(s signal) bool {
	return p.short.supposes(s.short) != p.long.supposes(s.long)
}

func (r *reading) supposes(w words) bool {
	if w.from < 0 {
		return false
	}
	return anyTrue(r.modal, w.from, w.to) || r.hedgedAt(w.from)
}

// hedgedAt reports whether a hedge of the side stands in the sentence that holds token i. "Nearly" and "at least" only tell
// how a figure is meant.
func (r *reading) hedgedAt(i int) bool {
	from, to := i, i
	for from > 0 && !sentenceEnds[r.ts[from-1].low] {
		from--
	}
	for to+1 < len(r.ts) && !sentenceEnds[r.ts[to].low] {
		to++
	}
	sentence := r.quote(from, to+1)
	return slices.ContainsFunc(r.side.Hedges, func(h string) bool { return strings.Contains(sentence, h) && !r.measures(h) })
}

// measures reports whether a hedge is part of a figure: "nearly 300".
func (r *reading) measures(hedge string) bool {
	return slices.ContainsFunc(r.figures, func(f graph.Figure) bool { return strings.Contains(f.Text, hedge) })
}

var sentenceEnds = set(". ! ? …")
