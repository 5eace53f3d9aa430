// Package resolve finds who is named in a text, which names are one actor, and who says
// each statement that attribution found.
//
// Resolve is a pure function. It reads a text once into tokens and sentences, finds the
// mentions of actors (by name, by noun, by pronoun), gathers those of one actor, and takes
// each noun and pronoun for the actor that stands out most before it. What it cannot tell it
// leaves open, and says between whom: two people of one surname are never made one.
//
// What is known of words and of the world is data, not code: data/words.txt (titles, roles,
// nouns for bodies and works), data/given.txt (given names), data/countries.txt (states with
// their adjectives and capitals), data/known.txt (bodies with several names, and the
// buildings and streets that stand for them).
//
// Across texts, Match says how likely two names are one actor's, Identify makes an Identity
// judgement of two actors, and Events tells which mentions of happenings are one event. None of
// them merges anything.
//
// # The way of a text
//
// resolve.go calls the steps one after another, and the files stand here in the order of these steps.
//
// Words. cut makes tokens and sentence sentences; token says what is known of one. text holds what is
// known of a text while it is read, mention one mention, why the rule that found its actor. lexicon
// reads the table of words, world that of states and bodies, lookup finds the mention at a token.
//
// Names. survey notes how the text writes its words, name finds the stretches of capitals, runend how
// far each goes, and addname reads it: state ("the British foreign ministry"), title ("President"), kind
// (a person's name, or which body's). heading and alliance find more by what those showed; front takes
// off what is none of a name, and introduce gives a kind by what introduces it, or by its usage.
//
// Nouns. noun finds the nouns and pronouns that can mean somebody, nounkind tells of whom a noun
// is said, phrase where a noun phrase ends.
//
// Who speaks. speaker reads the words that attribution took for a statement's speaker: subject finds
// where they begin, coordinate whether they are several, speakernoun which noun is one, relative
// whom "who" takes up. dialogue reads the labels of a transcript, direct finds what stands in
// somebody's own words, byline who wrote it all.
//
// Actors. cluster gathers the names that are one actor's: actor is one of them, alias what else it is
// called, latest which of several of one name is meant.
//
// Who belongs where. tie reads it around a person's name, rolefront what stands before it, term since
// when and until when; members reads "whose members are", work whose a report is, office who holds it
// no longer, part who is "the witness", pair who is named together.
//
// Whom a noun or pronoun means. whom goes through them, salience scores whom each can take up.
// bearer ("the governor"), body ("the ministry"), several ("the companies"), anaphor ("the
// 58-year-old") and unnamed ("an official") are for nouns. pronoun ("she"), it ("it" and "they"), with
// impersonal, paper and reported, which tell what "it" is where nobody is meant, a report is, or the
// speaker goes on, are for pronouns.
//
// What happened. place finds places, when periods and date the days in them; happening finds what is told by a noun,
// deed by a verb; event makes one of those that are one, told links statements to them.
//
// What is handed out. output makes speakers, mentions and ids, actornoun the nouns of the graph.
//
// # Across texts
//
// Names: fold, spell and legal bring names into one form, readname cuts one into words, wordscore
// compares two words and match two names. Actors: keys finds those worth comparing, side reads one,
// closest picks the names of two that are likest, identify judges.
//
// Events: coref gathers them by story, which says which texts tell of one matter. eventkeys finds
// those worth comparing, oneevent judges by eventnames, eventdates and eventtexts.
package resolve
