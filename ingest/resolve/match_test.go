package resolve

import (
	"testing"

	"whosaid/graph"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b string
		kind graph.ActorKind
		same bool
	}{
		{"word order and a comma", "FJELD, Astrid Maria", "Astrid Maria Fjeld", graph.Person, true},
		{"a middle name left out", "Astrid Maria Fjeld", "Astrid Fjeld", graph.Person, true},
		{"an initial", "A. Fjeld", "Astrid Fjeld", graph.Person, true},
		{"another initial", "B. Fjeld", "Astrid Fjeld", graph.Person, false},
		{"two given names", "Astrid Fjeld", "Sigrun Fjeld", graph.Person, false},
		{"a letter slipped", "Astird Fjeld", "Astrid Fjeld", graph.Person, true},
		{"run together", "AstridFjeld", "Astrid Fjeld", graph.Person, true},
		{"Cyrillic", "Наталья Соколова", "Natalya Sokolova", graph.Person, true},
		{"Arabic, without vowels", "سمير حداد", "Samir Haddad", graph.Person, true},
		{"two ways to write an Arabic name", "Yousef al-Khatib", "Yusuf el Khateeb", graph.Person, true},
		{"father and son", "Omar bin Tariq al-Zayd", "Tariq bin Omar al-Zayd", graph.Person, false},
		{"a legal form left out", "Larkin Mills Inc.", "Larkin Mills", graph.Organisation, true},
		{"a legal form written out", "Larkin Mills Limited", "Larkin Mills Ltd.", graph.Organisation, true},
		{"two legal forms", "Larkin Mills GmbH", "Larkin Mills AG", graph.Organisation, false},
		{"another firm of that trade", "Larkin Mills", "Corven Mills", graph.Organisation, false},
		{"British spelling", "Eastvale Labour Organisation", "Eastvale Labor Organization", graph.Organisation, true},
		{"initials", "ELRO", "Eastvale Labour Relations Office", graph.Organisation, true},
		{"a short form of a given name", "Bill Fjeld", "William Fjeld", graph.Person, true},
		{"two short forms of one", "Ted Fjeld", "Eddie Fjeld", graph.Person, true},
		{"an initial is no last name", "Astrid F. Marlow", "Astrid Fjeld", graph.Person, false},
		{"no words", "...", "Eastvale", graph.Organisation, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			score, why := Match(Name{c.a, c.kind}, Name{c.b, c.kind})
			back, _ := Match(Name{c.b, c.kind}, Name{c.a, c.kind})
			if (score >= SameFrom) != c.same || score < 0 || score > 1 {
				t.Errorf("Match(%q, %q) = %.2f (%s), want same %v", c.a, c.b, score, why, c.same)
			}
			if score != back {
				t.Errorf("Match(%q, %q) = %.2f, but %.2f the other way round", c.a, c.b, score, back)
			}
		})
	}
}
