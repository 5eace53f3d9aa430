package conflict

import "testing"

func TestNameLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"bolivian", "bolivia", true}, {"kenyan", "kenya", true}, {"ghanaian", "ghana", true}, {"mahatir", "mahathir", true}, {"cathrine", "catherine", true},
		{"okoro", "okara", false}, {"iranian", "iraq", false}, {"austria", "australia", false}, {"lima", "limi", false}, {"marino", "marina", false},
	} {
		a, b := term{key: c.a, name: true}, term{key: c.b, name: true}
		if got := nameLikeness(a, b) > 0; got != c.want || got != (nameLikeness(b, a) > 0) {
			t.Errorf("nameLikeness(%s, %s) > 0 = %v, want %v either way round", c.a, c.b, got, c.want)
		}
	}
}

func TestInitialsAreLinked(t *testing.T) {
	short, long := read(Side{Text: "Okoro joined NRB."}), read(Side{Text: "Okoro joined the board of National River Bank in May."})
	if p := newPair(short, long); p.sharedNames < stands {
		t.Errorf("shared names = %v, want the initials linked: %v", p.sharedNames, p.links)
	}
}

func TestDetails(t *testing.T) {
	for _, c := range []struct{ short, long, feature string }{
		{"Okoro was hurt in the knee.", "Okoro, who was hurt in the elbow, left the field before the end of the game.", "rival-noun"},
		{"Okoro died a poor woman.", "Okoro, who had sold her mills by then, died a wealthy woman.", "nearly-opposite"},
		{"The bridge has four towers.", "The bridge has seven towers, each of them built of stone from Tarma.", "number-other-same"},
		{"Okoro was born in 1911.", "Okoro was born in 1909, the third child of a miller from Tarma.", "year-other"},
		{"Few of the miners came back.", "Most of the miners who went to Tarma that spring came back.", "few-against-many"},
	} {
		p := newPair(read(Side{Text: c.short}), read(Side{Text: c.long}))
		if v := p.details()[c.feature]; v == 0 {
			t.Errorf("%s is 0 for %q and %q: %v", c.feature, c.short, c.long, p.details())
		}
	}
	p := newPair(read(Side{Text: "The ferry carries 3,000 tons."}), read(Side{Text: "The old ferry at Tarma carries 3,041 tons of coal."}))
	if v := p.details()["number-other"]; v != 0 {
		t.Errorf("a rounded number is another number: %v", p.details())
	}
}
