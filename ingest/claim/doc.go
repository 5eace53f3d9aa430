// Package claim judges whether two claims, each in its own words, say the same to be so. It is
// a set of pure functions: Cypher fetches the claims that share a block, Go judges them.
//
// Judge aligns the words of both, in both directions, and asks for much: that each side has
// most of the other's content, the same names, figures and dates, that neither is negated or
// only possible where the other is not, and that ingest/conflict finds no clash. What is alike
// but not surely the same is Unsure. The words that matched stand in the verdict, on each side.
//
// A claim whose words point outside themselves ("he never met her") is Open: it means something
// only together with who said it, and where. Scope says what it has to be taken together with.
package claim
