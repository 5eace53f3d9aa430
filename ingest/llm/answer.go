package llm

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"whosaid/graph"
)

//go:embed schema.json
var schemaJSON []byte

//go:embed prompt.txt
var prompt string

// proposal is one statement as a model gives it: words, not yet spans.
type proposal struct {
	Quote     []string       `json:"quote"`
	Cue       string         `json:"cue"`
	Speaker   string         `json:"speaker"`
	Form      graph.Form     `json:"form"`
	Stance    graph.Stance   `json:"stance"`
	Polarity  graph.Polarity `json:"polarity"`
	Hedges    []string       `json:"hedges"`
	RelayedBy *int           `json:"relayedBy"`
}

var schema = compiled("statements.json", schemaJSON)

// compiled reads a schema on its first call.
func compiled(name string, raw []byte) func() *jsonschema.Schema {
	return sync.OnceValue(func() *jsonschema.Schema {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			panic(err) // The schema is part of the program.
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(name, doc); err != nil {
			panic(err)
		}
		return c.MustCompile(name)
	})
}

// parse reads a model's answer about statements.
func parse(answer string) ([]proposal, error) {
	var out struct {
		Statements []proposal `json:"statements"`
	}
	err := decode(answer, schema(), &out)
	return out.Statements, err
}

// decode reads a model's answer. Some models wrap JSON in a fenced block; nothing else around
// it is forgiven. An answer that does not match the schema is errBadAnswer.
func decode(answer string, schema *jsonschema.Schema, out any) error {
	answer = strings.TrimSpace(answer)
	if inner, ok := strings.CutPrefix(answer, "```"); ok {
		answer = strings.TrimSuffix(strings.TrimPrefix(inner, "json"), "```")
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(answer))
	if err != nil {
		return fmt.Errorf("%w: it is not JSON", errBadAnswer)
	}
	if err := schema.Validate(doc); err != nil {
		return fmt.Errorf("%w: it does not match the schema: %s", errBadAnswer, firstLine(err))
	}
	if err := json.Unmarshal([]byte(answer), out); err != nil {
		return fmt.Errorf("%w: %w", errBadAnswer, err)
	}
	return nil
}

// firstLine shortens a validation error, which lists every branch, to what went wrong first.
func firstLine(err error) string {
	lines := strings.Split(err.Error(), "\n")
	return strings.TrimPrefix(strings.TrimSpace(lines[min(1, len(lines)-1)]), "- ")
}
