// Package llm is the second extractor: it asks a language model, over any endpoint that speaks
// the OpenAI chat completions interface, which statements a text holds.
//
// A model's answer is a proposal and never a source. Each answer is checked against a JSON
// Schema, and every quotation, cue, speaker and hedge in it must be words of the text at one
// place, verbatim; what is invented or moved is refused and reported with its reason. What is
// kept is a span of the text, so that no word of a model can reach the graph.
//
// Nothing here runs unless an endpoint is configured.
package llm
