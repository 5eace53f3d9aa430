package web

import (
	"net/http"
	"net/url"

	"whosaid/graph"
	"whosaid/queries"
)

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

// hop reads a row of the question chain.
func (r row) hop() Hop {
	return Hop{
		Publishes: r.text("step") == "published", Actors: r.actors("actors", "actorIds"),
		Stance: graph.Stance(r.text("stance")), Cue: r.text("cue"), Hedges: r.texts("hedges"),
		Medium: r.text("medium"), On: r.text("on"),
	}
}
