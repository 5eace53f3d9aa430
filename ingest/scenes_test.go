package ingest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/ingest/conflict"
	"whosaid/ingest/resolve"
)

// What must at least be found in the scenes, and what must at most be said wrongly; docs/conflicts.md has
// the figures as they were measured.
const (
	leastSceneClashes = 29 // Of the pairs that contradict, as contradiction or possible.
	mostSceneAlarms   = 0  // Contradictions that no gold pair tells of.
)

// scene is one invented affair as three texts tell it, with pairs of their words annotated by hand by
// somebody who did not know the rules: pairs that contradict, updates, and pairs that only look so.
type scene struct {
	Title string
	Texts []struct {
		File, Publisher string
		Published       graph.Date
		Kind            graph.SourceKind
	}
	Pairs []struct {
		Left, Right struct{ File, Quote string }
		Relation    string
	}
}

// told is a statement of a scene, and where its text stands.
type told struct {
	folder, file, text string
	graph.Statement
	side conflict.Reading
	keys []string
}

// readScenes reads every text of every scene as ingest does.
func readScenes(t *testing.T) (map[string]scene, []told) {
	t.Helper()
	scenes, says := map[string]scene{}, []told(nil)
	files, err := filepath.Glob("../examples/scenes/*/gold.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenes: %v", err)
	}
	for _, file := range files {
		var s scene
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &s); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		folder := filepath.Dir(file)
		scenes[folder] = s
		for _, x := range s.Texts {
			says = append(says, readScene(t, folder, x.File, About{Publisher: x.Publisher, Published: x.Published, Kind: x.Kind})...)
		}
	}
	return scenes, says
}

func readScene(t *testing.T, folder, file string, about About) []told {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	about.Title = headline(text)
	r, err := Article{Text: text, About: about, MediaType: textMedia, BytesSha256: graph.Sha256(string(b))}.Read(t.Context(), Extractor{})
	if err != nil {
		t.Fatal(err)
	}
	names := resolve.StoryNames(text)
	var says []told
	for _, st := range r.Statements {
		st.Topics = names[:min(mostTopics, len(names))]
		side := conflict.Read(sideOf(st))
		says = append(says, told{folder, file, text, st, side, side.Blocks()})
	}
	return says
}

// sayingOf is the statement of a file that says most of a quote and least beside it, -1 if none says half of it.
func sayingOf(says []told, folder, file, quote string) int {
	best, at := 0, -1
	for i, s := range says {
		if s.folder != folder || s.file != file {
			continue
		}
		from := len([]rune(s.text[:strings.Index(s.text, quote)]))
		to := from + len([]rune(quote))
		inside, all := 0, 0
		for _, span := range s.Spans {
			inside += max(0, min(to, span.End)-max(from, span.Start))
			all += span.Len()
		}
		if score := 100*inside/(to-from) - (all-inside)/100; 2*inside >= to-from && (at < 0 || score > best) {
			best, at = score, i
		}
	}
	return at
}

// between judges two statements as derive does: only if they share a key.
func between(a, b told) (conflict.Verdict, graph.ConflictStatus) {
	if !slices.ContainsFunc(a.keys, func(key string) bool { return slices.Contains(b.keys, key) }) {
		return conflict.Verdict{}, ""
	}
	v, found := a.side.Find(b.side)
	if !found {
		return v, ""
	}
	status, _ := statusOf(v)
	return v, status
}

// TestScenes lays all statements of all scenes beside each other: what contradicts must be found in
// part, and nothing else may be called a contradiction. With -v it tells what became of every pair.
func TestScenes(t *testing.T) {
	scenes, says := readScenes(t)
	gold, count := map[[2]int]string{}, map[string]int{}
	for folder, s := range scenes {
		for _, p := range s.Pairs {
			i, j := sayingOf(says, folder, p.Left.File, p.Left.Quote), sayingOf(says, folder, p.Right.File, p.Right.Quote)
			became := "not read as two statements"
			if i >= 0 && j >= 0 && i != j {
				gold[[2]int{min(i, j), max(i, j)}] = p.Relation
				_, status := between(says[i], says[j])
				became = string(status)
			}
			count[p.Relation+": "+became]++
			t.Logf("%s %s: %s\n\t%s\n\t%s", filepath.Base(folder), p.Relation, became, p.Left.Quote, p.Right.Quote)
		}
	}
	alarms := 0
	for i := range says {
		for j := range i {
			relation, known := gold[[2]int{j, i}]
			if _, up := opposed(says[j].Statement, says[i].Statement); up {
				continue // TestTakenUp holds that.
			}
			if v, status := between(says[j], says[i]); status == graph.Contradiction && relation != "contradicts" || status == graph.Possible && !known {
				count["beyond: "+string(status)]++
				t.Logf("%s (%s) beyond: %s\n\t%s\n\t%s", status, relation, v.Why, says[j].Quote, says[i].Quote)
				if status == graph.Contradiction {
					alarms++
				}
			}
		}
	}
	t.Logf("%d statements; %v", len(says), count)
	if found := count["contradicts: contradiction"] + count["contradicts: possible"]; found < leastSceneClashes {
		t.Errorf("found %d of the pairs that contradict, want %d", found, leastSceneClashes)
	}
	if alarms > mostSceneAlarms {
		t.Errorf("%d contradictions that are none, want at most %d", alarms, mostSceneAlarms)
	}
}
