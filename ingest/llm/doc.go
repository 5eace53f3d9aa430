// Package llm is the second extractor, and a second judge of conflicts: it asks a language
// model, over any endpoint that speaks the OpenAI chat completions interface, which statements
// a text holds and how pairs of sentences relate.
//
// A model's answer is a proposal and never a source. Each answer is checked against a JSON
// Schema, and every quotation, cue, speaker and hedge in it must be words of the text at one
// place, verbatim; what is invented or moved is refused and reported with its reason. What is
// kept is a span of the text, so that no word of a model can reach the graph.
//
// Judge asks the same endpoint how pairs of sentences relate. Its verdicts carry their own rule
// name and stand beside the rules' verdicts; a verdict whose words are not words of both sides,
// verbatim, is refused.
//
// Nothing here runs unless an endpoint is configured.
package llm
