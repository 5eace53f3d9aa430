package graph

import (
	"strings"
	"unicode"
)

// Claim is what is said to be so, whoever says it.
type Claim struct {
	ID    string  `json:"id"`
	Text  string  `json:"text"`            // A sentence in the words of the first statement that expressed it.
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
