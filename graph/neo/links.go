package neo

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// linksOf lists the relationships that a noun's id fields give.
func linksOf(n graph.Noun) []link {
	switch n := n.(type) {
	case graph.Actor:
		return actorLinks(n)
	case graph.Place:
		return ownedBy(n.ID).single("PART_OF", "partOf", n.PartOf).list
	case graph.Source:
		return ownedBy(n.ID).single("PUBLISHED_BY", "publisherId", n.PublisherID).
			growing("WRITTEN_BY", "authorIds", n.AuthorIDs).list
	case graph.Capture:
		return captureLinks(n)
	case graph.Event:
		return eventLinks(n)
	case graph.Claim:
		o := ownedBy(n.ID)
		for _, a := range n.About {
			o.add("ABOUT", "about.id", a.ID, "role", map[string]any{"role": string(a.Role)}).grows = true
		}
		return o.list
	case graph.Statement:
		return statementLinks(n)
	case graph.Figure:
		o := ownedBy(n.ID).single("OF", "eventId", n.EventID)
		gives := o.add("GIVES", "statementId", n.StatementID, "", nil)
		gives.from, gives.to = gives.to, gives.from
		gives.From, gives.To, gives.Inward = gives.To, gives.From, true
		return o.list
	case graph.Evidence:
		return ownedBy(n.ID).fixed("BEARS_ON", "bearsOn", n.BearsOn).fixed("RESTS_ON", "restsOn", sorted(n.RestsOn)...).
			growing("OFFERED_BY", "offeredBy", n.OfferedBy).list
	case graph.Conflict:
		return conflictLinks(n)
	case graph.Identity:
		return ownedBy(n.ID).fixed("LEFT", "leftId", n.LeftID).fixed("RIGHT", "rightId", n.RightID).list
	case graph.Review:
		return ownedBy(n.ID).fixed("REVIEWS", "targetId", n.TargetID).list
	}
	return nil
}

func captureLinks(c graph.Capture) []link {
	o := ownedBy(c.ID).fixed("CAPTURE_OF", "sourceId", c.SourceID)
	for _, d := range c.DerivedFrom {
		p := map[string]any{}
		put(p, "share", d.Share)
		put(p, "otherShare", d.OtherShare)
		put(p, "words", d.Words)
		put(p, "order", string(d.Order))
		o.add("DERIVED_FROM", "derivedFrom.captureId", d.CaptureID, "", p).proposal(d.Rule, d.RuleVersion, d.Why, d.State)
	}
	return o.blocks(c.Blocks).list
}

func actorLinks(a graph.Actor) []link {
	o := ownedBy(a.ID)
	for _, m := range a.Memberships {
		p := map[string]any{}
		putPeriod(p, m.From, m.To)
		p["role"], p["from"], p["to"] = m.Role, m.From.String(), m.To.String() // Empty but there: they are the key.
		o.add(string(m.Kind), "memberships.actorId", m.ActorID, "role,from,to", p).grows = true
	}
	return o.blocks(a.Blocks).list
}

func eventLinks(e graph.Event) []link {
	o := ownedBy(e.ID).growing("AT", "placeIds", e.PlaceIDs).growing("INVOLVES", "actorIds", e.ActorIDs).
		single("PART_OF", "partOf", e.PartOf)
	for _, t := range e.Told {
		p := map[string]any{}
		if len(t.Spans) > 0 {
			p["spans"] = t.Spans.Flat()
		}
		o.add("TOLD_IN", "told.captureId", t.CaptureID, "", p).grows = true
	}
	return o.blocks(e.Blocks).list
}

