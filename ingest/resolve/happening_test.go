package resolve

import (
	"slices"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

const harbour = `A fire broke out in the harbour of Dunmore on March 3, 2019. The blaze destroyed two ferries, the mayor said.

On April 7, 2019, another fire in Eastvale killed a guard. Officials said the fire in Eastvale was arson.`

func TestEventsOfTwoFires(t *testing.T) {
	out := Resolve(input(t, harbour, []said{
		{"the mayor", "The blaze destroyed two ferries", nil},
		{"Officials", "the fire in Eastvale was arson", nil},
	}))
	if len(out.EventsOf[0]) != 1 || len(out.EventsOf[1]) != 1 || out.EventsOf[0][0] == out.EventsOf[1][0] {
		t.Fatalf("events = %q of %+v, want one each, and two", out.EventsOf, out.Events)
	}
	for i, want := range []string{"2019-03-03", "2019-04-07"} {
		for _, e := range out.Events {
			if e.ID == out.EventsOf[i][0] && e.From.String() != want {
				t.Errorf("%s is dated %q, want %q", e.Name, e.From, want)
			}
		}
	}
}

func TestUnplacedEventsStayOfTheirCapture(t *testing.T) {
	text := "The explosion shook the street. The explosion was heard for miles."
	doc := attribute.Document{Text: graph.NewText(text)}
	a := Resolve(Input{CaptureID: "capture:a", Doc: doc})
	b := Resolve(Input{CaptureID: "capture:b", Doc: doc})
	if len(a.Events) != 1 || len(b.Events) != 1 || a.Events[0].ID == b.Events[0].ID {
		t.Errorf("events %+v and %+v, want one each with ids of their own", a.Events, b.Events)
	}
}

// TestAPartOfAnEvent reads a happening that is told of as a part of another.
func TestAPartOfAnEvent(t *testing.T) {
	const text = "The raid in Eastvale during the siege of Tarsun failed. The siege of Tarsun began in 2014."
	out := Resolve(Input{CaptureID: "capture:a", Doc: attribute.Document{Text: graph.NewText(text)}})
	event := func(name string) graph.Event {
		i := slices.IndexFunc(out.Events, func(e graph.Event) bool { return e.Name == name })
		if i < 0 {
			t.Fatalf("no %s in %+v", name, out.Events)
		}
		return out.Events[i]
	}
	raid, siege := event("raid in Eastvale"), event("siege")
	if raid.PartOf != siege.ID || siege.PartOf != "" {
		t.Errorf("the raid is part of %q, the siege of %q; want the raid of the siege, %s", raid.PartOf, siege.PartOf, siege.ID)
	}
	if len(siege.Told) != 1 || len(siege.Told[0].Spans) != 2 {
		t.Errorf("the siege is told at %+v, want both places", siege.Told)
	}
}
