package queries

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/graph"
)

func TestShow(t *testing.T) {
	db := openWorld(t)
	got, err := Show(t.Context(), db, "statement:gua")
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != "statement:guards" || got.Noun != "statement" || got.Properties["quote"] != "no guards were on duty" {
		t.Errorf("Show = %s %s %v", got.Noun, got.ID, got.Properties)
	}
	want := &Context{
		Before: `🚢 Fire at the old quay. "Dockers told us that `,
		Words:  "no guards were on duty",
		After: `," Harbour Watch said. "We heard two explosions," said Mira Okafor, a crane operator. ` +
			`The port authority denied that guards were absent. About 40 people may have been injured, it said. Officials have `,
	}
	if diff := cmp.Diff(want, got.Context); diff != "" {
		t.Errorf("Show has another context (-want +got):\n%s", diff)
	}
	var links []string
	for _, l := range got.Links {
		direction := "in"
		if l.Out {
			direction = "out"
		}
		for _, e := range l.Ends {
			links = append(links, strings.Join([]string{l.Type, direction, e.ID, e.Words}, " | "))
		}
	}
	wantLinks := []string{
		"BETWEEN | in | conflict:guards | One side denies what the other says.",
		"CONCERNS | out | event:fire | harbour fire",
		"EXPRESSES | out | claim:guards | no guards were on duty",
		"EXPRESSES | out | claim:shift | the night shift stood empty",
		"FOUND_IN | out | capture:herald | text/plain, 295 code points",
		"QUOTES | in | statement:idle | nobody watched the quay",
		"RELAYED_BY | out | statement:told | Dockers told us that no guards were on duty",
		"RESTS_ON | in | evidence:witness | They were there.",
		"SAID_BY | out | actor:dockers | dockers",
	}
	if diff := cmp.Diff(wantLinks, links); diff != "" {
		t.Errorf("Show has other links (-want +got):\n%s", diff)
	}
}

func TestShowEveryNounOfTheWorld(t *testing.T) {
	db := openWorld(t)
	for n := range readWorld(t).All {
		id := graph.IDOf(n)
		got, err := Show(t.Context(), db, id)
		if err != nil || got.ID != id || got.Noun != graph.NounOf(id) || got.Properties["id"] != id {
			t.Errorf("Show(%s) = %s %s, %v", id, got.Noun, got.ID, err)
		}
		for _, l := range got.Links {
			for _, e := range l.Ends {
				if e.Words == "" || e.Noun == "" {
					t.Errorf("Show(%s) has no words for %s %s", id, l.Type, e.ID)
				}
			}
		}
	}
}

func TestShowRefuses(t *testing.T) {
	db := openWorld(t)
	for id, want := range map[string]error{
		"guards": graph.ErrInvalid, "": graph.ErrInvalid, "ship:1": graph.ErrInvalid, "statement:": graph.ErrInvalid,
		"statement:f": nil, "claim:none": graph.ErrNotFound, "source:\x00": graph.ErrInvalid, "actor:wat": graph.ErrInvalid, "actor:watch": nil,
	} {
		if _, err := Show(t.Context(), db, id); !errors.Is(err, want) {
			t.Errorf("Show(%q) = %v, want %v", id, err, want)
		}
	}
}

func TestNounsInPages(t *testing.T) {
	db := openWorld(t)
	var ids []string
	for after := ""; ; {
		page, err := Nouns(t.Context(), db, "statement", 3, after)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range page.Rows {
			ids = append(ids, row["id"].(string))
		}
		if after = page.Next; after == "" {
			break
		}
	}
	if len(ids) != 9 || !slices.IsSorted(ids) {
		t.Errorf("Nouns(statement) in pages of 3 = %q, want 9 in order", ids)
	}
	page, err := Nouns(t.Context(), db, "capture", 10, "")
	if err != nil || len(page.Rows) != 3 || page.Rows[0]["text"] != nil {
		t.Errorf("Nouns(capture) = %v, %v; want 3 without their texts", page.Rows, err)
	}
	for noun, limit := range map[string]int{"ship": 1, "claim": 0, "actor": 1001} {
		if _, err := Nouns(t.Context(), db, noun, limit, ""); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("Nouns(%s, %d) = %v, want ErrInvalid", noun, limit, err)
		}
	}
}
