package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// folded is a name cut into the words that are compared.
type folded struct {
	words    []string
	form     string // Legal form, "" if none is written.
	person   bool
	bare     bool // Its vowels are not written.
	particle []string
}

// readName cuts a name into the words that are compared.
func readName(n Name) folded {
	r := folded{person: n.Kind == graph.Person}
	text := n.Text
	if at := strings.IndexByte(text, ','); r.person && at > 0 && strings.Count(text, ",") == 1 {
		text = text[at+1:] + " " + text[:at]
	}
	r.words, r.bare = latin(text)
	if r.person {
		r.words = slices.DeleteFunc(r.words, func(w string) bool { return nameWords.honorific[w] })
		for i, w := range r.words {
			if (w == "bin" || w == "ibn" || w == "ben") && i > 0 && i+1 < len(r.words) {
				r.particle = append(r.particle, r.words[i-1], r.words[i+1])
			}
		}
		if kept := slices.DeleteFunc(slices.Clone(r.words), func(w string) bool { return nameWords.particle[w] }); len(kept) > 0 {
			r.words = kept
		}
		return r
	}
	r.words, r.form = cutForm(r.words)
	if len(r.words) > 1 && r.words[0] == "the" {
		r.words = r.words[1:]
	}
	for i, w := range r.words {
		if n, ok := numberWords[w]; ok {
			r.words[i] = n
		}
	}
	return r
}

// reversed reports whether "A bin B" stands against "B bin A".
func reversed(x, y folded) bool {
	return len(x.particle) == 2 && len(y.particle) == 2 && near(x.particle[0], y.particle[1]) > 0.8 && near(x.particle[1], y.particle[0]) > 0.8 && near(x.particle[0], y.particle[0]) < 0.8
}

func isAcronym(short, long folded) bool {
	return !short.person && len(short.words) == 1 && len(long.words) >= 3 && len(short.words[0]) >= 3 && initials(long.words) == short.words[0]
}
