package resolve

import (
	"slices"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

func TestLeaderOfAnAllianceIsItsMember(t *testing.T) {
	out := Resolve(Input{CaptureID: "capture:a", Doc: attribute.Document{Text: graph.NewText("The French-led coalition advanced. Later the coalition withdrew.")}})
	france, coalition := find(out, "France"), find(out, "French-led coalition")
	if france == nil || coalition == nil || !slices.Contains(coalition.Aliases, "the coalition") ||
		!slices.Contains(france.Memberships, graph.Membership{Kind: graph.MemberOf, ActorID: coalition.ID, Role: "leader"}) {
		t.Errorf("France = %+v, coalition = %+v, want France to lead it", france, coalition)
	}
}

// TestMembershipsHaveTheDatesThatTheTextGives reads who belongs where, since when and until when.
func TestMembershipsHaveTheDatesThatTheTextGives(t *testing.T) {
	const text = `Coalition rejects the charge

The US-led coalition, which includes Britain, France and Jordan, said that it took care. Norway, a member of NATO, did not comment. Sweden joined NATO in 2024. Members of the coalition include Denmark and the Netherlands. Austria is not a member of NATO.

Later Defence Secretary Michael Fallon said no. British Prime Minister Theresa May said so in May 2017. Former British Prime Minister Tony Blair disagreed. Ana Souza, mayor of Tarsun since 2015, was silent. Paula Stahl, a former director of the River Authority, wept. Jon Ash, director of the River Authority from 2011 to 2014, slept.
`
	day := func(s string) graph.Date { d, _ := graph.ParseDate(s); return d }
	in := Input{CaptureID: "capture:a", Doc: attribute.Document{Text: graph.NewText(text), Published: day("2024-06-12")}}
	out := Resolve(in)
	for _, want := range []struct{ who, of, role, from, to string }{
		{"United Kingdom", "US-led coalition", "member", "", ""},
		{"France", "US-led coalition", "member", "", ""},
		{"Jordan", "US-led coalition", "member", "", ""},
		{"Denmark", "US-led coalition", "member", "", ""},
		{"Netherlands", "US-led coalition", "member", "", ""},
		{"United States", "US-led coalition", "leader", "", ""},
		{"Norway", "NATO", "member", "", ""},
		{"Sweden", "NATO", "member", "2024", ""},
		{"Theresa May", "United Kingdom", "Prime Minister", "2024-06-12", "2024-06-12"},
		{"Tony Blair", "United Kingdom", "Prime Minister", "", "2024-06-12"},
		{"Ana Souza", "Tarsun", "mayor", "2015", ""},
		{"Paula Stahl", "River Authority", "former director", "", "2024-06-12"},
		{"Jon Ash", "River Authority", "director", "2011", "2014"},
	} {
		who, of := find(out, want.who), find(out, want.of)
		if who == nil || of == nil {
			t.Errorf("no actor %s or %s", want.who, want.of)
			continue
		}
		m := graph.Membership{Kind: graph.MemberOf, ActorID: of.ID, Role: want.role, From: day(want.from), To: day(want.to)}
		if !slices.Contains(who.Memberships, m) {
			t.Errorf("%s has %+v, want %+v", want.who, who.Memberships, m)
		}
	}
	if a := find(out, "Austria"); a != nil && len(a.Memberships) > 0 {
		t.Errorf("Austria is made a member: %+v", a.Memberships)
	}
	if a := find(out, "Michael Fallon"); a == nil || len(a.Memberships) > 0 || !slices.Contains(a.Aliases, "Defence Secretary Michael Fallon") {
		t.Errorf("Michael Fallon = %+v, want his office among his names, and no state invented", a)
	}
}
