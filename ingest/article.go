package ingest

import (
	"context"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
	"whosaid/ingest/evidence"
	"whosaid/ingest/resolve"
)

// Reading is an article with all that was found in it, as nouns. It is what Run stores.
type Reading struct {
	Source     graph.Source
	Capture    graph.Capture
	Actors     []graph.Actor
	Places     []graph.Place
	Events     []graph.Event
	Claims     []graph.Claim
	Statements []graph.Statement // In the text's order.
	Figures    []graph.Figure
	Evidence   []graph.Evidence // What the text offers for or against the claims, in its order.
	Refused    []Record         // What the extractor proposed and could not stand for.
	revision   graph.Revision
}

// Read looks through the article for all that Run stores of it. Only an extractor that asks
// somebody else can fail.
func (a Article) Read(ctx context.Context, e Extractor) (Reading, error) {
	r, who, err := a.find(ctx, e, resolve.Resolve)
	if err != nil {
		return Reading{}, err
	}
	m := meant{graph.NewText(a.Text), shiftAll(who.Mentions, a.Skip), who.PlacesOf}
	r.say(m)
	r.Evidence = evidence.Find(evidence.Input{Text: m.text, From: a.Skip, Statements: r.Statements, Mentions: m.mentions})
	for i := range r.Evidence {
		r.Evidence[i].Reader = e.reader()
	}
	r.revision = graph.Revision{CaptureID: r.Capture.ID, Reader: e.reader()}
	return r, nil
}

// Find looks through the article for statements and for who made them, and for nothing else that
// Read finds.
func (a Article) Find(ctx context.Context, e Extractor) (Reading, error) {
	r, _, err := a.find(ctx, e, resolve.Speakers)
	return r, err
}

// find is Find, with what was resolved.
func (a Article) find(ctx context.Context, e Extractor, resolved func(resolve.Input) resolve.Output) (Reading, resolve.Output, error) {
	source, actors := a.source()
	r := Reading{
		Source:  source,
		Capture: graph.NewCapture(source.ID, a.Text, a.BytesSha256, a.MediaType),
		Actors:  actors,
	}
	doc := a.document()
	found, refused, err := e.extract(ctx, doc)
	if err != nil {
		return Reading{}, resolve.Output{}, err
	}
	r.Refused = refused
	who := resolved(resolve.Input{CaptureID: r.Capture.ID, Doc: doc, Statements: found})
	r.Actors = append(r.Actors, who.Actors...)
	r.Places, r.Events = who.Places, who.Events
	shiftTold(r.Events, a.Skip)
	r.Statements = make([]graph.Statement, 0, len(found))
	for i, f := range found {
		st := statementOf(r.Capture.ID, doc.Text, f, a.Skip)
		st.Reader = e.reader()
		st.SpeakerIDs = at(who.Speakers, i)
		if doc.OwnVoice && speaksForText(doc, f) {
			st.SpeakerIDs = r.ownVoice()
		}
		st.EventIDs = at(who.EventsOf, i)
		r.Statements = append(r.Statements, st)
	}
	for i, f := range found {
		if f.RelayedBy >= 0 {
			r.Statements[i].RelayedBy = r.Statements[f.RelayedBy].ID
		}
	}
	return r, who, nil
}

// speaksForText reports whether a statement is the text's own, of a text that speaks for itself: nobody is named for it,
// or "we", outside anybody's words.
func speaksForText(doc attribute.Document, f attribute.Statement) bool {
	speaker := strings.ToLower(doc.Text.Cut(f.Speaker))
	return f.Rule == attribute.OwnVoice || f.RelayedBy < 0 && (speaker == "we" || speaker == "i")
}

// ownVoice is who speaks in a text that speaks for itself: its authors, else its publisher.
func (r Reading) ownVoice() []string {
	switch {
	case len(r.Source.AuthorIDs) > 0:
		return r.Source.AuthorIDs
	case r.Source.PublisherID != "":
		return []string{r.Source.PublisherID}
	}
	return nil
}

// Explain says of each statement that Read finds, in the same order, why it was found.
func (a Article) Explain() []attribute.Explanation { return attribute.Explain(a.document()) }

// document is the body as attribution sees it.
func (a Article) document() attribute.Document {
	return attribute.Document{Text: graph.NewText(a.body()), Published: a.About.Published, Publisher: a.About.Publisher, OwnVoice: a.About.Kind == graph.Release}
}

// body is the text without what stands before the article's words.
func (a Article) body() string {
	text := graph.NewText(a.Text)
	return text.Cut(graph.Span{Start: a.Skip, End: text.Len()})
}

// records gives the reading's nouns, each as a record of line 1, and what was refused.
func (r Reading) records() []Record {
	b := graph.Batch{
		Actors: r.Actors, Places: r.Places, Sources: []graph.Source{r.Source}, Captures: []graph.Capture{r.Capture},
		Events: r.Events, Claims: r.Claims, Statements: r.Statements, Figures: r.Figures, Evidence: r.Evidence,
	}
	out := r.Refused
	for n := range b.All {
		out = append(out, Record{Line: 1, Noun: n})
	}
	return out
}
