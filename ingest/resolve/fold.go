package resolve

import (
	"strings"
	"unicode"
)

// foldName is a name as compared: lower case, no articles, no full stops, no accents.
func foldName(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r == '.' || r == ',' || isApostrophe(r):
		case r == '-':
			b.WriteByte('-')
		default:
			b.WriteString(plain(r))
		}
	}
	s := strings.Join(strings.Fields(b.String()), " ")
	return strings.TrimPrefix(s, "the ")
}

// plain is a letter without its accent.
func plain(r rune) string {
	if r < 0x80 {
		return string(r)
	}
	if s, ok := accents[r]; ok {
		return s
	}
	if unicode.Is(unicode.Mn, r) {
		return ""
	}
	return string(r)
}

var accents = readAccents()

func readAccents() map[rune]string {
	m := map[rune]string{}
	for base, list := range map[string]string{
		"a": "àáâãäåāăąǎ", "ae": "æ", "c": "çćĉčċ", "d": "ďđð", "e": "èéêëēĕėęěə", "g": "ĝğġģ", "h": "ĥħ",
		"i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņňŋ", "o": "òóôõöøōŏőơ", "oe": "œ",
		"r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűųư", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
	} {
		for _, r := range list {
			m[r] = base
		}
	}
	return m
}

// personKey leaves out middle initials and "Jr.".
func personKey(key string) string {
	toks := strings.Fields(key)
	out := toks[:0:0]
	for i, t := range toks {
		if i > 0 && (len(t) == 1 && i < len(toks)-1 || t == "jr" || t == "sr" || t == "ii" || t == "iii") {
			continue
		}
		out = append(out, t)
	}
	return strings.Join(out, " ")
}

// unshout writes a name that is all in capitals as names are written.
func unshout(name string) string {
	if name != strings.ToUpper(name) {
		return name
	}
	parts := strings.Fields(strings.ToLower(name))
	for i, p := range parts {
		r := []rune(p)
		r[0] = unicode.ToUpper(r[0])
		parts[i] = string(r)
	}
	return strings.Join(parts, " ")
}

// longTitles are titles by their short forms.
var longTitles = map[string]string{"sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral", "prof": "professor", "dr": "doctor", "rev": "reverend", "cllr": "councillor", "det": "detective", "insp": "inspector", "supt": "superintendent"}

// roleHead is the last word of a title or role in its long form, "" for "Mr." and the like.
func roleHead(title string) string {
	toks := strings.Fields(strings.ReplaceAll(strings.ToLower(title), ".", ""))
	if len(toks) == 0 {
		return ""
	}
	for len(toks) > 1 && words.is(toks[len(toks)-1], classTitle) && words.is(toks[len(toks)-1], classMale|classFemale) && !words.is(toks[len(toks)-1], classRole) {
		toks = toks[:len(toks)-1] // "Judge Sir"
	}
	head := toks[len(toks)-1]
	if long, ok := longTitles[head]; ok {
		return long
	}
	if !words.is(head, classRole) {
		return ""
	}
	return head
}

func initials(toks []string) string {
	if len(toks) < 2 {
		return ""
	}
	var b strings.Builder
	for _, t := range toks {
		if t == "of" || t == "the" || t == "and" || t == "for" || t == "&" {
			continue
		}
		for part := range strings.SplitSeq(t, "-") {
			for _, r := range part {
				b.WriteRune(r)
				break
			}
		}
	}
	return b.String()
}
