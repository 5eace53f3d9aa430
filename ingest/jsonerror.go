package ingest

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/hbollon/go-edlib"
	"whosaid/graph"
)

// jsonError says which field of the object is wrong, and how, in the words of the format.
func jsonError(err error, noun string) error {
	var field *graph.FieldError
	var semantic *json.SemanticError
	var syntax *jsontext.SyntacticError
	switch {
	case errors.As(err, &semantic):
		name := fieldName(semantic.JSONPointer)
		switch {
		case errors.Is(err, json.ErrUnknownName):
			return refuse(name, "no such field in %s%s", noun, didYouMean(name, noun))
		case errors.As(err, &field):
			return refuse(name, "%s", field.Why)
		case name == "":
			return refuse("", "is not a JSON object")
		}
		return refuse(name, "is %s", wrongKind(semantic))
	case errors.As(err, &syntax) && errors.Is(err, jsontext.ErrDuplicateName):
		return refuse(fieldName(syntax.JSONPointer), "is given twice")
	case errors.As(err, &syntax):
		return refuse("", "is not JSON: byte %d: %v", syntax.ByteOffset, syntax.Err)
	}
	return refuse("", "is not JSON: %v", err)
}

// fieldName spells a JSON pointer as errors do: "/about/0/id" is "about.0.id".
func fieldName(p jsontext.Pointer) string {
	return strings.Join(slices.Collect(p.Tokens()), ".")
}

// wrongKind says what a field holds that cannot be read into it.
func wrongKind(e *json.SemanticError) string {
	var b strings.Builder
	b.WriteString("a JSON " + e.JSONKind.String())
	if len(e.JSONValue) > 0 && len(e.JSONValue) < 40 {
		b.WriteString(" " + string(e.JSONValue))
	}
	if e.Err != nil {
		b.WriteString(" that cannot be read: " + e.Err.Error())
	} else {
		b.WriteString(", which the field cannot hold")
	}
	return b.String()
}

// didYouMean names the field of the noun that differs from name by case or by little.
func didYouMean(name, noun string) string {
	if strings.Contains(name, ".") {
		return ""
	}
	best, least := "", 3
	for _, known := range slices.Sorted(maps.Keys(fieldsOf(noun))) {
		d := edlib.OSADamerauLevenshteinDistance(strings.ToLower(name), strings.ToLower(known))
		if d < least {
			best, least = known, d
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean " + best + "?"
}
