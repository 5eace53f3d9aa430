package api

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"whosaid/graph/neo/neotest"
	"whosaid/queries"
)

// document is /openapi.json as a client reads it.
func document(t *testing.T, a http.Handler) map[string]any {
	t.Helper()
	res, _ := get(t, a, "/openapi.json")
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("GET /openapi.json = %d, %v", res.StatusCode, err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return doc.(map[string]any)
}

// notDescribed are the routes for people, and the document's own.
var notDescribed = regexp.MustCompile(`^/(docs.*|openapi.*|)$|^/\*$`)

// TestOpenAPIDescribesEveryRoute holds that the document and the router have the same routes,
// that every reference leads somewhere, and that no two operations share an id.
func TestOpenAPIDescribesEveryRoute(t *testing.T) {
	a := newAPI(t, Config{Ingester: ingesterFunc(nil)})
	doc := document(t, a)
	if doc["openapi"] != "3.1.0" {
		t.Errorf("openapi is %v, want 3.1.0", doc["openapi"])
	}
	served := map[string]bool{}
	err := chi.Walk(a.router, func(method, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if !notDescribed.MatchString(route) {
			served[method+" "+route] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	described, ids := map[string]bool{}, map[any]bool{}
	for path, item := range doc["paths"].(map[string]any) {
		for method, op := range item.(map[string]any) {
			op := op.(map[string]any)
			described[strings.ToUpper(method)+" "+path] = true
			if ids[op["operationId"]] {
				t.Errorf("two operations are called %v", op["operationId"])
			}
			ids[op["operationId"]] = true
			for _, name := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(path, -1) {
				if !hasParameter(op, name[1], "path") {
					t.Errorf("%s %s does not describe {%s}", method, path, name[1])
				}
			}
		}
	}
	if !maps.Equal(served, described) {
		t.Errorf("routes served and described differ:\nserved    %q\ndescribed %q",
			slices.Sorted(maps.Keys(served)), slices.Sorted(maps.Keys(described)))
	}
	eachRef(doc, func(ref string) {
		at := any(doc)
		for step := range strings.SplitSeq(strings.TrimPrefix(ref, "#/"), "/") {
			m, _ := at.(map[string]any)
			at = m[step]
		}
		if at == nil {
			t.Errorf("%s leads nowhere", ref)
		}
	})
}

func hasParameter(op map[string]any, name, in string) bool {
	list, _ := op["parameters"].([]any)
	return slices.ContainsFunc(list, func(p any) bool {
		m := p.(map[string]any)
		return m["name"] == name && m["in"] == in
	})
}

func eachRef(v any, yield func(string)) {
	switch v := v.(type) {
	case map[string]any:
		if ref, ok := v["$ref"].(string); ok {
			yield(ref)
		}
		for _, inner := range v {
			eachRef(inner, yield)
		}
	case []any:
		for _, inner := range v {
			eachRef(inner, yield)
		}
	}
}

// TestAnswersAreAsDescribed asks every question and checks the answer against its schema in
// the document.
func TestAnswersAreAsDescribed(t *testing.T) {
	db := neotest.Open(t)
	if _, err := db.Write(t.Context(), harbour()); err != nil {
		t.Fatal(err)
	}
	a := newAPI(t, Config{Reader: db})
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("openapi.json", document(t, a)); err != nil {
		t.Fatal(err)
	}
	arguments := map[string]string{
		"who-said": "text=guards", "chain": "statement=statement:guards", "record-of": "actor=dockers", "members": "actor=dockers",
		"source": "source=source:herald", "search": "text=guards",
	}
	check := func(path, pointer string) {
		t.Helper()
		schema, err := compiler.Compile("openapi.json#/paths/" + pointer + "/get/responses/200/content/application~1json/schema")
		if err != nil {
			t.Fatal(err)
		}
		res, body := get(t, a, path)
		if res.StatusCode != http.StatusOK {
			t.Fatalf("GET %s = %d %v", path, res.StatusCode, body)
		}
		b, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("GET %s is not as described: %v", path, err)
		}
	}
	for _, q := range queries.List() {
		if q.Name == "evidence-for" {
			continue // The harbour has no claim to ask about.
		}
		check("/v1/ask/"+q.Name+"?"+arguments[q.Name], "~1v1~1ask~1"+q.Name)
	}
	check("/v1/ask", "~1v1~1ask")
	check("/v1/actors", "~1v1~1actors")
	check("/v1/actors/dockers", "~1v1~1actors~1%7Bid%7D")
	check("/healthz", "~1healthz")
}
