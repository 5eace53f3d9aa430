package conflict_test

import (
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// TestAGraphProposesWhatBothSay holds that two statements of a graph, which nobody laid beside each
// other, contradict only if one says what the other denies.
func TestAGraphProposesWhatBothSay(t *testing.T) {
	says := func(text string) conflict.Side { return conflict.Side{Text: text} }
	by := func(speaker, text string) conflict.Side {
		return conflict.Side{Text: text, SpeakerIDs: []string{speaker}}
	}
	denies := func(text string) conflict.Side {
		return conflict.Side{Text: text, Stance: graph.Denies, Polarity: graph.Denied}
	}
	wants := func(text string) conflict.Side { return conflict.Side{Text: text, Stance: graph.Intends} }
	fire := func(text string) conflict.Side { return conflict.Side{Text: text, EventIDs: []string{"event:fire"}} }
	for _, c := range []struct {
		name string
		a, b conflict.Side
		want conflict.Relation
	}{
		{"said and denied", says("that the port authority offered to make Mr. Brandt its harbour master"), says("that the port authority never offered Brandt the post of harbour master"), conflict.Contradicts},
		{"denied in other words", says("that Okoro had requested that the inspector put an end to the inquiry into the dam"), denies("she asked the inspector to stop inquiring into the dam"), conflict.Contradicts},
		{"a claim denied, and what it is called", denies(`the claim that inspections of the ferry were cancelled as "entirely false"`), says("at least three inspections of the ferry had been cancelled"), conflict.Contradicts},
		{"what is not done in one way", says("the council will close the ferry"), says("the council cannot close the ferry by a decree"), conflict.Possible},
		{"the same way", says("the ferry would be closed by a decree"), says("the council cannot close the ferry by a decree"), conflict.Contradicts},
		{"another matter is negated", says("The mayor of Tarma signed the contract for the ferry"), says("The mayor of Tarma, who did not attend the debate, signed the contract"), conflict.None},
		{"only wanted", wants("to close the ferry at Tarma"), says("the ferry at Tarma was not closed"), conflict.Possible},
		{"an exception", says("Tarma will get a new ferry"), says("No new ferry for Tarma until the debts are paid"), conflict.Possible},
		{"not all is not none", says("the letters speak for the fishermen of Tarma"), says("the letters do not speak for all fishermen of Tarma"), conflict.Possible},
		{"what was and what will be", says("the council of Tarma will approve the ferry contract"), says("the council of Tarma has not approved the ferry contract"), conflict.Possible},
		{"another he", by("actor:1", "he would not seek another term in the autumn elections"), by("actor:2", "he has sought another term in the autumn elections"), conflict.Possible},
		{"he and she, one of them only perhaps", by("actor:1", "it received neither letter"), by("actor:2", "she may have received a letter from the port authority"), conflict.Possible},
		{"whether it is so", says("whether laws were broken at the port authority"), says("the port authority did not break laws"), conflict.Possible},
		{"an only", says("only Brandt was punished for lying to the port authority"), says("Okoro lied to the port authority"), conflict.None},
		{"an adjective that doubts", says("Brandt made false statements to the port authority of Tarma"), says("Brandt told the port authority of Tarma of the leak"), conflict.None},
		{"a judgement of words", says("Brandt's remarks were wildly inaccurate"), says("Brandt's remarks are irresponsible"), conflict.None},
		{"no tie", says("The ferry and the strike have nothing to do with each other"), says("The ferry was closed over the strike"), conflict.None},
		{"without", says("the plan pays for the harbour without new ferry money"), says("the council fought for new ferry money for the harbour"), conflict.None},
		{"something denied to somebody", denies("service to a foreign crew"), says("the captain sued for service to a foreign crew"), conflict.None},
		{"a matter named only", says("This is not about Captain Okoro"), says("Captain Okoro has served the port for years"), conflict.None},
		{"a name that is no word", says("the Claremont Center for Harbour Law"), says("the council has every right under harbour law"), conflict.None},
		{"numbers of other sets", says("23 towns have enacted such harbour laws"), says("the two towns were fighting the harbour laws"), conflict.None},
		{"sums of one purpose", says("the council paid $5 million for the new ferry"), says("the council paid $9 million for the new ferry"), conflict.Contradicts},
		{"sums of two purposes", says("$5 million in funding for the ferry was approved"), says("the plan grants an additional $1 million for lights at the harbour"), conflict.None},
		{"deaths in one event", fire("40 people died in the fire at the harbour"), fire("12 people died in the fire"), conflict.Contradicts},
		{"deaths in two events", says("Nine dockers were killed when a crane fell at the port of Tarma"), says("Two dockers were killed when a ladder broke at the port of Tarma in 1998"), conflict.None},
		{"deaths in one, told alike", says("Nine dockers were killed when a crane fell at the port of Tarma"), says("Twelve dockers were killed when a crane fell at the port of Tarma on Monday"), conflict.Contradicts},
		{"opposite words of one thing", says("Fish exports from Tarma rose last year"), says("Fish exports from Tarma fell last year"), conflict.Contradicts},
		{"opposite words of two things", says("the president of the union would fail"), says("The members chose Brandt to work with the president"), conflict.None},
		{"one denial twice", says("I'm not a drunk and I'm not a drug addict"), says("I'm not a drunk, and I'm not a drug addict"), conflict.None},
		{"one quotation in two spellings", by("actor:1", `"Sen. Okoro respects that but thinks that the ferry should be moved"`), by("actor:1", `"Senator Okoro respects that but thinks that the ferry should be moved"`), conflict.None},
		{"another word in a quotation", by("actor:1", `"we will rebuild the old ferry for the town"`), by("actor:1", `"we may rebuild the old ferry for the town"`), conflict.Contradicts},
	} {
		c.a.ID, c.a.CaptureID, c.b.ID, c.b.CaptureID = "statement:a", "capture:a", "statement:b", "capture:b"
		for _, v := range []conflict.Verdict{conflict.Judge(c.a, c.b), conflict.Judge(c.b, c.a)} {
			if v.Relation == conflict.Supports {
				v.Relation = conflict.None // No conflict is all that counts here.
			}
			if v.Relation != c.want {
				t.Errorf("%s: Judge = %s %s %.2f (%s), want %s", c.name, v.Relation, v.Kind, v.Score, v.Why, c.want)
			}
		}
	}
}

// TestOneSpeakerTurns holds that who says the opposite on a later day contradicts himself, that a later
// figure is news, and that the reason tells who said both and when.
func TestOneSpeakerTurns(t *testing.T) {
	on := func(n, day, text string) conflict.Side {
		return conflict.Side{ID: "statement:" + n, CaptureID: "capture:" + n, Text: text, SpeakerIDs: []string{"actor:falk"}, Said: date(t, day), EventIDs: []string{"event:fall"}}
	}
	for _, c := range []struct {
		name, first, then string
		want              conflict.Relation
		kind              graph.ConflictKind
	}{
		{"a denial of one's own words", "the crane at the quay was inspected in March", "the crane at the quay was never inspected in March", conflict.Contradicts, graph.Negation},
		{"opposite words", "ferry fares to the island rose last winter", "ferry fares to the island fell last winter", conflict.Contradicts, graph.Antonym},
		{"what was to come and did not", "the harbour authority will close the old quay", "the harbour authority has not closed the old quay", conflict.Possible, graph.Negation},
		{"a later figure", "at least nine dockers died under the crane", "five dockers died under the crane", conflict.None, graph.Update},
		{"the same again", "the crane at the quay was inspected in March", "in March the crane at the quay was inspected", conflict.None, ""},
	} {
		v := conflict.Judge(on("1", "2021-05-04", c.first), on("2", "2021-06-01", c.then))
		if v.Relation == conflict.Supports {
			v.Relation = conflict.None
		}
		if v.Relation != c.want || v.Kind != c.kind {
			t.Errorf("%s: Judge = %s %s %.2f (%s), want %s %s", c.name, v.Relation, v.Kind, v.Score, v.Why, c.want, c.kind)
		}
		if says := "one speaker said both (2021-05-04, 2021-06-01)"; c.want == conflict.Contradicts && !strings.Contains(v.Why, says) {
			t.Errorf("%s: why = %q, want it to say %q", c.name, v.Why, says)
		}
	}
}
