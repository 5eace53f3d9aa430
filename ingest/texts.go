package ingest

import (
	"context"

	"whosaid/graph"
	"whosaid/ingest/resolve"
)

// maxCachedText is how many bytes of captures' texts are kept for the statements to come.
const maxCachedText = 64 << 20

// textCache holds the texts of the captures that the latest statements and events were found in.
type textCache struct {
	store Store
	texts map[string]graph.Text
	about map[string][]string // The names that a text is most about, by capture, once asked for.
	size  int
}

// names are the names that the text of a capture which load has seen to is most about.
func (c *textCache) names(captureID string) []string {
	names, known := c.about[captureID]
	if text, ok := c.texts[captureID]; !known && ok {
		names = resolve.StoryNames(text.String())
		c.about[captureID] = names
	}
	return names
}

// mostTopics is how many names a statement keeps of those that its text is most about.
const mostTopics = 8

// topics are the first of names.
func (c *textCache) topics(captureID string) []string {
	names := c.names(captureID)
	return names[:min(mostTopics, len(names))]
}

// get returns the text of a capture that load has seen to.
func (c *textCache) get(captureID string) (graph.Text, bool) {
	t, ok := c.texts[captureID]
	return t, ok
}

// load makes the texts of all captures of the records' statements and events ready, as far as they are
// among the records or in the graph.
func (c *textCache) load(ctx context.Context, records []Record) error {
	if c.texts == nil || c.size > maxCachedText {
		c.texts, c.about, c.size = map[string]graph.Text{}, map[string][]string{}, 0
	}
	for _, rec := range records {
		if capture, ok := rec.Noun.(graph.Capture); ok && rec.Refused == nil && capture.Validate() == nil {
			c.put(capture.ID, capture.Text)
		}
	}
	wanted := map[string]bool{}
	want := func(captureID string) {
		if _, here := c.texts[captureID]; !here && graph.NounOf(captureID) == "capture" {
			wanted[captureID] = true
		}
	}
	for _, rec := range records {
		switch n := rec.Noun.(type) {
		case graph.Statement:
			want(n.CaptureID)
		case graph.Event:
			for _, t := range n.Told {
				want(t.CaptureID)
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	ids := make([]string, 0, len(wanted))
	for id := range wanted {
		ids = append(ids, id)
	}
	found, err := c.store.Texts(ctx, ids)
	for id, text := range found {
		c.put(id, text)
	}
	return err
}

func (c *textCache) put(id, text string) {
	if _, here := c.texts[id]; !here {
		c.texts[id] = graph.NewText(text)
		c.size += len(text)
	}
}
