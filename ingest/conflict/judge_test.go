package conflict_test

import (
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

func side(text string) conflict.Side { return conflict.Side{Text: text} }

func date(t *testing.T, s string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestJudge(t *testing.T) {
	statement := func(id, text string) conflict.Side {
		return conflict.Side{ID: id, Text: text, CaptureID: "capture:1", Spans: graph.Spans{{Start: 0, End: len(text)}}}
	}
	inner := statement("statement:2", "the bridge was not bombed")
	inner.RelayedBy, inner.Spans = "statement:1", graph.Spans{{Start: 100, End: 125}}
	event := func(text string) conflict.Side {
		return conflict.Side{Text: text, EventIDs: []string{"event:fire"}}
	}
	later := func(s conflict.Side, day string) conflict.Side {
		s.Happened = date(t, day)
		return s
	}
	by := func(speaker, said, text string) conflict.Side {
		return conflict.Side{Text: text, SpeakerIDs: []string{speaker}, Said: date(t, said), EventIDs: []string{"event:fire"}}
	}
	for _, c := range []struct {
		name     string
		a, b     conflict.Side
		relation conflict.Relation
		kind     graph.ConflictKind
	}{
		{"negation", side("The army bombed the bridge at Tarma"), side("The army did not bomb the bridge at Tarma"), conflict.Contradicts, graph.Negation},
		{"one denial in two wordings", side("The council received no warnings about the Marrow Bridge before it fell"), side("we never got bridge warnings"), conflict.Supports, ""},
		{"a denial and more of the same", side("The council received no warnings about the Marrow Bridge before it fell"), side("The council received warnings about the Marrow Bridge"), conflict.Contradicts, graph.Negation},
		{"antonym", side("Wheat exports from Tarma increased last year"), side("Wheat exports from Tarma decreased last year"), conflict.Contradicts, graph.Antonym},
		{"number", event("At least 40 miners died in the fire"), event("12 miners died in the fire"), conflict.Contradicts, graph.Number},
		{"possible only", side("The mayor of Tarma may have approved the plan for the dam"), side("The mayor of Tarma rejected the plan for the dam"), conflict.Contradicts, graph.Modal},
		{"rule about the world", side("The general's troops in Tarma committed war crimes"), side("The general's troops in Tarma complied with international humanitarian law"), conflict.Contradicts, graph.World},
		{"degree of effort", side("The company did not do enough to protect civilians in Tarma"), side("The company did everything possible to avoid civilian casualties in Tarma"), conflict.Contradicts, graph.Negation},
		{"agreement", side("The army bombed the bridge at Tarma"), side("The bridge at Tarma was bombed by the army"), conflict.Supports, ""},
		{"unrelated", side("The mayor opened a school"), side("Rain fell on the coast"), conflict.None, ""},
		{"one statement", statement("statement:1", "the bridge was bombed"), statement("statement:1", "the bridge was not bombed"), conflict.None, ""},
		{"statement inside its relaying statement", statement("statement:1", "the bridge was bombed"), inner, conflict.None, ""},
		{"part and whole", event("The Okoro family lost eight members in the fire"), event("Hundreds died in the fire"), conflict.None, graph.Scope},
		{"part of a counted whole", event("30 of the 112 people interviewed after the fire were women"), event("The agency interviewed 112 people after the fire"), conflict.None, graph.Scope},
		{"two parts of one whole", event("12 of the 40 wells were dry"), event("25 of the 40 wells were dry"), conflict.Contradicts, graph.Number},
		{"a narrower population", event("12 people in the northern districts were injured"), event("80 people were injured"), conflict.Possible, graph.Number},
		{"a share and a count", event("90 percent of the bridges on the river were closed"), event("40 bridges on the river were closed"), conflict.Supports, ""},
		{"cut off", event("the town spent $43 million on the fire"), event("the town spent $43,885,310 on the fire"), conflict.None, graph.Rounding},
		{"rounding", event("30,000 people died in the fire"), event("30,214 people died in the fire"), conflict.None, graph.Rounding},
		{"another time", later(event("12 miners died in the fire"), "2015"), later(event("40 miners died in the fire"), "2017"), conflict.None, graph.NotComparable},
		{"day", side("The dam at Tarma broke on 3 May 2016"), side("The dam at Tarma broke on 9 May 2016"), conflict.Contradicts, graph.Time},
		{"place", side("Ada Okoro was born in Lima"), side("Ada Okoro was born in Quito"), conflict.Contradicts, graph.Location},
		{"roles", side("Okoro sued Brandt over the dam"), side("Brandt sued Okoro over the dam"), conflict.Contradicts, graph.Structure},
		{"whether it was said", side("The mayor said that the dam at Tarma was safe"), side("The mayor never said that the dam at Tarma was safe"), conflict.Contradicts, graph.AttributionC},
		{"altered quotation", by("actor:1", "2016", `She said: "we will rebuild the old dam this year"`), by("actor:1", "2016", `She said: "we may rebuild the old dam next year"`), conflict.Contradicts, graph.Quotation},
		{"update", by("actor:1", "2016-05-03", "At least 40 miners died in the fire"), by("actor:1", "2016-05-01", "12 miners died in the fire"), conflict.None, graph.Update},
		{"hoax", side("The mayor of Tarma has died"), side("The death of Tarma's mayor is a hoax"), conflict.Contradicts, graph.Negation},
		{"denial", side("The army bombed the bridge at Tarma"), conflict.Side{Text: "it had bombed the bridge at Tarma", Stance: graph.Denies, Polarity: graph.Denied}, conflict.Contradicts, graph.Negation},
		{"two denials", conflict.Side{Text: "it had bombed the bridge at Tarma", Stance: graph.Denies}, side("The army did not bomb the bridge at Tarma"), conflict.Supports, ""},
		{"numbered things", side("Gate 3 of the lock at Tarma was shut"), side("Gate 4 of the lock at Tarma was not shut"), conflict.None, ""},
		{"a decade and a year in it", side("The mill at Tarma opened in 1984"), side("The mill at Tarma opened in the 1980s"), conflict.Supports, ""},
		{"two decades", side("The mill at Tarma opened in 1974"), side("The mill at Tarma opened in the 1980s"), conflict.Contradicts, graph.Time},
		{"neither confirmed nor denied", side("The mayor of Tarma sold the mill"), side("The mayor of Tarma refused to confirm or deny that he sold the mill"), conflict.Supports, ""},
		{"not one but several", side("The long strike at Tarma was several strikes"), side("There was not one long strike at Tarma, but several strikes"), conflict.Supports, ""},
		{"a condition", side("The bridge at Tarma was mended in time"), side("The bridge at Tarma would have fallen if it had not been mended in time"), conflict.Supports, ""},
		{"the last and the seventh", side("The seventh and final novel of Okoro came out in Tarma"), side("The last novel of Okoro came out in Tarma"), conflict.Supports, ""},
		{"a noun that describes another", side("War games at Tarma may have hurt hundreds of farmers"), side("Several attacks at Tarma hurt farmers"), conflict.Supports, ""},
		{"a question", side("Did the army bomb the bridge at Tarma?"), side("The army did not bomb the bridge at Tarma"), conflict.None, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := conflict.Judge(c.a, c.b)
			if v.Relation != c.relation || v.Kind != c.kind {
				t.Errorf("Judge = %s %s %.2f (%s) %v, want %s %s", v.Relation, v.Kind, v.Score, v.Why, v.Axes, c.relation, c.kind)
			}
			if back := conflict.Judge(c.b, c.a); back.Relation != v.Relation || back.Kind != v.Kind || back.Score != v.Score || back.Left != v.Right || back.Why != v.Why {
				t.Errorf("Judge(b, a) = %+v, want the mirror of %+v", back, v)
			}
			if v.Relation == conflict.Contradicts {
				for axis, agreement := range v.Axes {
					if agreement != graph.Yes {
						t.Errorf("a contradiction with axis %s %s", axis, agreement)
					}
				}
			}
		})
	}
}

func TestInCapture(t *testing.T) {
	spans := graph.Spans{{Start: 10, End: 15}, {Start: 30, End: 40}}
	for _, c := range []struct{ in, want graph.Span }{
		{graph.Span{Start: 1, End: 3}, graph.Span{Start: 11, End: 13}},
		{graph.Span{Start: 8, End: 12}, graph.Span{Start: 30, End: 34}},
		{graph.Span{Start: 3, End: 10}, graph.Span{Start: 13, End: 15}},
		{graph.Span{}, graph.Span{}},
	} {
		if got := conflict.InCapture(spans, c.in); got != c.want {
			t.Errorf("InCapture(%v) = %v, want %v", c.in, got, c.want)
		}
	}
}

// TestANegationBesideIsWeak holds that a negated phrase that only holds a shared word does not
// negate what the other side says of that word.
func TestANegationBesideIsWeak(t *testing.T) {
	v := conflict.Judge(side("The army is not doing enough to avoid civilian losses in the valley."), side("The risk of civilian losses in the valley is ever present."))
	if v.Score >= .5 {
		t.Errorf("Judge = %+v, want a score below .5", v)
	}
}

func TestNumberWordsAreFigures(t *testing.T) {
	v := conflict.Judge(side("Seven people drowned in the ferry accident."), side("Eleven people drowned in the ferry accident."))
	if v.Relation != conflict.Contradicts || v.Kind != graph.Number {
		t.Errorf("Judge = %+v, want a NUM contradiction", v)
	}
}

// TestTwoTextsNeedMoreInCommon holds that a few common words do not make two articles speak of
// one matter, and that a name or most of the words do.
func TestTwoTextsNeedMoreInCommon(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       conflict.Relation
	}{
		{"one word", "The council knew about the deal in May.", "The council did not lower the rates for the mill.", conflict.None},
		{"a general clash", "All missions comply with the law.", "The plant violated the law on water nine times.", conflict.None},
		{"one name, and a word that doubts", "The board calls on Marlow to resign over the harbour accounts.", "Auditors refute what Marlow said of the tunnel.", conflict.None},
		{"a name", "Marlow approved the plan for Dunmore harbour.", "Marlow did not approve the plan for Dunmore harbour.", conflict.Contradicts},
		{"most words", "The bridge was inspected before the flood.", "The bridge was not inspected before the flood.", conflict.Contradicts},
	} {
		a, b := side(c.a), side(c.b)
		a.ID, a.CaptureID, b.ID, b.CaptureID = "statement:a", "capture:a", "statement:b", "capture:b"
		if v := conflict.Judge(a, b); v.Relation != c.want {
			t.Errorf("%s: Judge = %+v, want %s", c.name, v, c.want)
		}
	}
}

