package claim

import (
	"strings"
	"testing"

	"whosaid/graph"
)

func TestJudge(t *testing.T) {
	crew := []string{"actor:keeper"}
	for _, c := range []struct {
		name string
		a, b Side
		want graph.Verdict
		says string // In the reason.
	}{
		{"other order", Side{Text: "The ferry Albatross sank off Cape Verrin on Sunday"}, Side{Text: "On Sunday, off Cape Verrin, the ferry Albatross sank"}, graph.Same, `"Albatross"`},
		{"synonyms and endings", Side{Text: "The mayor of Osterly resigned after the audit"}, Side{Text: "Osterly's mayor has resigned following the audit"}, graph.Same, `"mayor"`},
		{"numbers in words", Side{Text: "Twelve sailors drowned when the ferry Albatross sank"}, Side{Text: "12 sailors drowned when the Albatross ferry sank"}, graph.Same, ""},
		{"other numbers", Side{Text: "12 sailors drowned when the ferry Albatross sank"}, Side{Text: "40 sailors drowned when the ferry Albatross sank"}, "", ""},
		{"another's deed", Side{Text: "Mayor Osei opened the bridge over the Tarn"}, Side{Text: "Mayor Lund opened the bridge over the Tarn"}, "", ""},
		{"another town", Side{Text: "The gate at Verrin was shut"}, Side{Text: "The gate at Osterly was shut"}, "", ""},
		{"another thing of its sort", Side{Text: "Gate 3 of lock 7 was shut"}, Side{Text: "gate 4 of lock 7 was shut"}, "", ""},
		{"numbers of other things", Side{Text: "Gate 3 of lock 7 was shut"}, Side{Text: "gate 7 of lock 3 was shut"}, "", ""},
		{"one thing by its number", Side{Text: "Gate 3 of the northern lock was shut all night"}, Side{Text: "All night gate 3 of the northern lock was shut"}, graph.Same, ""},
		{"other day", Side{Text: "The ferry Albatross sank off Cape Verrin on 3 May 2019"}, Side{Text: "The ferry Albatross sank off Cape Verrin on 9 May 2019"}, "", ""},
		{"negated", Side{Text: "The ferry Albatross was seaworthy when it left Osterly"}, Side{Text: "The ferry Albatross was not seaworthy when it left Osterly"}, "", ""},
		{"kept at a distance", Side{Text: "The captain of the Albatross was drunk"}, Side{Text: "The captain of the Albatross was drunk: a hoax"}, "", ""},
		{"the same topic only", Side{Text: "The ferry Albatross sank off Cape Verrin"}, Side{Text: "The ferry Albatross was built in Cape Verrin for a Danish company"}, graph.Unsure, "what was done"},
		{"a question", Side{Text: "Did the ferry Albatross sink off Cape Verrin?"}, Side{Text: "The ferry Albatross sank off Cape Verrin"}, "", ""},
		{"too little", Side{Text: "It is true"}, Side{Text: "That is true"}, "", ""},
		{"he, of nobody known", Side{Text: "he never inspected the Albatross lifeboats"}, Side{Text: "He never inspected the lifeboats of the Albatross"}, graph.Unsure, "outside"},
		{"he, by one speaker under two names", Side{Text: "he never inspected the Albatross lifeboats", SpeakerIDs: crew, SameIDs: []string{"actor:captain"}}, Side{Text: "He never inspected the lifeboats of the Albatross", SpeakerIDs: []string{"actor:captain"}}, graph.Same, ""},
		{"he, by one speaker", Side{Text: "he never inspected the Albatross lifeboats", SpeakerIDs: crew}, Side{Text: "He never inspected the lifeboats of the Albatross", SpeakerIDs: crew}, graph.Same, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := Judge(c.a, c.b)
			if v.Verdict != c.want || !strings.Contains(v.Why, c.says) {
				t.Errorf("Judge(%q, %q) = %q %.2f %q, want %q with %q", c.a.Text, c.b.Text, v.Verdict, v.Score, v.Why, c.want, c.says)
			}
			back := Judge(c.b, c.a)
			if back.Verdict != v.Verdict || back.Score != v.Score || back.Why != v.Why || len(back.Left) != len(v.Right) {
				t.Errorf("Judge(%q, %q) = %+v, want what it says the other way round: %+v", c.b.Text, c.a.Text, back, v)
			}
		})
	}
}

