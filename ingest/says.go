package ingest

import (
	"strings"

	"whosaid/graph"
	"whosaid/ingest/claim"
	"whosaid/ingest/conflict"
)

// ownWords is the rule of the claim that a statement expresses in its own words.
const ownWords = "own-words"

// say fills what the statements say: the claim that each expresses, what that is about, and its figures.
func (r *Reading) say(m meant) {
	claimed := map[string]int{}
	taken := r.TakesUp(m.text)
	for i := range r.Statements {
		st := &r.Statements[i]
		up, ok := taken[i]
		if ok {
			st.Expresses = r.saysOf(i, up)
		}
		if c := claimOf(*st); c.ID != "" && (up.more || len(st.Expresses) == 0) {
			st.Expresses = append(st.Expresses, graph.Expresses{ClaimID: c.ID, Polarity: st.Polarity, Rule: ownWords, Score: 1})
			c.About = m.aboutOf(i, *st)
			if at, ok := claimed[c.ID]; ok {
				r.Claims[at].About = oneRole(append(r.Claims[at].About, c.About...))
			} else {
				claimed[c.ID] = len(r.Claims)
				r.Claims = append(r.Claims, c)
			}
		}
		r.Figures = append(r.Figures, figuresOf(*st)...)
	}
}

// claimOf is what a statement says to be so, in its own words; zero if they are no words.
func claimOf(st graph.Statement) graph.Claim {
	text := bareClaim(st)
	if graph.FoldText(text) == "" {
		return graph.Claim{}
	}
	return graph.Claim{ID: graph.ClaimID(text, claim.Scope(text, st.CaptureID, st.SpeakerIDs)...), Text: text}
}

// marks pairs the quotation marks that may enclose a whole statement.
var marks = []struct{ open, end string }{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"‘", "’"}}

// bareClaim is what a statement says to be so, whichever way it is said: without the "that" of
// indirect speech and the comma before "she said", so that who says it and who denies it are said to
// speak of one claim.
func bareClaim(st graph.Statement) string {
	text := bare(st.Quote)
	if st.Form != graph.Direct {
		if rest, ok := strings.CutPrefix(text, "that "); ok && strings.Contains(rest, " ") { // "That figure" is none without it.
			text = strings.TrimSpace(rest)
		}
	}
	return strings.TrimRight(text, " ,;:")
}

// bare takes off the quotation marks that enclose a statement, and a mark at one end of it
// whose other half stands outside the statement.
func bare(quote string) string {
	text := strings.TrimSpace(quote)
	for _, m := range marks {
		inside, opens := strings.CutPrefix(text, m.open)
		inside, ends := strings.CutSuffix(inside, m.end)
		within := strings.Contains(inside, m.open) || strings.Contains(inside, m.end)
		if (opens || ends) && !within {
			return strings.TrimSpace(inside)
		}
	}
	return text
}

// figuresOf reads the numbers in a statement's words.
func figuresOf(st graph.Statement) []graph.Figure {
	var out []graph.Figure
	seen := map[string]bool{}
	for _, f := range conflict.Figures(st.Quote) {
		f.StatementID = st.ID
		f.Span = conflict.InCapture(st.Spans, f.Span)
		if len(st.EventIDs) == 1 {
			f.EventID = st.EventIDs[0]
		}
		f.ID = graph.FigureID(st.ID, f.Measure, f.Population, f.Span)
		if !seen[f.ID] {
			seen[f.ID] = true
			out = append(out, f)
		}
	}
	return out
}
