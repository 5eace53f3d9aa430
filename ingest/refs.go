package ingest

import (
	"reflect"
	"strings"

	"whosaid/graph"
)

// ref is one field of a noun that holds the id of another.
type ref struct{ field, id string }

// refsOf lists what a noun points to, in the order of its fields.
func refsOf(n graph.Noun) []ref {
	var out []ref
	one := func(field, id string) {
		if id != "" {
			out = append(out, ref{field, id})
		}
	}
	many := func(field string, ids []string) {
		for _, id := range ids {
			one(field, id)
		}
	}
	switch n := n.(type) {
	case graph.Actor:
		for _, m := range n.Memberships {
			one("memberships.actorId", m.ActorID)
		}
	case graph.Place:
		one("partOf", n.PartOf)
	case graph.Source:
		one("publisherId", n.PublisherID)
		many("authorIds", n.AuthorIDs)
	case graph.Capture:
		one("sourceId", n.SourceID)
		for _, d := range n.DerivedFrom {
			one("derivedFrom.captureId", d.CaptureID)
		}
	case graph.Event:
		many("placeIds", n.PlaceIDs)
		many("actorIds", n.ActorIDs)
		one("partOf", n.PartOf)
		for _, t := range n.Told {
			one("told.captureId", t.CaptureID)
		}
	case graph.Claim:
		for _, a := range n.About {
			one("about.id", a.ID)
		}
	case graph.Statement:
		one("captureId", n.CaptureID)
		many("speakerIds", n.SpeakerIDs)
		one("relayedBy", n.RelayedBy)
		for _, e := range n.Expresses {
			one("expresses.claimId", e.ClaimID)
		}
		for _, q := range n.Quotes {
			one("quotes.statementId", q.StatementID)
		}
		many("eventIds", n.EventIDs)
	case graph.Figure:
		one("statementId", n.StatementID)
		one("eventId", n.EventID)
	case graph.Evidence:
		one("bearsOn", n.BearsOn)
		many("restsOn", n.RestsOn)
		many("offeredBy", n.OfferedBy)
	case graph.Conflict:
		one("left.statementId", n.Left.StatementID)
		one("right.statementId", n.Right.StatementID)
	case graph.Identity:
		one("leftId", n.LeftID)
		one("rightId", n.RightID)
	case graph.Review:
		one("targetId", n.TargetID)
		one("otherId", n.OtherID)
	}
	return out
}

// samples holds one zero noun of each kind, for what is read off their types.
var samples = map[string]graph.Noun{
	"run": graph.Run{}, "actor": graph.Actor{}, "place": graph.Place{}, "source": graph.Source{},
	"capture": graph.Capture{}, "event": graph.Event{}, "claim": graph.Claim{}, "statement": graph.Statement{},
	"figure": graph.Figure{}, "evidence": graph.Evidence{}, "conflict": graph.Conflict{},
	"identity": graph.Identity{}, "review": graph.Review{},
}

// fieldsOf returns the Go field of each JSON name that the noun has; empty for an unknown noun.
func fieldsOf(noun string) map[string]reflect.StructField {
	out := map[string]reflect.StructField{}
	sample, ok := samples[noun]
	if !ok {
		return out
	}
	for _, f := range reflect.VisibleFields(reflect.TypeOf(sample)) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		out[name] = f
	}
	return out
}
