package resolve

import (
	"fmt"
	"slices"
	"testing"

	"whosaid/graph"
)

func actorNamed(kind graph.ActorKind, name string, aliases ...string) graph.Actor {
	a := graph.Actor{ID: graph.NamedActorID(kind, name), Name: name, Aliases: aliases, Kind: kind, Named: true}
	if kind == graph.AnyActor || kind == graph.Person && len(readName(Name{name, kind}).words) == 1 {
		a.ID = graph.LocalActorID("capture:"+fmt.Sprint(aliases), name)
	}
	return a
}

func person(name string, aliases ...string) graph.Actor {
	return actorNamed(graph.Person, name, aliases...)
}

func body(name string, aliases ...string) graph.Actor {
	return actorNamed(graph.Organisation, name, aliases...)
}

func with(a graph.Actor, change func(*graph.Actor)) graph.Actor {
	change(&a)
	return a
}

func external(id string) func(*graph.Actor) {
	return func(a *graph.Actor) { a.ExternalIDs = []string{id} }
}

func memberIn(of graph.Actor, role string) func(*graph.Actor) {
	return func(a *graph.Actor) {
		a.Memberships = []graph.Membership{{Kind: graph.MemberOf, ActorID: of.ID, Role: role}}
	}
}

func TestIdentify(t *testing.T) {
	republic := actorNamed(graph.State, "Norland")
	called := map[string]string{republic.ID: "Norland"}
	for _, c := range []struct {
		name string
		a, b graph.Actor
		want graph.Verdict // "" for nothing kept.
	}{
		{"a middle name left out", person("Astrid Maria Fjeld"), person("Astrid Fjeld"), graph.Same},
		{"a short given name", person("Bill Fjeld"), person("William Fjeld"), graph.Same},
		{"a letter of the last name that sounds otherwise", person("Astrid McFall"), person("Astrid McCall"), graph.Unsure},
		{"the same with one office", person("Astrid McFall", "Governor Astrid McFall"), person("Astrid McCall", "Governor Astrid McCall"), graph.Same},
		{"another alphabet", person("Наталья Соколова"), person("Natalya Sokolova"), graph.Same},
		{"two of one family", person("Astrid Fjeld"), person("Sigrun Fjeld"), graph.Different},
		{"of one family, though both are called by the last name", person("Astrid Fjeld", "Fjeld"), person("Sigrun Fjeld", "Fjeld"), graph.Different},
		{"father and son's Jr. is no last name", person("Omar Reed Jr."), person("Paul Marlow Jr."), ""},
		{"nothing alike", person("Astrid Fjeld"), person("Omar Reed"), ""},
		{"a last name alone", person("Fjeld"), person("Astrid Fjeld"), graph.Unsure},
		{"a last name alone, twice", person("Fjeld", "a"), person("Fjeld", "b"), ""},
		{"a given name alone", person("Astrid"), person("Astrid Fjeld"), ""},
		{"a last name with the office", person("Fjeld", "Governor Fjeld"), person("Astrid Fjeld", "Governor Astrid Fjeld"), graph.Same},
		{"a last name with another office", person("Fjeld", "Mayor Fjeld"), person("Astrid Fjeld", "Governor Astrid Fjeld"), graph.Unsure},
		{"a last name with an office in one state", with(person("Fjeld"), memberIn(republic, "prime minister")), with(person("Astrid Fjeld"), memberIn(republic, "Prime Minister")), graph.Same},
		{"both names of one known body", body("Ministry of Defence (United Kingdom)"), body("UK MoD"), graph.Same},
		{"initials", body("ELRO"), body("Eastvale Labour Relations Office"), graph.Same},
		{"another order", body("Justice Department (Norland)"), body("Department of Justice (Norland)"), graph.Same},
		{"a word that only one has", body("Norland Senatorial Committee"), body("Norland Committee"), graph.Unsure},
		{"the same name without its state", body("Coast Guard"), body("Coast Guard (Norland)"), graph.Unsure},
		{"legal forms", body("Larkin Mills GmbH"), body("Larkin Mills AG"), graph.Different},
		{"a person and a body", person("Larkin Mills"), body("Larkin Mills"), ""},
		{"a state and a body", republic, body("Norland"), ""},
		{"an outside id", with(body("Larkin Mills"), external("wikidata:Q1")), with(body("Mølleriet"), external("wikidata:Q1")), graph.Same},
		{"two outside ids of one scheme", with(body("Larkin Mills"), external("wikidata:Q1")), with(body("Larkin Mills Ltd"), external("wikidata:Q2")), graph.Different},
		{"a kind that is not shown", actorNamed(graph.AnyActor, "Larkin"), body("Larkin Mills", "Larkin"), graph.Unsure},
		{"two kinds that are not shown", actorNamed(graph.AnyActor, "Larkin", "a"), actorNamed(graph.AnyActor, "Larkin", "b"), ""},
		{"witnesses", graph.Actor{ID: "actor:a", Name: "witnesses", Kind: graph.Group}, graph.Actor{ID: "actor:b", Name: "witnesses", Kind: graph.Group}, ""},
		{"itself", body("Larkin Mills"), body("Larkin Mills"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := Identify(c.a, c.b, called)
			back, again := Identify(c.b, c.a, called)
			if got != back || ok != again {
				t.Errorf("Identify is %+v, but %+v the other way round", got, back)
			}
			if got.Verdict != c.want || ok != (c.want != "") {
				t.Fatalf("Identify = %q (%.2f, %s), want %q", got.Verdict, got.Score, got.Why, c.want)
			}
			if !ok {
				return
			}
			if err := got.Validate(); err != nil || got.Why == "" {
				t.Errorf("Identify = %+v: %v", got, err)
			}
			if !slices.ContainsFunc(Keys(c.a), func(k string) bool { return slices.Contains(Keys(c.b), k) }) {
				t.Errorf("they share no key: %q and %q", Keys(c.a), Keys(c.b))
			}
		})
	}
}

// Keys must not go when an actor gains a name, or a pair once judged would not be judged again.
func TestKeysGrow(t *testing.T) {
	few, many := body("Larkin Mills"), body("Larkin Mills", "LM", "Larkin Spinning Works")
	for _, k := range Keys(few) {
		if !slices.Contains(Keys(many), k) {
			t.Errorf("key %q is lost with more names", k)
		}
	}
}

func TestKeysKeepBlocksSmall(t *testing.T) {
	syllables := []string{"ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te"}
	word := func(n int) string {
		return "X" + syllables[n%12] + syllables[n/12%12] + syllables[n/144%12]
	}
	blocks := map[string]int{}
	const n = 1500
	for i := range n {
		for _, k := range Keys(person(fmt.Sprintf("%s %s", word(i), word(i*7+5)))) {
			blocks[k]++
		}
	}
	pairs := 0
	for _, size := range blocks {
		pairs += size * (size - 1) / 2
	}
	if all := n * (n - 1) / 2; pairs > all/10 {
		t.Errorf("the blocks of %d names hold %d of %d pairs, want at most a tenth", n, pairs, all)
	}
}
