// Package lexicon knows English words: their base forms, their parts of speech, and which
// words mean the same, the opposite, or another of the same sort.
//
// Its tables are derived from WordNet by the program in gen and embedded, but for families.tsv,
// written by hand; they know nothing of any text. Load reads them once.
package lexicon
