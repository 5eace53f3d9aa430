package resolve

import (
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"
)

// Story is a text that tells of happenings.
type Story struct {
	ID   string
	Text string
}

// Happening is one mention of something that happened: the words that name it, in a story.
type Happening struct {
	Story int    // Which of the stories.
	Words string // "was arrested", "the crash".
}

// Events tells which mentions are one event: it gives each mention the number of its event.
// Two mentions can be one only where their stories tell of the same happenings, by the names
// and rarer words that they share; there, words for one kind of happening are one event
// ("died", "his death"). The answer does not hang on the order of the stories.
func Events(stories []Story, mentions []Happening) []int {
	like := likeness(stories)
	byKey := map[string][]int{}
	var keys []string
	for i, m := range mentions {
		key, loose := eventKey(m.Words)
		if loose {
			key += " in " + stories[m.Story].ID
		}
		if byKey[key] == nil {
			keys = append(keys, key)
		}
		byKey[key] = append(byKey[key], i)
	}
	out := make([]int, len(mentions))
	next := 0
	for _, key := range keys {
		next = assign(out, byKey[key], mentions, like, next)
	}
	return out
}

// assign numbers the mentions of one key, from next on, by the groups that their stories make.
func assign(out []int, list []int, mentions []Happening, like map[[2]int]float64, next int) int {
	at := map[int]int{}
	var told []int
	for _, i := range list {
		if _, ok := at[mentions[i].Story]; !ok {
			at[mentions[i].Story] = len(told)
			told = append(told, mentions[i].Story)
		}
	}
	near := map[[2]int]float64{}
	for a := range told {
		for b := a + 1; b < len(told); b++ {
			if s := like[[2]int{min(told[a], told[b]), max(told[a], told[b])}]; s > 0 {
				near[[2]int{a, b}] = s
			}
		}
	}
	group := joinGroups(len(told), near)
	number := map[int]int{}
	for _, i := range list {
		g := group[at[mentions[i].Story]]
		if _, ok := number[g]; !ok {
			number[g] = next
			next++
		}
		out[i] = number[g]
	}
	return next
}

// eventKey folds the words of a mention to what is compared: the kind of happening that the
// tables know them for, else the stem of their last word that says something. Loose words
// ("said", "it") name many things in one group of stories, and join within a story only.
func eventKey(words string) (key string, loose bool) {
	low := strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(words, " - ", "-"))), " ")
	if kind := eventWords[low]; kind != "" {
		return "kind " + kind, false
	}
	toks := strings.Fields(low)
	for n := len(toks); n > 1; n-- {
		if kind := eventWords[strings.Join(toks[:n], " ")]; kind != "" {
			return "kind " + kind, false
		}
	}
	for i, w := range toks {
		if kind := eventWords[w]; kind != "" && !(i+1 < len(toks) && lightVerbs[w]) {
			return "kind " + kind, false
		}
	}
	content := slices.DeleteFunc(slices.Clone(toks), func(w string) bool {
		return len(toks) > 1 && (eventFunction(w) || lightVerbs[w])
	})
	if len(content) == 0 {
		content = toks
	}
	if len(content) == 0 {
		return "", true
	}
	last := content[len(content)-1]
	return "stem " + english.Stem(last, false), eventFunction(last)
}

func eventFunction(w string) bool { return words.is(w, classFunction|classSaying) || len(w) < 2 }

// lightVerbs say little beside the noun or particle with them.
var lightVerbs = wordSet("take takes took taken taking make makes made making get gets got getting have has had having give gives gave given giving put go goes went gone going be been being was were is are come came do did done set bring brought hold held")
