package web

import (
	"net/http"

	"whosaid/queries"
)

// shown reads the noun that the address names, with all that hangs on it.
func (s *site) shown(r *http.Request, noun string) (queries.Shown, error) {
	id, err := idOf(r, noun)
	if err != nil {
		return queries.Shown{}, err
	}
	return queries.Show(r.Context(), s.reader, id)
}

// linked returns what stands at the other ends of a noun's relationships of one type.
func linked(shown queries.Shown, kind string, out bool) []queries.End {
	for _, link := range shown.Links {
		if link.Type == kind && link.Out == out {
			return link.Ends
		}
	}
	return nil
}
