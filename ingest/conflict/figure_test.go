package conflict_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// brief is a figure in one line: words [low, high] measure unit (population).
func brief(f graph.Figure) string {
	high := "open"
	if f.High != nil {
		high = fmt.Sprint(*f.High)
	}
	return fmt.Sprintf("%s [%g, %s] %s|%s|%s", f.Text, f.Low, high, f.Measure, f.Unit, f.Population)
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"vague words", "hundreds died and thousands more were injured", []string{"hundreds [200, 1999] deaths||", "thousands [2000, 19999] injuries||"}},
		{"lower bound", "The army fired more than 30,000 shells", []string{"more than 30,000 [30000, open] shells||shells"}},
		{"share of a population", "90 percent of the bridges on the river", []string{"90 percent [90, 90] bridges|percent|bridges on the river"}},
		{"range", "between 20 and 30 people died", []string{"between 20 and 30 [20, 30] deaths||people"}},
		{"range with a dash", "20-30 people", []string{"20-30 [20, 30] people||people"}},
		{"fraction", "a third of the voters stayed at home", []string{"a third [33, 34] voters|percent|voters"}},
		{"none", "there were no guards on the wall", []string{"no [0, 0] guards||guards on the wall"}},
		{"Arabic digits", "قتل ٣٠ شخصا", []string{"٣٠ [30, 30] شخصا||شخصا"}},
		{"dot that groups thousands", "1.000 trees", []string{"1.000 [1000, 1000] trees||trees"}},
		{"comma that groups thousands", "1,000 trees", []string{"1,000 [1000, 1000] trees||trees"}},
		{"decimal", "a rise of 1.5 degrees", []string{"1.5 degrees [1.5, 1.5] temperature|degrees|"}},
		{"whose loss", "the Okoro family, which lost eight family members", []string{"eight [8, 8] deaths||Okoro family"}},
		{"money", "a bill of US$ 27.5 billion and £1.5m", []string{"US$ 27.5 billion [2.75e+10, 2.75e+10] money|USD|", "£1.5m [1.5e+06, 1.5e+06] money|GBP|"}},
		{"number in words", "two hundred and five ships", []string{"two hundred and five [205, 205] ships||ships"}},
		{"upper bound", "up to 50 houses", []string{"up to 50 [0, 50] houses||houses"}},
		{"about", "about 40 houses", []string{"about 40 [36, 44] houses||houses"}},
		{"dozens", "dozens of houses", []string{"dozens [24, 199] houses||houses"}},
		{"age", "a 57-year-old man", []string{"57-year [57, 57] age|years|"}},
		{"a name is no figure", "COVID-19 and the F-16", nil},
		{"a date is no figure", "on 6 June 2017 and in 1984", nil},
		{"a count before a plural is no year", "2000 people came", []string{"2000 [2000, 2000] people||people"}},
		{"a label is no figure", "gate 3 of lock 17 was shut", nil},
		{"a pronoun is no figure", "one of the men", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			text := graph.NewText(c.text)
			for _, f := range conflict.Figures(c.text) {
				got = append(got, brief(f))
				if cut := text.Cut(f.Span); cut != f.Text {
					t.Errorf("text at %v = %q, want %q", f.Span, cut, f.Text)
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("Figures(%q): want -, got +\n%s", c.text, d)
			}
		})
	}
}

func TestDates(t *testing.T) {
	var got []string
	for _, d := range conflict.Dates("On 6 June 2017, in May 2016, since 1984 and on July 14, they came.") {
		got = append(got, d.Text+" = "+d.Date.String())
	}
	want := []string{"6 June 2017 = 2017-06-06", "May 2016 = 2016-05", "1984 = 1984", "July 14 = "}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("Dates: want -, got +\n%s", d)
	}
}
