// Package ingest puts reporting into the graph.
//
// A Job is one Input. Run finds its Format, and the format's Parser yields records: an
// article's text, or nouns that somebody has written down. Articles are looked through for
// statements (package attribute), whose speakers, places and events are found (package
// resolve), and become nouns. Every noun is completed and checked; what is good is written
// batch by batch with the run's cursor in the same transaction, what is not goes to the
// dead-letter file with the reason. Derive then finds out what stands between nouns of many
// inputs, step by step.
//
// # Steps of Derive
//
// A step is one file derive_WHAT.go with a var of type step, and one line in the list steps of
// derive.go; the order of the list is that of the work. A step holds to this:
//
//   - Its round takes some nouns that its rule's version has not judged, from a Pending method of
//     the store, and returns the ids of them all, whatever was found: Derive writes what was
//     found, the marks and the cursor of the step's run in one transaction, and asks for another
//     round until none is pending.
//   - It looks for partners by block, in the store; never among all.
//   - Judging is done by pure functions, in a package of their own. What they say of two nouns
//     depends on these two and nothing else, and is the same whichever is pending, so that any
//     order of loading gives the same graph.
//   - What it proposes has the rule, its version, a score and a reason in plain words. It changes
//     and removes nothing that others have written, and a review can undo it.
//   - A new version of a rule is a greater number: all nouns are judged anew, and the store lets
//     what a later version says replace what an earlier one said.
//
// The same input gives the same nouns with the same ids, so that running a job twice changes
// nothing, and a job that was broken off is completed by running it again.
package ingest
