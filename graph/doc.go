// Package graph holds the nouns of the claims-and-evidence graph and the rules each must keep.
//
// A Source is a work; a Capture is its text as read once. A Statement is one act of saying at
// spans of one capture; it is SAID_BY actors and, inside one text, RELAYED_BY an outer
// statement. It EXPRESSES a Claim: what is said to be so, whoever says it. Figures, Evidence
// and Conflicts hang on these. The graph says who said what; it never says who is right, and
// nothing in it is deleted.
//
// Every noun is a plain struct whose relationships are fields that hold ids, has a Validate
// method, and gets its id from its content, so that loading twice changes nothing. A Batch is
// a set of nouns that travel together from ingest to the database. The package imports the
// standard library only.
package graph
