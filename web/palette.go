package web

import (
	"fmt"
	"strings"
	"unicode"
)

// The looks of speakers. Colour is never the only sign: the line's style changes when the
// colours are used up, and every statement carries its speaker's initials.
const (
	colours = 7 // k0 … k6 of style.css.
	lines   = 3 // u0 solid, u1 dashed, u2 dotted.
)

// nobodyLook is for statements whose speaker the text does not tell.
const nobodyLook = "kx u1"

// Voice is who says one or more statements of a text: one actor, several together, or
// nobody whom the text tells.
type Voice struct {
	Actors     []Actor
	Names      string // "U.S. military and British military"; "Not told" if there is nobody.
	Initials   string // Its own among the voices of the text.
	Look       string // Classes of its colour and line.
	Statements int
}

// voicesOf tells the voices of a text apart, in the order in which they are first heard,
// and returns them with the voice of each statement.
func voicesOf(statements []Statement) ([]*Voice, []*Voice) {
	var voices []*Voice
	byIDs, taken := map[string]*Voice{}, map[string]bool{}
	of := make([]*Voice, len(statements))
	told := 0
	for i, s := range statements {
		var ids, names []string
		for _, a := range s.Speakers {
			ids, names = append(ids, a.ID), append(names, a.Name)
		}
		key := strings.Join(ids, " ")
		v := byIDs[key]
		if v == nil {
			v = &Voice{Actors: s.Speakers, Names: listWords(names)}
			if len(names) == 0 {
				v.Names, v.Initials, v.Look = "Speaker not told", "?", nobodyLook
			} else {
				v.Initials = ownInitials(names[0], taken)
				v.Look = fmt.Sprintf("k%d u%d", told%colours, told/colours%lines)
				told++
			}
			byIDs[key], voices = v, append(voices, v)
		}
		v.Statements++
		of[i] = v
	}
	return voices, of
}

// ownInitials returns the initials of a name, with a number if they are taken.
func ownInitials(name string, taken map[string]bool) string {
	initials := initialsOf(name)
	own := initials
	for n := 2; taken[own]; n++ {
		own = fmt.Sprintf("%s%d", initials, n)
	}
	taken[own] = true
	return own
}

// initialsOf returns up to three initials: of the words that begin with a capital letter,
// or of the first word if none does.
func initialsOf(name string) string {
	var initials []rune
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	for _, word := range words {
		if r := []rune(word)[0]; !unicode.IsLower(r) && len(initials) < 3 {
			initials = append(initials, r)
		}
	}
	if len(initials) == 0 && len(words) > 0 {
		initials = []rune{unicode.ToUpper([]rune(words[0])[0])}
	}
	if len(initials) == 0 {
		return "?"
	}
	return string(initials)
}
