package graph

// Table is an answer from the database: rows in the order asked for.
type Table struct {
	Columns   []string `json:"columns"`
	Rows      [][]any  `json:"rows"`      // One value a column: nil, bool, int64, float64, string, time.Time, []any or map[string]any.
	Truncated bool     `json:"truncated"` // True when the row cap cut the answer.
}

// Tally counts what a write did with the nouns of one kind.
type Tally struct {
	Created int `json:"created"` // New in the graph.
	Present int `json:"present"` // Already there, and unchanged by this write.
	Updated int `json:"updated"` // Already there, and given something new (an alias, a membership).
	Removed int `json:"removed"` // Taken back by the rule that had proposed it.
	Retired int `json:"retired"` // Superseded by this write: kept, with the time at which that was.
}

// Written is the tally of a write by noun ("statement"); a noun not in the batch is absent.
type Written map[string]Tally
