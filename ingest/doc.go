// Package ingest puts reporting into the graph.
//
// A Job is one Input. Run finds its Format, and the format's Parser yields records: an
// article's text, or nouns that somebody has written down. Articles are looked through for
// statements (package attribute), whose speakers, places and events are found (package
// resolve), and become nouns. Every noun is completed and checked; what is good is written
// batch by batch with the run's cursor in the same transaction, what is not goes to the
// dead-letter file with the reason. Derive then compares statements (package conflict) and
// writes the conflicts between them.
//
// The same input gives the same nouns with the same ids, so that running a job twice changes
// nothing, and a job that was broken off is completed by running it again.
package ingest
