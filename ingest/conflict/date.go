package conflict

import (
	"fmt"
	"strconv"
	"strings"

	"whosaid/graph"
)

// DateMention is a date that a text names. Dates are kept apart from figures: "in 2017" is
// no count.
type DateMention struct {
	Span graph.Span
	Text string
	Date graph.Date // Zero if the words name a day or month without its year.
	Year int        // 0 if not given, like Month and Day.

	Month, Day int
	Years      int // How many years from Year on it means: 10 for "the 1980s", 100 for "the 1800s"; 0 for one.
}

var months = map[string]int{
	"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6,
	"july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11,
	"december": 12, "dec": 12,
}

// yearCues are words after which a bare four-digit number is a year.
var yearCues = map[string]bool{
	"in": true, "since": true, "of": true, "by": true, "from": true, "until": true, "till": true, "during": true, "before": true, "after": true,
	"to": true, "and": true, "early": true, "late": true, "mid": true, "year": true, "around": true, "circa": true, "c": true, "summer": true, "winter": true,
	"spring": true, "autumn": true, "fall": true, "-": true, "–": true, "(": true, ",": true, "between": true, "through": true,
}

// Dates returns the dates that a text names, in order.
func Dates(text string) []DateMention { return datesIn(text, tokenize(text)) }

func datesIn(text string, ts []token) []DateMention {
	var out []DateMention
	for i := 0; i < len(ts); {
		d, end := dateAt(ts, i)
		if end == 0 {
			i++
			continue
		}
		d.Span = graph.Span{Start: ts[i].span.Start, End: ts[end-1].span.End}
		d.Text = cut(text, d.Span)
		d.Date = d.calendar()
		out = append(out, d)
		i = end
	}
	return out
}

// calendar is the date as graph.Date; zero without a year or if no calendar has it.
func (d DateMention) calendar() graph.Date {
	text := ""
	switch {
	case d.Years > 0: // No graph.Date stands for a decade.
	case d.Year > 0 && d.Month > 0 && d.Day > 0:
		text = fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Year > 0 && d.Month > 0:
		text = fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case d.Year > 0:
		text = fmt.Sprintf("%04d", d.Year)
	}
	date, err := graph.ParseDate(text)
	if err != nil {
		return graph.Date{}
	}
	return date
}

// dateAt reads the date that starts at token i and where it ends; end is 0 if none does.
func dateAt(ts []token, i int) (d DateMention, end int) {
	if y, m, day, ok := isoDate(ts, i); ok {
		return DateMention{Year: y, Month: m, Day: day}, i + 5
	}
	if y, m, day, ok := slashDate(ts, i); ok {
		return DateMention{Year: y, Month: m, Day: day}, i + 5
	}
	if m := monthAt(ts, i); m > 0 {
		d.Month, end = m, i+1
		if lowAt(ts, end) == "." {
			end++
		}
		if v, n := dayAt(ts, end); n > 0 {
			d.Day, end = v, end+n
		}
		if lowAt(ts, end) == "," && yearAt(ts, end+1) > 0 {
			end++
		}
		if y := yearAt(ts, end); y > 0 {
			d.Year, end = y, end+1
		}
		if d.Day == 0 && d.Year == 0 && (ts[i].low == "may" || ts[i].low == "march" || ts[i].low == "mar") {
			return d, 0
		}
		return d, end
	}
	if v, n := dayAt(ts, i); n > 0 {
		j := i + n
		if lowAt(ts, j) == "of" {
			j++
		}
		if m := monthAt(ts, j); m > 0 {
			d.Day, d.Month, end = v, m, j+1
			if y := yearAt(ts, end); y > 0 {
				d.Year, end = y, end+1
			}
			return d, end
		}
	}
	if y := yearAt(ts, i); y > 0 && i+1 < len(ts) && glued(ts[i], ts[i+1]) && ts[i+1].low == "s" {
		return DateMention{Year: y, Years: spanOfYears(y)}, i + 2
	}
	if y := yearAt(ts, i); y > 0 && aloneAsYear(ts, i) {
		return DateMention{Year: y}, i + 1
	}
	return d, 0
}

