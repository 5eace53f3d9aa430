package graph

import "fmt"

// Figure is a number inside a statement, as a closed interval [Low, High].
type Figure struct {
	ID          string   `json:"id"`
	StatementID string   `json:"statementId"`          // The statement that GIVES it.
	EventID     string   `json:"eventId,omitempty"`    // OF; empty if the words name no event.
	Measure     string   `json:"measure"`              // What is counted: "deaths", "airstrikes"; "count" if not told.
	Unit        string   `json:"unit,omitempty"`       // "percent", "km"; empty for a plain count.
	Low         float64  `json:"low"`                  // Least value meant.
	High        *float64 `json:"high,omitempty"`       // Greatest value meant; nil if open ("more than 30,000").
	Best        *float64 `json:"best,omitempty"`       // The value given, if one is.
	Modifier    string   `json:"modifier,omitempty"`   // "more than", "about"; the text's words.
	Population  string   `json:"population,omitempty"` // Of whom or what: "Badran family", "airstrikes on the city".
	Text        string   `json:"text"`                 // The words, for example "more than 30,000".
	Span        Span     `json:"span"`                 // Where Text stands in the capture.
}

// FigureID is the id of a figure: where it stands in which statement, and what it measures.
func FigureID(statementID, measure, population string, span Span) string {
	return ID("figure", statementID, measure, population, fmt.Sprint(span.Start), fmt.Sprint(span.End))
}

// Validate checks the figure's own fields; ErrInvalid names the first that is wrong.
func (f Figure) Validate() error {
	if err := needID("id", f.ID, "figure"); err != nil {
		return err
	}
	if err := needID("statementId", f.StatementID, "statement"); err != nil {
		return err
	}
	if f.EventID != "" {
		if err := needID("eventId", f.EventID, "event"); err != nil {
			return err
		}
	}
	if f.Measure == "" {
		return invalid("measure", "is empty")
	}
	if f.Text == "" {
		return invalid("text", "is empty")
	}
	if f.High != nil && *f.High < f.Low {
		return invalid("high", "is %g, below low, %g", *f.High, f.Low)
	}
	if f.Best != nil && (*f.Best < f.Low || f.High != nil && *f.Best > *f.High) {
		return invalid("best", "is %g, outside low and high", *f.Best)
	}
	return nil
}
