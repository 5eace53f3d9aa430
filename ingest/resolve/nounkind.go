package resolve

import (
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// isPersonNoun reports whether a word in lower case is a common noun for one person: by the
// tables, by WordNet, or by its ending where neither knows it ("midfielder").
func isPersonNoun(low string) bool {
	if words.is(low, classRole) {
		return true
	}
	if words.is(low, classOrg|classMinistry|classAlliance|classDocument|classPeople|classFunction|classFamily|classPlaceHead) {
		return false
	}
	if at := strings.LastIndexByte(low, '-'); at > 0 {
		return low[at+1:] == "old" || isPersonNoun(low[at+1:]) // "58-year-old", "co-author"
	}
	sorts := attribute.NounSorts(low)
	if len(sorts) == 0 {
		return slices.ContainsFunc(words.ends, func(end string) bool {
			one := strings.TrimSuffix(end, "s")
			return one != end && len(low) > len(one)+2 && strings.HasSuffix(low, one)
		}) && !attribute.IsWord(low)
	}
	return slices.Contains(sorts, "person") && !isPlural(low) && !words.is(low, classSaying)
}

// isRatherPlace reports whether a noun that can be a person's means a thing or place first: "marsh".
func isRatherPlace(low string) bool {
	sorts := attribute.NounSorts(low)
	return !words.is(low, classRole) && len(sorts) > 0 && (sorts[0] == "object" || sorts[0] == "location" || sorts[0] == "artifact")
}

// isPlural reports whether a noun is the plural of one for a person: "reviewers", "women".
func isPlural(low string) bool {
	one, ok := strings.CutSuffix(low, "s")
	if !ok || strings.HasSuffix(low, "ss") {
		return words.is(low, classPeople)
	}
	return slices.Contains(attribute.NounSorts(one), "person") || words.is(one, classRole)
}

// standsBefore reports whether a noun for a person can stand right before a name that is a
// person's: not one that companies and clubs are called too.
func standsBefore(low string) bool {
	return words.is(low, classRole|classTitle) || isPersonNoun(low) && !words.is(low, classEither)
}

// kindOfNoun is what an unnamed speaker is, by its noun.
func kindOfNoun(low string) graph.ActorKind {
	if kind := kindOfHead(low); kind != graph.AnyActor {
		return kind
	}
	switch {
	case isPlural(low):
		return graph.Group
	case isPersonNoun(low), words.is(low+"s", classPeople): // "source"
		return graph.Person
	}
	return graph.AnyActor
}

func isHead(low string) bool {
	return words.is(low, classOrg|classRole|classDocument|classMinistry|classAlliance|classPeople)
}

func kindOfHead(low string) graph.ActorKind {
	switch {
	case words.is(low, classAlliance):
		return graph.Alliance
	case words.is(low, classRole):
		return graph.Person
	case words.is(low, classPeople):
		return graph.Group
	case words.is(low, classOrg|classMinistry):
		return graph.Organisation
	case words.is(low, classDocument):
		return graph.Document
	}
	return graph.AnyActor
}

func genderOfWord(low string) gender {
	switch {
	case words.is(low, classFemale):
		return female
	case words.is(low, classMale):
		return male
	}
	return anyGender
}
