// Package attribute finds who said what in a text: text in, statements out, pure functions.
//
// A text is first taken apart (readPage): tokens with code point offsets, paragraphs, paired
// quotation marks, sentences, parts of speech, noun phrases, verb groups. Then every word
// that may be a cue (heads: a verb of saying, a cue noun, "according to", a label with a
// colon, a dash after a quotation) goes through the same short chain of choices, each among
// answers that a rule lists:
//
//	is it a cue?          cue.go
//	where is the content? place.go   after the cue, before it, or only a phrase before it
//	where does it end?    edge.go    (or begin, for content before the cue)
//	does it go on?        more.go    after the cue, or in the quotation of the next sentence
//	who speaks?           source.go  subject, inverted subject, "by …", possessor, label, nobody
//	a piece before it?    lead.go    a passive's subject, what "which" goes back to
//	which words are it?   cuewords.go
//
// What an answer looks like is told in the file of the same name with "features" after it;
// answers that grammar forbids are left out by prune.go. The rules list the answers; a linear
// model (model.go, weights.tsv) weighs their features.
//
// The likeliest answers to where and how far make up to eight drafts of each head's statement
// (draft.go). When every head of the page has its drafts, each is described as a whole: how sure
// its choices were, what it holds and leaves of the sentence, who speaks, what the other heads'
// drafts say (whole.go). A forest of small trees (forest.go, forest.tsv) tells how likely it is
// one that people would mark; the best draft of a head stands if that is likely enough
// (judge.go).
//
// Weights and forest are learned by the command in train/ (learn.go, learnwhole.go, grow.go), and
// every feature has a readable name, so that Explain can say what decided. What one statement
// says of another (who relays whom, what a cue closes over) is plain rule: repair.go and nest.go.
// The words of saying with their stance, factivity and frames are data: cues.txt. What sorts of
// meaning any other verb or noun has is WordNet's word: kinds.tsv, made by the command in gen/.
package attribute
