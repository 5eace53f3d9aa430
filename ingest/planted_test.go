package ingest_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

// A made-up world for measuring derive: a town for every topic, so that topics grow in number
// with the statements and not in size, a few common words that are in every town,
// and in each topic pairs of statements that contradict each other in a known way. The same
// seed and size give the same nouns.

const (
	aTopic   = 10 // Statements about one town.
	anOutlet = 25 // Statements in one article, of as many topics.
)

// planted is a pair of statements that were made to contradict each other.
type planted struct {
	kind        string
	left, right int // Which of the world's statements.
}

// plants are sentences about a thing in a town, of which the second cannot hold with the first.
var plants = []struct{ kind, one, other string }{
	{"NEG", "the %s in %s was safe", "the %s in %s was not safe"},
	{"ANT", "the rent of the %s in %s rose sharply", "the rent of the %s in %s fell sharply"},
	{"NUM", "40 people died in the fire at the %s in %s", "12 people died in the fire at the %s in %s"},
}

// fillers are said of every town, and nothing else about one town clashes with them.
var fillers = []string{
	"visitors like the %s in %s", "pupils painted the doors of the %s in %s", "a choir sings at the %s in %s on Sundays",
	"the road to the %s in %s is steep", "the neighbours of the %s in %s keep bees", "a book about the %s in %s has appeared",
}

var things = []string{"bridge", "theatre"}

// town is a name of its own for every number.
func town(i int) string {
	syllables := strings.Fields("ka ro vel dun mir sol tar ben gul nor pel ruk sha tov wex zan")
	name := ""
	for range 3 {
		name += syllables[i%len(syllables)]
		i /= len(syllables)
	}
	for i > 0 {
		name, i = name+syllables[i%len(syllables)], i/len(syllables)
	}
	return strings.ToUpper(name[:1]) + name[1:] + "stad"
}

// sayings makes n sentences, town by town, shuffled, and says where the planted pairs are.
func sayings(seed uint64, n int) ([]string, []planted) {
	random := rand.New(rand.NewPCG(seed, 7))
	texts := make([]string, 0, n)
	var pairs []planted
	for topic := 0; len(texts) < n; topic++ {
		where, first := town(topic), random.IntN(len(plants))
		for i := 0; i < aTopic && len(texts) < n; i++ {
			thing := things[random.IntN(len(things))]
			switch {
			case i == 0 && len(texts)+1 < n:
				p := plants[first]
				pairs = append(pairs, planted{p.kind, len(texts), len(texts) + 1})
				texts = append(texts, fmt.Sprintf(p.one, thing, where), fmt.Sprintf(p.other, thing, where))
				i++
			default:
				texts = append(texts, fmt.Sprintf(fillers[random.IntN(len(fillers))], thing, where))
			}
		}
	}
	at := random.Perm(n)
	shuffled := make([]string, n)
	for i, text := range texts {
		shuffled[at[i]] = text
	}
	for i, p := range pairs {
		pairs[i].left, pairs[i].right = at[p.left], at[p.right]
	}
	return shuffled, pairs
}

// world makes the nouns of sentences, anOutlet an article, calls yield with those of some
// articles at a time, and returns the statements' ids in the order of the sentences.
func world(name string, texts []string, yield func(*graph.Batch) error) ([]string, error) {
	ids := make([]string, 0, len(texts))
	b := &graph.Batch{}
	for from := 0; from < len(texts); from += anOutlet {
		ids = append(ids, articleSaying(b, fmt.Sprintf("%s/%d", name, from/anOutlet), texts[from:min(from+anOutlet, len(texts))])...)
		if len(b.Statements) >= 5000 || from+anOutlet >= len(texts) {
			if err := yield(b); err != nil {
				return nil, err
			}
			b = &graph.Batch{}
		}
	}
	return ids, nil
}

// articleSaying adds one article to the batch and returns its statements' ids.
func articleSaying(b *graph.Batch, name string, says []string) []string {
	source := graph.Source{ID: graph.SourceID("https://paper.example/"+name, "", "", ""), Kind: graph.Article, URL: "https://paper.example/" + name, Title: name}
	var text strings.Builder
	var drafts []graph.Statement
	at := 0 // All is ASCII.
	for i, words := range says {
		speaker := fmt.Sprintf("Speaker %d", (len(name)*31+i*17)%400)
		who := graph.Actor{ID: graph.NamedActorID(graph.Person, speaker), Name: speaker, Kind: graph.Person, Named: true}
		claim := graph.Claim{ID: graph.ClaimID(words), Text: words}
		b.Add(who, claim)
		said := graph.Span{Start: at + len(speaker) + len(" said that "), End: at + len(speaker) + len(" said that ") + len(words)}
		st := graph.Statement{
			Quote: words, Spans: graph.Spans{said}, SpeakerSpan: graph.Span{Start: at, End: at + len(speaker)},
			CueSpan: graph.Span{Start: at + len(speaker) + 1, End: at + len(speaker) + 5}, SpeakerIDs: []string{who.ID},
			Form: graph.Indirect, Stance: graph.Asserts, Polarity: graph.Affirms, Rule: "bench", Score: 0.9,
			Expresses: []graph.Expresses{{ClaimID: claim.ID, Polarity: graph.Affirms}},
			Blocks:    conflict.Blocks(conflict.Side{Text: words, Stance: graph.Asserts, Polarity: graph.Affirms}),
		}
		drafts = append(drafts, st)
		n, _ := fmt.Fprintf(&text, "%s said that %s. ", speaker, words)
		at += n
	}
	capture := graph.NewCapture(source.ID, text.String(), graph.Sha256(text.String()), "text/plain")
	b.Add(source, capture)
	var ids []string
	for _, st := range drafts {
		st.CaptureID = capture.ID
		st.ID = graph.StatementID(capture.ID, st.Spans, st.CueSpan, st.SpeakerSpan)
		b.Add(st)
		ids = append(ids, st.ID)
	}
	return ids
}
