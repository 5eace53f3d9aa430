package ingest

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/claim"
	"whosaid/ingest/resolve"
)

// meant is what resolve made of a text: whom its words mean where, and the places that statements name.
type meant struct {
	text     graph.Text
	mentions []resolve.Mention // In the capture's text, in its order.
	places   [][]string        // By statement.
}

// aboutOf is what the words of statement n are about: each actor whom they mean, by name, noun or pronoun, and
// the places and events that they name. What "I" and "we" did is about who says it.
func (m meant) aboutOf(n int, st graph.Statement) []graph.About {
	var out []graph.About
	if claim.OpennessOf(bareClaim(st)) == claim.Speaker {
		out = abouts(st.SpeakerIDs, graph.AboutSubject)
	}
	for _, span := range st.Spans {
		for _, mention := range m.within(span) {
			out = append(out, graph.About{ID: mention.ActorID, Role: m.role(span, mention.Span)})
		}
	}
	out = append(out, abouts(st.EventIDs, graph.AboutEvent)...)
	out = append(out, abouts(at(m.places, n), graph.AboutPlace)...)
	return oneRole(out)
}

func abouts(ids []string, role graph.AboutRole) []graph.About {
	var out []graph.About
	for _, id := range ids {
		out = append(out, graph.About{ID: id, Role: role})
	}
	return out
}

// within are the mentions inside a span of which it can be told whom they mean.
func (m meant) within(span graph.Span) []resolve.Mention {
	var out []resolve.Mention
	for _, mention := range resolve.MentionsIn(m.mentions, span) {
		if mention.Span.End <= span.End && mention.ActorID != "" {
			out = append(out, mention)
		}
	}
	return out
}

// role is subject for who opens the words of a span, an article or the like aside, else object.
func (m meant) role(span, at graph.Span) graph.AboutRole {
	for word := range strings.FieldsSeq(strings.ToLower(m.text.Cut(graph.Span{Start: span.Start, End: at.Start}))) {
		if word = strings.Trim(word, "\"“”„«»'‘’,…"); word != "" && !opening[word] {
			return graph.AboutObject
		}
	}
	return graph.AboutSubject
}

var opening = map[string]bool{"that": true, "the": true, "a": true, "an": true, "this": true, "and": true, "but": true, "because": true, "if": true, "when": true, "mr": true, "mrs": true, "ms": true, "dr": true}

// oneRole keeps each actor, place and event once: as the subject, if it is that anywhere.
func oneRole(all []graph.About) []graph.About {
	slices.SortFunc(all, func(a, b graph.About) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(b.Role, a.Role)) // "subject" before "object".
	})
	return slices.CompactFunc(all, func(a, b graph.About) bool { return a.ID == b.ID })
}
