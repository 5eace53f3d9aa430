// Package evidence finds what a text offers for or against the claims that are made in it:
// interviews, visits to a site, documents, images, tests, figures and witnesses. One pure
// function, Find, takes the text with its statements and gives graph.Evidence.
//
// It works in two steps. What is offered (offer.go, by the tables in rules.go and words.go) is
// found sentence by sentence: words such as "citing court records" or "interviewed 112
// residents". What it is offered for (tie.go, against.go) comes from where those words stand:
//
//	inside a statement           for the claim of that statement
//	beside its word of saying    for the claim of the statement whose sentence it is
//	in a sentence of its own     for the next statement of the same speaker in the paragraph
//	"contradicts that account"   for or against the claim that the account makes
//
// and from a statement itself, if a document says it or a witness whom somebody relays
// (speaker.go). What the text ties to no claim is left out. Nothing is believed: evidence says
// that somebody offers this, in these words.
package evidence
