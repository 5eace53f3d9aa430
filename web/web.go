package web

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"whosaid/graph"
)

// Reader is what the pages need of the database: one read, in the order asked for.
type Reader interface {
	Read(ctx context.Context, cypher string, params map[string]any) (graph.Table, error)
}

// Handler is the pages over what the reader reads. What goes wrong on the way to a page is
// logged to log, and its page tells the reader no more than the kind of fault.
func Handler(reader Reader, log *slog.Logger) http.Handler {
	s := &site{reader: reader, log: log}
	r := chi.NewRouter()
	r.Use(middleware.GetHead, secure)
	r.Get("/", s.page("home", s.home))
	r.Get("/search", s.page("search", s.search))
	r.Get("/sources/{id}", s.page("source", s.source))
	r.Get("/statements/{id}", s.page("statement", s.statement))
	r.Get("/statements/{id}/panel", s.piece("statement", "panel", s.statement))
	r.Get("/contradictions", s.page("contradictions", s.contradictions))
	r.Get("/claims/{id}", s.page("claim", s.claim))
	r.Get("/actors/{id}", s.page("actor", s.actor))
	r.Handle("/static/"+staticHash+"/*", static())
	r.NotFound(s.page("error", func(*http.Request) (any, error) { return nil, graph.ErrNotFound }))
	r.MethodNotAllowed(s.page("error", func(*http.Request) (any, error) { return nil, errMethod }))
	return r
}

// site is what every page is made from.
type site struct {
	reader Reader
	log    *slog.Logger
}

// errMethod is a request to change what can only be read.
var errMethod = errors.New("pages can only be read")

// loader reads what a page shows.
type loader func(*http.Request) (view any, err error)

// page is the handler of a whole page.
func (s *site) page(name string, load loader) http.HandlerFunc {
	return s.piece(name, name+".html", load)
}

// piece is the handler of one named piece of a page.
func (s *site) piece(name, piece string, load loader) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		view, err := load(r)
		if err == nil {
			err = render(w, http.StatusOK, name, piece, view)
		}
		if err != nil {
			s.sorry(w, r, err)
		}
	}
}

// sorry answers with the page of an error. A reader who has gone away gets none.
func (s *site) sorry(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() != nil {
		return
	}
	v := sorryOf(err)
	if v.Code >= http.StatusInternalServerError {
		s.log.ErrorContext(r.Context(), "show page", "path", r.URL.Path, "error", err)
	}
	if err := render(w, v.Code, "error", "error.html", v); err != nil {
		s.log.ErrorContext(r.Context(), "show page of an error", "path", r.URL.Path, "error", err)
	}
}

// sorryOf is the one table from error to page.
func sorryOf(err error) errorView {
	v := errorView{Page: Page{Body: "error"}}
	var field *graph.FieldError
	switch {
	case errors.Is(err, graph.ErrNotFound):
		v.Code, v.Title = http.StatusNotFound, "Nothing stands here"
		v.Why = "The address names nothing that is loaded. It may be mistyped, or the source that it came from was not loaded into this graph."
	case errors.Is(err, graph.ErrInvalid):
		v.Code, v.Title, v.Why = http.StatusBadRequest, "That cannot be asked", "The address asks for something that no page can show."
		if errors.As(err, &field) {
			v.Why = fmt.Sprintf("The address asks for something that no page can show: %s.", field)
		}
	case errors.Is(err, graph.ErrUnavailable):
		v.Code, v.Title = http.StatusServiceUnavailable, "The graph cannot be reached"
		v.Why = "The database does not answer at the moment. Nothing is lost; try again in a little while."
	case errors.Is(err, errMethod):
		v.Code, v.Title, v.Why = http.StatusMethodNotAllowed, "Pages can only be read", "Send what changes the graph to the API."
	default:
		v.Code, v.Title = http.StatusInternalServerError, "This page could not be made"
		v.Why = "The fault is on this side and has been logged."
	}
	return v
}

// secure sets the headers that keep words from outside from becoming anything but words.
func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		next.ServeHTTP(w, r)
	})
}

// static serves the files under static/, whose address changes with their content.
func static() http.Handler {
	sub, err := fs.Sub(files, "static")
	if err != nil {
		panic(err) // The folder is embedded; this cannot happen in a program that was built.
	}
	serve := http.StripPrefix("/static/"+staticHash+"/", http.FileServerFS(sub))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		serve.ServeHTTP(w, r)
	})
}

// idOf reads the noun's id from the address.
func idOf(r *http.Request, noun string) (string, error) {
	id, err := url.PathUnescape(chi.URLParam(r, "id"))
	if err != nil || graph.NounOf(id) != noun {
		return "", fmt.Errorf("show %s %q: %w", noun, id, graph.ErrNotFound)
	}
	return id, nil
}
