package graph

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"
)

// idHexDigits is how much of a SHA-256 an id keeps: 96 bits. By the birthday bound, 10⁹ ids
// of one noun collide with probability below 10⁻¹¹.
const idHexDigits = 24

// ID makes the id of a noun, "label:hex", from the parts that make it what it is. The same
// parts give the same id on every machine, so loading twice changes nothing. Each part is
// hashed with its length, so that ("ab", "c") and ("a", "bc") differ.
func ID(noun string, parts ...string) string {
	h := sha256.New()
	var n [8]byte
	for _, p := range append([]string{noun}, parts...) {
		binary.BigEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	return noun + ":" + hex.EncodeToString(h.Sum(nil))[:idHexDigits]
}

// NounOf returns the noun an id names ("statement" of "statement:9f3a…"), or "" if the id
// has no known noun before its colon.
func NounOf(id string) string {
	noun, rest, ok := strings.Cut(id, ":")
	if !ok || rest == "" || LabelOf(noun) == "" {
		return ""
	}
	return noun
}

// nouns is the one table of the model's words: what a relationship points to stands before
// it, so that writing in this order finds every end in place.
var nouns = []struct{ noun, label, plural string }{
	{"run", "Run", "runs"},
	{"actor", "Actor", "actors"},
	{"place", "Place", "places"},
	{"source", "Source", "sources"},
	{"capture", "Capture", "captures"},
	{"event", "Event", "events"},
	{"claim", "Claim", "claims"},
	{"statement", "Statement", "statements"},
	{"figure", "Figure", "figures"},
	{"evidence", "Evidence", "evidence"},
	{"conflict", "Conflict", "conflicts"},
	{"identity", "Identity", "identities"},
	{"review", "Review", "reviews"},
}

// Nouns lists the thirteen nouns in writing order: "run", "actor", … "review".
func Nouns() []string {
	out := make([]string, len(nouns))
	for i, n := range nouns {
		out[i] = n.noun
	}
	return out
}

// LabelOf returns the Neo4j label of a noun ("Statement" of "statement"), "" if unknown.
func LabelOf(noun string) string {
	for _, n := range nouns {
		if n.noun == noun {
			return n.label
		}
	}
	return ""
}

// PluralOf returns the noun as routes spell it ("statements"), "" if unknown.
func PluralOf(noun string) string {
	for _, n := range nouns {
		if n.noun == noun {
			return n.plural
		}
	}
	return ""
}

// needID checks that an id is well formed and names the noun.
func needID(field, id, noun string) error {
	if id == "" {
		return invalid(field, "is empty, want %s:…", noun)
	}
	if NounOf(id) != noun {
		return invalid(field, "is %q, want %s:…", id, noun)
	}
	return nil
}

// needIDs checks every id of a list.
func needIDs(field string, ids []string, noun string) error {
	for _, id := range ids {
		if err := needID(field, id, noun); err != nil {
			return err
		}
	}
	return nil
}

// Common reports whether two lists of ids or keys have one in common.
func Common(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}
