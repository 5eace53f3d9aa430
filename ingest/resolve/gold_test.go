package resolve

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// gold is the hand-made answer of examples/raqqa, as far as actors and speakers go.
type gold struct {
	Publisher  string `json:"publisher"`
	Published  string `json:"published"`
	Statements []struct {
		ID      string `json:"id"`
		Content []struct{ Start, End int }
		Source  *struct{ Start, End int } `json:"source_span"`
		Cue     *struct{ Start, End int } `json:"cue"`
		Form    graph.Form                `json:"form"`

		Speakers []string `json:"speakers"`
		Note     string   `json:"note"`
	} `json:"statements"`
	Actors []struct {
		Name     string          `json:"name"`
		Kind     graph.ActorKind `json:"kind"`
		Aliases  []string        `json:"aliases"`
		Role     string          `json:"role"`
		MemberOf string          `json:"member_of"`
		PartOf   string          `json:"part_of"`
		Optional bool            `json:"optional"`
	} `json:"actors"`
	Events []struct {
		Name     string   `json:"name"`
		Start    string   `json:"start"`
		End      string   `json:"end"`
		Place    string   `json:"place"`
		Aliases  []string `json:"aliases"`
		Optional bool     `json:"optional"`
	} `json:"events"`
}

func readGold(t *testing.T) (gold, Input) {
	t.Helper()
	var g gold
	b, err := os.ReadFile("../../examples/raqqa/raqqa.gold.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../../examples/raqqa/raqqa.txt")
	if err != nil {
		t.Fatal(err)
	}
	published, err := graph.ParseDate(g.Published)
	if err != nil {
		t.Fatal(err)
	}
	in := Input{CaptureID: "capture:test", Doc: attribute.Document{Text: graph.NewText(string(text)), Publisher: g.Publisher, Published: published}}
	for _, s := range g.Statements {
		st := attribute.Statement{Form: s.Form, RelayedBy: -1}
		for _, c := range s.Content {
			st.Spans = append(st.Spans, graph.Span{Start: c.Start, End: c.End})
		}
		if s.Source != nil {
			st.Speaker = graph.Span{Start: s.Source.Start, End: s.Source.End}
		}
		if s.Cue != nil {
			st.Cue = graph.Span{Start: s.Cue.Start, End: s.Cue.End}
		}
		in.Statements = append(in.Statements, st)
	}
	return g, in
}

func names(out Output, ids []string) []string {
	list := []string{}
	for _, id := range ids {
		for _, a := range out.Actors {
			if a.ID == id {
				list = append(list, a.Name)
			}
		}
	}
	return list
}

// find returns the actor of that name or alias.
func find(out Output, name string) *graph.Actor {
	for i, a := range out.Actors {
		if strings.EqualFold(a.Name, name) {
			return &out.Actors[i]
		}
	}
	for i, a := range out.Actors {
		for _, x := range a.Aliases {
			if strings.EqualFold(x, name) {
				return &out.Actors[i]
			}
		}
	}
	return nil
}

func TestGoldSpeakers(t *testing.T) {
	g, in := readGold(t)
	out := Resolve(in)
	for i, s := range g.Statements {
		got := names(out, out.Speakers[i])
		want := slices.Clone(s.Speakers)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: speakers = %q, want %q (%s)", s.ID, got, want, out.Why[i])
		}
	}
}

func TestGoldActors(t *testing.T) {
	g, in := readGold(t)
	out := Resolve(in)
	for _, want := range g.Actors {
		a := find(out, want.Name)
		if a == nil {
			if !want.Optional {
				t.Errorf("no actor %q", want.Name)
			}
			continue
		}
		if a.Kind != want.Kind {
			t.Errorf("%s: kind %q, want %q", want.Name, a.Kind, want.Kind)
		}
		for _, alias := range want.Aliases {
			if !slices.ContainsFunc(append(a.Aliases, a.Name), func(x string) bool { return foldName(x) == foldName(alias) }) {
				t.Errorf("%s: alias %q is not its own (aliases %q)", want.Name, alias, a.Aliases)
			}
		}
		for _, body := range []struct {
			name string
			kind graph.MemberKind
		}{{want.MemberOf, graph.MemberOf}, {want.PartOf, graph.PartOf}} {
			if body.name == "" {
				continue
			}
			of := find(out, body.name)
			if of == nil || !slices.ContainsFunc(a.Memberships, func(m graph.Membership) bool { return m.Kind == body.kind && m.ActorID == of.ID && m.Role == want.Role }) {
				t.Errorf("%s: memberships %+v, want %s %q as %q", want.Name, a.Memberships, body.kind, body.name, want.Role)
			}
		}
	}
	if t.Failed() {
		for _, a := range out.Actors {
			t.Logf("%s %q %q %+v", a.Kind, a.Name, a.Aliases, a.Memberships)
		}
	}
}

func TestGoldEvents(t *testing.T) {
	g, in := readGold(t)
	out := Resolve(in)
	place := map[string]string{}
	for _, p := range out.Places {
		place[p.ID] = p.Name
	}
	for _, want := range g.Events {
		if want.Optional {
			continue
		}
		i := slices.IndexFunc(out.Events, func(e graph.Event) bool { return foldName(e.Name) == foldName(want.Name) })
		if i < 0 {
			t.Errorf("no event %q in %+v", want.Name, out.Events)
			continue
		}
		e := out.Events[i]
		if e.From.String() != want.Start || e.To.String() != want.End {
			t.Errorf("%s: from %q to %q, want %q to %q", e.Name, e.From, e.To, want.Start, want.End)
		}
		if len(e.PlaceIDs) != 1 || place[e.PlaceIDs[0]] != want.Place {
			t.Errorf("%s: places %q, want %q", e.Name, e.PlaceIDs, want.Place)
		}
		for _, alias := range want.Aliases {
			if !slices.Contains(e.Aliases, alias) {
				t.Errorf("%s: aliases %q, want %q among them", e.Name, e.Aliases, alias)
			}
		}
	}
	// s03 speaks of "the assault on Raqqa", s08 of "the five-month operation": one event.
	at := func(id string) []string {
		for i, s := range g.Statements {
			if s.ID == id {
				return out.EventsOf[i]
			}
		}
		return nil
	}
	if a, b := at("s03"), at("s08"); len(a) != 1 || !slices.Equal(a, b) {
		t.Errorf("events of s03 and s08 = %q and %q, want the same one", a, b)
	}
}
