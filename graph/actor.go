package graph

import (
	"slices"
	"strings"
)

// Actor is who can say or do something: a person, body, state, armed group, alliance,
// family, a document that speaks for nobody named, or an unnamed group ("witnesses").
type Actor struct {
	ID          string       `json:"id"`
	Name        string       `json:"name"`
	Aliases     []string     `json:"aliases,omitempty"`
	Kind        ActorKind    `json:"kind"`
	Named       bool         `json:"named"`                 // False for "witnesses", "a senior official".
	ExternalIDs []string     `json:"externalIds,omitempty"` // "scheme:value", for example "wikidata:Q42970".
	Memberships []Membership `json:"memberships,omitempty"` // MEMBER_OF, PART_OF, SPOKE_FOR.
	Blocks      []string     `json:"blocks,omitempty"`      // IN_BLOCK: keys under which derive looks for who may be the same; computed by derive, any given are dropped.
}

// MemberKind is how an actor belongs to another; the value is the relationship's type.
type MemberKind string

const (
	MemberOf MemberKind = "MEMBER_OF"
	PartOf   MemberKind = "PART_OF"
	SpokeFor MemberKind = "SPOKE_FOR"
)

// Membership joins an actor to a body it belongs to, in a role, between dates: From is when it
// began, or the first day on which it is known to have held; To when it had ended, or the last
// day on which it is known to have held. Either may be empty.
type Membership struct {
	Kind    MemberKind `json:"kind"`
	ActorID string     `json:"actorId"`
	Role    string     `json:"role,omitempty"`
	From    Date       `json:"from,omitzero"`
	To      Date       `json:"to,omitzero"`
}

// NamedActorID is the id of an actor known by a full name, the same in every source.
func NamedActorID(kind ActorKind, name string) string {
	return ID("actor", "named", string(kind), FoldText(name))
}

// LocalActorID is the id of an actor whom only one capture can tell apart: an unnamed
// speaker, or a person given by surname alone. One actor per (capture, phrase).
func LocalActorID(captureID, phrase string) string {
	return ID("actor", "local", captureID, FoldText(phrase))
}

// Validate checks the actor's own fields; ErrInvalid names the first that is wrong.
func (a Actor) Validate() error {
	if err := needID("id", a.ID, "actor"); err != nil {
		return err
	}
	if strings.TrimSpace(a.Name) == "" {
		return invalid("name", "is empty")
	}
	if err := oneOf("kind", "actorKind", a.Kind); err != nil {
		return err
	}
	if slices.Contains(a.Aliases, "") {
		return invalid("aliases", "has an empty alias")
	}
	for _, x := range a.ExternalIDs {
		if scheme, value, ok := strings.Cut(x, ":"); !ok || scheme == "" || value == "" {
			return invalid("externalIds", "has %q, want scheme:value", x)
		}
	}
	for _, m := range a.Memberships {
		if err := oneOf("memberships.kind", "memberKind", m.Kind); err != nil {
			return err
		}
		if err := needID("memberships.actorId", m.ActorID, "actor"); err != nil {
			return err
		}
		if m.ActorID == a.ID {
			return invalid("memberships.actorId", "is the actor itself")
		}
	}
	return nil
}
