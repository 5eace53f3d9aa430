// Package neo keeps the graph in Neo4j; no other package imports the driver.
//
// Open connects and Migrate makes the constraints. Write stores a graph.Batch in one
// transaction: it validates in Go, because the Community edition enforces nothing but
// uniqueness, finds which ids are there already, and creates only what is not. Every
// node carries two hashes, of what never changes (coreHash) and of the whole noun as first
// given (contentHash), so that an unchanged noun costs one lookup and a changed one is an
// error instead of a silence. Read answers questions; Check looks for whatever breaks a rule
// of the model; Digest tells whether two graphs hold the same.
//
// The texts are files: migrations/ makes the schema, write/ holds one text a shape of node or
// relationship, invariants/ one text a rule. Labels and types in them come from this package's
// tables, values are always parameters.
//
// # What nodes and relationships hold
//
// Properties are the nouns' JSON names. An empty field is an absent property. In addition:
//
//   - A partial date d is the text as given, with dFrom and dTo for the first and last day it
//     can mean (published, said). An event and a membership have from and to as given, with
//     fromDate and toDate.
//   - Spans are flat lists of offsets; Statement.hedges holds the words and hedgeSpans where
//     they stand. Place.geo is a point. Run.counts is JSON.
//   - Conflict has one property an axis: comparableEvent, comparableTime … "yes", "no",
//     "unstated". BETWEEN has side ("left", "right") and span.
//   - MEMBER_OF, PART_OF and SPOKE_FOR between actors always have role, from and to, "" if not
//     given: they tell two memberships in one body apart.
//   - (:Claim)-[:CONTRADICTS|AGREES_WITH {conflict, kind, score, state}]->(:Claim) lead from
//     the lesser id to the greater.
//   - Every node has recordedAt. (:Block {key}) and (:Migration {name, sha256}) are this
//     program's own bookkeeping, as are judged (which rule sets of derive have judged the noun, "actors@1 conflict@1"),
//     Block.crowded (the rules, with their versions, that do not look into it) and reviewTip (the hash of the last review).
package neo
