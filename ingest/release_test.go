package ingest

import (
	"slices"
	"testing"

	"whosaid/graph"
)

const release = `Statement on the leak at our cold store

DUNMORE, July 14 – At 5:40 a.m. on Tuesday some ammonia escaped from a valve. The Corven Dairy regrets the smell. The siren sounded at once!

"Our people did what they had been trained to do," said Royce Till, the plant manager. Was anybody warned?

We expect to open on Monday. The Dairy denies that anybody was hurt. Questions and answers below
`

// TestAReleaseSpeaksForItself holds that each sentence of a release is its publisher's, but for what it says on another's
// word, for headings and for questions; and that nothing of the kind is read into an article.
func TestAReleaseSpeaksForItself(t *testing.T) {
	read := func(kind graph.SourceKind) (own []string, others, actors int) {
		r, err := Article{Text: release, About: About{Publisher: "Corven Dairy", Kind: kind}, MediaType: textMedia, BytesSha256: graph.Sha256(release)}.Read(t.Context(), Extractor{})
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for _, a := range r.Actors {
			ids[a.ID] = true
		}
		for _, st := range r.Statements {
			if slices.Equal(st.SpeakerIDs, []string{graph.NamedActorID(graph.Organisation, "Corven Dairy")}) {
				own = append(own, st.Quote)
			} else {
				others++
			}
		}
		return own, others, len(ids)
	}
	own, others, actors := read(graph.Release)
	want := []string{
		"At 5:40 a.m. on Tuesday some ammonia escaped from a valve.", "the smell", "The siren sounded at once!",
		"to open on Monday", "that anybody was hurt",
	}
	if !slices.Equal(own, want) {
		t.Errorf("a release says of itself %q, want %q", own, want)
	}
	if actors != 2 {
		t.Errorf("a release names %d actors, want 2: who publishes it, by its name and by a part of it, and who is quoted", actors)
	}
	if others != 1 {
		t.Errorf("%d statements of others, want 1", others)
	}
	if own, _, _ := read(graph.Article); slices.Contains(own, want[0]) {
		t.Errorf("an article says of itself %q, want nothing", own)
	}
}
