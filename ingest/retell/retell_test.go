package retell

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"whosaid/graph"
)

var (
	quay   = Speaker{ID: "actor:quay", Name: "Ada Quay", Kind: graph.Person, Named: true}
	mrs    = Speaker{ID: "actor:mrs", Name: "Quay", Kind: graph.Person, Named: true}
	holm   = Speaker{ID: "actor:holm", Name: "Per Holm", Kind: graph.Person, Named: true}
	line   = Speaker{ID: "actor:line", Name: "Tarn Line", Kind: graph.Organisation, Named: true}
	rail   = Speaker{ID: "actor:rail", Name: "Vale Rail", Kind: graph.Organisation, Named: true}
	she    = Speaker{ID: "actor:she", Name: "she", Kind: graph.Person}
	nobody = Speaker{}
)

// said is a statement on a day of March 2024, 0 for none; direct if it begins with a mark.
func said(by Speaker, day int, quote string) Saying {
	s := Saying{ID: "statement:" + quote + by.ID, CaptureID: "capture:" + by.ID + fmt.Sprint(day), Quote: quote, Form: graph.Indirect, Polarity: graph.Affirms}
	switch {
	case strings.HasPrefix(quote, `"`):
		s.Form = graph.Direct
	case strings.Contains(quote, `"`):
		s.Form = graph.Mixed
	}
	if by != nobody {
		s.Speakers = []Speaker{by}
	}
	if day > 0 {
		s.Published, _ = graph.ParseDate(fmt.Sprintf("2024-03-%02d", day))
	}
	return s
}

func TestCompare(t *testing.T) {
	const promise = `"We will rebuild the bridge before the winter comes," … "and nobody will pay for it."`
	cases := []struct {
		name string
		a, b Saying
		want string // Kind, order and diff; "" for nothing.
	}{
		{"the same", said(quay, 2, promise), said(quay, 1, promise), "verbatim dated"},
		{"fewer words, another mark", said(quay, 1, promise), said(mrs, 2, `that she would “rebuild the bridge before the winter comes”`), "verbatim dated"},
		{"initials with and without stops", said(quay, 1, `"The F.B.I. came at noon and left"`), said(quay, 2, `"The FBI came at noon and left."`), "verbatim dated"},
		{"one word more", said(quay, 1, promise), said(quay, 2, `"We will not rebuild the bridge before the winter comes."`),
			"altered dated = We will | + not | = rebuild the bridge before the winter comes"},
		{"another word at the end", said(quay, 2, `"We will rebuild the bridge before the winter."`), said(quay, 1, `"We will rebuild the bridge before the spring."`),
			"altered dated = We will rebuild the bridge before the | - spring | + winter"},
		{"another half sentence", said(quay, 1, promise), said(quay, 2, `"We will rebuild the road to the north for the army."`), ""},
		{"by her and by a man", said(quay, 1, promise), said(holm, 2, promise), ""},
		{"by two bodies", said(line, 1, promise), said(rail, 2, promise), ""},
		{"by a body and by her who speaks for it", said(line, 1, promise), said(quay, 2, promise), "verbatim dated"},
		{"by somebody not named", said(nobody, 0, promise), said(quay, 2, promise), "verbatim unknown"},
		{"a few words by somebody not named", said(she, 1, `"We will rebuild the bridge."`), said(quay, 2, `"We will rebuild the bridge."`), ""},
		{"words that mean nothing", said(quay, 1, `"It is what it is, and that is that."`), said(quay, 2, `"It is what it is."`), ""},
		{"reported", said(quay, 1, promise), said(quay, 3, `that the bridge would be rebuilt before the winter and that nobody would have to pay`), "paraphrase dated"},
		{"reported a year later", said(quay, 1, promise), later(said(quay, 3, `that the bridge would be rebuilt before the winter and that nobody would have to pay`)), ""},
		{"reported, and denied", said(quay, 1, promise), denied(said(quay, 3, `that the bridge would be rebuilt before the winter and that nobody would have to pay`)), ""},
		{"copied report", said(quay, 2, `that the bridge would be rebuilt before the long winter comes`), said(quay, 1, `that the bridge would be rebuilt before the long winter comes`), "verbatim dated"},
	}
	for _, c := range cases {
		from, q, found := Compare(Hear(c.a), Hear(c.b))
		from2, q2, found2 := Compare(Hear(c.b), Hear(c.a))
		if from != from2 || fmt.Sprint(q) != fmt.Sprint(q2) || found != found2 {
			t.Errorf("%s: Compare() = %s %v %t one way, and %s %v %t the other", c.name, from, q, found, from2, q2, found2)
		}
		got := ""
		if found {
			got = strings.TrimSpace(fmt.Sprintf("%s %s %s", q.Kind, q.Order, strings.Join(q.Diff, " | ")))
		}
		if got != c.want {
			t.Errorf("%s: Compare() = %q (%s, %.2f), want %q", c.name, got, q.Why, q.Similarity, c.want)
		}
		if found && (q.Why == "" || q.Order == graph.Dated && from != max2(c.a, c.b).ID) {
			t.Errorf("%s: leads from %s, because %q; want it from the later", c.name, from, q.Why)
		}
		if found && !Meet(Hear(c.a).Keys(), Hear(c.b).Keys()) {
			t.Errorf("%s: found, but no key would have led to it", c.name)
		}
	}
}

