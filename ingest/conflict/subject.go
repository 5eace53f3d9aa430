package conflict

import (
	"math"
	"strings"

	"whosaid/ingest/conflict/lexicon"
)

// subject is what a number counts.
type subject struct {
	measure    string // "deaths", "artillery rounds"; "count" if the words do not tell.
	unit       string
	population string
	end        int // The token after the last of the figure's own words.
}

// timeApart is what "ten years ago" gives: how far off something is, and not how long it took.
const timeApart = "time apart"

func subjectOf(ts []token, q quantity, currency string) subject {
	end := q.to
	if currency == "" && isCurrency(lowAt(ts, end)) && lowAt(ts, end) != "" {
		currency = currencies[ts[end].low]
		end++
	}
	if currency != "" {
		return subject{measure: "money", unit: currency, end: end}
	}
	if n := percentAt(ts, end); n > 0 || q.unit == percent {
		return shareOf(ts, end+n)
	}
	hyphen := lowAt(ts, end) == "-"
	u := end
	if hyphen {
		u++
	}
	if m, ok := powerUnits[lowAt(ts, u)+" "+lowAt(ts, u+1)]; ok {
		return subject{measure: m.measure, unit: m.unit, end: u + 2}
	}
	if m, ok := measureUnits[lowAt(ts, u)]; ok && at(ts, u).kind != number {
		if hyphen && lowAt(ts, u+1) == "-" && lowAt(ts, u+2) == "old" || lowAt(ts, u+1) == "old" || lowAt(ts, u+1) == "of" && lowAt(ts, u+2) == "age" {
			return subject{measure: "age", unit: "years", end: u + 1}
		}
		if m.measure == "duration" && (lowAt(ts, u+1) == "ago" || lowAt(ts, u+1) == "earlier" || lowAt(ts, u+1) == "later") {
			return subject{measure: timeApart, unit: m.unit, end: u + 1}
		}
		return subject{measure: m.measure, unit: m.unit, end: u + 1}
	}
	if prev := lowAt(ts, q.from-1); prev == "aged" || prev == "age" {
		return subject{measure: "age", unit: "years", end: end}
	}
	if ageBetweenCommas(ts, q) {
		return subject{measure: "age", unit: "years", end: end}
	}
	return counted(ts, q, end)
}

// ageBetweenCommas reports whether a number is somebody's age: "Ida Brandt, 43, said".
func ageBetweenCommas(ts []token, q quantity) bool {
	return q.exact && q.to == q.from+1 && q.low == q.high && q.low > 0 && q.low < 120 && q.low == math.Trunc(q.low) &&
		lowAt(ts, q.from-1) == "," && lowAt(ts, q.to) == "," && at(ts, q.from-2).capital() && ts[q.from].kind == number
}

// percentAt returns how many tokens "%", "percent" or "per cent" takes.
func percentAt(ts []token, i int) int {
	switch lowAt(ts, i) {
	case "%", "percent", "pct":
		return 1
	case "per":
		if lowAt(ts, i+1) == "cent" {
			return 2
		}
	case "percentage":
		return 1
	}
	return 0
}

// shareOf reads "of the airstrikes on the city" after "90 percent".
func shareOf(ts []token, end int) subject {
	s := subject{measure: "share", unit: percent, end: end}
	j := end
	if lowAt(ts, j) == "points" || lowAt(ts, j) == "point" {
		return subject{measure: "share", unit: "percentage points", end: j + 1}
	}
	if lowAt(ts, j) == "of" {
		j++
	}
	head, from, to := nounPhrase(ts, j)
	if head == "" {
		return s
	}
	s.measure, s.population = phrase(ts, from, to), phrase(ts, from, complement(ts, to))
	return s
}

