package web

import (
	"strings"

	"whosaid/graph"
)

// kindWords says in plain words how two statements conflict, or only look as if they did.
var kindWords = map[graph.ConflictKind]string{
	graph.Negation:      "One says that it is so, the other that it is not",
	graph.Antonym:       "They use opposite words",
	graph.Number:        "Their numbers cannot both hold",
	graph.Modal:         "One is certain, the other says only that it may be so",
	graph.Structure:     "The same words with the roles swapped",
	graph.Lexical:       "Their words clash",
	graph.World:         "Both cannot hold in the world as it is",
	graph.Time:          "They give different times",
	graph.Location:      "They give different places",
	graph.Agent:         "They name different doers",
	graph.AttributionC:  "They differ on whether it was said at all",
	graph.Quotation:     "The words are quoted differently, or given to somebody else",
	graph.Tension:       "They pull different ways, yet both may hold",
	graph.Scope:         "One speaks of a part, the other of the whole",
	graph.Update:        "The same speaker, with a later figure",
	graph.Rounding:      "The same number, rounded differently",
	graph.NotComparable: "They are not about the same thing",
}

// evidenceWords names each kind of evidence as the heading of a piece of it.
var evidenceWords = map[graph.EvidenceKind]string{
	graph.FigureEvidence:   "A figure",
	graph.Interview:        "Interviews",
	graph.SiteVisit:        "A site visit",
	graph.DocumentEvidence: "A document",
	graph.Witness:          "Witnesses",
	graph.Image:            "Images",
	graph.Test:             "A test",
	graph.OtherEvidence:    "Evidence",
}

// statusWords says what the rule concluded of two statements.
var statusWords = map[graph.ConflictStatus]string{
	graph.Contradiction: "Contradiction",
	graph.Possible:      "Possible conflict",
	graph.LookAlike:     "Look-alike",
}

// statusMeanings explains each status to somebody who sees it for the first time.
var statusMeanings = map[graph.ConflictStatus]string{
	graph.Contradiction: "they speak of the same thing and cannot both hold",
	graph.Possible:      "they may conflict, but the texts do not say enough to compare them",
	graph.LookAlike:     "they look like a conflict and are none; kept so that nobody has to judge them again",
}

// verdictWords joins an actor to another by what is judged of the two.
var verdictWords = map[graph.Verdict]string{
	graph.Same:      "the same as",
	graph.Unsure:    "may be",
	graph.Different: "not",
}

// stanceWords is what a speaker did with the words, as a verb after one name or several.
var stanceWords = map[graph.Stance]string{
	graph.Asserts:   "said",
	graph.Alleges:   "alleged",
	graph.Denies:    "denied",
	graph.Concedes:  "conceded",
	graph.Asks:      "asked",
	graph.Estimates: "estimated",
	graph.Relays:    "passed on",
	graph.Promises:  "promised",
	graph.Declines:  "declined to say",
	graph.Believes:  "reportedly believed",
	graph.Intends:   "reportedly intended",
	graph.Demands:   "demanded",
	graph.Retracts:  "took back",
}

// formWords says whose words a statement is in.
var formWords = map[graph.Form]string{
	graph.Direct:   "the speaker’s own words",
	graph.Indirect: "the reporter’s words",
	graph.Mixed:    "the reporter’s words, with quoted pieces",
}

// dateWords writes a partial date as a newspaper does: "9 June 2017", "June 2017", "2017",
// and two of them joined by a dash. It returns s itself if it is no date.
func dateWords(s string) string {
	if first, last, ok := strings.Cut(s, "/"); ok {
		return dateWords(first) + " – " + dateWords(last)
	}
	d, err := graph.ParseDate(s)
	if err != nil || d.IsZero() {
		return s
	}
	layout := map[int]string{4: "2006", 7: "January 2006", 10: "2 January 2006"}[len(s)]
	return d.From().Format(layout)
}

// listWords joins names as a sentence does: "A", "A and B", "A, B and C".
func listWords(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
