package web

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"whosaid/graph"
	"whosaid/queries"
)

// perPage is how many rows of an answer one page shows.
const perPage = "50"

// ask asks a question and returns its rows with the next page's cursor.
func (s *site) ask(ctx context.Context, question string, args map[string]string) ([]row, string, error) {
	answer, err := queries.Ask(ctx, s.reader, question, args)
	if err != nil {
		return nil, "", err
	}
	rows := make([]row, len(answer.Rows))
	for i, r := range answer.Rows {
		rows[i] = r
	}
	return rows, answer.Next, nil
}

// statements asks a question whose rows are statements.
func (s *site) statements(ctx context.Context, question string, args map[string]string) ([]Statement, string, error) {
	rows, next, err := s.ask(ctx, question, args)
	if err != nil {
		return nil, "", err
	}
	out := make([]Statement, len(rows))
	for i, r := range rows {
		out[i] = r.statement()
	}
	return out, next, nil
}

// nextOf is the address of the page that follows, or "" if none does.
func nextOf(r *http.Request, next string) string {
	if next == "" {
		return ""
	}
	values := r.URL.Query()
	values.Set("after", next)
	return r.URL.Path + "?" + values.Encode()
}

// given returns the arguments of a page that are not empty, out of those it takes.
func given(values url.Values, names ...string) map[string]string {
	args := map[string]string{"limit": perPage}
	for _, name := range append(names, "after") {
		if v := values.Get(name); v != "" {
			args[name] = v
		}
	}
	return args
}

func (s *site) home(r *http.Request) (any, error) {
	rows, next, err := s.ask(r.Context(), "sources", given(r.URL.Query()))
	if err != nil {
		return nil, err
	}
	v := homeView{Page: Page{Title: "whosaid", Body: "home", Nav: "sources"}, Next: nextOf(r, next)}
	for _, row := range rows {
		v.Sources = append(v.Sources, row.source())
	}
	return v, nil
}

// source reads a row of the question sources.
func (r row) source() Source {
	s := Source{
		ID: r.text("sourceId"), Title: r.text("title"), Kind: graph.SourceKind(r.text("kind")), URL: r.text("url"),
		Lang: r.text("lang"), Published: r.text("published"), Authors: r.texts("authors"),
		Statements: r.count("statements"), Speakers: r.count("speakers"), Conflicts: r.count("conflicts"),
	}
	if id := r.text("publisherId"); id != "" {
		s.Publisher = &Actor{ID: id, Name: r.text("publisher")}
	}
	if s.Title == "" {
		s.Title = s.URL
	}
	return s
}

func (s *site) search(r *http.Request) (any, error) {
	words := r.URL.Query().Get("q")
	v := searchView{Page: Page{Title: "Who said “" + words + "”?", Body: "search", Query: words}}
	if words == "" {
		v.Empty = "Type words of a statement in the search box."
		return v, nil
	}
	args := given(r.URL.Query())
	args["text"] = words
	said, next, err := s.statements(r.Context(), "who-said", args)
	if err != nil {
		return nil, err
	}
	v.Statements, v.Next = said, nextOf(r, next)
	return v, nil
}

// mostStatements is how many statements of one text a page marks at least, if there are so
// many, before it leaves out the rest and says so.
const mostStatements = 10_000

// source shows the latest capture of a work that holds statements.
func (s *site) source(r *http.Request) (any, error) {
	id, err := idOf(r, "source")
	if err != nil {
		return nil, err
	}
	var first row
	var said []Statement
	capture := ""
	args := map[string]string{"source": id, "limit": "1000"}
	for more := true; more; more = args["after"] != "" && len(said) < mostStatements {
		rows, next, err := s.ask(r.Context(), "source", args)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			if first == nil {
				first = row
			}
			if c := row.text("captureId"); c != capture && (capture == "" || row.text("statementId") != "") {
				capture, said = c, nil
			}
			if row.text("statementId") != "" {
				said = append(said, row.statement())
			}
		}
		args["after"] = next
	}
	text := ""
	if capture != "" {
		shown, err := queries.Show(r.Context(), s.reader, capture)
		if err != nil {
			return nil, fmt.Errorf("show source %s: %w", id, err)
		}
		text = row(shown.Properties).text("text")
	}
	slices.SortStableFunc(said, inTextOrder)
	v := newSourceView(first.source(), text, said)
	v.Cut = args["after"] != ""
	if capture != "" {
		v.Retellings, err = s.retellings(r.Context(), "capture", capture, map[string]string{"kind": "passages"})
	}
	return v, err
}

// inTextOrder puts the statement that begins first first, and an outer one before an inner.
func inTextOrder(a, b Statement) int {
	x, y := a.Spans.Hull(), b.Spans.Hull()
	if x.Start != y.Start {
		return x.Start - y.Start
	}
	return y.End - x.End
}

func (s *site) contradictions(r *http.Request) (any, error) {
	args := given(r.URL.Query(), "status", "kind", "source", "actor", "statement", "claim")
	rows, next, err := s.ask(r.Context(), "contradictions", args)
	if err != nil {
		return nil, err
	}
	v := contradictionsView{
		Page:   Page{Title: "Contradictions", Body: "contradictions", Nav: "contradictions"},
		Status: args["status"], Kind: args["kind"], Next: nextOf(r, next),
		Meaning: statusMeanings[graph.ConflictStatus(args["status"])],
	}
	for _, name := range []string{"source", "actor", "statement", "claim"} {
		if args[name] != "" {
			v.Only = append(v.Only, Only{name, args[name]})
		}
	}
	for _, status := range graph.Vocabulary("conflictStatus") {
		v.Statuses = append(v.Statuses, graph.ConflictStatus(status))
	}
	for _, kind := range graph.Vocabulary("conflictKind") {
		v.Kinds = append(v.Kinds, graph.ConflictKind(kind))
	}
	for _, row := range rows {
		v.Pairs = append(v.Pairs, row.pair())
	}
	return v, nil
}
