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
package resolve
