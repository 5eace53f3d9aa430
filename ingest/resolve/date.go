package resolve

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"whosaid/graph"
)

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6}

// month is the number of the month at i; 0 if none is named there.
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

// ordinal reads "third" and "3rd"; 0 for what is none.
func ordinal(low string) int {
	if n, ok := numberWords[low]; ok {
		v, _ := strconv.Atoi(n)
		return v
	}
	v, _ := strconv.Atoi(strings.TrimRight(low, "sthndr"))
	return v
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
