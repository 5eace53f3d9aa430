package graph

import "strings"

// Place is where something is or happened.
type Place struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Geo    *Geo   `json:"geo,omitempty"`    // nil if the text gives no coordinates.
	PartOf string `json:"partOf,omitempty"` // PART_OF: a larger place.
}

// Geo is a point on the ground, WGS 84, in degrees.
type Geo struct {
	Lat float64 `json:"lat"` // -90 to 90.
	Lon float64 `json:"lon"` // -180 to 180.
}

// PlaceID is the id of a place known by name.
func PlaceID(name string) string { return ID("place", FoldText(name)) }

// Validate checks the place's own fields; ErrInvalid names the first that is wrong.
func (p Place) Validate() error {
	if err := needID("id", p.ID, "place"); err != nil {
		return err
	}
	if strings.TrimSpace(p.Name) == "" {
		return invalid("name", "is empty")
	}
	if p.Geo != nil && (p.Geo.Lat < -90 || p.Geo.Lat > 90 || p.Geo.Lon < -180 || p.Geo.Lon > 180) {
		return invalid("geo", "(%g, %g) is not on the globe", p.Geo.Lat, p.Geo.Lon)
	}
	if p.PartOf == "" {
		return nil
	}
	return needID("partOf", p.PartOf, "place")
}
