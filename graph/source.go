package graph

// Source is a work: an article, a report, a post, a fact-check, a data set, a press release.
type Source struct {
	ID          string     `json:"id"`
	Kind        SourceKind `json:"kind"`
	Title       string     `json:"title,omitempty"`
	URL         string     `json:"url,omitempty"`         // Absolute; empty if it has none.
	Lang        string     `json:"lang,omitempty"`        // BCP 47, for example "en"; empty if not known.
	Published   Date       `json:"published,omitzero"`    // As precise as the work gives it.
	PublisherID string     `json:"publisherId,omitempty"` // PUBLISHED_BY: an actor.
	AuthorIDs   []string   `json:"authorIds,omitempty"`   // WRITTEN_BY: actors.
}

// SourceID is the id of a work: of its address if it has one, and else of its title,
// publisher's name and text, so that two works without addresses stay two.
func SourceID(url, title, publisher, textSha256 string) string {
	if url != "" {
		return ID("source", "url", url)
	}
	return ID("source", "text", title, publisher, textSha256)
}

// Validate checks the source's own fields; ErrInvalid names the first that is wrong.
func (s Source) Validate() error {
	if err := needID("id", s.ID, "source"); err != nil {
		return err
	}
	if err := oneOf("kind", "sourceKind", s.Kind); err != nil {
		return err
	}
	if s.Title == "" && s.URL == "" {
		return invalid("title", "is empty, and so is url: want one of them")
	}
	if s.PublisherID != "" {
		if err := needID("publisherId", s.PublisherID, "actor"); err != nil {
			return err
		}
	}
	return needIDs("authorIds", s.AuthorIDs, "actor")
}
