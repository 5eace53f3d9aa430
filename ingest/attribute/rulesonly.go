package attribute

import _ "embed"

//go:embed rules.tsv
var ruleTable string

// RulesOnly is a model that has learned nothing: the rules list the answers, and a short table
// written by hand says which they prefer. It is there to measure what learning adds.
func RulesOnly() *Model {
	m, err := ReadModel(ruleTable, "")
	if err != nil { // The table is part of the program: a test reads it.
		panic(err)
	}
	return m
}
