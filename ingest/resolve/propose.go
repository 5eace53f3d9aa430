package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// NameRule is the rule's name under which Propose judges.
const NameRule = "names/1"

const (
	unsureFrom  = 0.60 // Below SameFrom, and from here on, names are like but not alike enough.
	blockSize   = 200  // Actors compared under one key; a larger block is skipped and reported.
	mostAliases = 8    // Names compared of one actor.
)

// Proposals are the judgements that names alone allow.
type Proposals struct {
	Identities []graph.Identity
	Compared   int      // Pairs of actors that were compared.
	Skipped    []string // Keys that more than blockSize actors share: these were not compared under them.
}

// Propose judges which of the actors may be the same by their names and outside ids. Only
// actors that share a key are compared, never all with all. It merges nothing: each
// judgement is an Identity that a person or a later rule can contradict.
func Propose(actors []graph.Actor) Proposals {
	blocks := map[string][]int{}
	for i, a := range actors {
		for _, key := range Keys(a) {
			blocks[key] = append(blocks[key], i)
		}
	}
	keys := make([]string, 0, len(blocks))
	for k := range blocks {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var out Proposals
	seen := map[[2]int]bool{}
	for _, key := range keys {
		block := blocks[key]
		if len(block) > blockSize {
			out.Skipped = append(out.Skipped, key)
			continue
		}
		for n, i := range block {
			for _, j := range block[n+1:] {
				if seen[[2]int{i, j}] || actors[i].ID == actors[j].ID {
					continue
				}
				seen[[2]int{i, j}] = true
				out.Compared++
				if id, ok := judge(actors[i], actors[j]); ok {
					out.Identities = append(out.Identities, id)
				}
			}
		}
	}
	slices.SortFunc(out.Identities, func(a, b graph.Identity) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// Keys are the keys under which an actor is compared with others: the sound of each longer
// word of its names, their initials, and its outside ids. Unnamed actors have none.
func Keys(a graph.Actor) []string {
	if !a.Named {
		return nil
	}
	set := map[string]bool{}
	for _, x := range a.ExternalIDs {
		set["id "+x] = true
	}
	class := "body "
	if a.Kind == graph.Person {
		class = "person "
	}
	for _, name := range properNames(a) {
		if k := world.byName[name]; k != nil {
			set["known "+k.name] = true
		}
		n := readName(Name{name, a.Kind})
		for _, w := range n.words {
			c := consonants(w)
			if wordWeight(w, n) < 1 || len(c) == 0 && len(w) < 3 {
				continue
			}
			set[class+c[:min(3, len(c))]] = true
		}
		set[class+strings.Join(n.words, "")] = true
		if s := initials(n.words); class == "body " && len(s) > 2 {
			set[class+s] = true
		}
	}
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// properNames are the name and the other names of an actor that are no common nouns, such
// as "the ministry", which many share.
func properNames(a graph.Actor) []string {
	out := []string{a.Name}
	for _, x := range a.Aliases {
		last := strings.ToLower(x[strings.LastIndexByte(x, ' ')+1:])
		if len(out) < mostAliases && !strings.HasPrefix(strings.ToLower(x), "the ") && !(isHead(last) && x == strings.ToLower(x)) {
			out = append(out, x)
		}
	}
	return out
}

// judge compares two actors; ok is false where nothing is worth keeping.
func judge(a, b graph.Actor) (graph.Identity, bool) {
	if a.ID > b.ID {
		a, b = b, a
	}
	id := graph.Identity{ID: graph.IdentityID(a.ID, b.ID, NameRule), LeftID: a.ID, RightID: b.ID, By: NameRule}
	for _, x := range a.ExternalIDs {
		if slices.Contains(b.ExternalIDs, x) {
			id.Verdict, id.Score, id.Why = graph.Same, 1, "both are "+x
			return id, true
		}
	}
	if !kindsMeet(a.Kind, b.Kind) {
		return id, false
	}
	for _, x := range properNames(a) {
		for _, y := range properNames(b) {
			score, why := Match(Name{x, a.Kind}, Name{y, b.Kind})
			if k := world.byName[x]; k != nil && k == world.byName[y] {
				score, why = 1, "both are names of "+k.name
			}
			if score > id.Score {
				id.Score, id.Why = score, fmt.Sprintf("%q and %q: %s", x, y, why)
			}
		}
	}
	switch {
	case id.Score >= SameFrom && a.Kind == b.Kind && full(a) && full(b):
		id.Verdict = graph.Same
	case id.Score >= unsureFrom:
		id.Verdict = graph.Unsure
	case a.Kind == graph.Person && b.Kind == graph.Person && sameSurname(a.Name, b.Name):
		id.Verdict = graph.Different
		id.Score = 1 - id.Score
		id.Why = fmt.Sprintf("%q and %q share a last name only", a.Name, b.Name)
	default:
		return id, false
	}
	return id, true
}

// full reports whether an actor's name is enough to tell it from others: a surname is not.
func full(a graph.Actor) bool {
	return a.Kind != graph.Person || len(readName(Name{a.Name, a.Kind}).words) > 1
}

// kindsMeet reports whether one actor can have been taken for both kinds.
func kindsMeet(a, b graph.ActorKind) bool {
	return a == b || a == graph.AnyActor || b == graph.AnyActor || a != graph.Person && b != graph.Person && a != graph.State && b != graph.State
}

func sameSurname(a, b string) bool {
	x, y := readName(Name{a, graph.Person}).words, readName(Name{b, graph.Person}).words
	return len(x) > 1 && len(y) > 1 && x[len(x)-1] == y[len(y)-1]
}
