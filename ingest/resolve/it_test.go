package resolve

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestItMeansABody holds whom "it", "its", "they" and "their" mean, and that nobody is taken for them where they
// mean a thing, or nothing.
func TestItMeansABody(t *testing.T) {
	for name, test := range map[string]struct {
		text    string
		list    []said
		pronoun string // With the words around it that tell it from others.
		want    string // Whom it means; "" for nobody of whom the graph knows.
	}{
		"who speaks, of itself":         {"Corven Bank said that it would appeal.", []said{{"Corven Bank", "it would appeal", nil}}, "[it] would", "Corven Bank"},
		"and feels":                     {"Corven Bank said it was confident of winning.", []said{{"Corven Bank", "it was confident of winning", nil}}, "[it] was", "Corven Bank"},
		"nobody, too early to tell":     {"Corven Bank said it was too early to tell.", []said{{"Corven Bank", "it was too early to tell", nil}}, "[it] was", ""},
		"nobody, possible that":         {"Corven Bank said it was possible that rates would fall.", []said{{"Corven Bank", "it was possible that rates would fall", nil}}, "[it] was", ""},
		"a thing told of before":        {"Corven Bank said the vault was flooded before it was opened.", []said{{"Corven Bank", "the vault was flooded before it was opened", nil}}, "[it] was opened", ""},
		"no person":                     {"Ana Souza left Corven Bank. Souza said it would rain.", []said{{"Souza", "it would rain", nil}}, "[it] would", ""},
		"in another's direct words":     {"Corven Bank closed. \"We learned of it on Monday,\" Ana Souza said.", []said{{"Ana Souza", "\"We learned of it on Monday,\"", nil}}, "of [it]", ""},
		"a thing in the reporter's":     {"Corven Bank bought a boat. The crew sank it.", nil, "sank [it]", ""},
		"the subject's own":             {"Corven Bank closed its branches.", nil, "[its] branches", "Corven Bank"},
		"the subject's, after an aside": {"Corven Bank, in a second letter, corrected its figures.", nil, "[its] figures", "Corven Bank"},
		"another thing's":               {"Corven Bank sold the boat with its engine.", nil, "[its] engine", ""},
		"whose chairman speaks":         {"Corven Bank lost the case. Its chairman, Bo Lind, said all was well.", []said{{"Its chairman, Bo Lind", "all was well", nil}}, "[Its] chairman", "Corven Bank"},
		"they who speak":                {"Residents said they were tired.", []said{{"Residents", "they were tired", nil}}, "[they] were", "residents"},
		"things":                        {"Residents said the parcels were opened where they were sold.", []said{{"Residents", "the parcels were opened where they were sold", nil}}, "[they] were", ""},
		"things by themselves":          {"Residents said parcels were opened where they were sold.", []said{{"Residents", "parcels were opened where they were sold", nil}}, "[they] were", ""},
		"what somebody's report says":   {"Ana Souza of the Rail Council published her report on Monday. It says the bridge was sound.", []said{{"It", "the bridge was sound", nil}}, "[It] says", "Ana Souza"},
	} {
		t.Run(name, func(t *testing.T) {
			out := Resolve(input(t, test.text, test.list))
			before, rest, _ := strings.Cut(test.pronoun, "[")
			word, after, _ := strings.Cut(rest, "]")
			at := strings.Index(test.text, before+word+after)
			if at < 0 {
				t.Fatalf("%q does not stand in the text", test.pronoun)
			}
			start, got := utf8.RuneCountInString(test.text[:at]+before), ""
			for _, m := range out.Mentions {
				if m.Span.Start == start {
					for _, a := range out.Actors {
						if a.ID == m.ActorID {
							got = a.Name
						}
					}
				}
			}
			if got != test.want {
				t.Errorf("%q means %q, want %q", test.pronoun, got, test.want)
			}
		})
	}
}

// TestResolveFirms holds that a firm is known by its name or by what stands before it, and that
// "the company" is a company.
func TestResolveFirms(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		list []said
	}{
		"named for its goods": {
			"Dellow Textiles said that all was well. Ana Souza disagreed. \"We paid,\" the firm said.",
			[]said{{"Dellow Textiles", "all was well", []string{"Dellow Textiles"}}, {"the firm", `"We paid,"`, []string{"Dellow Textiles"}}},
		},
		"a person called like goods": {
			"Carla Banks said that all was well. \"We paid,\" Banks said.",
			[]said{{"Carla Banks", "all was well", []string{"Carla Banks"}}, {"Banks", `"We paid,"`, []string{"Carla Banks"}}},
		},
		"an office is no company": {
			"Dellow Chemicals wrote to the Water Office. The company said that all was well.",
			[]said{{"The company", "all was well", []string{"Dellow Chemicals"}}},
		},
		"a group by the name behind it": {
			"Corven University lost. The campaign group Clean Rill sued. \"We won,\" the group said.",
			[]said{{"the group", `"We won,"`, []string{"Clean Rill"}}},
		},
		"a company behind a dateline": {
			"KALVA, March 14 (Coast News) - Ferry company Nordlund said that all was well. \"We paid,\" the company said.",
			[]said{{"Ferry company Nordlund", "all was well", []string{"Nordlund"}}, {"the company", `"We paid,"`, []string{"Nordlund"}}},
		},
		"a company that opens the sentence": {
			"Ferry company Nordlund said that all was well. \"We paid,\" the company said.",
			[]said{{"Ferry company Nordlund", "all was well", []string{"Nordlund"}}, {"the company", `"We paid,"`, []string{"Nordlund"}}},
		},
	} {
		t.Run(name, func(t *testing.T) { checkSpeakers(t, Resolve(input(t, test.text, test.list)), test.list) })
	}
}

// TestAShipIsNoSaint holds that a ship's name is no person's.
func TestAShipIsNoSaint(t *testing.T) {
	for _, text := range []string{"The ferry Saint Orla sank on Monday.", "The crew left the Saint Orla on Monday."} {
		if a := find(Resolve(input(t, text, nil)), "Orla"); a != nil {
			t.Errorf("%q has the actor %+v, want none", text, a)
		}
	}
}
