package web

import (
	"context"

	"whosaid/graph"
)

// Retelling is another text, or a statement of another, that has its words from the same place.
type Retelling struct {
	Relation  string // How the noun of the page relates to it, in words.
	Other     string // The other statement's id; empty if the two are texts.
	Words     string
	Speakers  []string
	SourceID  string
	Source    string
	Publisher string
	Published string
	Diff      []Change // From the other's words to those of the page's statement.
	Why       string
	State     graph.ConflictState
	Rule      string
	Review    string // What a review of it names: the ids of both.
}

// Change is a run of words that both have, that only the statement of the page has (+), or
// only the other (-).
type Change struct {
	Sign  string // "=", "+" or "-".
	Words string
}

// relations says how a noun relates to another that it retells, that retells it, or of which
// nobody knows which was first: first statements, by kind, and then texts.
var relations = map[string][3]string{
	string(graph.Verbatim):   {"repeats, word for word,", "is repeated, word for word, by", "has the same words as"},
	string(graph.Altered):    {"repeats, with other words,", "is repeated, with other words, by", "has nearly the same words as"},
	string(graph.Paraphrase): {"reports, or is reported by,", "is reported by, or reports,", "reports, or is reported by,"},
	"passages":               {"has passages of", "has passages that are also in", "has passages in common with"},
}

// retellings asks who repeats the noun, or is repeated by it; parameter is the noun.
func (s *site) retellings(ctx context.Context, parameter, id string, args map[string]string) ([]Retelling, error) {
	args[parameter], args["limit"] = id, perPage
	rows, _, err := s.ask(ctx, "retellings", args)
	if err != nil {
		return nil, err
	}
	out := make([]Retelling, len(rows))
	for i, row := range rows {
		out[i] = row.retelling(id)
	}
	return out, nil
}

// retelling reads a row of the question retellings as the noun of that id sees it.
func (r row) retelling(id string) Retelling {
	later := r.text("fromId") == id
	out := Retelling{Why: r.text("why"), State: graph.ConflictState(r.text("state")), Rule: r.text("rule"), Review: r.text("fromId") + " " + r.text("toId")}
	other, words := r.text("fromId"), r
	if later {
		other, words = r.text("toId"), r.under("earlier")
	}
	if graph.NounOf(other) == "statement" {
		out.Other, out.Words, out.Speakers = other, words.text("words"), words.texts("speakers")
		if len(out.Speakers) == 0 {
			out.Speakers = []string{"somebody whom the text does not name"}
		}
	}
	out.SourceID, out.Source, out.Publisher, out.Published = words.text("sourceId"), words.text("source"), words.text("publisher"), words.text("published")
	relation := relations[r.text("kind")]
	switch {
	case r.text("order") == string(graph.OrderUnknown):
		out.Relation = relation[2]
	case later:
		out.Relation = relation[0]
	default:
		out.Relation = relation[1]
	}
	for _, line := range r.texts("diff") {
		c := Change{Sign: line[:1], Words: line[2:]}
		if !later && c.Sign != "=" {
			c.Sign = map[string]string{"+": "-", "-": "+"}[c.Sign]
		}
		out.Diff = append(out.Diff, c)
	}
	return out
}
