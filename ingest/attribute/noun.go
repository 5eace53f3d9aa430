package attribute

// NounSorts are the sorts of meaning that a noun has in either number, by WordNet, the most
// frequent first: "person", "group", "artifact". None if the word is no noun that is known.
func NounSorts(low string) []string {
	if n := openKinds().noun(low); n != nil {
		return n.kinds
	}
	return nil
}

// IsWord reports whether a word in lower case is a verb or noun of English that is known.
func IsWord(low string) bool {
	k := openKinds()
	return k.noun(low) != nil || k.verb(low) != nil
}
