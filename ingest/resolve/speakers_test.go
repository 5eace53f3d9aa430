package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// Who only asks for speakers is told the same as who asks for all.
func TestSpeakersAreThoseOfResolve(t *testing.T) {
	for name, text := range map[string]string{"council": council, "bakery": bakery, "leak": leak} {
		t.Run(name, func(t *testing.T) {
			doc := attribute.Document{Text: graph.NewText(text)}
			in := Input{CaptureID: "capture:a", Doc: doc, Statements: attribute.Extract(doc)}
			want := Resolve(in)
			if len(want.Mentions) == 0 || len(want.Actors) == 0 {
				t.Fatalf("Resolve(%s) finds %d mentions and %d actors, want some", name, len(want.Mentions), len(want.Actors))
			}
			want.Mentions, want.Places, want.PlacesOf, want.Events, want.EventsOf = nil, nil, nil, nil, nil
			if diff := cmp.Diff(want, Speakers(in), cmp.Comparer(func(a, b graph.Date) bool { return a == b })); diff != "" {
				t.Errorf("Speakers(%s) differs from Resolve (-want +got):\n%s", name, diff)
			}
		})
	}
}