// TestOneSpeakerOfTwoNames holds that what two say who are judged to be one is compared as what one says,
// whichever side knows of it, and that keys lead from the one to the other.
func TestOneSpeakerOfTwoNames(t *testing.T) {
	a := Hear(said(quay, 1, `"We will rebuild the bridge before the winter comes, and nobody will pay for it."`))
	b := Hear(said(holm, 3, `that the bridge would be rebuilt before the winter and that nobody would have to pay`))
	if _, _, found := Compare(a, b); found || Meet(a.Keys(), b.Keys()) {
		t.Errorf("two speakers: found %t, want nothing and no key", found)
	}
	a2, b2 := a.SaidAlsoBy(map[string][]Speaker{quay.ID: {holm}}), b.SaidAlsoBy(map[string][]Speaker{holm.ID: {quay}})
	for _, pair := range [][2]Utterance{{a2, b}, {a, b2}, {a2, b2}} {
		if _, q, found := Compare(pair[0], pair[1]); !found || q.Kind != graph.Paraphrase {
			t.Errorf("one speaker: %v %t, want a paraphrase", q, found)
		}
	}
	if !Meet(a2.Keys(), b2.Keys()) {
		t.Errorf("one speaker: %v and %v lead nowhere", a2.Keys(), b2.Keys())
	}
}

// max2 is the saying of the later text.
func max2(a, b Saying) Saying {
	if a.Published.From().After(b.Published.From()) {
		return a
	}
	return b
}

func later(s Saying) Saying {
	s.Published, _ = graph.ParseDate("2025-03")
	return s
}

func denied(s Saying) Saying {
	s.Polarity = graph.Denied
	return s
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(key string) bool { return slices.Contains(b, key) })
}

// prose is n words, of which the same seed gives the same.
func prose(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 1))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("word%d", r.IntN(5000))
	}
	return strings.Join(words, " ")
}

func TestDerives(t *testing.T) {
	wire := Text{CaptureID: "capture:a", SourceID: "source:a", Publisher: "The Northern Wire", Words: prose(1, 300)}
	wire.Published, _ = graph.ParseDate("2024-03-01")
	other := func(words, day string) Text {
		t := Text{CaptureID: "capture:b", SourceID: "source:b", Publisher: "Post", Words: words}
		t.Published, _ = graph.ParseDate(day)
		return t
	}
	half := strings.Join(strings.Fields(wire.Words)[:150], " ")
	cases := []struct {
		name string
		text Text
		want string // From, order, share, other share; "" for nothing.
	}{
		{"all of it, later", other(wire.Words, "2024-03-02"), "capture:b dated 1.00 1.00"},
		{"all of it, earlier", other(wire.Words, "2024-02"), "capture:a dated 1.00 1.00"},
		{"half of it", other(half, "2024-03"), "capture:b unknown 1.00 0.50"},
		{"half of it within much else", other(prose(2, 500)+" "+half+" "+prose(3, 500), "2024-03-02"), "capture:b dated 0.13 0.50"},
		{"half of it, on whose word", other(half+"\nas Northern Wire reported", "2024-03-01"), "capture:b credited 0.97 0.50"},
		{"in quotation marks", other("“"+wire.Words+"” "+prose(4, 100), "2024-03-02"), ""},
		{"a sentence of it", other(strings.Join(strings.Fields(wire.Words)[:30], " ")+" "+prose(5, 100), "2024-03-02"), ""},
		{"none of it", other(prose(6, 300), "2024-03-02"), ""},
		{"of the same work", Text{CaptureID: "capture:b", SourceID: "source:a", Words: wire.Words}, ""},
	}
	for _, c := range cases {
		a, b := Read(wire), Read(c.text)
		from, d, found := Derives(a, b)
		from2, d2, found2 := Derives(b, a)
		if from != from2 || d != d2 || found != found2 {
			t.Errorf("%s: Derives() = %s %v %t one way, and %s %v %t the other", c.name, from, d, found, from2, d2, found2)
		}
		got := ""
		if found {
			got = fmt.Sprintf("%s %s %.2f %.2f", from, d.Order, d.Share, d.OtherShare)
		}
		if got != c.want {
			t.Errorf("%s: Derives() = %q (%s), want %q", c.name, got, d.Why, c.want)
		}
		if found && !shared(a.Keys(), b.Keys()) {
			t.Errorf("%s: found, but no key would have led to it", c.name)
		}
	}
}

