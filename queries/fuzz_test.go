package queries

import (
	"errors"
	"strings"
	"testing"

	"whosaid/graph"
)

// hostile are words that mean something to Cypher, to Lucene or to a terminal.
var hostile = []string{
	`' OR 1=1 //`, `"}) DETACH DELETE n //`, "`) MATCH (n) RETURN n //", `\u0027`, `$text`, `{{.}}`,
	`a AND OR NOT b`, `+a -b && c || d ! (e) {f} [g] ^h "i" ~j *k ?l :m \n /o/`, `"unclosed`, `\`, `a\`, `"\"`, `*`, `?`, `a*`, `[a TO b]`,
	`quote:guards`, `_exists_:id`, `guards~2`, `/gu.*/`, `AND`, `NOT`, `TO`, "a\x00b", "\xff\xfe", "\u202e", "🚢", strings.Repeat("a ", 999), strings.Repeat("a", 2001),
	`actor:' OR`, `claim:"`, `statement:%`, `2021-13`, `-1`, `1e309`, `NaN`, ``, ` `,
}

// askAll puts s into every parameter of every question. Whatever it is, it is data: the
// answer is rows or one of the kinds of error that blame the argument, never the database's
// own complaint about a text.
func askAll(t *testing.T, r Reader, s string) {
	t.Helper()
	for _, q := range List() {
		for _, p := range q.Parameters {
			args := map[string]string{p.Name: s}
			for _, need := range append(q.NeedsOneOf, "text") {
				if _, ok := q.Parameter(need); ok && len(args) == 1 && need != p.Name && p.Kind != KindSearch {
					args["text"] = "guards"
				}
			}
			_, err := Ask(t.Context(), r, q.Name, args)
			var field *graph.FieldError
			if err != nil && !errors.As(err, &field) && !errors.Is(err, graph.ErrNotFound) {
				t.Errorf("Ask(%s, %q) = %v", q.Name, args, err)
			}
		}
	}
}

// TestWordsFromOutsideAreData asks with hostile words, and finds the graph as it was.
func TestWordsFromOutsideAreData(t *testing.T) {
	db := openWorld(t)
	before, err := db.Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range hostile {
		askAll(t, db, s)
		if _, err := Show(t.Context(), db, "statement:"+s); !errors.Is(err, graph.ErrNotFound) && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("Show(%q) = %v", s, err)
		}
	}
	if after, err := db.Digest(t.Context()); err != nil || after != before {
		t.Errorf("the graph has another digest after reading: %v, was %v; %v", after, before, err)
	}
}

func TestLucene(t *testing.T) {
	for words, want := range map[string]string{
		`war crimes`:            `"war" AND "crimes"`,
		`"war crimes" court`:    `"war crimes" AND "court"`,
		`“war crimes”`:          `"war crimes"`,
		`NOT a* OR b:c`:         `"NOT" AND "a*" AND "OR" AND "b:c"`,
		`a\`:                    `"a\\"`,
		`" - "…`:                ``,
		`the "unclosed quarrel`: `"the" AND "unclosed quarrel"`,
	} {
		if got := lucene(words); got != want {
			t.Errorf("lucene(%s) = %s, want %s", words, got, want)
		}
	}
}

// FuzzLucene holds that a full-text query is nothing but quoted words, whatever comes in.
func FuzzLucene(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i, term := range strings.Split(lucene(s), ` AND "`) {
			if i > 0 {
				term = `"` + term
			}
			if term == "" {
				continue
			}
			inner := strings.TrimSuffix(strings.TrimPrefix(term, `"`), `"`)
			if len(term) < 3 || term[0] != '"' || term[len(term)-1] != '"' || strings.Contains(inner, `"`) ||
				strings.Contains(strings.ReplaceAll(inner, `\\`, ""), `\`) {
				t.Errorf("lucene(%q) has the term %s, which is not quoted words", s, term)
			}
		}
	})
}

// FuzzCursor holds that a cursor from outside is refused or read, and never more.
func FuzzCursor(f *testing.F) {
	q, err := Find("claims")
	if err != nil {
		f.Fatal(err)
	}
	good, err := q.cursor(nil, []any{int64(-1), "claim:a"})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add("e30")
	f.Fuzz(func(t *testing.T, s string) {
		key, err := q.after(nil, s)
		if err == nil && len(key) == 0 || err != nil && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("after(%q) = %v, %v", s, key, err)
		}
	})
}
