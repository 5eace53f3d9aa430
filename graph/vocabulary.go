package graph

import (
	"slices"
	"strings"
)

// Form is how a statement's words are given.
type Form string

const (
	Direct   Form = "direct"   // The speaker's own words, in quotation marks or in a transcript.
	Indirect Form = "indirect" // The reporter's words.
	Mixed    Form = "mixed"    // The reporter's words with quoted pieces in them.
)

// Stance is how a thing is said. "denies" is a stance and, on EXPRESSES, a polarity.
type Stance string

const (
	Asserts   Stance = "asserts"
	Alleges   Stance = "alleges"
	Denies    Stance = "denies"
	Concedes  Stance = "concedes"
	Asks      Stance = "asks"
	Estimates Stance = "estimates"
	Relays    Stance = "relays" // Passes on what somebody else said.
	Promises  Stance = "promises"
	Declines  Stance = "declines" // Refuses to say.
	Believes  Stance = "believes" // An attitude the reporter gives to somebody, not said words.
	Intends   Stance = "intends"  // A plan or wish the reporter gives to somebody.
	Demands   Stance = "demands"  // Asks that something be done.
	Retracts  Stance = "retracts" // Takes back what was said before.
)

// Polarity is whether a statement affirms or denies its claim.
type Polarity string

const (
	Affirms Polarity = "affirms"
	Denied  Polarity = "denies"
)

// SourceKind is the kind of work.
type SourceKind string

const (
	Article    SourceKind = "article"
	Report     SourceKind = "report"
	Post       SourceKind = "post"
	FactCheck  SourceKind = "fact-check"
	DataSet    SourceKind = "data set"
	Transcript SourceKind = "transcript"
	Release    SourceKind = "release" // A press release, open letter or communiqué: its publisher speaks for itself.
)

// ActorKind is the kind of actor. AnyActor is for one whose kind the text does not show.
type ActorKind string

const (
	Person       ActorKind = "person"
	Organisation ActorKind = "organisation"
	State        ActorKind = "state"
	ArmedGroup   ActorKind = "armed group"
	Alliance     ActorKind = "alliance"
	Publisher    ActorKind = "publisher"
	Group        ActorKind = "group" // A family, or an unnamed group such as "witnesses".
	Document     ActorKind = "document"
	AnyActor     ActorKind = "unknown"
)

// ConflictKind says how two statements conflict, or only look as if they do.
type ConflictKind string

const (
	Negation     ConflictKind = "NEG"
	Antonym      ConflictKind = "ANT"
	Number       ConflictKind = "NUM" // Disjoint intervals for one measure.
	Modal        ConflictKind = "MOD" // One side says only that it is possible.
	Structure    ConflictKind = "STR" // The same words with the roles swapped.
	Lexical      ConflictKind = "LEX"
	World        ConflictKind = "WK" // A typed rule about the world.
	Time         ConflictKind = "TMP"
	Location     ConflictKind = "LOC"
	Agent        ConflictKind = "AGT"
	AttributionC ConflictKind = "ATT" // Whether it was said at all.
	Quotation    ConflictKind = "QUO" // The quotation was altered or misattributed.

	// Look-alikes: kept so that they are not proposed again, never contradictions.
	Tension       ConflictKind = "TENSION"
	Scope         ConflictKind = "SCOPE"
	Update        ConflictKind = "UPDATE"
	Rounding      ConflictKind = "ROUND"
	NotComparable ConflictKind = "NOCOMP"
)

// ConflictStatus is what the rule concluded. Only a conflict all of whose needed axes are
// known to agree is a contradiction.
type ConflictStatus string

const (
	Contradiction ConflictStatus = "contradiction"
	Possible      ConflictStatus = "possible"
	LookAlike     ConflictStatus = "look-alike"
)

// Axis is one way in which two statements must be about the same thing to conflict.
type Axis string

const (
	AxisEvent      Axis = "event"
	AxisTime       Axis = "time"
	AxisPlace      Axis = "place"
	AxisMeasure    Axis = "measure"
	AxisUnit       Axis = "unit"
	AxisPopulation Axis = "population"
)

// Agreement is whether two statements agree on an Axis.
type Agreement string

const (
	Yes      Agreement = "yes"
	No       Agreement = "no"
	Unstated Agreement = "unstated"
)

// Verdict is what an Identity says of two actors or events.
type Verdict string

const (
	Same      Verdict = "same"
	Different Verdict = "different"
	Unsure    Verdict = "unsure"
)

// Direction is whether evidence is offered for or against a claim.
type Direction string

const (
	For     Direction = "for"
	Against Direction = "against"
)

// Vocabularies lists the allowed values of every closed vocabulary by name, in the order
// above. Docs, JSON Schema and validation all read it, so that none can drift.
var vocabularies = map[string][]string{
	"form":           words(Direct, Indirect, Mixed),
	"stance":         words(Asserts, Alleges, Denies, Concedes, Asks, Estimates, Relays, Promises, Declines, Believes, Intends, Demands, Retracts),
	"polarity":       words(Affirms, Denied),
	"sourceKind":     words(Article, Report, Post, FactCheck, DataSet, Transcript, Release),
	"actorKind":      words(Person, Organisation, State, ArmedGroup, Alliance, Publisher, Group, Document, AnyActor),
	"conflictKind":   words(Negation, Antonym, Number, Modal, Structure, Lexical, World, Time, Location, Agent, AttributionC, Quotation, Tension, Scope, Update, Rounding, NotComparable),
	"conflictStatus": words(Contradiction, Possible, LookAlike),
	"axis":           words(AxisEvent, AxisTime, AxisPlace, AxisMeasure, AxisUnit, AxisPopulation),
	"agreement":      words(Yes, No, Unstated),
	"verdict":        words(Same, Different, Unsure),
	"direction":      words(For, Against),
	"conflictState":  words(Proposed, Confirmed, Rejected),
	"decision":       words(Confirmed, Rejected, Proposed),
	"evidenceKind":   words(FigureEvidence, Interview, SiteVisit, DocumentEvidence, Witness, Image, Test, OtherEvidence),
	"memberKind":     words(MemberOf, PartOf, SpokeFor),
	"quoteKind":      words(Verbatim, Altered, Paraphrase),
	"order":          words(Dated, Credited, OrderUnknown),
	"aboutRole":      words(AboutSubject, AboutObject, AboutPlace, AboutEvent),
}

func words[T ~string](values ...T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// Vocabulary returns the allowed values of one closed vocabulary ("form", "stance",
// "polarity", "sourceKind", "actorKind", "conflictKind", "conflictStatus", "axis",
// "agreement", "verdict", "direction", "conflictState", "decision", "evidenceKind",
// "memberKind", "quoteKind", "order", "aboutRole"), or nil for an unknown name.
func Vocabulary(name string) []string { return slices.Clone(vocabularies[name]) }

// oneOf checks a field against a closed vocabulary.
func oneOf[T ~string](field, vocabulary string, v T) error {
	if slices.Contains(vocabularies[vocabulary], string(v)) {
		return nil
	}
	return invalid(field, "is %q, want one of %s", string(v), strings.Join(vocabularies[vocabulary], ", "))
}
