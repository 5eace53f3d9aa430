package ingest_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// Made-up news for measuring derive. As in news, most stories are told in a few statements and
// some in hundreds; words are used by Zipf's law, so that the commonest few are in every tenth
// statement and most in next to none; and new names keep turning up, ever more slowly (a
// Pitman-Yor process, which gives both Heaps' and Zipf's law). A statement is about its story's
// names and theme, in one of some thirty forms, with words of its own beside. In every second
// story one statement is made to contradict another in a known way. The same seed and size
// give the same news.

// saying is one statement of the news.
type saying struct{ speaker, text string }

// planted is a pair of statements that were made to contradict each other.
type planted struct {
	kind        string
	left, right int // Which of the sayings.
}

// plants are pairs of sentences about a story of which the second cannot hold with the first.
// P and Q are persons, B is a body, L a place, N and M are nouns, A an adjective, V a verb, D and E numbers.
var plants = []struct{ kind, one, other string }{
	{"negation", "the N of P in L is A", "after the M the N of P in L is not A"},
	{"negation", "B will V the N in L", "B never will V the N of P in L"},
	{"antonym", "the price of the N in L rose sharply", "the price of the N in L fell sharply after the M"},
	{"antonym", "the N that P bought for B was legal", "the N that P bought for B was illegal"},
	{"figures", "D people died in the N at L", "E people died in the N at L before the M"},
	{"figures", "the N of B cost D dollars", "the N of B cost E dollars"},
	{"notion", "B did everything to V the N in L", "B did not do enough to V the N in L"},
	{"roles", "P sued Q over the N in L", "Q sued P over the N in L"},
	{"day", "the N in L began on 3 May 2016", "the N in L began on 9 June 2017"},
	{"possible", "P approved the N of B", "P may not have approved the N of B"},
}

// forms are sentences about a story.
var forms = strings.Split(`P will V the A N of L
B wants to V the N before the M
the N in L should V the M
P and Q V the N in L
the A N of B can V a M
B has a N for L and its M
P hopes that the N will V
in L a M and a N V
D people V the N in L
the N of B cost D dollars
L needs a A N
the M of P is A
B has a N that can V the M
P will V B for the N
a A N stands in L
the A M will V the N
Q is the N of B
B and P V a N near L
only P can V the N
the N that Q will V in L is A
P did not V the M of B
before the N Q had a M in L
at least D of the N in L V
the M of L and the N of B V
P fears that a A M may V the N
B will V for the N of Q
the A N is as A as the M
the N of L has a M
Q would V the A N with a M`, "\n")

// tails are what is said beside.
var tails = strings.Split(`after the A N of the M
because of a M and its A N
as a N would V the A M
while others V the N and the M
so that a A M and a N V
when a N for the M is A`, "\n")

// news makes what is said, from some vocabulary.
type news struct {
	random                   *rand.Rand
	nouns, adjectives, verbs []string // Commonest first.
	people, bodies, places   names
	sayings                  []saying
	pairs                    []planted
}

// names is a stock of names: one that was used often is likely to be used again, and the
// greater growth is, up to 1, the more often a new one comes up.
type names struct {
	growth float64
	used   []int // Each use, by name.
	times  []int // How often each name was used.
	spell  func(int) string
}

func (s *names) next(random *rand.Rand) string {
	const start = 10
	name := len(s.times)
	if random.Float64()*float64(len(s.used)+start) >= start+s.growth*float64(len(s.times)) {
		for {
			name = s.used[random.IntN(len(s.used))]
			if random.Float64() >= s.growth/float64(s.times[name]) {
				break
			}
		}
	} else {
		s.times = append(s.times, 0)
	}
	s.times[name]++
	s.used = append(s.used, name)
	return s.spell(name)
}

// spelt is a made-up word for every number.
func spelt(i int, endings ...string) string {
	syllables := strings.Fields("ka ro vel dun mir sol tar ben gul nor pel ruk sha tov wex zan")
	name, end := "", endings[i%len(endings)]
	for n := 0; n < 2 || i > 0; n++ {
		name, i = name+syllables[i%len(syllables)], i/len(syllables)
	}
	return strings.ToUpper(name[:1]) + name[1:] + end
}