// TestMatchedWords holds that the words of the reason stand where the verdict says.
func TestMatchedWords(t *testing.T) {
	a, b := "«Osterly»: the mayor resigned after the audit", "After the audit Osterly's mayors have resigned"
	v := Judge(Side{Text: a}, Side{Text: b})
	for _, side := range []struct {
		text  string
		spans []graph.Span
		want  string
	}{{a, v.Left, "Osterly mayor resigned audit"}, {b, v.Right, "audit Osterly mayors resigned"}} {
		var words []string
		for _, s := range side.spans {
			words = append(words, graph.NewText(side.text).Cut(s))
		}
		if got := strings.Join(words, " "); got != side.want {
			t.Errorf("of %q match %q, want %q", side.text, got, side.want)
		}
	}
}

func TestOpenness(t *testing.T) {
	for text, want := range map[string]Openness{
		"the harbour was closed":                                Closed,
		"I closed the harbour":                                  Speaker,
		"our ships were late":                                   Speaker,
		"he closed the harbour":                                 Text,
		"the harbour was closed because of him":                 Text,
		"the harbour master said he closed it":                  Closed,
		"Mira Okafor lost her job":                              Closed,
		"it burned for days":                                    Text,
		"it was clear that the harbour would burn":              Closed,
		"this is a disgrace":                                    Text,
		"this harbour is a disgrace":                            Closed,
		"the ferry sank before it reached the harbour":          Closed,
		"you should have closed the harbour":                    Text,
		"the US closed the harbour":                             Closed,
		"there were no guards in the harbour":                   Closed,
		"the union said they would strike":                      Closed,
		"they would strike":                                     Text,
		"I told him that the harbour was closed":                Text,
		"\"We are\", the guards' union wrote, \"not to blame\"": Speaker,
	} {
		if got := OpennessOf(text); got != want {
			t.Errorf("OpennessOf(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestScope(t *testing.T) {
	for text, want := range map[string]string{
		"the harbour was closed": "",
		"I closed the harbour":   "actor:a actor:b",
		"he closed the harbour":  "capture:x actor:a actor:b",
	} {
		if got := strings.Join(Scope(text, "capture:x", []string{"actor:b", "actor:a"}), " "); got != want {
			t.Errorf("Scope(%q) = %q, want %q", text, got, want)
		}
	}
	if got := Scope("I closed the harbour", "capture:x", nil); len(got) != 1 || got[0] != "capture:x" {
		t.Errorf("Scope of what nobody known says = %q, want the capture", got)
	}
}

// FuzzJudge holds that any two texts are judged alike both ways, with spans in the texts.
func FuzzJudge(f *testing.F) {
	f.Add("12 sailors’ lifeboats weren’t U.S. made", "…“ünïted” 1,000 \u0301 n't")
	f.Add("", "?")
	f.Fuzz(func(t *testing.T, a, b string) {
		v, back := Judge(Side{Text: a}, Side{Text: b}), Judge(Side{Text: b}, Side{Text: a})
		if v.Score != back.Score || v.Verdict != back.Verdict || v.Score < 0 || v.Score > 1 {
			t.Fatalf("Judge(%q, %q) = %+v, but %+v the other way round", a, b, v, back)
		}
		for _, s := range v.Left {
			if s.Start < 0 || s.End <= s.Start || s.End > graph.NewText(a).Len() {
				t.Fatalf("Judge(%q, %q) matches words at %v", a, b, s)
			}
		}
	})
}
