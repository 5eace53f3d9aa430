package evidence

import (
	"regexp"
	"strings"

	"whosaid/graph"
)

// nouns are the words for what can be offered, by kind, as alternatives of a pattern.
var nouns = []struct {
	kind  graph.EvidenceKind
	words string
}{
	{graph.Interview, `interviews`},
	{graph.Witness, `(?:eye-?)?witness(?:es)?|testimon(?:y|ies)|survivors|bystanders|onlookers|passers-by`},
	{graph.Image, `footage|videos?|video clips?|clips?|film|photos?|photographs?|pictures?|images?|imagery|cctv|screenshots?`},
	{graph.Test, `tests?|samples?|measurements?|readings?|autops(?:y|ies)|post-?mortems?|analys[ie]s|results|scans?|experiments?|x-rays?|dna|swabs?|radar|sensors?|forensics`},
	{graph.FigureEvidence, `data|figures|statistics|numbers|polls?|polling|census|tall(?:y|ies)|counts?`},
	{graph.DocumentEvidence, `records?|documents?|documentation|files?|e-?mails?|memos?|memorandums?|letters?|contracts?|invoices?|receipts?|ledgers?|transcripts?|filings?|affidavits?|minutes|logs?|logbooks?|rosters?|reports?|stud(?:y|ies)|surveys?|audits?|investigations?|inquir(?:y|ies)|papers?|permits?|certificates?|archives?|dossiers?|cables|messages|correspondence|registers?|indictments?|rulings?|lawsuits?|complaints?`},
}

// anyNoun matches one word of any kind.
var anyNoun = func() string {
	var all []string
	for _, n := range nouns {
		all = append(all, n.words)
	}
	return strings.Join(all, "|")
}()

var nounPatterns = func() []*regexp.Regexp {
	out := make([]*regexp.Regexp, len(nouns))
	for i, n := range nouns {
		out[i] = regexp.MustCompile(`(?i)^(?:` + n.words + `)$`)
	}
	return out
}()

// kindOfWord is the kind of thing that a word names, "" if it names none.
func kindOfWord(w string) graph.EvidenceKind {
	for i, p := range nounPatterns {
		if p.MatchString(w) {
			return nouns[i].kind
		}
	}
	return ""
}

// speech are the words for works in which somebody speaks for himself. They are evidence when
// somebody else brings them forward, not when their author speaks in them.
var speech = regexp.MustCompile(`(?i)^(?:letters?|e-?mails?|memos?|memorandums?|messages|cables|correspondence|lawsuits?|complaints?|indictments?|papers?|interviews)$`)

var wordPattern = regexp.MustCompile(`[\pL\pN][\pL\pN'’-]*`)

// kindOf is the kind of thing that a phrase names: by the last of the first words in a row
// that name one, so that "video footage of the records office" is an image and "survey data"
// a figure. It also returns where in the phrase that word ends; "" and 0 if none is there.
func kindOf(phrase string) (graph.EvidenceKind, int) {
	kind, end := graph.EvidenceKind(""), 0
	for _, at := range wordPattern.FindAllStringIndex(phrase, -1) {
		k := kindOfWord(phrase[at[0]:at[1]])
		if k == "" && kind != "" {
			break
		}
		if k != "" {
			kind, end = k, at[1]
		}
	}
	return kind, end
}

// strengths are the words by which a text says how much weight evidence has. The first that
// stands in the words counts.
var strengths = []struct {
	pattern  *regexp.Regexp
	strength float64
}{
	{regexp.MustCompile(`(?i)\b(?:overwhelming|conclusive|irrefutable|incontrovertible|definitive|undeniable)`), 1},
	{regexp.MustCompile(`(?i)\b(?:strong|clear|compelling|convincing|ample|extensive|solid|hard) (?:[\pL-]+ )?(?:evidence|proof|indications?)`), .8},
	{regexp.MustCompile(`(?i)\b(?:credible|verified|authenticated)`), .7},
	{regexp.MustCompile(`(?i)\b(?:prima facie|preliminary|initial)\b`), .5},
	{regexp.MustCompile(`(?i)\b(?:circumstantial|anecdotal|limited|little|scant|thin|weak|purported|unverified|alleged)\b`), .3},
}

// strengthOf is how strong the words themselves call it; 0 if they do not.
func strengthOf(words string) float64 {
	for _, s := range strengths {
		if s.pattern.MatchString(words) {
			return s.strength
		}
	}
	return 0
}