// sayings makes n statements of news in no order, and says where the planted pairs are.
func sayings(t testing.TB, seed uint64, n int) ([]saying, []planted) {
	t.Helper()
	w := news{
		random: rand.New(rand.NewPCG(seed, 7)),
		people: names{growth: .8, spell: func(i int) string {
			return spelt(i/3, "a", "o", "in", "e") + " " + spelt(i, "man", "sen", "ov", "ley", "ic")
		}},
		bodies: names{growth: .6, spell: func(i int) string { return spelt(i, "wald", "mere", "ford") }},
		places: names{growth: .6, spell: func(i int) string { return spelt(i, "stad", "burgh", "ville", "haven") }},
	}
	w.vocabulary(t)
	for len(w.sayings) < n {
		w.story()
	}
	w.sayings = w.sayings[:n]
	w.pairs = slices.DeleteFunc(w.pairs, func(p planted) bool { return p.right >= n })
	at := w.random.Perm(n)
	shuffled := make([]saying, n)
	for i, s := range w.sayings {
		shuffled[at[i]] = s
	}
	for i, p := range w.pairs {
		w.pairs[i].left, w.pairs[i].right = at[p.left], at[p.right]
	}
	return shuffled, w.pairs
}

// vocabulary reads the words of English, and puts them into some order.
func (w *news) vocabulary(t testing.TB) {
	t.Helper()
	table, err := os.ReadFile("conflict/lexicon/data/senses.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		word, senses, _ := strings.Cut(line, "\t")
		switch list := map[byte]*[]string{'n': &w.nouns, 'a': &w.adjectives, 'v': &w.verbs}[senses[0]]; {
		case list == nil || len(word) < 4 || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "":
		default:
			*list = append(*list, word)
		}
	}
	for _, list := range [][]string{w.nouns, w.adjectives, w.verbs} {
		w.random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
}

// common draws a word by Zipf's law: the hundredth is a hundred times as rare as the first.
func (w *news) common(list []string) string {
	return list[min(len(list), int(math.Pow(float64(len(list)+1), w.random.Float64())))-1]
}

// story tells one story: with its names and theme, in as many statements as chance will have it.
func (w *news) story() {
	draw := func(n int, next func() string) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = next()
		}
		return out
	}
	people := draw(2+w.random.IntN(3), func() string { return w.people.next(w.random) })
	bodies := draw(1+w.random.IntN(2), func() string { return w.bodies.next(w.random) })
	places := draw(1+w.random.IntN(2), func() string { return w.places.next(w.random) })
	theme := map[byte][]string{
		'N': draw(5, func() string { return w.common(w.nouns) }),
		'A': draw(2, func() string { return w.common(w.adjectives) }),
		'V': draw(3, func() string { return w.common(w.verbs) }),
	}
	one := func(list []string) string { return list[w.random.IntN(len(list))] }
	// words fills in a form: names are the story's, and so is every second other word.
	words := func() map[byte]string {
		at := w.random.IntN(len(people))
		out := map[byte]string{'P': people[at], 'Q': people[(at+1)%len(people)], 'B': one(bodies), 'L': one(places)}
		for _, of := range []struct {
			kind byte
			list []string
		}{{'N', w.nouns}, {'A', w.adjectives}, {'V', w.verbs}} {
			out[of.kind] = one(theme[of.kind])
			if w.random.IntN(2) == 0 {
				out[of.kind] = w.common(of.list)
			}
		}
		out['M'] = w.common(w.nouns)
		n := 3 + w.random.IntN(90)
		out['D'], out['E'] = fmt.Sprint(n), fmt.Sprint(3*n+1)
		return out
	}
	say := func(form string, words map[byte]string) {
		w.sayings = append(w.sayings, saying{one(people), fill(form, words) + " " + fill(one(tails), w.beside())})
	}
	if w.random.IntN(2) == 0 {
		p, same := plants[w.random.IntN(len(plants))], words()
		w.pairs = append(w.pairs, planted{p.kind, len(w.sayings), len(w.sayings) + 1})
		say(p.one, same)
		say(p.other, same)
	}
	const least, most = 3, 300
	for range min(most, int(least*math.Pow(1-w.random.Float64(), -1/1.5))) {
		say(one(forms), words())
	}
}

// beside are words that have nothing to do with the story.
func (w *news) beside() map[byte]string {
	return map[byte]string{'N': w.common(w.nouns), 'M': w.common(w.nouns), 'A': w.common(w.adjectives), 'V': w.common(w.verbs)}
}

// fill puts words in the places of capital letters that stand alone.
func fill(form string, words map[byte]string) string {
	fields := strings.Fields(form)
	for i, f := range fields {
		if word, ok := words[f[0]]; ok && len(f) == 1 {
			fields[i] = word
		}
	}
	return strings.Join(fields, " ")
}
