package ingest

import (
	"maps"
	"net/url"
	"slices"
	"strings"

	"whosaid/graph"
)

// frontKeys are the keys that front matter may have, each with where its value goes.
var frontKeys = map[string]func(*About, string) error{
	"title":     func(a *About, v string) error { a.Title = v; return nil },
	"publisher": func(a *About, v string) error { a.Publisher = v; return nil },
	"lang":      func(a *About, v string) error { a.Lang = v; return nil },
	"author": func(a *About, v string) error {
		for name := range strings.SplitSeq(v, ";") {
			if name = strings.TrimSpace(name); name != "" {
				a.Authors = append(a.Authors, name)
			}
		}
		return nil
	},
	"published": func(a *About, v string) (err error) {
		a.Published, err = graph.ParseDate(v)
		return err
	},
	"url": func(a *About, v string) error { a.URL = v; return CheckURL(v) },
	"kind": func(a *About, v string) error {
		a.Kind = graph.SourceKind(v)
		return CheckKind(a.Kind)
	},
}

// frontMatter reads the block of "key: value" lines between two lines of "---" with which a
// text may begin, and returns how many bytes of the text it takes. A text whose first line is
// "---" but that never closes the block has no front matter. An unknown key is ErrInvalid: it
// is more likely a slip than something to be dropped in silence.
func frontMatter(text string) (About, int, error) {
	var about About
	lines, size := frontLines(text)
	seen := map[string]bool{}
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		key = strings.TrimSpace(key)
		set, known := frontKeys[key]
		var bad *graph.FieldError
		switch {
		case !ok:
			bad = refuse("", "front matter: %q has no colon, want key: value", line)
		case !known:
			bad = refuse(key, "front matter has no such key, want one of %s", strings.Join(slices.Sorted(maps.Keys(frontKeys)), ", "))
		case seen[key]:
			bad = refuse(key, "front matter gives it twice")
		default:
			if err := set(&about, unquote(strings.TrimSpace(value))); err != nil {
				bad = refuse(key, "%v", err)
			}
		}
		if bad != nil {
			bad.Line = i + 2 // The block's first line is the second of the file.
			return About{}, 0, bad
		}
		seen[key] = true
	}
	return about, size, nil
}

// frontLines cuts out the lines between the two of "---", and says how many bytes all of them
// take; none if the text does not begin with such a block.
func frontLines(text string) (lines []string, size int) {
	for line := range strings.Lines(text) {
		first := size == 0
		size += len(line)
		line = strings.TrimRight(line, "\r\n")
		switch {
		case first && line != "---":
			return nil, 0
		case first:
		case line == "---":
			return lines, size
		default:
			lines = append(lines, line)
		}
	}
	return nil, 0
}

// unquote takes one pair of straight quotation marks off a value.
func unquote(v string) string {
	if len(v) >= 2 && (v[0] == '"' || v[0] == '\'') && v[len(v)-1] == v[0] {
		return v[1 : len(v)-1]
	}
	return v
}

// CheckURL returns ErrInvalid unless v is an absolute address or empty.
func CheckURL(v string) error {
	if v == "" {
		return nil
	}
	if u, err := url.Parse(v); err != nil || u.Scheme == "" || u.Host == "" {
		return refuse("", "%q is no absolute address", v)
	}
	return nil
}

// CheckKind returns ErrInvalid unless k is a kind of source or empty.
func CheckKind(k graph.SourceKind) error {
	kinds := graph.Vocabulary("sourceKind")
	if k == "" || slices.Contains(kinds, string(k)) {
		return nil
	}
	return refuse("", "%q is no kind of source, want one of %s", k, strings.Join(kinds, ", "))
}
