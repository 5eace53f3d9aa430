package web

import (
	"context"
	"net/http"

	"whosaid/graph"
	"whosaid/queries"
)

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
	v.Against = rivalsOf(shown)
	return v, nil
}

// rivalsOf lists the claims that a claim contradicts, or that contradict it, but for what a person rejected.
func rivalsOf(shown queries.Shown) []Rival {
	var rivals []Rival
	for _, out := range []bool{true, false} {
		for _, end := range linked(shown, "CONTRADICTS", out) {
			if p := row(end.Properties); p.text("state") != string(graph.Rejected) {
				rivals = append(rivals, Rival{Claim{ID: end.ID, Text: end.Words}, graph.ConflictKind(p.text("kind"))})
			}
		}
	}
	return rivals
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