// TestPassageIsFound puts a passage of the length that is promised anywhere into two texts.
func TestPassageIsFound(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := func(label string) string {
			n := rapid.IntRange(0, 400).Draw(r, label)
			return prose(rapid.Uint64().Draw(r, label+" seed"), n)
		}
		passage := prose(rapid.Uint64().Draw(r, "passage"), textWindow+textShingle-1)
		a := Read(Text{Words: text("before") + " " + passage + " " + text("after")})
		b := Read(Text{Words: text("ahead") + " " + passage + " " + text("behind")})
		if !shared(a.Keys(), b.Keys()) {
			r.Fatalf("no key in common")
		}
	})
}

// TestWordsStand holds that every word is the text at its span.
func TestWordsStand(t *testing.T) {
	parts := []string{"“", "”", `"`, "'", "’", "‘", "a", "U.S.", "F.B.I", "é", "e\u0301", "don't", "…", "...", ".", "Mr.", "\n", " ", "日本", "«", "»", "12,5"}
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 40).Draw(r, "parts"), rapid.SampledFrom([]string{"", " "}).Draw(r, "joint"))
		text, at := graph.NewText(s), 0
		for _, w := range Words(s) {
			if w.Span.Start < at || w.Span.End > text.Len() || text.Cut(w.Span) != w.Text || w.Low == "" {
				r.Fatalf("%q: word %q at %v", s, w.Text, w.Span)
			}
			at = w.Span.End
		}
	})
}

// TestDiffIsBothSides reads the words of both sides back off the diff.
func TestDiffIsBothSides(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		run := func(label string) []Word {
			return Words(strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d"}), 1, 12).Draw(r, label), " "))
		}
		a, b := run("a"), run("b")
		if len(b) < len(a) {
			a, b = b, a
		}
		var here, there []string
		for _, line := range diff(fit(a, b), true) {
			words := strings.Fields(line[2:])
			if line[0] != '-' {
				here = append(here, words...)
			}
			if line[0] != '+' {
				there = append(there, words...)
			}
		}
		if s := textOf(a); !strings.Contains(s, strings.Join(here, " ")) {
			r.Fatalf("%q is not in %q", here, s)
		}
		if s := textOf(b); !strings.Contains(s, strings.Join(there, " ")) {
			r.Fatalf("%q is not in %q", there, s)
		}
	})
}

func textOf(words []Word) string {
	var list []string
	for _, w := range words {
		list = append(list, w.Text)
	}
	return strings.Join(list, " ")
}

// TestRoom holds that what a speaker speaks about leads to fewer others than the words that are repeated.
func TestRoom(t *testing.T) {
	rooms := map[int]int{} // How many keys have each.
	for _, key := range Hear(said(quay, 3, "the harbour tunnel would be flooded within a fortnight of heavy rain")).Keys() {
		if (Weight(key) < Enough) != (Room(key) == ofOneTopic) {
			t.Errorf("%s weighs %d and has room for %d", key, Weight(key), Room(key))
		}
		rooms[Room(key)]++
	}
	if rooms[ofOneTopic] == 0 || rooms[ofOneSaying] == 0 || ofOneTopic >= ofOneSaying {
		t.Errorf("keys by room: %v", rooms)
	}
}