// TestTheReasonIsTheNegation looks at two sides that take a stand on a notion by one word.
func TestTheReasonIsTheNegation(t *testing.T) {
	v := conflict.Judge(side("no report was deleted"), side("at least two of the reports were deleted"))
	if v.Relation != conflict.Contradicts || !strings.Contains(v.Why, "one is negated") {
		t.Errorf("Judge() = %s, %q; want a contradiction since one is negated", v.Relation, v.Why)
	}
}

// TestTheReasonGivesWhatIsDenied looks at a denial that names what it denies.
func TestTheReasonGivesWhatIsDenied(t *testing.T) {
	denial := conflict.Side{Text: "the council's account that no warning was ever received", Stance: graph.Denies, Polarity: graph.Denied}
	v := conflict.Judge(denial, side("Tolbury county council received no warnings about the Marrow Bridge"))
	if want := `one side denies that "no warning was ever received"`; v.Relation != conflict.Contradicts || !strings.Contains(v.Why, want) {
		t.Errorf("Judge() = %s, %q; want a contradiction since %s", v.Relation, v.Why, want)
	}
}

// TestAFiguresModifierIsNoDoubt holds that "nearly" says how a number is meant, and not that it may be so.
func TestAFiguresModifierIsNoDoubt(t *testing.T) {
	for hedge, want := range map[string]graph.ConflictKind{"Nearly": graph.Number, "perhaps": graph.Modal} {
		a := conflict.Side{Text: "Nearly 300 people were perhaps aboard the Solveig", Hedges: []string{hedge}}
		if v := conflict.Judge(a, side("just 212 people were aboard the Solveig")); v.Kind != want {
			t.Errorf("hedged by %q: %s, want %s", hedge, v.Kind, want)
		}
	}
}
