package neo

import (
	"cmp"
	"context"
	"embed"
	"errors"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

//go:embed invariants/*.cypher
var invariantFiles embed.FS

// offencesARule is how many offenders of one rule Check lists: the graph is broken either way.
const offencesARule = 1000

// errEnough stops a rule that has found offencesARule offenders.
var errEnough = errors.New("enough")

// rule looks for what breaks one rule of the model and calls found with each offender.
type rule struct {
	name, meaning string
	look          func(ctx context.Context, found func(id, why string) error) error
}

// Invariant is one rule that Check holds the graph to.
type Invariant struct {
	Name    string `json:"name"`
	Meaning string `json:"meaning"` // A sentence.
}

// Invariants lists the rules that Check holds the graph to, by name.
func Invariants() ([]Invariant, error) {
	rules, err := (&DB{}).rules()
	if err != nil {
		return nil, err
	}
	out := make([]Invariant, len(rules))
	for i, r := range rules {
		out[i] = Invariant{r.name, r.meaning}
	}
	return out, nil
}

// Check holds the stored graph to every rule of the model, since the Community edition
// enforces hardly any, and lists what breaks one, by rule and id: at most 1,000 offenders a
// rule. An empty list means that the graph is sound.
func (db *DB) Check(ctx context.Context) ([]graph.Offence, error) {
	rules, err := db.rules()
	if err != nil {
		return nil, fmt.Errorf("check graph: %w", err)
	}
	var offences []graph.Offence
	for _, r := range rules {
		n := 0
		err := r.look(ctx, func(id, why string) error {
			if n == offencesARule {
				return errEnough
			}
			n++
			offences = append(offences, graph.Offence{Invariant: r.name, ID: id, Why: why})
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			return nil, fmt.Errorf("check graph: %s: %w", r.name, err)
		}
	}
	slices.SortStableFunc(offences, func(a, b graph.Offence) int {
		return cmp.Or(cmp.Compare(a.Invariant, b.Invariant), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Why, b.Why))
	})
	return offences, nil
}

// rules lists the rules in Cypher, one a file, and those in Go: what needs many spans of one
// text, hashes, calendars or paths of any length.
func (db *DB) rules() ([]rule, error) {
	entries, err := invariantFiles.ReadDir("invariants")
	if err != nil {
		return nil, err
	}
	rules := []rule{
		{"constraints-online", "Every noun's id is unique by a constraint that is ONLINE.", db.lookConstraints},
		{"quote-is-text", "Quotes, hedges, figures and the words of evidence are the capture's text at their spans; text has the hash and length it says.", db.lookTexts},
		{"relay-has-an-end", "Whoever relays a statement does not stand on that statement's own word.", db.lookRelays},
		{"review-chain", "Reviews of one noun form one chain of right hashes, and the state of a conflict or identity is what the last one says.", db.lookReviews},
		{"dates-in-step", "The first and last day of a date are those of its text.", db.lookDates},
	}
	for _, entry := range entries {
		file, err := invariantFiles.ReadFile("invariants/" + entry.Name())
		if err != nil {
			return nil, err
		}
		first, cypher, _ := strings.Cut(string(file), "\n")
		name, meaning, ok := strings.Cut(strings.TrimPrefix(first, "// "), ": ")
		if !ok || name != strings.ReplaceAll(strings.TrimSuffix(entry.Name(), ".cypher"), "_", "-") {
			return nil, fmt.Errorf("%s: first line: want // %s", entry.Name(), "its-name: what it means")
		}
		rules = append(rules, rule{name, meaning, func(ctx context.Context, found func(id, why string) error) error {
			return db.each(ctx, cypher, ruleParameters(), func(row map[string]any) error {
				return found(text(row["id"]), text(row["why"]))
			})
		}})
	}
	slices.SortFunc(rules, func(a, b rule) int { return cmp.Compare(a.name, b.name) })
	return rules, nil
}

// lookConstraints reports a missing constraint; the error is the offence.
func (db *DB) lookConstraints(ctx context.Context, found func(id, why string) error) error {
	err := db.checkConstraints(ctx)
	if errors.Is(err, graph.ErrConflict) || errors.Is(err, graph.ErrUnavailable) && !passing(err) {
		return found("graph", err.Error())
	}
	return err
}
