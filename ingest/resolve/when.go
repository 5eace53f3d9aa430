package resolve

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"whosaid/graph"
)

// period is a date in the text and the tokens that give it.
type period struct {
	from, to int // Tokens.
	first    graph.Date
	last     graph.Date // Zero for one date.
	birthday bool       // "June 6 marks the anniversary": the beginning, so many years before.
}

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6}

// findPeriods reads the dates of a text: full ones, and those that count from the day of
// publication, where it is known.
func (d *doc) findPeriods() {
	for _, s := range d.sents {
		for i := s.from; i < s.to; {
			p, ok := d.periodAt(i, s)
			if !ok {
				i++
				continue
			}
			d.periods = append(d.periods, p)
			i = p.to
		}
	}
}

func (d *doc) periodAt(i int, s sentence) (period, bool) {
	t := d.toks[i]
	if !t.word {
		return period{}, false
	}
	if date, end, ok := d.dateAt(i, s); ok {
		p := period{from: i, to: end, first: date}
		d.anniversary(&p, s)
		return p, true
	}
	if month := d.month(i); month > 0 && i+2 < s.to && (d.toks[i+1].low == "to" || d.toks[i+1].low == "until" || d.toks[i+1].low == "and") && i > s.from && (d.toks[i-1].low == "from" || d.toks[i-1].low == "between") {
		if last, end, ok := d.dateAt(i+2, s); ok && len(last.String()) >= 7 {
			if first, err := graph.ParseDate(fmt.Sprintf("%s-%02d", last.String()[:4], month)); err == nil && !last.To().Before(first.From()) {
				return period{from: i, to: end, first: first, last: last}, true
			}
		}
	}
	if date, n := d.relative(i, s); n > 0 {
		return period{from: i, to: i + n, first: date}, true
	}
	return period{}, false
}

func (d *doc) month(i int) int {
	t := d.toks[i]
	if !t.cap {
		return 0
	}
	return months[strings.TrimSuffix(t.low, ".")]
}

// dateAt reads "October 12, 2017", "12 October 2017", "October 2017" and "in 2017".
func (d *doc) dateAt(i int, s sentence) (graph.Date, int, bool) {
	at := func(k int) string {
		if k < s.to {
			return d.toks[k].text
		}
		return ""
	}
	switch month := d.month(i); {
	case month > 0 && isDay(at(i+1)) && at(i+2) == "," && isYear(at(i+3)):
		return day(at(i+3), month, at(i+1), i+4)
	case month > 0 && isDay(at(i+1)) && isYear(at(i+2)):
		return day(at(i+2), month, at(i+1), i+3)
	case month > 0 && isYear(at(i+1)):
		return parsed(fmt.Sprintf("%s-%02d", at(i+1), month), i+2)
	case month > 0 && isDay(at(i+1)) && !d.in.Doc.Published.IsZero():
		return d.nearestYear(month, at(i+1), i+2)
	case month == 0 && isDay(at(i)) && i+2 < s.to && d.month(i+1) > 0 && isYear(at(i+2)):
		return day(at(i+2), d.month(i+1), at(i), i+3)
	case isYear(at(i)) && i > s.from && (d.toks[i-1].low == "in" || d.toks[i-1].low == "since" || d.toks[i-1].low == "during"):
		return parsed(at(i), i+1)
	}
	return graph.Date{}, 0, false
}

// nearestYear dates a day without a year by the day of publication: the last such day, or
// the next if that is within a month.
func (d *doc) nearestYear(month int, dayText string, end int) (graph.Date, int, bool) {
	published := d.in.Doc.Published.To()
	date, end, ok := day(strconv.Itoa(published.Year()), month, dayText, end)
	if ok && date.From().After(published.AddDate(0, 1, 0)) {
		return day(strconv.Itoa(published.Year()-1), month, dayText, end)
	}
	return date, end, ok
}

func day(year string, month int, dayText string, end int) (graph.Date, int, bool) {
	n, _ := strconv.Atoi(strings.TrimRight(dayText, "sthndr"))
	return parsed(fmt.Sprintf("%s-%02d-%02d", year, month, n), end)
}

func parsed(text string, end int) (graph.Date, int, bool) {
	date, err := graph.ParseDate(text)
	return date, end, err == nil && !date.IsZero()
}

func isYear(s string) bool { return len(s) == 4 && isNumber(s) && s >= "1000" && s <= "2199" }

func isDay(s string) bool {
	s = strings.TrimRight(s, "sthndr")
	n, err := strconv.Atoi(s)
	return err == nil && isNumber(s) && len(s) <= 2 && n >= 1 && n <= 31
}

// relative reads "last year", "yesterday" and "on Tuesday" against the day of publication.
func (d *doc) relative(i int, s sentence) (graph.Date, int) {
	if d.in.Doc.Published.IsZero() || len(d.in.Doc.Published.String()) < 10 {
		return graph.Date{}, 0
	}
	published := d.in.Doc.Published.From()
	t := d.toks[i]
	next := ""
	if i+1 < s.to {
		next = d.toks[i+1].low
	}
	months := func(n int) string {
		return published.AddDate(0, 0, 1-published.Day()).AddDate(0, n, 0).Format("2006-01")
	}
	var text string
	n := 2
	switch {
	case t.low == "last" && next == "year":
		text = strconv.Itoa(published.Year() - 1)
	case t.low == "this" && next == "year":
		text = strconv.Itoa(published.Year())
	case t.low == "last" && next == "month":
		text = months(-1)
	case t.low == "this" && next == "month":
		text = months(0)
	case t.low == "yesterday":
		text, n = published.AddDate(0, 0, -1).Format(time.DateOnly), 1
	case t.low == "today":
		text, n = published.Format(time.DateOnly), 1
	case t.cap && i > s.from && d.toks[i-1].low == "on":
		weekday, ok := weekdays[t.low]
		if !ok {
			return graph.Date{}, 0
		}
		back := (int(published.Weekday()) - int(weekday) + 7) % 7
		text, n = published.AddDate(0, 0, -back).Format(time.DateOnly), 1
	default:
		return graph.Date{}, 0
	}
	date, err := graph.ParseDate(text)
	if err != nil {
		return graph.Date{}, 0
	}
	return date, n
}

// anniversary turns "June 6 marks the one-year anniversary" into the day so many years before.
func (d *doc) anniversary(p *period, s sentence) {
	for k := p.to; k+1 < s.to && k < p.to+4; k++ {
		if d.toks[k+1].low != "anniversary" {
			continue
		}
		years := countIn(d.toks[k].low, "-year")
		if n := ordinal(d.toks[k].low); years == 0 {
			years = n
		}
		if years == 0 || len(p.first.String()) != 10 {
			return
		}
		date, err := graph.ParseDate(p.first.From().AddDate(-years, 0, 0).Format(time.DateOnly))
		if err == nil {
			p.first, p.birthday = date, true
		}
		return
	}
}

// countIn reads the number of "five-month" or "10-year".
func countIn(low, unit string) int {
	count, ok := strings.CutSuffix(low, unit)
	if !ok {
		return 0
	}
	if n, ok := numberWords[count]; ok {
		count = n
	}
	n, _ := strconv.Atoi(count)
	return n
}

func ordinal(low string) int {
	if n, ok := numberWords[low]; ok {
		v, _ := strconv.Atoi(n)
		return v
	}
	v, _ := strconv.Atoi(strings.TrimRight(low, "sthndr"))
	return v
}
