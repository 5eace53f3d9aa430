// Package conflict reads the numbers in a statement and judges whether two statements
// conflict, of which kind, and why. Everything in it is a pure function of its arguments.
//
// Figures turns numbers in words and digits into closed intervals with what they count.
// Blocks gives the keys that two statements must share to be compared at all. Judge reads
// both sides (words with base forms, what is negated or only possible, which notions they
// take a side on), lets a few detectors look for clashes, and weighs what they found
// together with how much the sides have in common. Its reason quotes both sides. A conflict
// whose comparability is not known is only possible, never a contradiction.
//
// What it knows of English stands in tables: data/opposites.tsv and data/same.tsv by hand,
// the lexicon derived from WordNet, data/model.tsv fitted by measure. docs/conflicts.md
// tells how well it does.
package conflict
