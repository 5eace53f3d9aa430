package queries

import (
	"fmt"
	"strings"
)

// includeMark opens a line in whose place a part stands.
const includeMark = "// Include: "

func isInclude(line string) bool { return strings.HasPrefix(line, includeMark) }

// include replaces every line "// Include: NAME" by the part's text.
func include(lines []string, part func(string) (string, error)) (string, error) {
	var out []string
	for _, line := range lines {
		if !isInclude(line) {
			out = append(out, line)
			continue
		}
		name := strings.TrimPrefix(line, includeMark)
		text, err := part(name)
		if err != nil {
			return "", fmt.Errorf("include %s: %w", name, err)
		}
		out = append(out, strings.TrimSpace(text))
	}
	return strings.TrimSpace(strings.Join(out, "\n")), nil
}
