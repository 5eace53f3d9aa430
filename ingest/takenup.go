package ingest

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/claim"
)

// Who "denied this", "rejects the allegation" or says "that is a lie" says of somebody else's words that they are not
// so. Such a statement expresses the claim of the statement that it takes up, and one of its own only if it says more.

// TakenUp is what a statement takes up: the statements of those numbers, and what it says of their claims.
type TakenUp struct {
	Of   []int
	Says graph.Polarity // Of what is affirmed; of what is denied the other.
	more bool           // It says something of its own as well.
}

// takenUpScore is how sure it is what is taken up: of 39 that were found in texts read for the first time 33 are right, and of
// 80 in the same texts now 76 (docs/claims.md).
const takenUpScore = .9

// TakesUp tells, by its number, what each statement takes up that points back at another; text is the capture's. It is
// what somebody else said last, what points back itself aside. It is nothing if that is a question, if nobody can tell
// who said it, or if who said it says more in that paragraph: then a reader has to tell which of it is meant, but for
// "all of the claims".
func (r *Reading) TakesUp(text graph.Text) map[int]TakenUp {
	out := map[int]TakenUp{}
	for i, st := range r.Statements {
		p, points := pointing(st, text)
		if !points || len(st.SpeakerIDs) == 0 {
			continue
		}
		says, ok := verdictOf(st, p, text.Cut(st.CueSpan))
		if !ok {
			continue
		}
		of := r.before(i, p, text, out)
		if len(of) == 0 && !p.ByName { // "The councillor's claim" is somebody's whom the text calls otherwise.
			p.Whose = nil
			of = r.before(i, p, text, out)
		}
		if len(of) > 0 {
			out[i] = TakenUp{of, says, p.More}
		}
	}
	return out
}

// pointing reads whether a statement points back; of the "which" in "the allegation, which she denies", the noun before
// it does.
func pointing(st graph.Statement, text graph.Text) (claim.Pointing, bool) {
	words := bareClaim(st)
	if words != "which" {
		p, ok := claim.PointingOf(bare(st.Quote))
		if !ok {
			p, ok = claim.PointingOf(words) // Without the "that" of indirect speech.
		}
		return p, ok
	}
	at := st.Spans[0].Start
	before := text.Cut(graph.Span{Start: max(0, at-80), End: at})
	before = before[strings.LastIndexAny(before, ".!?\n")+1:]
	fields := strings.Fields(strings.TrimRight(before, ", "))
	for n := 2; n <= min(5, len(fields)); n++ {
		front := strings.Join(fields[len(fields)-n:], " ")
		if p, ok := claim.PointingOf(front); ok && p.Called == claim.NotCalled {
			return p, true
		}
	}
	return claim.Pointing{}, false
}

// confirming are verbs that say of words that they are so, by how they begin; supporting do so of an account or a claim, and
// of "him" or "this" something else.
var (
	confirming = []string{"confirm", "corroborat", "admit", "acknowledg", "conced"}
	supporting = []string{"back", "support", "endors", "bore out", "bear out", "bears out"}
)

// confirms reports whether the words at a cue say that what is pointed at is so.
func confirms(cue string, p claim.Pointing) bool {
	low := strings.ToLower(cue)
	begins := func(verb string) bool { return strings.Contains(low, verb) }
	if strings.Contains(low, "not ") || strings.Contains(low, "n't") {
		return false
	}
	return slices.ContainsFunc(confirming, begins) || p.Noun && slices.ContainsFunc(supporting, begins)
}

// verdictOf is whether a statement that points back says that what it points at is so; false if it says neither, as
// "she repeated the claim" does.
func verdictOf(st graph.Statement, p claim.Pointing, cue string) (graph.Polarity, bool) {
	denied := st.Polarity == graph.Denied
	switch {
	case st.Stance == graph.Declines || st.Stance == graph.Asks:
		return "", false // "Could neither confirm nor deny the report."
	case p.Called != claim.NotCalled && !(denied && p.Clause):
		denied = p.Called == claim.False // "Dismissed the report as nonsense" denies it once.
	case p.Called != claim.NotCalled:
		denied = p.Called == claim.True // "Denied that it was untrue."
	case !denied && !confirms(cue, p):
		return "", false
	}
	if denied {
		return graph.Denied, true
	}
	return graph.Affirms, true
}

func opposite(p graph.Polarity) graph.Polarity {
	if p == graph.Denied {
		return graph.Affirms
	}
	return graph.Denied
}

// saysOf is what statement i expresses by what it takes up: each claim once.
func (r *Reading) saysOf(i int, up TakenUp) []graph.Expresses {
	var out []graph.Expresses
	for _, k := range up.Of {
		of := r.Statements[k]
		at := slices.IndexFunc(of.Expresses, func(e graph.Expresses) bool { return e.Rule == ownWords })
		if at < 0 || slices.ContainsFunc(out, func(e graph.Expresses) bool { return e.ClaimID == of.Expresses[at].ClaimID }) {
			continue
		}
		says := up.Says
		if of.Expresses[at].Polarity == graph.Denied {
			says = opposite(says)
		}
		out = append(out, graph.Expresses{
			ClaimID: of.Expresses[at].ClaimID, Polarity: says, Rule: graph.TakenUp, Score: takenUpScore, Words: bareClaim(of),
			Why: fmt.Sprintf("“%s” takes up what %s says before it", pointed(r.Statements[i]), r.names(of.SpeakerIDs)),
		})
	}
	return out
}

// names lists actors as a sentence does.
func (r *Reading) names(ids []string) string {
	var out []string
	for _, id := range ids {
		if at := slices.IndexFunc(r.Actors, func(a graph.Actor) bool { return a.ID == id }); at >= 0 {
			out = append(out, r.Actors[at].Name)
		}
	}
	return strings.Join(out, " and ")
}
