package ingest

import (
	"cmp"

	"whosaid/graph"
)

// About is what is known of a work beside its words. The person who ingests it may say it,
// and so may the input itself; what the person says wins.
type About struct {
	Kind      graph.SourceKind // Empty means article.
	Title     string
	Publisher string // Its name, for example "Newsweek"; becomes an actor of kind publisher.
	URL       string // Absolute.
	Lang      string // BCP 47, for example "en".
	Published graph.Date
	Authors   []string // Names of persons; become actors.
	Encoding  string   // A label of the WHATWG Encoding Standard, for a text that is not UTF-8; never from the input itself.
}

// or returns a with what it leaves empty filled from b.
func (a About) or(b About) About {
	out := About{
		Kind:      cmp.Or(a.Kind, b.Kind),
		Title:     cmp.Or(a.Title, b.Title),
		Publisher: cmp.Or(a.Publisher, b.Publisher),
		URL:       cmp.Or(a.URL, b.URL),
		Lang:      cmp.Or(a.Lang, b.Lang),
		Published: cmp.Or(a.Published, b.Published),
		Authors:   a.Authors,
		Encoding:  cmp.Or(a.Encoding, b.Encoding),
	}
	if len(out.Authors) == 0 {
		out.Authors = b.Authors
	}
	return out
}

// isZero reports whether nothing is said.
func (a About) isZero() bool {
	return len(a.Authors) == 0 && a.Kind == "" && a.Title == "" && a.Publisher == "" && a.URL == "" &&
		a.Lang == "" && a.Published.IsZero() && a.Encoding == ""
}

// Article is a work's text with what is known of the work, before anybody has looked for
// statements in it.
type Article struct {
	About       About
	Text        string // As the capture stores it.
	Skip        int    // How many code points at the start are not the article's words: a byte order mark, front matter.
	BytesSha256 string // Hex, of the bytes read.
	MediaType   string // Of those bytes.
}

// titled returns the article with its input's name for a title, if nothing else gives it one.
func (a Article) titled(input string) Article {
	a.About.Title = cmp.Or(a.About.Title, input)
	return a
}

// source returns the work as a noun, with the actors that published and wrote it.
func (a Article) source() (graph.Source, []graph.Actor) {
	s := graph.Source{
		ID:        graph.SourceID(a.About.URL, a.About.Title, a.About.Publisher, graph.Sha256(a.Text)),
		Kind:      cmp.Or(a.About.Kind, graph.Article),
		Title:     a.About.Title,
		URL:       a.About.URL,
		Lang:      a.About.Lang,
		Published: a.About.Published,
	}
	var actors []graph.Actor
	if a.About.Publisher != "" {
		kind := graph.Publisher
		if s.Kind == graph.Release {
			kind = graph.Organisation // Whoever speaks for itself.
		}
		actors = append(actors, namedActor(kind, a.About.Publisher))
		s.PublisherID = actors[0].ID
	}
	for _, name := range a.About.Authors {
		author := namedActor(graph.Person, name)
		actors = append(actors, author)
		s.AuthorIDs = append(s.AuthorIDs, author.ID)
	}
	return s, actors
}

func namedActor(kind graph.ActorKind, name string) graph.Actor {
	return graph.Actor{ID: graph.NamedActorID(kind, name), Name: name, Kind: kind, Named: true}
}
