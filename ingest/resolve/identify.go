package resolve

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

const (
	// ActorRule is the rule's name under which Identify judges.
	ActorRule = "names"
	// ActorVersion is its version; a greater one makes every actor pending again.
	ActorVersion = 1
)

const (
	unsureFrom  = 0.70 // Below SameFrom, and from here on, bodies' names are like but not alike enough.
	mostAliases = 40   // Names compared of one actor.
)

// Identify judges whether two actors are one, by their names, outside ids, roles and what
// they belong to; ok is false where nothing between them is worth keeping. It depends on the
// two alone, so that any loading order gives the same judgement. Unnamed actors are one a
// capture and are never identified. called tells what the actor of an id is called.
func Identify(a, b graph.Actor, called map[string]string) (id graph.Identity, ok bool) {
	if a.ID > b.ID {
		a, b = b, a
	}
	v := judge(readActor(a), readActor(b), called)
	if v.verdict == "" || a.ID == b.ID {
		return graph.Identity{}, false
	}
	return graph.NewIdentity(graph.Identity{
		LeftID: a.ID, RightID: b.ID, Verdict: v.verdict, Score: v.score, By: ActorRule, RuleVersion: ActorVersion,
		Why: v.why,
	}), true
}

// opinion is a verdict with its score and reason; the zero opinion is none.
type opinion struct {
	verdict graph.Verdict
	score   float64
	why     string
}

func judge(a, b side, called map[string]string) opinion {
	if !a.Named || !b.Named || a.Kind == graph.Document || b.Kind == graph.Document {
		return opinion{}
	}
	shared, clash := outsideIDs(a.ExternalIDs, b.ExternalIDs)
	if shared != "" {
		return opinion{graph.Same, 1, "both are " + shared}
	}
	if !kindsMeet(a.Kind, b.Kind) {
		return opinion{}
	}
	var v opinion
	switch {
	case a.Kind == graph.AnyActor || b.Kind == graph.AnyActor:
		v = judgeUnclear(a, b)
	case a.Kind == graph.Person:
		v = judgePersons(a, b, called)
	default:
		v = judgeBodies(a, b)
	}
	if clash != "" && v.verdict != "" && v.verdict != graph.Different {
		return opinion{graph.Different, 1, clash + ", though " + v.why}
	}
	return v
}

// outsideIDs finds an outside id that both have, and else two of one scheme that differ.
func outsideIDs(a, b []string) (shared, clash string) {
	for _, x := range a {
		if slices.Contains(b, x) {
			return x, ""
		}
		scheme, _, _ := strings.Cut(x, ":")
		for _, y := range b {
			if other, _, _ := strings.Cut(y, ":"); other == scheme {
				clash = fmt.Sprintf("one is %s, the other %s", x, y)
			}
		}
	}
	return "", clash
}

// kindsMeet reports whether one actor can have been taken for both kinds.
func kindsMeet(a, b graph.ActorKind) bool {
	return a == b || a == graph.AnyActor || b == graph.AnyActor || isBody(a) && isBody(b)
}

func isBody(k graph.ActorKind) bool {
	return k == graph.Organisation || k == graph.ArmedGroup || k == graph.Alliance || k == graph.Publisher
}

// judgeUnclear judges one whose kind its text does not show: the very name of another is a
// reason to ask, and no more.
func judgeUnclear(a, b side) opinion {
	if a.Kind == b.Kind {
		return opinion{}
	}
	if a.Kind != graph.AnyActor {
		a, b = b, a
	}
	own := strings.Join(a.names[0].words, " ")
	for _, x := range append([]string{b.Name}, b.Aliases...) {
		if strings.Join(readName(Name{x, a.Kind}).words, " ") == own {
			return opinion{graph.Unsure, 0.6, fmt.Sprintf("%q is also a name of %s, but its text does not show what it is", a.Name, b.Name)}
		}
	}
	return opinion{}
}

// judgeBodies judges two bodies or two states. A word that only one name has makes them two as
// easily as it is left out, unless many names have it.
func judgeBodies(a, b side) opinion {
	for _, x := range a.texts {
		for _, y := range b.texts {
			if k := world.byName[x]; k != nil && k == world.byName[y] {
				return opinion{graph.Same, 1, fmt.Sprintf("%q and %q are both names of %s", x, y, k.name)}
			}
		}
	}
	best, x, y := closest(a, b)
	why := fmt.Sprintf("%q and %q: %s", x, y, best.why)
	switch {
	case best.clash && best.score >= 0.5 && strings.HasPrefix(best.why, "different legal forms"):
		return opinion{graph.Different, 0.8, why}
	case best.whole && best.score >= SameFrom && (a.Kind == b.Kind || best.score >= 0.98):
		return opinion{graph.Same, best.score, why}
	case best.score >= unsureFrom && !best.clash:
		return opinion{graph.Unsure, best.score, why}
	}
	return opinion{}
}

// judgePersons judges two persons. One known by a last name alone is the bearer of the full
// name only where an office or role says so.
func judgePersons(a, b side, called map[string]string) opinion {
	switch {
	case a.short != "" && b.short != "":
		return opinion{}
	case a.short != "":
		return judgeShort(a, b, called)
	case b.short != "":
		return judgeShort(b, a, called)
	}
	best, x, y := closest(a, b)
	why := fmt.Sprintf("%q and %q: %s", x, y, best.why)
	role := sharedRole(a, b, called)
	sur := sameSurname(best.left, best.right)
	switch {
	case best.clash && !sur:
		return opinion{}
	case best.clash:
		return opinion{graph.Different, 0.9, fmt.Sprintf("%q and %q share a last name only: %s", x, y, best.why)}
	case best.score >= SameFrom && sur:
		return opinion{graph.Same, best.score, why + also(role)}
	case best.score >= leastLike && surnamesMeet(x, y) && role != "":
		return opinion{graph.Same, max(best.score, SameFrom), why + also(role)}
	case best.score >= leastLike && surnamesMeet(x, y):
		return opinion{graph.Unsure, best.score, why}
	}
	return opinion{}
}

func also(role string) string {
	if role == "" {
		return ""
	}
	return "; both are " + role
}

// judgeShort judges a person known by one name only beside one known in full.
func judgeShort(short, full side, called map[string]string) opinion {
	words := full.names[0].words
	if words[len(words)-1] != short.short {
		return opinion{}
	}
	if role := sharedRole(short, full, called); role != "" {
		return opinion{graph.Same, 0.8, fmt.Sprintf("%q is the last name of %s; both are %s", short.Name, full.Name, role)}
	}
	return opinion{graph.Unsure, 0.5, fmt.Sprintf("%q is the last name of %s, and of others", short.Name, full.Name)}
}

// sharedRole says which role both have in one body, or which office that few hold stands
// before the names of both; "" if none.
func sharedRole(a, b side, called map[string]string) string {
	for _, x := range a.Memberships {
		for _, y := range b.Memberships {
			if office := officeOf(x.Role); office != "" && office == officeOf(y.Role) && x.ActorID == y.ActorID {
				return office + " of " + called[x.ActorID]
			}
		}
	}
	for _, x := range a.roles {
		if words.is(x, classFewHold) && slices.Contains(b.roles, x) {
			return x
		}
	}
	return ""
}
