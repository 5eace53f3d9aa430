package evidence

import (
	"fmt"
	"strings"

	"whosaid/graph"
)

// How sure each way of telling what an offer is for is.
const (
	sureInside  = .8
	sureFrame   = .75
	sureBeside  = .6
	sureSpeaker = .85
	sureRelayed = .9
	sureOuter   = .7
	sureAccount = .7
	sureLikely  = .55
)

// tie keeps the offer for the claim that the text ties it to, if it does.
func (p *page) tie(o offer) {
	if o.words.Len() == 0 {
		return
	}
	home := p.innermost(o.head)
	if home != none {
		st := p.in.Statements[home]
		if p.saysMore(home, o.words) {
			p.add(o.kind, o.words, bond{
				statement: home, direction: graph.For, restsOn: st.ID, offeredBy: st.SpeakerIDs,
				rule: o.rule.name + "/inside", score: sureInside,
				why: fmt.Sprintf("The statement itself offers it: “%s”.", p.in.Text.Cut(o.words)),
			})
			return
		}
		if o.rule.doing {
			p.beside(o, st.SpeakerIDs, st.ID, home)
		}
		return
	}
	if o.rule.name == "because" || o.rule.name == "evidence" {
		return
	}
	if i := p.framed(o); i != none {
		st := p.in.Statements[i]
		if o.rule.subject {
			o.words.Start = min(o.words.Start, st.SpeakerSpan.Start)
		}
		p.add(o.kind, o.words, bond{
			statement: i, direction: graph.For, restsOn: st.ID, offeredBy: st.SpeakerIDs,
			rule: o.rule.name + "/frame", score: sureFrame,
			why: fmt.Sprintf("The sentence that reports the statement says “%s”.", p.in.Text.Cut(o.words)),
		})
		return
	}
	if o.rule.doing || o.rule.name == "travelled" {
		p.beside(o, o.doer, p.in.Statements[0].CaptureID, none)
	}
}

// saysMore reports whether a statement says something besides the offer's words, so that the
// offer can be for it.
func (p *page) saysMore(i int, words graph.Span) bool {
	rest := 0
	for _, s := range p.in.Statements[i].Spans {
		if !overlap(s, words) {
			rest += len(strings.Fields(p.in.Text.Cut(s)))
			continue
		}
		rest += len(strings.Fields(p.in.Text.Cut(graph.Span{Start: s.Start, End: max(s.Start, words.Start)})))
		rest += len(strings.Fields(p.in.Text.Cut(graph.Span{Start: min(s.End, words.End), End: s.End})))
	}
	return rest >= 3
}

// framed is the statement whose word of saying stands nearest to the offer in its sentence,
// and in whose frame the offer can stand; none if there is none.
func (p *page) framed(o offer) int {
	best, least := none, 0
	for _, i := range p.sents[o.sent].statements {
		st := p.in.Statements[i]
		if p.at[i] != o.sent || st.CueSpan.IsZero() || !p.saysMore(i, o.words) {
			continue
		}
		apart := distance(o.head, st.CueSpan)
		if !st.SpeakerSpan.IsZero() {
			apart = min(apart, distance(o.head, st.SpeakerSpan))
		}
		if best == none || apart < least {
			best, least = i, apart
		}
	}
	if best == none {
		return none
	}
	st := p.in.Statements[best]
	switch {
	case o.rule.subject && !overlap(o.head, st.SpeakerSpan):
		return none
	case o.rule.doing && len(o.doer) > 0 && !graph.Common(o.doer, st.SpeakerIDs), o.rule.doing && len(o.doer) == 0 && !o.alone:
		return none
	}
	return best
}

// distance is how many code points lie between two spans; 0 if they touch.
func distance(a, b graph.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }

// beside ties what somebody did to what he says in the next sentence of the paragraph, or
// else in the one before. Not to a statement of other speakers, and not to itself.
func (p *page) beside(o offer, doer []string, restsOn string, not int) {
	for _, step := range []int{1, -1} {
		at := o.sent + step
		if at < 0 || at >= len(p.sents) {
			continue
		}
		for _, i := range p.sents[at].statements {
			st := p.in.Statements[i]
			if i == not || p.at[i] != at || p.sents[at].Paragraph != p.sents[o.sent].Paragraph || !graph.Common(doer, st.SpeakerIDs) {
				continue
			}
			where := "before"
			if step < 0 {
				where = "after"
			}
			p.add(o.kind, o.words, bond{
				statement: i, direction: graph.For, restsOn: restsOn, offeredBy: doer,
				rule: o.rule.name + "/beside", score: sureBeside,
				why: fmt.Sprintf("Right %s the statement, the text tells of the same speaker: “%s”.", where, p.in.Text.Cut(o.words)),
			})
			return
		}
	}
}
