package resolve

import (
	"fmt"
	"strconv"
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

// periodAt reads the date or period that begins at i.
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
	if p, ok := d.fromMonth(i, s); ok {
		return p, true
	}
	if date, n := d.relative(i, s); n > 0 {
		return period{from: i, to: i + n, first: date}, true
	}
	return period{}, false
}

// fromMonth reads "from | June to October 2017" and "between | June and 5 October 2017" at i.
func (d *doc) fromMonth(i int, s sentence) (period, bool) {
	month := d.month(i)
	if month == 0 || i == s.from || i+2 >= s.to {
		return period{}, false
	}
	before, behind := d.toks[i-1].low, d.toks[i+1].low
	if before != "from" && before != "between" || behind != "to" && behind != "until" && behind != "and" {
		return period{}, false
	}
	last, end, ok := d.dateAt(i+2, s)
	if !ok || len(last.String()) < len("2017-10") {
		return period{}, false
	}
	first, err := graph.ParseDate(fmt.Sprintf("%s-%02d", last.String()[:4], month))
	if err != nil || last.To().Before(first.From()) {
		return period{}, false
	}
	return period{from: i, to: end, first: first, last: last}, true
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
	monthsOn := func(n int) string {
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
		text = monthsOn(-1)
	case t.low == "this" && next == "month":
		text = monthsOn(0)
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
