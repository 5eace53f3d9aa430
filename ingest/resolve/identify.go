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

// known of an actor, made ready for comparing.
type side struct {
	graph.Actor
	names []folded // Full names: the name first.
	texts []string // As written, in the same order.
	short string   // The one word that a person is named by; "" if more are known.
	roles []string // The offices that stand before its name: "president".
}

func readActor(a graph.Actor) side {
	s := side{Actor: a}
	own := readName(Name{a.Name, a.Kind})
	s.names, s.texts = []folded{own}, []string{a.Name}
	if a.Kind == graph.Person && len(own.words) == 1 {
		s.short = own.words[0]
	}
	for _, x := range properNames(a) {
		if office, rest := titledName(x); office != "" && a.Kind == graph.Person {
			// "President Souza" can be another of the family than the one named in full.
			if (s.short != "" || strings.Contains(rest, " ")) && !slices.Contains(s.roles, office) {
				s.roles = append(s.roles, office)
			}
			x = rest
		}
		n := readName(Name{x, a.Kind})
		if len(n.words) == 0 || a.Kind == graph.Person && len(n.words) == 1 || isPart(n, own) {
			continue // A short form of the name says nothing that the name does not.
		}
		s.names, s.texts = append(s.names, n), append(s.texts, x)
	}
	return s
}

// properNames are the other names of an actor that are no common nouns, such as "the
// ministry", which many share.
func properNames(a graph.Actor) []string {
	var out []string
	for _, x := range a.Aliases {
		last := strings.ToLower(x[strings.LastIndexByte(x, ' ')+1:])
		if len(out) < mostAliases && !strings.HasPrefix(strings.ToLower(x), "the ") && !isHead(last) {
			out = append(out, x)
		}
	}
	return out
}

// titledName reads "President Ana Souza": the office in its long form, and the name.
func titledName(name string) (office, rest string) {
	toks := strings.Fields(name)
	for n := min(3, len(toks)-1); n > 0; n-- {
		title := noStops(strings.ToLower(strings.Join(toks[:n], " ")))
		if words.is(title, classTitle) && roleHead(title) != "" {
			return officeOf(title), strings.Join(toks[n:], " ")
		}
	}
	return "", name
}

// officeOf is a title or role in its long form, in lower case.
func officeOf(role string) string {
	toks := strings.Fields(noStops(strings.ToLower(role)))
	if len(toks) > 1 && isFormer(toks[0]) {
		toks = toks[1:]
	}
	for i, t := range toks {
		if long, ok := longTitles[t]; ok {
			toks[i] = long
		}
	}
	return strings.Join(toks, " ")
}

// isPart reports whether every word of n is one of the whole's.
func isPart(n, whole folded) bool {
	return !slices.ContainsFunc(n.words, func(w string) bool { return !slices.Contains(whole.words, w) })
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

// closest is the likest pair of full names, and how they are written.
func closest(a, b side) (best match, x, y string) {
	for i, m := range a.names {
		for j, n := range b.names {
			if p := compare(m, n); x == "" || p.tellsMore(best.pairing) {
				best, x, y = match{p, m, n}, a.texts[i], b.texts[j]
			}
		}
	}
	return best, x, y
}

// leastLike is the score from which two names that do not clash are like at all.
const leastLike = 0.6

// tellsMore reports whether p says more of two actors than o: two names that are like and do
// not clash before two that clash, and then the likelier.
func (p pairing) tellsMore(o pairing) bool {
	if like, other := !p.clash && p.score >= leastLike, !o.clash && o.score >= leastLike; like != other {
		return like
	}
	return p.score > o.score
}

// match is a pairing and the names that it is of.
type match struct {
	pairing
	left, right folded
}

// sameSurname reports whether two names have the last words of both, one letter's slip from
// another's name apart.
func sameSurname(x, y folded) bool {
	in := func(n, other folded) bool {
		return slices.ContainsFunc(other.words, func(w string) bool { return near(surnameOf(n.words), w) >= 0.95 })
	}
	return in(x, y) && in(y, x)
}

// surnamesMeet reports whether neither name's last word is left out of the other.
func surnamesMeet(a, b string) bool {
	x, y := readName(Name{a, graph.Person}).words, readName(Name{b, graph.Person}).words
	in := func(w string, list []string) bool {
		return slices.ContainsFunc(list, func(o string) bool { return len(w) == 1 && o[0] == w[0] || near(w, o) >= 0.8 })
	}
	return in(surnameOf(x), y) && in(surnameOf(y), x)
}

// surnameOf is the last word that is no "Jr." or "III".
func surnameOf(words []string) string {
	for i := len(words) - 1; i > 0; i-- {
		switch words[i] {
		case "jr", "sr", "ii", "iii", "iv":
		default:
			return words[i]
		}
	}
	return ""
}
