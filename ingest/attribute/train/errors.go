package main

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/attribute"
)

// tally is what became of the marked statements of one construction.
type tally struct{ marked, found, exact, speaker, chars, covered int }

const (
	tableStart = "<!-- errors: written by ingest/attribute/train -doc -->\n"
	tableEnd   = "<!-- /errors -->"
)

// writeErrors replaces the table of errors in the file doc: a row a construction, by
// cross-validated models.
func writeErrors(doc string, texts []attribute.Gold, model func(i int) *attribute.Model) error {
	rows := map[string]*tally{}
	extra, all := 0, 0
	for i, g := range texts {
		if g.NoRoles {
			continue
		}
		found := attribute.ExtractWith(model(i), attribute.Document{Text: graph.NewText(g.Text)})
		all += len(found)
		extra += compare([]rune(g.Text), g.Statements, found, rows)
	}
	names := make([]string, 0, len(rows))
	for n := range rows {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int { return rows[b].marked - rows[a].marked })
	var sb strings.Builder
	sb.WriteString("| construction | marked | found | missed | words exact | speaker right, of found | characters covered |\n|---|--:|--:|--:|--:|--:|--:|\n")
	for _, n := range names {
		t := rows[n]
		fmt.Fprintf(&sb, "| %s | %d | %d | %d | %d | %s | %s |\n", n, t.marked, t.found, t.marked-t.found, t.exact, share(t.speaker, t.found), share(t.covered, t.chars))
	}
	fmt.Fprintf(&sb, "\nOf %d statements given, %d answer to none that was marked.\n", all, extra)
	return replaceBetween(doc, tableStart, tableEnd, sb.String())
}

func share(a, b int) string {
	if b == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(a)/float64(b))
}

// compare pairs marked and found statements by their words, as score.py does, and returns
// how many found ones are left over.
func compare(text []rune, marked []attribute.GoldStatement, found []attribute.Statement, rows map[string]*tally) int {
	got := make([]map[int]bool, len(found))
	covered := map[int]bool{}
	for j, s := range found {
		got[j] = chars(text, s.Spans.Flat())
		for c := range got[j] {
			covered[c] = true
		}
	}
	used := map[int]bool{}
	for _, g := range marked {
		want := chars(text, g.Content)
		name := construction(text, g)
		t := rows[name]
		if t == nil {
			t = &tally{}
			rows[name] = t
		}
		t.marked++
		t.chars += len(want)
		for c := range want {
			if covered[c] {
				t.covered++
			}
		}
		best, top := -1, 0.5
		for j := range found {
			if x := likeness(want, got[j]); !used[j] && x >= top {
				best, top = j, x
			}
		}
		if best < 0 {
			continue
		}
		used[best] = true
		t.found++
		if top == 1 {
			t.exact++
		}
		speaker, mine := chars(text, g.Speaker), chars(text, graph.Spans{found[best].Speaker}.Flat())
		if likeness(speaker, mine) > 0 || len(speaker) == 0 && len(mine) == 0 {
			t.speaker++
		}
	}
	return len(found) - len(used)
}

// chars is the set of characters at a flat list of offsets, without blanks and marks.
func chars(text []rune, flat []int) map[int]bool {
	out := map[int]bool{}
	for i := 0; i+1 < len(flat); i += 2 {
		for c := flat[i]; c < flat[i+1]; c++ {
			if !strings.ContainsRune(" \t\n\r\u00a0\"“”‘’'.,;:", text[c]) {
				out[c] = true
			}
		}
	}
	return out
}

func likeness(a, b map[int]bool) float64 {
	inter := 0
	for c := range a {
		if b[c] {
			inter++
		}
	}
	if inter == 0 {
		return 0
	}
	return float64(inter) / float64(len(a)+len(b)-inter)
}

// construction names a marked statement by how its words are given and where they stand.
func construction(text []rune, g attribute.GoldStatement) string {
	if len(g.Cue) < 2 || len(g.Content) < 2 {
		return "no cue"
	}
	cue := strings.TrimSpace(string(text[g.Cue[0]:g.Cue[len(g.Cue)-1]]))
	switch {
	case cue == ":":
		return "label with a colon"
	case strings.Trim(cue, "―—–-") == "":
		return "dash after a quotation"
	case strings.HasPrefix(strings.ToLower(cue), "according"):
		return "according to"
	}
	words := string(text[g.Content[0]:g.Content[1]])
	opens := strings.HasPrefix(strings.TrimLeft(words, "'"), "\"") || strings.HasPrefix(words, "“") || strings.HasPrefix(words, "''")
	form := "indirect"
	if opens {
		form = "quoted"
	} else if strings.ContainsAny(words, "\"“‘") || strings.Contains(words, "''") {
		form = "mixed"
	}
	if g.Content[len(g.Content)-1] <= g.Cue[0] {
		return form + ", before the cue"
	}
	if g.Content[0] < g.Cue[0] {
		return form + ", around the cue"
	}
	first := strings.ToLower(strings.Fields(words + " .")[0])
	switch {
	case form == "indirect" && first == "that":
		return "indirect, that-clause"
	case form == "indirect" && first == "to":
		return "indirect, infinitive"
	case form == "indirect" && len(strings.Fields(words)) < 5:
		return "indirect, after the cue, under five words"
	}
	return form + ", after the cue"
}
