package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"

	"whosaid/graph"
)

//go:embed pages static
var files embed.FS

// staticHash names the version of everything under static/, so that a browser may keep each
// file for ever.
var staticHash = func() string {
	var all strings.Builder
	_ = fs.WalkDir(files, "static", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := files.ReadFile(name)
		all.WriteString(graph.Sha256(string(content)))
		return err
	})
	return graph.Sha256(all.String())[:12]
}()

// pages holds one template set a page, each with the layout and the pieces that pages share.
var pages = func() map[string]*template.Template {
	shared := template.Must(template.New("").Funcs(template.FuncMap{
		"static":   func(name string) string { return "/static/" + staticHash + "/" + name },
		"href":     hrefOf,
		"inText":   func(source, statement string) string { return hrefOf(source) + "#" + url.PathEscape(statement) },
		"date":     dateWords,
		"list":     listWords,
		"stance":   func(s graph.Stance) string { return stanceWords[s] },
		"form":     func(f graph.Form) string { return formWords[f] },
		"kind":     func(k graph.ConflictKind) string { return kindWords[k] },
		"evidence": func(k graph.EvidenceKind) string { return evidenceWords[k] },
		"status":   func(s graph.ConflictStatus) string { return statusWords[s] },
		"verdict":  func(v graph.Verdict) string { return verdictWords[v] },
		"plural": func(n int, word string) string {
			if n == 1 {
				return word
			}
			return word + "s"
		},
	}).ParseFS(files, "pages/layout.html", "pages/said.html", "pages/retold.html"))
	out := map[string]*template.Template{}
	names, _ := fs.Glob(files, "pages/*.html")
	for _, name := range names {
		page := strings.TrimSuffix(path.Base(name), ".html")
		out[page] = template.Must(template.Must(shared.Clone()).ParseFS(files, name))
	}
	return out
}()

// hrefOf is the address of a noun's page.
func hrefOf(id string) string {
	return "/" + graph.PluralOf(graph.NounOf(id)) + "/" + url.PathEscape(id)
}

// Page is what every page's view holds for the layout.
type Page struct {
	Title   string
	Body    string   // Class of the body.
	Nav     string   // Which entry of the masthead this is: "sources", "contradictions" or "".
	Query   string   // What the search box holds.
	Scripts []string // Modules under static/.
}

// render writes a page, or one named piece of it. The page is made whole before its first
// byte is sent, so that an error in the middle of it still gets a page of its own.
func render(w http.ResponseWriter, status int, page, piece string, view any) error {
	var b bytes.Buffer
	if err := pages[page].ExecuteTemplate(&b, piece, view); err != nil {
		return fmt.Errorf("render page %s: %w", page, err)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, err := w.Write(b.Bytes())
	if err != nil {
		return fmt.Errorf("send page %s: %w", page, err)
	}
	return nil
}
