package web

import (
	"context"
	"net/http"

	"whosaid/graph"
	"whosaid/queries"
)

func (s *site) actor(r *http.Request) (any, error) {
	shown, err := s.shown(r, "actor")
	if err != nil {
		return nil, err
	}
	args := given(r.URL.Query())
	args["actor"] = shown.ID
	said, next, err := s.statements(r.Context(), "record-of", args)
	if err != nil {
		return nil, err
	}
	p := row(shown.Properties)
	named, _ := p["named"].(bool)
	v := actorView{
		Actor: Actor{ID: shown.ID, Name: p.text("name")}, Kind: graph.ActorKind(p.text("kind")),
		Named: named, Aliases: p.texts("aliases"), Statements: said, Next: nextOf(r, next),
	}
	v.Page = Page{Title: v.Actor.Name, Body: "actor"}
	v.Ties = tiesOf(shown)
	if v.Judged, err = queries.Judgements(r.Context(), s.reader, shown.ID); err != nil {
		return nil, err
	}
	for _, one := range said {
		v.Conflicts = v.Conflicts || one.Conflicts > 0
	}
	if v.About, v.MoreAbout, err = s.toldOf(r.Context(), shown.ID); err != nil {
		return nil, err
	}
	for _, end := range linked(shown, "PUBLISHED_BY", false) {
		v.Published = append(v.Published, Source{ID: end.ID, Title: end.Words})
	}
	return v, nil
}

// tiesOf lists whom an actor belongs to, and who belongs to it.
func tiesOf(shown queries.Shown) []Tie {
	var ties []Tie
	for _, kind := range []graph.MemberKind{graph.MemberOf, graph.PartOf, graph.SpokeFor} {
		for _, out := range []bool{true, false} {
			for _, end := range linked(shown, string(kind), out) {
				p := row(end.Properties)
				tie := Tie{
					Words: tieWords[kind][0], Actor: Actor{ID: end.ID, Name: end.Words},
					Role: p.text("role"), From: p.text("from"), To: p.text("to"),
				}
				if !out {
					tie.Words = tieWords[kind][1]
				}
				ties = addTie(ties, tie)
			}
		}
	}
	return ties
}

// toldOf lists the claims about an actor that a page has room for, and says whether there are more.
func (s *site) toldOf(ctx context.Context, id string) (told []Told, more bool, err error) {
	rows, next, err := s.ask(ctx, "claims", map[string]string{"actor": id, "limit": perPage})
	if err != nil {
		return nil, false, err
	}
	for _, row := range rows {
		told = append(told, Told{
			Claim:  Claim{ID: row.text("claimId"), Text: row.text("text")},
			Affirm: row.texts("affirmers"), Deny: row.texts("deniers"),
		})
	}
	return told, next != "", nil
}

// addTie adds a tie, or stretches the dates of one that says the same.
func addTie(ties []Tie, tie Tie) []Tie {
	for i, t := range ties {
		if t.Words != tie.Words || t.Actor != tie.Actor || t.Role != tie.Role {
			continue
		}
		if t.From == "" || tie.From != "" && tie.From < t.From {
			ties[i].From = tie.From
		}
		ties[i].To = max(t.To, tie.To)
		return ties
	}
	return append(ties, tie)
}

// tieWords says how an actor belongs to another, and then how the other belongs to it.
var tieWords = map[graph.MemberKind][2]string{
	graph.MemberOf: {"member of", "has as a member"},
	graph.PartOf:   {"part of", "has as a part"},
	graph.SpokeFor: {"spoke for", "was spoken for by"},
}
