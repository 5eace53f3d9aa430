package api

import (
	"github.com/danielgtaylor/huma/v2"

	"whosaid/queries"
)

// parameterSchema is a parameter's type in OpenAPI, as its header gives it.
func parameterSchema(p queries.Parameter) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString}
	switch p.Kind {
	case queries.KindInt, queries.KindNumber:
		s.Type = huma.TypeNumber
		if p.Kind == queries.KindInt {
			s.Type = huma.TypeInteger
		}
		s.Minimum, s.Maximum = &p.Min, &p.Max
	case queries.KindBool:
		s.Type = huma.TypeBoolean
	case queries.KindWord:
		for _, w := range p.Words {
			s.Enum = append(s.Enum, w)
		}
	default:
		s.Description = p.Takes()
	}
	return s
}

// answerSchema is the body of a question's answer.
func answerSchema(q queries.Question) *huma.Schema {
	row := &huma.Schema{Type: huma.TypeObject, AdditionalProperties: false, Properties: map[string]*huma.Schema{}}
	for _, c := range q.Columns {
		row.Properties[c.Name] = columnSchema(c)
		row.Required = append(row.Required, c.Name)
	}
	return &huma.Schema{
		Type: huma.TypeObject, AdditionalProperties: false, Required: []string{"question", "columns", "rows"},
		Properties: map[string]*huma.Schema{
			"question": {Type: huma.TypeString, Enum: []any{q.Name}},
			"columns":  {Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeString}, Description: "The names, in the order of the header."},
			"rows":     {Type: huma.TypeArray, Items: row},
			"next":     {Type: huma.TypeString, Description: "Give it as after to get the page that follows; absent on the last page."},
		},
	}
}

// columnSchema is a column's type in OpenAPI; any single value may be null, for "not given".
func columnSchema(c queries.Column) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString, Nullable: true, Description: c.Meaning}
	if c.Unit != "" {
		s.Description += " Unit: " + c.Unit + "."
	}
	s.Description += " From " + c.Source + "."
	switch c.Kind {
	case queries.KindInt:
		s.Type = huma.TypeInteger
	case queries.KindNumber:
		s.Type = huma.TypeNumber
	case queries.KindBool:
		s.Type = huma.TypeBoolean
	case queries.KindTime:
		s.Format = "date-time"
	case queries.KindIDs, queries.KindTexts:
		s.Type, s.Nullable = huma.TypeArray, false
		s.Items = &huma.Schema{Type: huma.TypeString}
	case queries.KindSpans:
		s.Type = huma.TypeArray
		s.Items = &huma.Schema{Type: huma.TypeInteger}
	case queries.KindSupport:
		s.Type, s.Nullable, s.AdditionalProperties = huma.TypeObject, false, false
		s.Properties = map[string]*huma.Schema{}
		for _, name := range []string{"statements", "texts", "speakers", "origins"} {
			s.Properties[name] = &huma.Schema{Type: huma.TypeInteger}
			s.Required = append(s.Required, name)
		}
	case queries.KindTable:
		s.Type, s.AdditionalProperties = huma.TypeObject, true
	}
	return s
}
