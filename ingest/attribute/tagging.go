package attribute

import (
	"strings"
	"sync"
	"unicode"

	"github.com/jdkato/prose/v3/tag"
)

// openTagger loads the part-of-speech tagger once per process; its model is compiled in.
var openTagger = sync.OnceValues(func() (*tag.Tagger, error) { return tag.New() })

// tagWords gives every token its part of speech, sentence by sentence. Quotation marks are
// left out of what the tagger sees, and headlines in capitals are lowered first, since both
// mislead it.
func tagWords(tokens []token) {
	tagger, err := openTagger()
	if err != nil { // The model is part of the program: it cannot be missing.
		panic(err)
	}
	names := midSentenceNames(tokens)
	var words []tag.Token
	var at []int
	for i := 0; i < len(tokens); {
		j := i
		words, at = words[:0], at[:0]
		for j < len(tokens) && tokens[j].sent == tokens[i].sent && len(words) < 400 {
			if tokens[j].mark == noMark {
				words = append(words, tag.Token{Text: strings.ReplaceAll(tokens[j].text, "’", "'")})
				at = append(at, j)
			}
			j++
		}
		title := titleCase(tokens[i:j])
		for k := range words {
			if t := &tokens[at[k]]; title && k > 0 && !names[t.low] || shouted(t, names) {
				words[k].Text = t.low
			}
		}
		tagger.TagTokens(words)
		for k, w := range words {
			tokens[at[k]].tag = w.Tag
		}
		i = j
	}
	for i := range tokens {
		mend(tokens, i)
	}
}

// midSentenceNames are the words that stand capitalised inside an ordinary sentence.
func midSentenceNames(tokens []token) map[string]bool {
	names := map[string]bool{}
	for i := 0; i < len(tokens); {
		j := i
		for j < len(tokens) && tokens[j].sent == tokens[i].sent {
			j++
		}
		if !titleCase(tokens[i:j]) {
			for k := i + 1; k < j; k++ {
				if tokens[k].capital() && tokens[k-1].isWord() && strings.ToUpper(tokens[k].text) != tokens[k].text {
					names[tokens[k].low] = true
				}
			}
		}
		i = j
	}
	return names
}

// titleCase reports whether a sentence is written as a headline: nearly all its longer
// words begin with a capital.
func titleCase(sentence []token) bool {
	long, capital := 0, 0
	if len(sentence) > 40 {
		return false
	}
	for i := range sentence {
		t := &sentence[i]
		if len(t.text) >= 4 && unicode.IsLetter(rune(t.text[0])) {
			long++
			if t.capital() {
				capital++
			}
		}
	}
	return long >= 3 && capital*10 >= long*8
}

// shouted reports whether a token is an ordinary word in capitals only.
func shouted(t *token, names map[string]bool) bool {
	return len(t.text) > 5 && !names[t.low] && strings.ToUpper(t.text) == t.text && unicode.IsLetter(rune(t.text[0])) && !strings.Contains(t.text, ".")
}