// spanOfYears is how many years "1980s" or "1800s" means, by the zeros at its end.
func spanOfYears(year int) int {
	switch {
	case year%100 == 0:
		return 100
	case year%10 == 0:
		return 10
	}
	return 0
}

func isoDate(ts []token, i int) (y, m, d int, ok bool) {
	y = yearAt(ts, i)
	if y == 0 || i+4 >= len(ts) || lowAt(ts, i+1) != "-" || lowAt(ts, i+3) != "-" {
		return 0, 0, 0, false
	}
	_, err := fmt.Sscanf(ts[i+2].low+" "+ts[i+4].low, "%d %d", &m, &d)
	return y, m, d, err == nil && len(ts[i+2].low) == 2 && len(ts[i+4].low) == 2
}

// slashDate reads "12/28/1963" and "28/12/63": of two that can be the month, neither is known to be.
// A year of two digits is one of the last hundred before 2030.
func slashDate(ts []token, i int) (y, m, d int, ok bool) {
	if i+4 >= len(ts) || lowAt(ts, i+1) != "/" || lowAt(ts, i+3) != "/" {
		return 0, 0, 0, false
	}
	var parts [3]int
	for k := range parts {
		v, err := strconv.Atoi(ts[i+2*k].text)
		if err != nil || len(ts[i+2*k].text) > 4 {
			return 0, 0, 0, false
		}
		parts[k] = v
	}
	m, d, y = parts[0], parts[1], parts[2]
	switch {
	case len(ts[i+4].text) == 2 && y < 30:
		y += 2000
	case len(ts[i+4].text) == 2:
		y += 1900
	}
	if m > 12 {
		m, d = d, m
	}
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1000 || y > 2100 {
		return 0, 0, 0, false
	}
	if m != d && m <= 12 && d <= 12 {
		m, d = 0, 0
	}
	return y, m, d, true
}

func monthAt(ts []token, i int) int {
	if i >= len(ts) || !ts[i].capital() {
		return 0
	}
	return months[ts[i].low]
}

// dayAt reads "6", "6th", "the 6th" before or after a month, and how many tokens it takes.
func dayAt(ts []token, i int) (day, n int) {
	if lowAt(ts, i) == "the" {
		day, n = dayAt(ts, i+1)
		if n > 0 {
			n++
		}
		return day, n
	}
	if i >= len(ts) || ts[i].kind != number || len(ts[i].text) > 2 {
		return 0, 0
	}
	if _, err := fmt.Sscanf(ts[i].text, "%d", &day); err != nil || day < 1 || day > 31 {
		return 0, 0
	}
	n = 1
	if i+1 < len(ts) && glued(ts[i], ts[i+1]) && strings.Contains(" st nd rd th ", " "+ts[i+1].low+" ") {
		n = 2
	}
	return day, n
}

func yearAt(ts []token, i int) int {
	if i >= len(ts) || ts[i].kind != number || len(ts[i].text) != 4 {
		return 0
	}
	var y int
	if _, err := fmt.Sscanf(ts[i].text, "%d", &y); err != nil || y < 1000 || y > 2100 {
		return 0
	}
	return y
}

// aloneAsYear reports whether a four-digit number without a month is a year and not a
// count: a cue word stands before it, or nothing that could be counted follows.
func aloneAsYear(ts []token, i int) bool {
	next := token{}
	if i+1 < len(ts) {
		next = ts[i+1]
	}
	if i > 0 && isCurrency(ts[i-1].low) || next.low == "%" || percentWords[next.low] || measureUnits[next.low].unit != "" {
		return false
	}
	if i > 0 && (ts[i-1].low == "than" || ts[i-1].low == "least") || plural(next) {
		return false
	}
	return i == 0 || yearCues[ts[i-1].low] || next.kind == mark || next.low == "" || ts[i-1].kind == word
}

// plural reports whether a token is a noun in the plural: what a number before it counts.
func plural(t token) bool {
	return t.kind == word && t.pos == "n" && t.lemma != t.low
}
