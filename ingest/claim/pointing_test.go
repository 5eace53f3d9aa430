package claim

import (
	"strings"
	"testing"
)

func TestPointingOf(t *testing.T) {
	for _, c := range []struct {
		text, whose string
		called      Truth
		points      bool
	}{
		{"this", "", NotCalled, true},
		{"it", "", NotCalled, true},
		{"the allegation", "", NotCalled, true},
		{"all of these claims", "", NotCalled, true},
		{"any such accusation", "", NotCalled, true},
		{"the latest allegations against him", "", NotCalled, true},
		{"the union's account", "union", NotCalled, true},
		{"Mary Doyle’s claims", "mary doyle", NotCalled, true},
		{"“It is simply untrue,”", "", False, true},
		{"That's a complete lie.", "", False, true},
		{"that’s not true", "", False, true},
		{"it isn't true", "", False, true},
		{"this is not a lie", "", True, true},
		{"the claims were absolutely correct", "", True, true},
		{"the Union's account false", "union", False, true},
		{"the report was wrong", "", False, true},
		{"the allegation in a filing to the exchange", "", NotCalled, true},
		{"it when questioned", "", NotCalled, true},
		{"That is simply not true. We have searched every file.", "", False, true},
		{"that was untrue: he had gone out at nine", "", False, true},
		{"that was not the case", "", False, true},
		{"Mr Tenby’s remarks were baseless", "mr tenby", False, true},
		{"the report as nonsense", "", False, true},
		{"“Absolute rubbish,”", "", False, true},
		{"“Nothing of the sort happened,”", "", False, true},
		{"No such thing was said", "", False, true},
		{"There is no truth in the story", "", False, true},
		{"There is no truth in Mr Pell's story", "mr pell", False, true},
		{"Not a word of it is true", "", False, true},
		{"rubbish was left in the street", "", NotCalled, false},
		{"There is no truth in politics", "", NotCalled, false},
		{"it flatly", "", NotCalled, true},
		{"this on Monday", "", NotCalled, true},
		{"both statements", "", NotCalled, true},
		{"“He is lying,”", "", False, true},
		{"She's making it up", "", False, true},
		{"Mr Pell was mistaken", "mr pell", False, true},
		{"the deputy was right", "deputy", True, true},
		{"they are not telling the truth", "", False, true},
		{"He was wrong. The key was never there.", "", False, true},
		{"he was right to leave", "", NotCalled, false},
		{"he was wrong about the key", "", NotCalled, false}, // About one thing of what he said, perhaps.
		{"I was wrong", "", NotCalled, false},
		{"we are right", "", NotCalled, false},
		{"the right was lying", "right", False, true},
		{"the boat was lying in the mud", "", NotCalled, false},
		{"That's right", "", True, true},
		{"this is right", "", NotCalled, false},
		{"the statement was false", "", False, true},
		{"the statement", "", NotCalled, false}, // Of the police, perhaps.
		{"there was no truth in them", "", False, true},
		{"that figure", "", NotCalled, true},
		{"the ministry's estimate", "ministry", NotCalled, true},
		{"the number of dead", "", NotCalled, false},
		{"a number", "", NotCalled, true},
		{"that charge", "", NotCalled, true},
		{"the charge", "", NotCalled, false}, // Of a court, perhaps.
		{"the accusations as “fiction paid for abroad.”", "", NotCalled, true},
		{"a claim", "", NotCalled, true},
		{"it a lie", "", False, true},
		{"Ms Oyelu's account was accurate in every respect", "ms oyelu", True, true},
		{"it seriously wrong", "", NotCalled, false},
		{"the claim to the throne", "", NotCalled, false},
		{"that is untrue of most towns", "", NotCalled, false},
		{"his statement", "", NotCalled, false},
		{"this is wrong", "", NotCalled, false}, // Of a deed, perhaps.
		{"this is it", "", NotCalled, false},
		{"the water", "", NotCalled, false},
		{"any wrongdoing", "", NotCalled, false},
		{"it was dumped at night", "", NotCalled, false},
		{"the allegation that waste was dumped", "", NotCalled, false}, // It says what is alleged.
		{"the report of the inquiry", "", NotCalled, false},
		{"claims", "", NotCalled, false},
		{"that waste was dumped", "", NotCalled, false},
		{"it is true that he left", "", NotCalled, false},
		{"", "", NotCalled, false},
		{"the", "", NotCalled, false},
		{"'s", "", NotCalled, false},
		{"all of", "", NotCalled, false},
	} {
		p, points := PointingOf(c.text)
		if points != c.points || p.Called != c.called || strings.Join(p.Whose, " ") != c.whose {
			t.Errorf("PointingOf(%q) = %+v, %t; want whose %q, called %d, %t", c.text, p, points, c.whose, c.called, c.points)
		}
	}
}

func FuzzPointingOf(f *testing.F) {
	for _, text := range []string{"it", "all of the claims", "Mr Pell's story was a lie, and", "there is no truth in", "this on 's n't", "Rubbish!"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if p, points := PointingOf(text); points && strings.TrimSpace(text) == "" {
			t.Errorf("PointingOf(%q) = %+v", text, p)
		}
	})
}
