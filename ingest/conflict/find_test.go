package conflict

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"whosaid/graph"
)

// sentences are said in a graph, some of one matter and some of others.
var sentences = strings.Split(strings.TrimSpace(`
The dam near Halden broke on 3 May 2019 and 12 people died.
The dam near Halden did not break, the mayor of Halden said.
At least 40 people died when the dam broke in Halden.
A third of the people of Halden left the town.
Mayor Ida Brandt approved the new bridge over the Lorne.
Mayor Ida Brandt may have rejected the new bridge.
The bridge over the Lorne was never safe.
All bridges in the county comply with the law of war.
The shelling of the county was a war crime.
The army did everything possible to spare civilians.
The army did not do enough to protect civilians.
Exports of timber rose sharply in spring.
Exports of timber fell by 20 percent in spring.
NRB says that the river is clean.
The National River Bank denied that the river is clean.
Swedish buyers paid 300 euros for a ton of timber.
Sweden bought no timber at all last year.
The third novel by Okoro was a hoax.
The fourth novel by Okoro won a prize in Lima.
Okoro sued Brandt over the letters.
Brandt sued Okoro over the letters.
Only the guards at gate 3 saw the fire.
Nobody at gate 4 saw the fire.
"We will rebuild the old harbour by winter," she said.
"We may rebuild the old harbour by summer," she said.
The choir sings on Sundays.
It is wrong to say that the wells were poisoned.
The wells were poisoned by the mine.`), "\n")

// eachPair calls yield with readings of all sentences as statements of a graph, told in the same
// and in other texts, with and without what else is known of a statement.
func eachPair(yield func(name string, a, b Reading)) {
	first, second := graph.DateOf(time.Date(2019, 5, 3, 0, 0, 0, 0, time.UTC)), graph.DateOf(time.Date(2019, 5, 4, 0, 0, 0, 0, time.UTC))
	for i, a := range sentences {
		for j, b := range sentences[:i] {
			for _, known := range []string{"", "event", "speaker", "days"} {
				x, y := Side{Text: a, ID: "a", CaptureID: "one"}, Side{Text: b, ID: "b", CaptureID: "other"}
				switch known {
				case "event":
					x.EventIDs, y.EventIDs = []string{"flood"}, []string{"flood"}
					x.CaptureID = y.CaptureID
				case "speaker":
					x.SpeakerIDs, y.SpeakerIDs = []string{"ida"}, []string{"ida"}
					x.Said, y.Said = first, second
				case "days":
					x.Happened, y.Happened = first, second
					x.Polarity = graph.Denied
				}
				yield(fmt.Sprintf("%d, %d, %s", i, j, known), Read(x), Read(y))
			}
		}
	}
}

// TestFindIsJudge holds that what Find is spared to weigh Judge would not have kept.
func TestFindIsJudge(t *testing.T) {
	kept, all := 0, 0
	eachPair(func(name string, a, b Reading) {
		want := a.Judge(b)
		_, keep := want.Status()
		got, found := a.Find(b)
		if found != keep || found && (got.Relation != want.Relation || got.Kind != want.Kind || got.Score != want.Score || got.Why != want.Why) {
			t.Errorf("%s: Find = %+v, %v; want %+v, %v", name, got, found, want, keep)
		}
		all++
		if found {
			kept++
		}
	})
	if kept < 30 || kept > all/2 {
		t.Errorf("%d of %d pairs are kept: these sentences show nothing", kept, all)
	}
}

// TestMarksMissNothing holds that terms without a mark in common are not alike.
func TestMarksMissNothing(t *testing.T) {
	eachPair(func(name string, a, b Reading) {
		p := newPair(a.r, b.r)
		for i, x := range p.short.terms {
			for j, y := range p.long.terms {
				if got, want := p.like[i*len(p.long.terms)+j], likeness(x, y); got < want {
					t.Errorf("%s: %q and %q are %v alike, want %v", name, x.key, y.key, got, want)
				}
			}
		}
	})
}
