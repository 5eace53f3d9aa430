package queries

import (
	"fmt"
)

// Support is what stands behind something that is said. Retelling is not corroboration: two
// statements have one origin if one retells the other (QUOTES), if one stands on the word of
// the other or both on a third's (RELAYED_BY), or if one voice made both: the same speaker, a
// speaker judged to be the same, the body that a speaker spoke for, or, in texts of which one
// is taken from the other (DERIVED_FROM), somebody of the same name or nobody named. What is
// rejected joins nothing. A text that quotes two people gives two origins; one that repeats
// itself gives one.
type Support struct {
	Statements int `json:"statements"`
	Texts      int `json:"texts"`    // Works, however many captures each has.
	Speakers   int `json:"speakers"` // Those judged to be the same are one.
	Origins    int `json:"origins"`  // Independent of each other; at least 1 if there is a statement.
}

// String is the support in words: "3 statements, in 2 texts, by 2 speakers, from 1 independent
// origin".
func (s Support) String() string {
	if s.Statements == 0 {
		return "no statements"
	}
	words := count(s.Statements, "statement") + ", in " + count(s.Texts, "text")
	if s.Speakers > 0 {
		words += ", by " + count(s.Speakers, "speaker")
	}
	return words + ", from " + count(s.Origins, "independent origin")
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// SupportOf counts rows that parts/support.cypher made, one a statement. A question has such a
// column by kind support: within COLLECT { MATCH … AS s, then the line "// Include: support",
// RETURN support }; Ask puts the Support in its place.
func SupportOf(rows []any) Support {
	texts, voices, origins := map[string]bool{}, sets{}, sets{}
	for _, r := range rows {
		row, _ := r.(map[string]any)
		texts[str(row["text"])] = true
		origins.join(row["keys"])
		list, _ := row["voices"].([]any)
		for _, voice := range list {
			voices.join(voice)
		}
	}
	return Support{Statements: len(rows), Texts: len(texts), Speakers: voices.count(), Origins: origins.count()}
}

// sets keeps keys in sets without common members: each key with another of its set, nearer to
// the one that stands for the set and is its own.
type sets map[string]string

// join makes the keys of a list members of one set.
func (s sets) join(list any) {
	keys, _ := list.([]any)
	for i := range keys {
		key := str(keys[i])
		if _, known := s[key]; !known {
			s[key] = key
		}
		s[s.find(key)] = s.find(str(keys[0]))
	}
}

func (s sets) find(key string) string {
	for s[key] != key {
		s[key] = s[s[key]]
		key = s[key]
	}
	return key
}

// count is how many sets there are.
func (s sets) count() int {
	n := 0
	for key, next := range s {
		if key == next {
			n++
		}
	}
	return n
}
