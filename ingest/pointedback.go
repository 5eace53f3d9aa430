package ingest

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/claim"
	"whosaid/ingest/conflict"
)

const (
	sentencesBack = 3   // How many sentences may end between a statement and what it points back at,
	charsBack     = 400 // and how many code points may lie between.
)

// tells are the stances in which somebody says that something is so.
var tells = map[graph.Stance]bool{graph.Asserts: true, graph.Alleges: true, graph.Denies: true, graph.Concedes: true, graph.Estimates: true, graph.Relays: true, graph.Believes: true}

// before lists the statements that statement i points back at.
func (r *Reading) before(i int, p claim.Pointing, text graph.Text, known map[int]TakenUp) []int {
	st := r.Statements[i]
	for k := i - 1; k >= 0; k-- {
		o := r.Statements[k]
		if between := gap(o, st); between.Len() > charsBack || sentenceEnds(text.Cut(between)) > sentencesBack {
			return nil
		}
		if r.onlyPoints(k, text, known) || nested(st, o) || graph.Common(o.SpeakerIDs, st.SpeakerIDs) || !deniable(o, p) {
			continue
		}
		if !tells[o.Stance] && o.RelayedBy != "" {
			continue // What somebody is said to plan is told by who says so.
		}
		if !tells[o.Stance] || len(o.SpeakerIDs) == 0 || p.Beside && !beside(o, st, text) {
			return nil
		}
		if len(p.Whose) > 0 && !r.named(p.Whose, o.SpeakerIDs) {
			continue
		}
		of := append([]int{k}, r.saysBefore(k, p, st, text, known)...)
		if len(of) > 1 && !p.All {
			return nil
		}
		return of
	}
	return nil
}

// deniable reports whether a statement says what can be so or not, and is what such words point at: no mere name of something,
// no plan of its speaker's, and a figure where they call it one.
func deniable(o graph.Statement, p claim.Pointing) bool {
	words := bareClaim(o)
	return claim.Tells(words) && !planned(words, p.Noun) && (!p.Figure || len(conflict.Figures(o.Quote)) > 0)
}

// planned reports whether somebody says what he will do: "we will take it back", and where an accusation is sought "she would
// go to court" too.
func planned(words string, orOthers bool) bool {
	w := strings.Fields(strings.ToLower(strings.ReplaceAll(words, "’ll", " will")))
	if len(w) < 2 || w[1] != "will" && w[1] != "would" && w[1] != "shall" {
		return false
	}
	return w[0] == "i" || w[0] == "we" || orOthers && (w[0] == "he" || w[0] == "she" || w[0] == "they" || w[0] == "it")
}

// beside reports whether one statement's words follow another's behind a comma: "…, a claim that he denies".
func beside(o, st graph.Statement, text graph.Text) bool {
	end := o.Spans[len(o.Spans)-1].End
	return end <= st.Spans[0].Start && text.Cut(graph.Span{Start: end, End: st.Spans[0].Start}) == ", "
}

// onlyPoints reports whether a statement says nothing of its own: it takes up another, or repeats "the claim".
func (r *Reading) onlyPoints(k int, text graph.Text, known map[int]TakenUp) bool {
	if up, also := known[k]; also {
		return !up.more
	}
	p, points := pointing(r.Statements[k], text)
	return points && !p.More
}

// gap is what lies between two statements, with the words for who says the second; nothing if they overlap.
func gap(o, st graph.Statement) graph.Span {
	from, to := o.Spans[len(o.Spans)-1].End, st.Spans[0].Start
	for _, span := range []graph.Span{st.CueSpan, st.SpeakerSpan} {
		if !span.IsZero() {
			to = min(to, span.Start)
		}
	}
	return graph.Span{Start: from, End: max(from, to)}
}

// saysBefore lists what st may also point back at, in the paragraph of statement k and before it: what the same speaker
// says there, and if a noun points, such as "the allegation", what anybody else does.
func (r *Reading) saysBefore(k int, p claim.Pointing, by graph.Statement, text graph.Text, known map[int]TakenUp) []int {
	var out []int
	st := r.Statements[k]
	for i := k - 1; i >= 0; i-- {
		o := r.Statements[i]
		if between := gap(o, st); between.Len() > charsBack || strings.Contains(text.Cut(between), "\n") {
			break
		}
		if !r.onlyPoints(i, text, known) && tells[o.Stance] && !nested(st, o) && deniable(o, p) &&
			(graph.Common(o.SpeakerIDs, st.SpeakerIDs) || p.Noun && len(p.Whose) == 0 && !graph.Common(o.SpeakerIDs, by.SpeakerIDs)) {
			out = append(out, i)
		}
	}
	return out
}

// sentenceEnds counts the sentences that end in some words.
func sentenceEnds(words string) int {
	n := 0
	for word := range strings.FieldsSeq(words) {
		if strings.ContainsAny(strings.TrimRight(word, "”’\"'»)"), ".!?") && !strings.ContainsAny(word[:1], "0123456789") {
			n++
		}
	}
	return n
}

// named reports whether words name one of the actors.
func (r *Reading) named(words, ids []string) bool {
	return slices.ContainsFunc(r.Actors, func(a graph.Actor) bool {
		if !slices.Contains(ids, a.ID) {
			return false
		}
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			for part := range strings.FieldsSeq(strings.ToLower(name)) {
				if part != "the" && slices.Contains(words, part) {
					return true
				}
			}
		}
		return false
	})
}
