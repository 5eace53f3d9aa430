package queries

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"

	"whosaid/graph"
)

// A cursor is the key of the last row given, the question, and a hash of its arguments. A
// place in the order, not a count of rows, so that rows stored meanwhile shift nothing.
type cursor struct {
	Question string `json:"q"`
	Args     string `json:"a"`
	Key      []any  `json:"k"`
}

// cursor makes the opaque word that a user hands back as after.
func (q Question) cursor(args map[string]string, key any) (string, error) {
	list, ok := key.([]any)
	if !ok || len(list) == 0 {
		return "", fmt.Errorf("key is %v, want a list", key)
	}
	b, err := json.Marshal(cursor{q.Name, argsHash(args), list})
	if err != nil {
		return "", fmt.Errorf("key %v: %w", key, err)
	}
	return base64.RawURLEncoding.EncodeToString(b), nil
}

// after reads the cursor back; it returns ErrInvalid for one that belongs to another question
// or to other arguments.
func (q Question) after(args map[string]string, word string) ([]any, error) {
	var c cursor
	b, err := base64.RawURLEncoding.DecodeString(word)
	if err == nil {
		err = json.Unmarshal(b, &c)
	}
	if err != nil || len(c.Key) == 0 || slices.ContainsFunc(c.Key, notScalar) {
		return nil, &graph.FieldError{Field: "after", Why: "is not the next of an answer"}
	}
	if c.Question != q.Name || c.Args != argsHash(args) {
		return nil, &graph.FieldError{Field: "after", Why: "is the next of another question or of other arguments"}
	}
	return c.Key, nil
}

// notScalar reports whether a value from a cursor is more than a key can hold.
func notScalar(v any) bool {
	switch v.(type) {
	case string, float64, bool:
		return false
	}
	return true
}

// argsHash is of the arguments that choose the rows: not of limit and after.
func argsHash(args map[string]string) string {
	var parts []string
	for name, value := range args {
		if name != "limit" && name != "after" && value != "" {
			parts = append(parts, name+"="+value)
		}
	}
	slices.Sort(parts)
	return graph.ID("args", parts...)[len("args:"):][:8]
}
