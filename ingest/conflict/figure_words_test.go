package conflict_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// TestFiguresAsNewsroomsWriteThem holds what numbers in running text mean.
func TestFiguresAsNewsroomsWriteThem(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		// Bounds.
		{"at least", "At least 12 miners were injured", []string{"At least 12 [12, open] injuries||miners"}},
		{"nearly", "Nearly 400 homes burned", []string{"Nearly 400 [360, 400] homes||homes"}},
		{"fewer than", "fewer than 50 members stayed", []string{"fewer than 50 [0, 50] members||members"}},
		{"no fewer than", "no fewer than six bridges", []string{"no fewer than six [6, open] bridges||bridges"}},
		{"no more than", "no more than 20 boats", []string{"no more than 20 [0, 20] boats||boats"}},
		{"as many as", "as many as 900 workers", []string{"as many as 900 [0, 900] workers||workers"}},
		{"or more", "30 or more cows", []string{"30 or more [30, open] cows||cows"}},
		{"a plus sign", "500+ drivers", []string{"500+ [500, open] drivers||drivers"}},
		{"some", "some 70 huts", []string{"some 70 [63, 77] huts||huts"}},
		{"exactly", "exactly 14 votes", []string{"exactly 14 [14, 14] votes||votes"}},
		{"more than a vague number", "more than a dozen boats", []string{"more than a dozen [12, open] boats||boats"}},
		// Ranges.
		{"to", "20 to 30 sheep", []string{"20 to 30 [20, 30] sheep||sheep"}},
		{"from to", "from 20 to 30 sheep", []string{"20 to 30 [20, 30] sheep||sheep"}},
		{"en dash", "20–30 sheep", []string{"20–30 [20, 30] sheep||sheep"}},
		{"between, in words", "between two and three hundred sheep", []string{"between two and three hundred [200, 300] sheep||sheep"}},
		{"to with a scale", "two to three million litres", []string{"two to three million litres [2e+06, 3e+06] volume|litres|"}},
		{"or", "three or four boats", []string{"three or four [3, 4] boats||boats"}},
		{"range of money", "$2-3bn", []string{"$2-3bn [2e+09, 3e+09] money|USD|"}},
		{"range of shares", "10 to 15 percent of voters", []string{"10 to 15 percent [10, 15] voters|percent|voters"}},
		{"a change is no range", "rose from 20 to 30 percent", []string{"20 [20, 20] count||", "30 percent [30, 30] share|percent|"}},
		// Vague words.
		{"scores", "scores of boats", []string{"scores [40, 199] boats||boats"}},
		{"tens of thousands", "tens of thousands of fans", []string{"tens of thousands [20000, 199999] fans||fans"}},
		{"hundreds of thousands", "hundreds of thousands of fans", []string{"hundreds of thousands [200000, 1.999e+06] fans||fans"}},
		{"a couple", "a couple of guards", []string{"a couple [2, 3] guards||guards"}},
		{"a handful", "a handful of guards", []string{"a handful [3, 9] guards||guards"}},
		{"a dozen", "a dozen guards", []string{"a dozen [12, 12] guards||guards"}},
		{"half a dozen", "half a dozen guards", []string{"half a dozen [6, 6] guards||guards"}},
		{"dozens more", "dozens more were hurt", []string{"dozens [24, 199] injuries||"}},
		// Nothing.
		{"zero", "zero complaints", []string{"zero [0, 0] complaints||complaints"}},
		{"no one", "no one died", []string{"no one [0, 0] deaths||"}},
		{"nobody", "Nobody was injured", []string{"Nobody [0, 0] injuries||"}},
		{"none of", "none of the guards left", []string{"none [0, 0] guards||guards"}},
		{"not a single", "not a single guard was on duty", []string{"not a single [0, 0] guard||guard"}},
		{"no longer is no number", "no longer open", nil},
		// Shares.
		{"half", "half of the town's wells", []string{"half [50, 50] wells|percent|wells"}},
		{"half the", "half the wells", []string{"half [50, 50] wells|percent|wells"}},
		{"two thirds", "two-thirds of the pupils", []string{"two-thirds [66, 67] pupils|percent|pupils"}},
		{"three quarters", "three quarters of pupils", []string{"three quarters [75, 75] pupils|percent|pupils"}},
		{"one in five", "one in five pupils", []string{"one in five [20, 20] pupils|percent|pupils"}},
		{"out of", "seven out of ten pupils", []string{"seven out of ten [70, 70] pupils|percent|pupils"}},
		{"of the counted", "30 of the 112 people interviewed", []string{"30 [30, 30] people||112 people", "112 [112, 112] people||people"}},
		{"out of a count", "40 out of 160 wells", []string{"40 out of 160 [25, 25] wells|percent|wells"}},
		{"percent sign", "12.5% of wages", []string{"12.5% [12.5, 12.5] wages|percent|wages"}},
		{"per cent", "90 per cent of wells", []string{"90 per cent [90, 90] wells|percent|wells"}},
		{"percentage points", "by 3 percentage points", []string{"3 percentage points [3, 3] share|percentage points|"}},
		{"a majority is no number", "a majority of pupils", nil},
		// Scales and money.
		{"m", "1.2m people", []string{"1.2m [1.2e+06, 1.2e+06] people||people"}},
		{"k", "40k runners", []string{"40k [40000, 40000] runners||runners"}},
		{"bn", "$1.5bn in aid", []string{"$1.5bn [1.5e+09, 1.5e+09] money|USD|"}},
		{"million in words", "one and a half million litres", []string{"one and a half million litres [1.5e+06, 1.5e+06] volume|litres|"}},
		{"half a million", "half a million litres", []string{"half a million litres [500000, 500000] volume|litres|"}},
		{"euros", "€300", []string{"€300 [300, 300] money|EUR|"}},
		{"a currency after", "300 euros", []string{"300 euros [300, 300] money|EUR|"}},
		{"hyphened scale", "a 3-million-euro loan", []string{"3-million-euro [3e+06, 3e+06] money|EUR|"}},
		// Digits.
		{"Persian digits", "۴۵ نفر", []string{"۴۵ [45, 45] نفر||نفر"}},
		{"Devanagari digits", "४५ लोग", []string{"४५ [45, 45] लोग||लोग"}},
		{"Arabic separators", "١٬٢٣٤ شخصا", []string{"١٬٢٣٤ [1234, 1234] شخصا||شخصا"}},
		{"full width digits", "４５ people", []string{"４５ [45, 45] people||people"}},
		{"a thin space that groups", "12 000 trees", []string{"12 000 [12000, 12000] trees||trees"}},
		{"dots that group millions", "1.234.567 trees", []string{"1.234.567 [1.234567e+06, 1.234567e+06] trees||trees"}},
		{"a decimal comma", "2,5 percent of wages", []string{"2,5 percent [2.5, 2.5] wages|percent|wages"}},
		{"dots and a comma", "1.234,50 euros", []string{"1.234,50 euros [1234.5, 1234.5] money|EUR|"}},
		{"three decimals of a share", "0.125 percent of wages", []string{"0.125 percent [0.125, 0.125] wages|percent|wages"}},
		{"a negative number", "a low of -5 degrees", []string{"-5 degrees [-5, -5] temperature|degrees|"}},
		// Ages and lengths of time.
		{"aged", "a man aged 34", []string{"34 [34, 34] age|years|"}},
		{"years old", "she is 12 years old", []string{"12 years [12, 12] age|years|"}},
		{"an age between commas", "Ida Brandt, 43, said", []string{"43 [43, 43] age|years|"}},
		{"in words", "a six-year-old girl", []string{"six-year [6, 6] age|years|"}},
		{"a length of time", "a five-month siege", []string{"five-month [5, 5] duration|months|"}},
		// More of the same.
		{"more than half", "more than half of the pupils", []string{"more than half [50, open] pupils|percent|pupils"}},
		{"less than a third", "less than a third of pupils", []string{"less than a third [0, 34] pupils|percent|pupils"}},
		{"nearly one in three", "nearly one in three pupils", []string{"nearly one in three [29.7, 34] pupils|percent|pupils"}},
		{"one-third", "one-third of the budget", []string{"one-third [33, 34] budget|percent|budget"}},
		{"a few hundred", "a few hundred boats", []string{"a few hundred [200, 1000] boats||boats"}},
		{"several thousand", "several thousand boats", []string{"several thousand [3000, 12000] boats||boats"}},
		{"several dozen", "several dozen boats", []string{"several dozen [36, 144] boats||boats"}},
		{"a hyphened number", "twenty-three boats", []string{"twenty-three [23, 23] boats||boats"}},
		{"a long number in words", "one hundred and twenty-one thousand boats", []string{"one hundred and twenty-one thousand [121000, 121000] boats||boats"}},
		{"a thousand", "a thousand boats", []string{"a thousand [1000, 1000] boats||boats"}},
		{"up to half", "up to half of the wells", []string{"up to half [0, 50] wells|percent|wells"}},
		{"under", "under 100 boats", []string{"under 100 [0, 100] boats||boats"}},
		{"well over", "well over 100 boats", []string{"well over 100 [100, open] boats||boats"}},
		{"an estimated", "an estimated 250 boats", []string{"an estimated 250 [225, 275] boats||boats"}},
		{"a tilde", "~250 boats", []string{"~250 [225, 275] boats||boats"}},
		{"twenty per cent", "twenty per cent of pupils", []string{"twenty per cent [20, 20] pupils|percent|pupils"}},
		{"a vulgar fraction", "2½ years", []string{"2½ years [2.5, 2.5] duration|years|"}},
		{"a vulgar fraction of", "¾ of the wells", []string{"¾ [75, 75] wells|percent|wells"}},
		{"a number and those it counts, by of", "40 of them were injured", []string{"40 [40, 40] injuries||"}},
		{"a dash in a sentence", "the pier - 40 metres long - fell", []string{"40 metres [40, 40] distance|m|"}},
		{"of a total", "12 of 40 wells", []string{"12 [12, 12] wells||40 wells", "40 [40, 40] wells||wells"}},
		// What is no figure.
		{"a name with a number", "a Boeing 737 and Apollo 13", nil},
		{"letters and digits", "the G7, 5G, H5N1 and 3D", nil},
		{"round the clock", "open 24/7 since 9/11", nil},
		{"the first of two", "one of the two who left", []string{"two [2, 2] count||"}},
		{"a list's number", "1. Open the gate.", nil},
		{"No. 10", "No. 10 said", nil},
		{"a date with slashes", "on 12/06/2017", nil},
		{"an address on the web", "at 192.168.0.1", nil},
		{"a score with a dash", "a 2–2 draw", nil},
		{"ordinals", "the third bridge, the 21st century and her second term", nil},
		{"a year", "It opened in 1998.", nil},
		{"a decade", "in the 1990s", nil},
		{"a span of years", "from 2014 to 2017", nil},
		{"a season", "the 2016-17 season", nil},
		{"a time of day", "at 10:30 and at 5 p.m.", nil},
		{"a telephone number", "Call +44 20 7946 0958 or 555-0142.", nil},
		{"an identity number", "case no. 4471/19, file 88-2041", nil},
		{"a version", "version 2.4.1", nil},
		{"an address of a house", "10 Downing Street", nil},
		{"a road", "the A40 and Route 66", nil},
		{"a score", "won 3-1", nil},
		{"a page", "page 12 of the report", nil},
		{"a postcode", "SW1A 2AA", nil},
		{"an article of a law", "Article 5 and section 12", nil},
		{"a pronoun", "the one who left", nil},
		// Measures.
		{"killed", "killing 14 soldiers", []string{"14 [14, 14] deaths||soldiers"}},
		{"wounded", "wounded 30 villagers", []string{"30 [30, 30] injuries||villagers"}},
		{"arrested", "31 people were arrested", []string{"31 [31, 31] arrests||people"}},
		{"displaced", "9,000 people were displaced", []string{"9,000 [9000, 9000] displaced||people"}},
		{"missing", "nine people are missing", []string{"nine [9, 9] missing||people"}},
		{"times", "the pump failed three times", []string{"three [3, 3] times||times"}},
		{"doubled", "the fee doubled", nil},
		{"square kilometres", "12 square kilometres of forest", []string{"12 square kilometres [12, 12] area|km²|"}},
		{"litres", "300 litres of oil", []string{"300 litres [300, 300] volume|litres|"}},
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
				t.Errorf("Figures(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}
