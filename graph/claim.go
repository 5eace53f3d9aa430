package graph

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Claim is what is said to be so, whoever says it.
type Claim struct {
	ID    string  `json:"id"`
	Text  string  `json:"text"`            // A sentence in the words of one of the statements that express it; see Spelling.
	About []About `json:"about,omitempty"` // ABOUT.
}

// AboutRole is what an actor, event or place is to a claim.
type AboutRole string

const (
	AboutSubject AboutRole = "subject"
	AboutObject  AboutRole = "object"
	AboutPlace   AboutRole = "place"
	AboutEvent   AboutRole = "event"
)

// About joins a claim to what it is about: an actor, an event or a place.
type About struct {
	ID   string    `json:"id"`
	Role AboutRole `json:"role"`
}

// ClaimID is the id of a claim: of its words, folded by FoldText, and of what they have to be
// taken together with, if they point outside themselves: "I did it" is another claim for every
// speaker, and "he did it" for every capture.
func ClaimID(text string, scope ...string) string {
	return ID("claim", append([]string{FoldText(text)}, scope...)...)
}

// FoldText lowers case, drops quotation marks and end punctuation, and makes every run of
// white space one blank, so that a quotation and the same words unquoted are one claim.
func FoldText(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"“”„«»'‘’", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	return strings.TrimRight(s, ".,;:!? ")
}

// Spelling is which of two spellings of one thing the graph shows, whichever it met first. Of
// two alike but for case, white space and punctuation it is the shorter, which has no quotation
// marks; of equally long ones that which is not in capitals throughout; and then the first in
// order. Of two names that differ in more it is the fuller.
func Spelling(a, b string) string {
	capitals := func(s string) int {
		if s == strings.ToUpper(s) {
			return 1
		}
		return 0
	}
	one, other := FoldText(a), FoldText(b)
	order := cmp.Or(
		cmp.Compare(utf8.RuneCountInString(other), utf8.RuneCountInString(one)),
		cmp.Compare(one, other),
		cmp.Compare(utf8.RuneCountInString(a), utf8.RuneCountInString(b)),
		cmp.Compare(capitals(a), capitals(b)),
		cmp.Compare(a, b),
	)
	if order <= 0 {
		return a
	}
	return b
}

// Validate checks the claim's own fields; ErrInvalid names the first that is wrong.
func (c Claim) Validate() error {
	if err := needID("id", c.ID, "claim"); err != nil {
		return err
	}
	if strings.TrimSpace(c.Text) == "" {
		return invalid("text", "is empty")
	}
	for _, a := range c.About {
		switch NounOf(a.ID) {
		case "actor", "event", "place":
		default:
			return invalid("about.id", "is %q, want an actor, event or place", a.ID)
		}
		if err := oneOf("about.role", "aboutRole", a.Role); err != nil {
			return err
		}
	}
	return nil
}
