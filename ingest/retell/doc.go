// Package retell finds who repeats whom: texts that have passages from one place, and
// statements of different texts that record one utterance. Everything in it is a pure
// function of its arguments, and what it finds does not hang on their order.
//
// Read makes a text ready and Derives compares two: how much of the reporter's own words of
// each stand in the other in long runs. Hear makes a statement ready and Compare compares two
// word by word, and by what they mean where a reporter has put one in words of their own. Both
// look only at pairs that share a key: of all runs of a few words the one with the least hash
// in each window, so that a passage that two have in common is found however long they are,
// and never all pairs have to be looked at. The dates of the texts say who was first; where
// they do not, that is said. What was said on other days, or is said on any occasion, is not one
// utterance however alike the words are.
//
// docs/retelling.md has the figures that the thresholds come from.
package retell
