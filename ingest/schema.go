package ingest

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"whosaid/graph"
)

// RecordsSchema is the JSON Schema (2020-12) of one line of a records file. It is made from
// the nouns' own types and vocabularies, so that it cannot say anything else than they do.
func RecordsSchema() ([]byte, error) {
	defs := map[string]any{}
	var records []object
	for _, noun := range graph.Nouns() {
		defs[noun] = nounSchema(noun)
		records = append(records, object{"$ref": "#/$defs/" + noun})
	}
	return json.MarshalIndent(object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"$id":         "https://whosaid.invalid/records.schema.json",
		"title":       "A line of a whosaid records file",
		"description": "One noun of the model. What is not required can be left out; see formats.md.",
		"type":        "object",
		"required":    []string{"type"},
		"oneOf":       records,
		"$defs":       defs,
	}, "", "  ")
}

type object = map[string]any

// required lists, by noun, the fields that cannot be left out.
var required = map[string][]string{
	"run":       {"tool", "version", "started"},
	"actor":     {"name", "kind"},
	"place":     {"name"},
	"source":    {"kind"},
	"capture":   {"sourceId", "text"},
	"event":     {"name"},
	"claim":     {"text"},
	"statement": {"captureId", "spans", "form", "stance"},
	"figure":    {"statementId", "measure", "low", "text", "span"},
	"evidence":  {"kind", "direction", "why", "bearsOn", "restsOn"},
	"conflict":  {"kind", "status", "why", "rule", "ruleVersion", "left", "right"},
	"identity":  {"leftId", "rightId", "verdict", "by"},
	"review":    {"targetId", "decision", "reason", "by", "at"},
}

func nounSchema(noun string) object {
	s := structSchema(reflect.TypeOf(samples[noun]))
	properties := s["properties"].(object)
	properties["type"] = object{"const": noun}
	properties["id"] = idSchema(noun)
	s["required"] = append([]string{"type"}, required[noun]...)
	return s
}

// idSchema is an id of the noun.
func idSchema(noun string) object {
	return object{"type": "string", "pattern": "^" + noun + ":."}
}

func structSchema(t reflect.Type) object {
	properties := object{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		properties[name] = typeSchema(f.Type, name)
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// words are the closed vocabularies, by the Go type of their values.
var words = map[reflect.Type]string{
	reflect.TypeFor[graph.Form]():           "form",
	reflect.TypeFor[graph.Stance]():         "stance",
	reflect.TypeFor[graph.Polarity]():       "polarity",
	reflect.TypeFor[graph.SourceKind]():     "sourceKind",
	reflect.TypeFor[graph.ActorKind]():      "actorKind",
	reflect.TypeFor[graph.ConflictKind]():   "conflictKind",
	reflect.TypeFor[graph.ConflictStatus](): "conflictStatus",
	reflect.TypeFor[graph.Axis]():           "axis",
	reflect.TypeFor[graph.Agreement]():      "agreement",
	reflect.TypeFor[graph.Verdict]():        "verdict",
	reflect.TypeFor[graph.Direction]():      "direction",
	reflect.TypeFor[graph.EvidenceKind]():   "evidenceKind",
	reflect.TypeFor[graph.MemberKind]():     "memberKind",
	reflect.TypeFor[graph.QuoteKind]():      "quoteKind",
	reflect.TypeFor[graph.Order]():          "order",
	reflect.TypeFor[graph.AboutRole]():      "aboutRole",
}

// typeSchema is the schema of a field's type. ConflictState has two vocabularies, of which
// the field's name tells.
func typeSchema(t reflect.Type, name string) object {
	offset := object{"type": "integer", "minimum": 0}
	switch t {
	case reflect.TypeFor[graph.Date]():
		return object{"type": "string", "pattern": `^(\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?)?$`}
	case reflect.TypeFor[time.Time]():
		return object{"type": "string", "format": "date-time"}
	case reflect.TypeFor[graph.Span]():
		return object{"type": []string{"array", "null"}, "items": offset, "minItems": 2, "maxItems": 2}
	case reflect.TypeFor[graph.Spans]():
		return object{"type": "array", "items": offset, "minItems": 2}
	case reflect.TypeFor[graph.ConflictState]():
		if name == "state" {
			name = "conflictState"
		}
		return object{"enum": graph.Vocabulary(name)}
	}
	if vocabulary, closed := words[t]; closed {
		return object{"enum": graph.Vocabulary(vocabulary)}
	}
	switch t.Kind() {
	case reflect.String:
		return stringSchema(name)
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.Pointer:
		return typeSchema(t.Elem(), name)
	case reflect.Slice:
		return object{"type": "array", "items": typeSchema(t.Elem(), strings.TrimSuffix(name, "s"))}
	case reflect.Map:
		s := object{"type": "object", "additionalProperties": typeSchema(t.Elem(), name)}
		if vocabulary, closed := words[t.Key()]; closed {
			s["propertyNames"] = object{"enum": graph.Vocabulary(vocabulary)}
		}
		return s
	}
	return structSchema(t)
}

// stringSchema is the schema of a string: an id if the field's name says so.
func stringSchema(name string) object {
	if noun, found := pointsTo[name]; found {
		return idSchema(noun)
	}
	return object{"type": "string"}
}

// pointsTo says to which noun the fields whose names say it point.
var pointsTo = func() map[string]string {
	out := map[string]string{"leftId": "(actor|event|claim)", "rightId": "(actor|event|claim)", "bearsOn": "claim", "relayedBy": "statement",
		"speakerId": "actor", "authorId": "actor", "publisherId": "actor"}
	for _, noun := range slices.Sorted(maps.Keys(samples)) {
		out[noun+"Id"] = noun
	}
	return out
}()