// counted reads the noun after a number and what happened to those it names.
func counted(ts []token, q quantity, end int) subject {
	j := end
	for j < len(ts) && (ts[j].low == "of" || ts[j].low == "more" || ts[j].low == "other" || ts[j].low == "additional" || lexicon.Function(ts[j].low) && ts[j-1].low == "of") {
		j++
	}
	whole := j
	if q2, ok := numberAt(ts, j); ok && ts[j-1].low != "more" && j > end {
		j = q2.to // "30 of the 112 people"
	}
	head, from, to := nounPhrase(ts, j)
	s := subject{measure: "count", end: end}
	if head != "" && j > whole {
		s.measure, s.population = phrase(ts, from, to), phrase(ts, whole, to)
	} else if head != "" {
		s.measure, s.population = phrase(ts, from, to), phrase(ts, from, complement(ts, to))
	}
	people := head == "" || lexicon.Load().Is(head, "person") || groupNouns[head]
	if outcome, who := outcomeOf(ts, q, to); outcome != "" && people {
		s.measure = outcome
		if who != "" {
			s.population = who
		}
	}
	return s
}

var groupNouns = set("people member person casualty life relative victim family child man woman passenger crew troop other civilian")

// nounPhrase reads adjectives and nouns from token i; head is the lemma of the last.
func nounPhrase(ts []token, i int) (head string, from, to int) {
	for i < len(ts) && (ts[i].low == "the" || ts[i].low == "all" || ts[i].low == "its" || ts[i].low == "their" || ts[i].low == "these" || ts[i].low == "those" || ts[i].low == "our" || ts[i].low == "his" || ts[i].low == "her") {
		i++
	}
	from, to = i, i
	for to < len(ts) && to < from+4 && nominal(ts, to) {
		head = ts[to].lemma
		to++
		if lowAt(ts, to) == "'s" && to+1 < len(ts) && nominal(ts, to+1) {
			from, to, head = to+1, to+1, "" // "the town's | wells"
			continue
		}
		if plural(ts[to-1]) {
			break
		}
	}
	return head, from, to
}

// nominal reports whether a token can stand inside a noun phrase: no function word, no form
// of a verb that is not also a noun or adjective as written.
func nominal(ts []token, i int) bool {
	t := ts[i]
	if t.kind != word || lexicon.Function(t.low) || t.pos == "r" {
		return false
	}
	if t.pos != "v" {
		return true
	}
	as := lexicon.Load().POS(t.low)
	return strings.ContainsAny(as, "na") && !strings.HasPrefix(as, "v") || strings.HasSuffix(t.low, "ing") && i+1 < len(ts) && ts[i+1].pos == "n"
}

// complement extends a noun phrase that ends at token to by one "of", "in", "on" or "from"
// and its noun phrase.
func complement(ts []token, to int) int {
	switch lowAt(ts, to) {
	case "of", "in", "on", "from":
		if head, _, end := nounPhrase(ts, to+1); head != "" {
			return end
		}
	}
	return to
}

func phrase(ts []token, from, to int) string {
	var words []string
	for _, t := range ts[from:min(max(from, to), len(ts))] {
		words = append(words, t.text)
	}
	return strings.Join(words, " ")
}

// clauseBreaks end the stretch of words in which an outcome belongs to a number.
var clauseBreaks = set(". ; : ! ? and but while as after when")

// outcomeOf looks in the number's own clause for what happened to those counted; who is
// whose loss it was, for "the family lost 39 members".
func outcomeOf(ts []token, q quantity, to int) (outcome, who string) {
	for i := to; i < len(ts) && i < complement(ts, to)+5 && !clauseBreaks[ts[i].low] && ts[i].low != ","; i++ {
		if o := outcomes[ts[i].lemma]; o != "" {
			return o, ""
		}
		if o := states[ts[i].low]; o != "" {
			return o, ""
		}
	}
	for i := q.from - 1; i >= 0 && i >= q.from-6 && (!clauseBreaks[ts[i].low] || ts[i].low == "and"); i-- {
		if ts[i].lemma == "lose" {
			return "deaths", loser(ts, i)
		}
		if o := outcomes[ts[i].lemma]; o != "" {
			return o, ""
		}
	}
	return "", ""
}

// loser is the noun phrase before "lost", reached over ", which" and auxiliaries.
func loser(ts []token, i int) string {
	j := i - 1
	for j >= 0 && (ts[j].low == "," || relatives[ts[j].low] || ts[j].lemma == "have" || ts[j].pos == "r") {
		j--
	}
	end := j + 1
	for j >= 0 && end-j <= 4 && nominal(ts, j) {
		j--
	}
	return phrase(ts, j+1, end)
}
