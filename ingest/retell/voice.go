package retell

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/resolve"
)

// Speaker is who says something, as far as the text tells.
type Speaker struct {
	ID    string
	Name  string
	Kind  graph.ActorKind
	Named bool
}

// voice is whether two statements can be one person's words.
type voice int

const (
	otherVoice voice = iota // Two that are named, and are not the same.
	openVoice               // Of one of them nobody knows who it is.
	sameVoice
)

// SaidAlsoBy is the utterance with those that are judged to be the same as its speakers and those who
// relay it, by the ids of these. Of two that are compared, one's are enough.
func (u Utterance) SaidAlsoBy(same map[string][]Speaker) Utterance {
	u.same = same
	return u
}

// NotSaidBy is the utterance with those that are judged to be others than its speakers and those who relay
// it, by the ids of these, whatever they are called. Of two that are compared, one's are enough.
func (u Utterance) NotSaidBy(different map[string][]string) Utterance {
	u.different = different
	return u
}

// voiceOf compares who said two things. Who passes words on can be taken for who said them.
func voiceOf(a, b Utterance) voice {
	judged := func(x, y Speaker) (same, different bool) {
		return x.ID == y.ID || among(y, a.same[x.ID]) || among(x, b.same[y.ID]),
			slices.Contains(a.different[x.ID], y.ID) || slices.Contains(b.different[y.ID], x.ID)
	}
	if v := voiceAmong(a.Speakers, b.Speakers, judged); v != otherVoice {
		return v
	}
	if voiceAmong(a.Relays, b.Speakers, judged) == sameVoice || voiceAmong(a.Speakers, b.Relays, judged) == sameVoice {
		return openVoice
	}
	return otherVoice
}

func among(s Speaker, list []Speaker) bool {
	return slices.ContainsFunc(list, func(o Speaker) bool { return o.ID == s.ID })
}

// voiceAmong compares the speakers of two things, by what is judged of them, and else by their names.
func voiceAmong(a, b []Speaker, judged func(x, y Speaker) (same, different bool)) voice {
	open := !slices.ContainsFunc(a, known) || !slices.ContainsFunc(b, known)
	told := 0 // Pairs that are judged to be two.
	for _, x := range a {
		for _, y := range b {
			same, different := judged(x, y)
			switch {
			case same:
				return sameVoice
			case different:
				told++
			case known(x) && known(y) && sameName(x, y):
				return sameVoice
			case (x.Kind == graph.Person) != (y.Kind == graph.Person):
				open = true // A body speaks by a person.
			}
		}
	}
	if open && (told == 0 || told < len(a)*len(b)) { // Nobody is open who is judged to be another than all of them.
		return openVoice
	}
	return otherVoice
}

// known reports whether a speaker has a name to be told from others by.
func known(s Speaker) bool { return s.Named }

// sameName reports whether two names can be one speaker's: a surname alone is that of any
// person who has it, since both are quoted with like words.
func sameName(x, y Speaker) bool {
	if (x.Kind == graph.Person) != (y.Kind == graph.Person) {
		return false
	}
	if x.Kind == graph.Person && (surnameOf(x, y) || surnameOf(y, x)) {
		return true
	}
	score, _ := resolve.Match(resolve.Name{Text: x.Name, Kind: x.Kind}, resolve.Name{Text: y.Name, Kind: y.Kind})
	return score >= resolve.SameFrom
}

func surnameOf(short, long Speaker) bool {
	name, whole := strings.Fields(short.Name), strings.Fields(long.Name)
	return len(name) == 1 && len(whole) > 1 && strings.EqualFold(name[0], whole[len(whole)-1])
}

// nameOf is the speakers' names, or what there is instead.
func nameOf(speakers []Speaker) string {
	var names []string
	for _, s := range speakers {
		if s.Name != "" {
			names = append(names, s.Name)
		}
	}
	if len(names) == 0 {
		return "somebody not named"
	}
	return strings.Join(names, " and ")
}
