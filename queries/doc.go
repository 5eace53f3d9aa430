// Package queries answers questions about the graph: who said what, on whose word, and who
// says otherwise.
//
// Every question is one .cypher file. It opens with a comment, the header, that says the
// question in plain English, its parameters and its columns. The header is the question's
// documentation and its registry at once: the command's flags, the route, the form on the
// page and docs/questions.md are all made from it, and Ask refuses any argument that it does
// not name. A line "// Include: NAME" is replaced by parts/NAME.cypher, so that a rule which
// several questions share, such as how a chain of speakers is read, stands in one place.
//
// A question only reads. Its rows come in a total order, the list "key", so that a page can
// be asked for by the last key of the page before: rows stored between two pages neither
// repeat nor hide a row. Values from outside reach the database as parameters and nowhere
// else.
//
// Show gives one noun with everything that hangs on it, and Nouns lists the nouns of one
// kind. The package declares the one method it needs of the database, Reader.
package queries
