package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// side is what is known of an actor, made ready for comparing.
type side struct {
	graph.Actor
	names []folded // Full names: the name first.
	texts []string // As written, in the same order.
	short string   // The one word that a person is named by; "" if more are known.
	roles []string // The offices that stand before its name: "president".
}

func readActor(a graph.Actor) side {
	s := side{Actor: a}
	own := readName(Name{a.Name, a.Kind})
	s.names, s.texts = []folded{own}, []string{a.Name}
	if a.Kind == graph.Person && len(own.words) == 1 {
		s.short = own.words[0]
	}
	for _, x := range properNames(a) {
		if office, rest := titledName(x); office != "" && a.Kind == graph.Person {
			// "President Souza" can be another of the family than the one named in full.
			if (s.short != "" || strings.Contains(rest, " ")) && !slices.Contains(s.roles, office) {
				s.roles = append(s.roles, office)
			}
			x = rest
		}
		n := readName(Name{x, a.Kind})
		if len(n.words) == 0 || a.Kind == graph.Person && len(n.words) == 1 || isPart(n, own) {
			continue // A short form of the name says nothing that the name does not.
		}
		s.names, s.texts = append(s.names, n), append(s.texts, x)
	}
	return s
}

// properNames are the other names of an actor that are no common nouns, such as "the
// ministry", which many share.
func properNames(a graph.Actor) []string {
	var out []string
	for _, x := range a.Aliases {
		last := strings.ToLower(x[strings.LastIndexByte(x, ' ')+1:])
		if len(out) < mostAliases && !strings.HasPrefix(strings.ToLower(x), "the ") && !isHead(last) {
			out = append(out, x)
		}
	}
	return out
}

// titledName reads "President Ana Souza": the office in its long form, and the name.
func titledName(name string) (office, rest string) {
	toks := strings.Fields(name)
	for n := min(3, len(toks)-1); n > 0; n-- {
		title := noStops(strings.ToLower(strings.Join(toks[:n], " ")))
		if words.is(title, classTitle) && roleHead(title) != "" {
			return officeOf(title), strings.Join(toks[n:], " ")
		}
	}
	return "", name
}

// officeOf is a title or role in its long form, in lower case.
func officeOf(role string) string {
	toks := strings.Fields(noStops(strings.ToLower(role)))
	if len(toks) > 1 && isFormer(toks[0]) {
		toks = toks[1:]
	}
	for i, t := range toks {
		if long, ok := longTitles[t]; ok {
			toks[i] = long
		}
	}
	return strings.Join(toks, " ")
}

// isPart reports whether every word of n is one of the whole's.
func isPart(n, whole folded) bool {
	return !slices.ContainsFunc(n.words, func(w string) bool { return !slices.Contains(whole.words, w) })
}
