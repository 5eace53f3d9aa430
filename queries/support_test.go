package queries

import "testing"

func TestSupportOf(t *testing.T) {
	row := func(text string, voices [][]string, keys ...string) any {
		var list []any
		for _, v := range voices {
			list = append(list, anys(v))
		}
		return map[string]any{"text": text, "voices": list, "keys": anys(keys)}
	}
	one := func(id string) [][]string { return [][]string{{id}} }
	for _, c := range []struct {
		name string
		rows []any
		want Support
		says string
	}{
		{"nothing", nil, Support{}, "no statements"},
		{"one whom nobody names", []any{row("a", nil, "s1", "capture:a")}, Support{1, 1, 0, 1}, "1 statement, in 1 text, from 1 independent origin"},
		{"two people in one text", []any{row("a", one("x"), "s1", "x"), row("a", one("y"), "s2", "y")}, Support{2, 1, 2, 2},
			"2 statements, in 1 text, by 2 speakers, from 2 independent origins"},
		{"one person in three texts", []any{row("a", one("x"), "s1", "x"), row("b", one("x"), "s2", "x"), row("c", one("x"), "s3", "x")}, Support{3, 3, 1, 1},
			"3 statements, in 3 texts, by 1 speaker, from 1 independent origin"},
		{"joined by a third", []any{row("a", one("x"), "s1", "x"), row("b", one("y"), "s2", "y"), row("c", [][]string{{"x"}, {"y"}}, "s3", "x", "y")},
			Support{3, 3, 2, 1}, "3 statements, in 3 texts, by 2 speakers, from 1 independent origin"},
		{"joined at last", []any{row("a", nil, "p", "q"), row("b", nil, "r", "s"), row("c", nil, "t", "u"), row("d", nil, "q", "t"), row("e", nil, "u", "r")},
			Support{5, 5, 0, 1}, "5 statements, in 5 texts, from 1 independent origin"},
	} {
		got := SupportOf(c.rows)
		if got != c.want || got.String() != c.says {
			t.Errorf("%s: SupportOf() = %+v, %q; want %+v, %q", c.name, got, got.String(), c.want, c.says)
		}
	}
}

func anys(list []string) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = list[i]
	}
	return out
}