func statementLinks(s graph.Statement) []link {
	o := ownedBy(s.ID).fixed("FOUND_IN", "captureId", s.CaptureID).
		fixed("SAID_BY", "speakerIds", sorted(s.SpeakerIDs)...).fixed("RELAYED_BY", "relayedBy", s.RelayedBy).
		growing("CONCERNS", "eventIds", s.EventIDs)
	for _, e := range s.Expresses {
		if e.IdentityID != "" {
			continue // See sameClaims.
		}
		p := map[string]any{"polarity": string(e.Polarity)}
		put(p, "rule", e.Rule)
		put(p, "score", e.Score)
		put(p, "why", e.Why)
		o.add("EXPRESSES", "expresses.claimId", e.ClaimID, "polarity", p).grows = true
	}
	for _, q := range s.Quotes {
		p := map[string]any{"kind": string(q.Kind), "similarity": q.Similarity}
		if len(q.Diff) > 0 {
			p["diff"] = q.Diff
		}
		put(p, "order", string(q.Order))
		o.add("QUOTES", "quotes.statementId", q.StatementID, "", p).proposal(q.Rule, q.RuleVersion, q.Why, q.State)
	}
	return o.blocks(s.Blocks).list
}

func conflictLinks(c graph.Conflict) []link {
	o := ownedBy(c.ID)
	for side, s := range map[string]graph.ConflictSide{"left": c.Left, "right": c.Right} {
		p := map[string]any{"side": side}
		putSpan(p, "span", s.Span)
		o.add("BETWEEN", side+".statementId", s.StatementID, "side", p)
	}
	return o.list
}

// key tells two relationships of one shape between the same nodes apart.
func (l link) key() string { return keyOf(l.shape, l.properties) }

func keyOf(s shape, properties map[string]any) string {
	var parts []string
	for _, name := range s.keys() {
		parts = append(parts, fmt.Sprint(properties[name]))
	}
	return strings.Join(parts, "\x00")
}

// keys lists the names in Key.
func (s shape) keys() []string {
	if s.Key == "" {
		return nil
	}
	return strings.Split(s.Key, ",")
}

// order sorts links so that every writer takes the locks of nodes in one order.
func (l link) order(o link) int {
	return cmp.Or(cmp.Compare(l.from, o.from), cmp.Compare(l.to, o.to), cmp.Compare(l.key(), o.key()))
}

// order sorts shapes, so that every writer sends them in one order.
func (s shape) order(o shape) int {
	return cmp.Or(cmp.Compare(s.Type, o.Type), cmp.Compare(s.From, o.From), cmp.Compare(s.To, o.To), cmp.Compare(s.Key, o.Key))
}

// owner gathers the links of one noun.
type owner struct {
	id   string
	list []link
}

func ownedBy(id string) *owner { return &owner{id: id} }

// add appends a link to the noun with the id to; it is valid until the next add.
func (o *owner) add(typ, field, to, key string, properties map[string]any) *link {
	o.list = append(o.list, link{
		shape: shape{
			From: graph.LabelOf(graph.NounOf(o.id)), Type: typ, To: graph.LabelOf(graph.NounOf(to)),
			Key: key, Bare: properties == nil,
		},
		from: o.id, to: to, field: field, properties: properties,
	})
	return &o.list[len(o.list)-1]
}

func (o *owner) fixed(typ, field string, to ...string) *owner {
	for _, id := range to {
		if id != "" {
			o.add(typ, field, id, "", nil)
		}
	}
	return o
}

func (o *owner) growing(typ, field string, to []string) *owner {
	for _, id := range sorted(to) {
		o.add(typ, field, id, "", nil).grows = true
	}
	return o
}

// blocks adds the keys under which derive finds the noun.
func (o *owner) blocks(keys []string) *owner {
	for _, key := range sorted(keys) {
		block := o.add("IN_BLOCK", "blocks", key, "", nil)
		block.To, block.grows = "Block", true
	}
	return o
}

func (o *owner) single(typ, field, to string) *owner {
	if to != "" {
		l := o.add(typ, field, to, "", nil)
		l.grows, l.single = true, true
	}
	return o
}

// sorted is the list in order, each value once; nil stays nil.
func sorted(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}
