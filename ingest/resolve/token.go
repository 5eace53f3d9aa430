package resolve

import "strings"

// token is a word or a mark of a text. A text of 5 MB has a million, so that a token holds only what
// is its own: where it stands.
type token struct {
	*wording
	start int32 // Code points.
	sent  int32 // Which sentence it stands in.
}

// wording is a word or mark as it is written, which a text has some ten thousand of, each kept once.
type wording struct {
	text  string // As written; a typewriter apostrophe for every apostrophe.
	low   string // In lower case.
	size  int32  // Code points.
	word  bool   // False for marks.
	cap   bool   // Begins with a capital, or with "al-" and a capital.
	upper bool   // Two or more letters, all capitals: an acronym or a shout.
	glued bool   // No white space stands before it.
}

// end is the code point after the token.
func (t token) end() int { return int(t.start + t.size) }

// noToken stands for the token before the first or after the last.
var noToken = token{wording: &wording{}}

// page is a text in tokens and sentences.
type page struct {
	toks  []token
	sents []sentence
}

// abbreviations end in a full stop that ends no sentence.
var abbreviations = wordSet("mr mrs ms dr prof rev sen rep gov gen lt col maj capt sgt cpl adm cmdr brig st jr sr inc corp co ltd no vs jan feb mar apr jun jul aug sep sept oct nov dec hon pres supt dept del")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// typewriter writes apostrophes and hyphens as a typewriter has them.
var typewriter = strings.NewReplacer("’", "'", "ʼ", "'", "‑", "-")
