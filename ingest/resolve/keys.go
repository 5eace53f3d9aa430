package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
)

// Keys are the keys under which an actor is compared with others, all beginning with "actor":
// its outside ids, its folded names, and, so that a slip, an initial or another order hides
// nobody, two words of a name by their sounds. The keys of more names are the keys of each,
// so an actor that gains one loses none. Unnamed actors have none.
func Keys(a graph.Actor) []string {
	if !a.Named || a.Kind == graph.Document {
		return nil
	}
	set := map[string]bool{}
	for _, x := range a.ExternalIDs {
		set["id "+x] = true
	}
	for _, name := range append([]string{a.Name}, properNames(a)...) {
		if k := world.byName[name]; k != nil {
			set["known "+k.name] = true
		}
		if a.Kind == graph.Person {
			_, name = titledName(name)
		}
		n := readName(Name{name, a.Kind})
		if len(n.words) == 0 {
			continue
		}
		switch a.Kind {
		case graph.AnyActor:
			set["name "+strings.Join(n.words, "")] = true
		case graph.Person:
			personKeys(set, n.words)
		default:
			bodyKeys(set, n)
		}
	}
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, "actor "+k)
	}
	slices.Sort(out)
	return out
}

// personKeys add the last name, and each word's first letter with another's sound.
func personKeys(set map[string]bool, words []string) {
	set["name "+strings.Join(words, "")] = true
	if len(words) == 1 {
		set["surname "+words[0]] = true
		return
	}
	if s := surnameOf(words); s != "" {
		set["surname "+s] = true
	}
	words = words[:min(len(words), mostWords)]
	for i, given := range words {
		for _, g := range append([]string{given}, givenNames[given]...) {
			for j, sur := range words {
				if s := shortSound(sur); i != j && s != "" {
					set["person "+string([]rune(g)[:1])+" "+s] = true
				}
			}
		}
	}
}

// bodyKeys add the whole name, its initials, and the sounds of each two words that say
// something; of a name with one such word, that word.
func bodyKeys(set map[string]bool, n folded) {
	set["name "+strings.Join(n.words, "")] = true
	if s := initials(n.words); len(s) > 2 {
		set["body "+s] = true
	}
	if len(n.words) == 1 && len(n.words[0]) > 2 {
		set["body "+n.words[0]] = true
	}
	var sounds []string
	for _, w := range n.words[:min(len(n.words), mostWords)] {
		if s := shortSound(w); s != "" && wordWeight(w, n) == 1 {
			sounds = append(sounds, s)
		}
	}
	if len(sounds) == 1 {
		set["body one "+sounds[0]] = true
	}
	for i, s := range sounds {
		for _, t := range sounds[i+1:] {
			set["body "+min(s, t)+" "+max(s, t)] = true
		}
	}
}

// shortSound is the first consonants of a longer word; "" of one that has too few letters.
func shortSound(w string) string {
	c := consonants(w)
	if len(c) == 0 || len(w) < 2 {
		return ""
	}
	return c[:min(4, len(c))]
}
