package queries

import (
	"context"
	"fmt"

	"whosaid/graph"
)

// Shown is one noun with everything that hangs on it.
type Shown struct {
	Noun       string         `json:"noun"` // "statement".
	ID         string         `json:"id"`
	Properties map[string]any `json:"properties"`        // As they are stored.
	Context    *Context       `json:"context,omitempty"` // Of a statement: its words on the page.
	Links      []Link         `json:"links"`             // By type, those that lead away first; never nil.
}

// Context is the text around a statement's words, as the capture has it.
type Context struct {
	Before string `json:"before"` // At most 200 code points.
	Words  string `json:"words"`  // From the statement's first word to its last, with what stands between its pieces.
	After  string `json:"after"`  // At most 200 code points.
}

// Link is all the relationships of one type that lead from the noun, or to it.
type Link struct {
	Type  string `json:"type"`  // "SAID_BY".
	Out   bool   `json:"out"`   // True if they lead from the noun shown, false if to it.
	Total int    `json:"total"` // How many there are.
	Ends  []End  `json:"ends"`  // The first 100 by id.
}

// End is what stands at the other end of a relationship.
type End struct {
	Noun       string         `json:"noun"`
	ID         string         `json:"id"`
	Words      string         `json:"words"`                // Its words, name or title: enough to know it by.
	Properties map[string]any `json:"properties,omitempty"` // Of the relationship.
}

// endWords is the Cypher for the words by which a noun m is known.
const endWords = `CASE head(labels(m))
      WHEN 'Statement' THEN m.quote
      WHEN 'Source' THEN coalesce(m.title, m.url)
      WHEN 'Capture' THEN m.mediaType + ', ' + toString(m.length) + ' code points'
      WHEN 'Conflict' THEN m.why
      WHEN 'Evidence' THEN m.why
      WHEN 'Identity' THEN m.verdict + ': ' + [(m)-[:LEFT]->(l) | coalesce(l.name, l.text)][0] + ' and ' + [(m)-[:RIGHT]->(r) | coalesce(r.name, r.text)][0]
        + coalesce(', ' + m.why, '') + ' (' + m.by + coalesce(', ' + m.state, '') + ')'
      WHEN 'Review' THEN m.decision + ': ' + m.reason
      WHEN 'Run' THEN m.tool + ' ' + m.version
      ELSE coalesce(m.name, m.text)
    END`

// contextOf is the Cypher for the text around the statement n.
const contextOf = `head(COLLECT {
    MATCH (n)-[:FOUND_IN]->(c:Capture)
    WITH c.text AS text, head(n.spans) AS begin, last(n.spans) AS end
    WITH text, begin, end, CASE WHEN begin > 200 THEN begin - 200 ELSE 0 END AS from
    RETURN {
      before: substring(text, from, begin - from),
      words: substring(text, begin, end - begin),
      after: substring(text, end, 200)
    }
  })`

// showCypher has a text for each noun, since a label cannot be a parameter.
func showCypher(noun string) string {
	around := "NULL"
	if noun == "statement" {
		around = contextOf
	}
	return `MATCH (n:` + graph.LabelOf(noun) + ` {id: $id})
RETURN
  properties(n) AS properties,
  ` + around + ` AS context,
  COLLECT {
    MATCH (n)-[r]-(m)
    WHERE m.id IS NOT NULL
    WITH type(r) AS type, startNode(r) = n AS out, properties(r) AS properties, m
    ORDER BY type, out DESC, m.id
    WITH type, out, count(*) AS total, collect({id: m.id, words: ` + endWords + `, properties: properties})[..100] AS ends
    RETURN {type: type, out: out, total: total, ends: ends} AS link
    ORDER BY type, out DESC
  } AS links
LIMIT 1`
}

// Show returns the noun of that id, or of the one id that so begins, with everything that
// hangs on it. It returns ErrInvalid for what is no id, or begins several, and ErrNotFound
// for one that the graph does not hold.
func Show(ctx context.Context, r Reader, id string) (Shown, error) {
	noun := graph.NounOf(id)
	if noun == "" || !validText(id) || len(id) > maxArgument {
		return Shown{}, &graph.FieldError{Field: "id", Why: fmt.Sprintf("is %q, want noun:…, for example statement:9f3a", id)}
	}
	whole, err := wholeID(ctx, r, id)
	if err != nil {
		return Shown{}, fmt.Errorf("show %s: %w", noun, err)
	}
	table, err := r.Read(ctx, showCypher(noun), map[string]any{"id": whole})
	if err != nil {
		return Shown{}, fmt.Errorf("show %s: %w", whole, err)
	}
	if len(table.Rows) == 0 {
		return Shown{}, fmt.Errorf("show %s: %w", whole, graph.ErrNotFound)
	}
	row := table.Rows[0]
	shown := Shown{Noun: noun, ID: whole, Links: []Link{}}
	shown.Properties, _ = row[0].(map[string]any)
	if c, ok := row[1].(map[string]any); ok {
		shown.Context = &Context{Before: str(c["before"]), Words: str(c["words"]), After: str(c["after"])}
	}
	links, _ := row[2].([]any)
	for _, l := range links {
		shown.Links = append(shown.Links, linkOf(l.(map[string]any)))
	}
	return shown, nil
}

func linkOf(m map[string]any) Link {
	link := Link{Type: str(m["type"])}
	link.Out, _ = m["out"].(bool)
	if total, ok := m["total"].(int64); ok {
		link.Total = int(total)
	}
	ends, _ := m["ends"].([]any)
	for _, e := range ends {
		end := e.(map[string]any)
		id := str(end["id"])
		properties, _ := end["properties"].(map[string]any)
		link.Ends = append(link.Ends, End{Noun: graph.NounOf(id), ID: id, Words: str(end["words"]), Properties: properties})
	}
	return link
}

// str is v if it is a string, and else "".
func str(v any) string {
	s, _ := v.(string)
	return s
}
