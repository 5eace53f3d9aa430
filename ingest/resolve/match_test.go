package resolve

import (
	"fmt"
	"slices"
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

func person(name string, aliases ...string) graph.Actor {
	return graph.Actor{ID: graph.NamedActorID(graph.Person, name), Name: name, Aliases: aliases, Kind: graph.Person, Named: true}
}

func TestProposeJudgesWithoutMerging(t *testing.T) {
	ministry := graph.Actor{ID: graph.NamedActorID(graph.Organisation, "Ministry of Defence (United Kingdom)"), Name: "Ministry of Defence (United Kingdom)", Kind: graph.Organisation, Named: true}
	mod := graph.Actor{ID: graph.NamedActorID(graph.Organisation, "UK MoD"), Name: "UK MoD", Kind: graph.Organisation, Named: true}
	witness := graph.Actor{ID: graph.LocalActorID("capture:a", "witnesses"), Name: "witnesses", Kind: graph.Group}
	one, two, other, bare := person("Astrid Maria Fjeld"), person("Astrid Fjeld"), person("Sigrun Fjeld"), person("Fjeld")
	got := Propose([]graph.Actor{one, two, other, bare, ministry, mod, witness})
	want := map[string]graph.Verdict{
		graph.IdentityID(one.ID, two.ID, NameRule):      graph.Same,
		graph.IdentityID(one.ID, other.ID, NameRule):    graph.Different,
		graph.IdentityID(two.ID, other.ID, NameRule):    graph.Different,
		graph.IdentityID(ministry.ID, mod.ID, NameRule): graph.Same,
	}
	for _, id := range got.Identities {
		if err := id.Validate(); err != nil {
			t.Error(err)
		}
		if id.LeftID == bare.ID || id.RightID == bare.ID {
			if id.Verdict == graph.Same {
				t.Errorf("a bare surname is judged the same: %+v", id)
			}
			continue
		}
		if want[id.ID] != id.Verdict {
			t.Errorf("Propose = %s (%s), want %q", id.Verdict, id.Why, want[id.ID])
		}
		delete(want, id.ID)
	}
	for id, v := range want {
		t.Errorf("Propose has no %s %s", id, v)
	}
}

func TestProposeComparesWithinBlocksOnly(t *testing.T) {
	var actors []graph.Actor
	syllables := []string{"ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te"}
	word := func(n int) string {
		return "X" + syllables[n%12] + syllables[n/12%12] + syllables[n/144%12]
	}
	for i := range 1500 {
		actors = append(actors, person(fmt.Sprintf("%s %s", word(i), word(i*7+5))))
	}
	got := Propose(actors)
	if all := len(actors) * (len(actors) - 1) / 2; got.Compared > all/10 {
		t.Errorf("Propose compared %d of %d pairs, want at most a tenth", got.Compared, all)
	}
	var shared []graph.Actor
	for i := range blockSize + 1 {
		shared = append(shared, person(word(i)+" Zorn"))
	}
	if got := Propose(shared); !slices.Contains(got.Skipped, "person "+consonants("zorn")) {
		t.Errorf("Propose skipped %q, want the block of one surname reported", got.Skipped)
	}
}
