package api

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"

	"whosaid/graph"
	"whosaid/queries"
)

//go:embed docs.html
var docsText string

//go:embed docs.css
var docsCSS []byte

var docsPage = template.Must(template.New("docs").Parse(docsText))

// docs serves the page for people: every question with its parameters, columns and a form to
// ask it. It has no script and loads nothing but its own style.
func (a *API) docs(w http.ResponseWriter, r *http.Request) {
	type noun struct{ Plural, Name string }
	page := struct {
		Version   string
		Questions []queries.Question
		Nouns     []noun
		Ingest    bool
	}{Version: a.cfg.Version, Questions: queries.List(), Ingest: a.jobs != nil}
	for _, n := range graph.Nouns() {
		page.Nouns = append(page.Nouns, noun{graph.PluralOf(n), n})
	}
	var b bytes.Buffer
	if err := docsPage.Execute(&b, page); err != nil {
		a.cfg.Log.ErrorContext(r.Context(), "docs page", "request", idOf(r.Context()), "error", err)
		a.refuse(w, r, http.StatusInternalServerError, "the page could not be made")
		return
	}
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes())
}

func docsStyle(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Header().Set("Cache-Control", "max-age=3600")
	_, _ = w.Write(docsCSS)
}
