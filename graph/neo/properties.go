package neo

import (
	"encoding/json"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"whosaid/graph"
)

func runProperties(r graph.Run) map[string]any {
	m := map[string]any{"id": r.ID, "tool": r.Tool, "version": r.Version, "cursor": r.Cursor}
	put(m, "input", r.Input)
	put(m, "configHash", r.ConfigHash)
	putTime(m, "started", r.Started)
	putTime(m, "ended", r.Ended)
	if len(r.Counts) > 0 {
		counts, _ := json.Marshal(r.Counts) // A map of numbers always has a JSON form.
		m["counts"] = string(counts)
	}
	return m
}

func actorProperties(a graph.Actor) map[string]any {
	m := map[string]any{"id": a.ID, "name": a.Name, "kind": string(a.Kind), "named": a.Named}
	putList(m, "aliases", a.Aliases)
	putList(m, "externalIds", a.ExternalIDs)
	return m
}

func placeProperties(p graph.Place) map[string]any {
	m := map[string]any{"id": p.ID, "name": p.Name}
	if p.Geo != nil {
		m["geo"] = dbtype.Point2D{X: p.Geo.Lon, Y: p.Geo.Lat, SpatialRefId: 4326}
	}
	return m
}

func sourceProperties(s graph.Source) map[string]any {
	m := map[string]any{"id": s.ID, "kind": string(s.Kind)}
	put(m, "title", s.Title)
	put(m, "url", s.URL)
	put(m, "lang", s.Lang)
	putDate(m, "published", s.Published)
	return m
}

func captureProperties(c graph.Capture) map[string]any {
	m := map[string]any{
		"id": c.ID, "text": c.Text, "textSha256": c.TextSha256, "bytesSha256": c.BytesSha256,
		"mediaType": c.MediaType, "length": c.Length,
	}
	putTime(m, "retrieved", c.Retrieved)
	return m
}

func eventProperties(e graph.Event) map[string]any {
	m := map[string]any{"id": e.ID, "name": e.Name}
	put(m, "kind", e.Kind)
	putList(m, "aliases", e.Aliases)
	putPeriod(m, e.From, e.To)
	return m
}

func claimProperties(c graph.Claim) map[string]any {
	return map[string]any{"id": c.ID, "text": c.Text}
}

func statementProperties(s graph.Statement) map[string]any {
	m := map[string]any{
		"id": s.ID, "quote": s.Quote, "spans": s.Spans.Flat(), "form": string(s.Form),
		"stance": string(s.Stance), "polarity": string(s.Polarity),
	}
	putSpan(m, "cueSpan", s.CueSpan)
	putSpan(m, "speakerSpan", s.SpeakerSpan)
	if len(s.Hedges) > 0 {
		words, spans := make([]string, len(s.Hedges)), make(graph.Spans, len(s.Hedges))
		for i, h := range s.Hedges {
			words[i], spans[i] = h.Text, h.Span
		}
		m["hedges"], m["hedgeSpans"] = words, spans.Flat()
	}
	if len(s.Topics) > 0 {
		m["topics"] = s.Topics
	}
	put(m, "medium", s.Medium)
	put(m, "addressee", s.Addressee)
	putDate(m, "said", s.Said)
	put(m, "rule", s.Rule)
	put(m, "score", s.Score)
	put(m, "reader", s.Reader)
	return m
}

func figureProperties(f graph.Figure) map[string]any {
	m := map[string]any{"id": f.ID, "measure": f.Measure, "low": f.Low, "text": f.Text}
	put(m, "unit", f.Unit)
	if f.High != nil {
		m["high"] = *f.High
	}
	if f.Best != nil {
		m["best"] = *f.Best
	}
	put(m, "modifier", f.Modifier)
	put(m, "population", f.Population)
	putSpan(m, "span", f.Span)
	return m
}

func evidenceProperties(e graph.Evidence) map[string]any {
	m := map[string]any{"id": e.ID, "kind": string(e.Kind), "direction": string(e.Direction), "why": e.Why}
	put(m, "strength", e.Strength)
	put(m, "text", e.Text)
	putSpan(m, "span", e.Span)
	put(m, "rule", e.Rule)
	put(m, "score", e.Score)
	put(m, "reader", e.Reader)
	return m
}

// conflictProperties gives each axis a property of its own: comparableEvent: "yes".
func conflictProperties(c graph.Conflict) map[string]any {
	m := map[string]any{
		"id": c.ID, "kind": string(c.Kind), "status": string(c.Status), "score": c.Score, "why": c.Why,
		"rule": c.Rule, "ruleVersion": c.RuleVersion, "state": string(c.State),
	}
	for _, axis := range graph.Vocabulary("axis") {
		put(m, agreementProperty(axis), string(c.Comparability[graph.Axis(axis)]))
	}
	return m
}

// agreementProperty is the property that holds the agreement on an axis.
func agreementProperty(axis string) string {
	return "comparable" + strings.ToUpper(axis[:1]) + axis[1:]
}

func identityProperties(i graph.Identity) map[string]any {
	m := map[string]any{"id": i.ID, "verdict": string(i.Verdict), "score": i.Score, "by": i.By, "state": string(i.State)}
	if i.State == "" {
		m["state"] = string(graph.Proposed)
	}
	put(m, "ruleVersion", i.RuleVersion)
	put(m, "why", i.Why)
	putTime(m, "at", i.At)
	putTime(m, "retracted", i.Retracted)
	return m
}

func reviewProperties(r graph.Review) map[string]any {
	m := map[string]any{
		"id": r.ID, "decision": string(r.Decision), "reason": r.Reason, "by": r.By, "hash": r.Hash,
	}
	put(m, "otherId", r.OtherID)
	put(m, "before", r.Before)
	put(m, "after", r.After)
	put(m, "prevHash", r.PrevHash)
	putTime(m, "at", r.At)
	return m
}
