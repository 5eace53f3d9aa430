package neo

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph"
)

// row is one noun on its way to a node.
type row struct {
	id, label  string
	properties map[string]any // What the node holds, id included; nothing is nil.
	core       string         // Hash of what never changes under one id: another core is an ErrConflict.
	content    string         // Hash of all, so that an equal noun is known without reading the node.
	links      []link
}

// link is one relationship on its way. It leads from or to the noun that owns it.
type link struct {
	shape
	from, to   string
	field      string         // The owner's JSON name for it.
	properties map[string]any // All of them, the key's included.
	grows      bool           // May be added to an owner that is already stored.
	single     bool           // Grows, but an owner has at most one.
	proposed   bool           // A rule's proposal, which reviews judge; see propose.
}

// shape is what the text of a relationship depends on. Shapes come from the tables of this
// package alone, never from input.
type shape struct {
	From, Type, To string
	Key            string // The properties that tell two of one type between two nodes apart, "role,from,to"; "" if there is at most one.
	Bare           bool   // It has no properties.
	Inward         bool   // It leads to the noun that owns it.
}

// rowOf makes the row of any noun.
func rowOf(n graph.Noun) (row, error) {
	var r row
	var core, content any = n, n
	switch n := n.(type) {
	case graph.Run:
		r.properties, core = runProperties(n), n.ID
	case graph.Actor:
		r.properties, core = actorProperties(n), n.Named
	case graph.Place:
		r.properties, core = placeProperties(n), graph.FoldText(n.Name)
	case graph.Source:
		r.properties, core = sourceProperties(n), n.Kind
	case graph.Capture:
		r.properties, core = captureProperties(n), []string{n.SourceID, n.TextSha256}
		n.Text = "" // Its hash stands for it.
		content = n
	case graph.Event:
		r.properties, core = eventProperties(n), graph.FoldText(n.Name)
	case graph.Claim:
		r.properties, core = claimProperties(n), graph.FoldText(n.Text)
	case graph.Statement:
		r.properties = statementProperties(n)
		n.SpeakerIDs = sorted(n.SpeakerIDs)
		content = n
		n.Expresses, n.Quotes, n.EventIDs, n.Blocks = takenUp(n.Expresses), nil, nil, nil
		n.Topics, n.Reader = nil, "" // A later version may read the same.
		core = n
	case graph.Figure:
		r.properties = figureProperties(n)
		n.EventID = "" // May be filled later.
		core = n
	case graph.Evidence:
		r.properties = evidenceProperties(n)
		n.RestsOn, n.OfferedBy = sorted(n.RestsOn), sorted(n.OfferedBy)
		content = n
		n.OfferedBy, n.Reader = nil, "" // The one may grow, a later version may read the same.
		core = n
	case graph.Conflict:
		r.properties, core = conflictProperties(n), []string{n.Left.StatementID, n.Right.StatementID, string(n.Kind)}
		n.State = "" // Reviews change it.
		content = n
	case graph.Identity:
		r.properties = identityProperties(n)
		n.State = "" // Reviews change it.
		content = n
		n.Retracted = time.Time{} // May be filled later.
		if core = n; n.RuleVersion > 0 {
			core = []string{n.LeftID, n.RightID, n.By} // A rule may judge anew.
		}
	case graph.Review:
		r.properties = reviewProperties(n)
	default:
		return row{}, fmt.Errorf("write %T: no such noun: %w", n, graph.ErrInvalid)
	}
	if isJudged(n) {
		r.properties["judged"] = neverJudged
	}
	r.links = linksOf(n)
	return r.hashed(graph.IDOf(n), core, content)
}

// hashed fills the id, the label and the two hashes.
func (r row) hashed(id string, core, content any) (row, error) {
	r.id, r.label = id, graph.LabelOf(graph.NounOf(id))
	var err error
	if r.core, err = hashOf(core); err != nil {
		return row{}, fmt.Errorf("write %s: %w", id, err)
	}
	if r.content, err = hashOf(content); err != nil {
		return row{}, fmt.Errorf("write %s: %w", id, err)
	}
	r.properties["coreHash"], r.properties["contentHash"] = r.core, r.content
	return r, nil
}

// hashOf is 96 bits of the SHA-256 of v's JSON, in hex.
func hashOf(v any) (string, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	return graph.Sha256(string(b))[:24], nil
}

// put adds a property unless it is empty, so that an absent property means "not given".
func put[T comparable](m map[string]any, name string, v T) {
	var zero T
	if v != zero {
		m[name] = v
	}
}

func putList(m map[string]any, name string, list []string) {
	if len(list) > 0 {
		m[name] = sorted(list)
	}
}

// putDate adds a partial date as given and the first and last day it can mean.
func putDate(m map[string]any, name string, d graph.Date) {
	if d.IsZero() {
		return
	}
	m[name] = d.String()
	m[name+"From"], m[name+"To"] = neo4j.DateOf(d.From()), neo4j.DateOf(d.To())
}

// putPeriod adds the dates as given and the first and last day of the whole.
func putPeriod(m map[string]any, from, to graph.Date) {
	put(m, "from", from.String())
	put(m, "to", to.String())
	if !from.IsZero() {
		m["fromDate"], m["toDate"] = neo4j.DateOf(from.From()), neo4j.DateOf(from.To())
	}
	if !to.IsZero() {
		m["toDate"] = neo4j.DateOf(to.To())
	}
}

func putTime(m map[string]any, name string, t time.Time) {
	if !t.IsZero() {
		m[name] = t.UTC()
	}
}

func putSpan(m map[string]any, name string, s graph.Span) {
	if !s.IsZero() {
		m[name] = []int{s.Start, s.End}
	}
}

// takenUp is which of what a statement expresses never changes under its id: whose words "this" stands for. It is nil if
// its own words say it.
func takenUp(list []graph.Expresses) []graph.Expresses {
	var out []graph.Expresses
	for _, e := range list {
		if e.Rule == graph.TakenUp {
			out = append(out, graph.Expresses{ClaimID: e.ClaimID, Polarity: e.Polarity, Rule: e.Rule})
		}
	}
	return out
}
