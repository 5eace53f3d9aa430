package web

import (
	"context"
	"net/http"
	"net/url"

	"whosaid/graph"
	"whosaid/queries"
)

// shown reads the noun that the address names, with all that hangs on it.
func (s *site) shown(r *http.Request, noun string) (queries.Shown, error) {
	id, err := idOf(r, noun)
	if err != nil {
		return queries.Shown{}, err
	}
	return queries.Show(r.Context(), s.reader, id)
}

func (s *site) statement(r *http.Request) (any, error) {
	shown, err := s.shown(r, "statement")
	if err != nil {
		return nil, err
	}
	hops, _, err := s.ask(r.Context(), "chain", map[string]string{"statement": shown.ID})
	if err != nil {
		return nil, err
	}
	pairs, next, err := s.ask(r.Context(), "contradictions", map[string]string{"statement": shown.ID, "limit": perPage})
	if err != nil {
		return nil, err
	}
	retold, err := s.retellings(r.Context(), "statement", shown.ID, map[string]string{})
	if err != nil {
		return nil, err
	}
	v := statementView{Statement: statementOf(shown), Retellings: retold}
	for _, hop := range hops {
		v.Chain = append(v.Chain, hop.hop())
		v.Statement.SourceID = hop.text("sourceId")
		if hop.text("step") == "published" {
			v.Statement.Source = hop.text("words")
		}
	}
	for _, row := range pairs {
		p := row.pair()
		if p.Right.ID == shown.ID {
			p.Left, p.Right = p.Right, p.Left
		}
		p.Left.Own = true
		v.Pairs = append(v.Pairs, p)
	}
	if next != "" {
		v.Next = "/contradictions?" + url.Values{"statement": {shown.ID}, "after": {next}}.Encode()
	}
	v.Page = Page{Title: v.Statement.title(), Body: "statement"}
	return v, nil
}

// title is what a window's title says of the statement.
func (s Statement) title() string {
	var names []string
	for _, a := range s.Speakers {
		names = append(names, a.Name)
	}
	words := []rune(s.Quote)
	if len(words) > 60 {
		words = append(words[:60], '…')
	}
	if len(names) == 0 {
		return string(words)
	}
	return listWords(names) + ": " + string(words)
}

// statementOf reads a statement with the claims it expresses.
func statementOf(shown queries.Shown) Statement {
	p := row(shown.Properties)
	out := p.statement()
	out.ID, out.Medium, out.Addressee = shown.ID, p.text("medium"), p.text("addressee")
	out.Rule, out.Score = p.text("rule"), p.number("score")
	for _, end := range linked(shown, "SAID_BY", true) {
		out.Speakers = append(out.Speakers, Actor{ID: end.ID, Name: end.Words})
	}
	for _, end := range linked(shown, "EXPRESSES", true) {
		polarity := graph.Polarity(row(end.Properties).text("polarity"))
		out.Claims = append(out.Claims, Claim{ID: end.ID, Text: end.Words, Polarity: polarity})
	}
	return out
}

// linked returns what stands at the other ends of a noun's relationships of one type.
func linked(shown queries.Shown, kind string, out bool) []queries.End {
	for _, link := range shown.Links {
		if link.Type == kind && link.Out == out {
			return link.Ends
		}
	}
	return nil
}

// hop reads a row of the question chain.
func (r row) hop() Hop {
	return Hop{
		Publishes: r.text("step") == "published", Actors: r.actors("actors", "actorIds"),
		Stance: graph.Stance(r.text("stance")), Cue: r.text("cue"), Hedges: r.texts("hedges"),
		Medium: r.text("medium"), On: r.text("on"),
	}
}

func (s *site) claim(r *http.Request) (any, error) {
	shown, err := s.shown(r, "claim")
	if err != nil {
		return nil, err
	}
	args := given(r.URL.Query())
	args["claim"] = shown.ID
	said, next, err := s.statements(r.Context(), "who-said", args)
	if err != nil {
		return nil, err
	}
	offered, more, err := s.offered(r.Context(), shown.ID)
	if err != nil {
		return nil, err
	}
	v := claimView{Claim: Claim{ID: shown.ID, Text: row(shown.Properties).text("text")}, Next: nextOf(r, next), Offered: offered, MoreOffered: more}
	v.Page = Page{Title: v.Claim.Text, Body: "claim"}
	counts, _, err := s.ask(r.Context(), "claims", map[string]string{"claim": shown.ID})
	if err != nil {
		return nil, err
	}
	for _, end := range linked(shown, "ABOUT", true) {
		v.About = append(v.About, aboutOf(end))
	}
	for _, row := range counts {
		v.Support, v.Opposition = row.support("support"), row.support("opposition")
		v.Outlets = row.texts("outlets")
	}
	if err := s.matches(r.Context(), &v); err != nil {
		return nil, err
	}
	for _, one := range said {
		if one.Polarity == graph.Denied {
			v.Deny = append(v.Deny, one)
		} else {
			v.Affirm = append(v.Affirm, one)
		}
	}
	for _, out := range []bool{true, false} {
		for _, end := range linked(shown, "CONTRADICTS", out) {
			if p := row(end.Properties); p.text("state") != string(graph.Rejected) {
				v.Against = append(v.Against, Rival{Claim{ID: end.ID, Text: end.Words}, graph.ConflictKind(p.text("kind"))})
			}
		}
	}
	return v, nil
}

// aboutOf is what a claim is about.
func aboutOf(end queries.End) Actor {
	if end.Noun != "actor" {
		return Actor{Name: end.Words}
	}
	return Actor{ID: end.ID, Name: end.Words}
}

// matches fills the claims that are judged to be the same, and those that are alike.
func (s *site) matches(ctx context.Context, v *claimView) error {
	rows, _, err := s.ask(ctx, "same-claims", map[string]string{"claim": v.Claim.ID, "limit": perPage})
	if err != nil {
		return err
	}
	for _, row := range rows {
		side := "left"
		if row.text("leftClaimId") == v.Claim.ID {
			side = "right"
		}
		other := row.under(side)
		m := Match{
			Claim: Claim{ID: other.text("claimId"), Text: other.text("text")}, Outlets: other.texts("outlets"), IdentityID: row.text("identityId"),
			Score: row.number("score"), Why: row.text("why"), By: row.text("by"), RuleVersion: row.count("ruleVersion"), State: graph.ConflictState(row.text("state")),
		}
		switch graph.Verdict(row.text("verdict")) {
		case graph.Same:
			v.Same = append(v.Same, m)
		case graph.Unsure:
			v.Alike = append(v.Alike, m)
		}
	}
	return nil
}

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
				v.Ties = addTie(v.Ties, tie)
			}
		}
	}
	if v.Judged, err = queries.Judgements(r.Context(), s.reader, shown.ID); err != nil {
		return nil, err
	}
	for _, one := range said {
		v.Conflicts = v.Conflicts || one.Conflicts > 0
	}
	about, more, err := s.ask(r.Context(), "claims", map[string]string{"actor": shown.ID, "limit": perPage})
	if err != nil {
		return nil, err
	}
	for _, row := range about {
		v.About = append(v.About, Told{
			Claim:  Claim{ID: row.text("claimId"), Text: row.text("text")},
			Affirm: row.texts("affirmers"), Deny: row.texts("deniers"),
		})
	}
	v.MoreAbout = more != ""
	for _, end := range linked(shown, "PUBLISHED_BY", false) {
		v.Published = append(v.Published, Source{ID: end.ID, Title: end.Words})
	}
	return v, nil
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
