package wordnet

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// small is a database of invented words in the files' own format.
var small = map[string]string{
	"cntlist.rev": "blurt%2:32:00:: 1 7\nblurt%2:32:01:: 2 3\nfaint%5:00:00:weak:00 1 4\n",
	"data.noun":   "  1 Licence text begins with blanks.\n00000100 10 n 02 Blurting 0 outburst 0 001 + 00000500 v 0101 | words let out\n",
	"index.noun":  "blurting n 1 1 + 1 0 00000100  \n",
	"data.verb":   "00000500 32 v 02 blurt 0 let_out 0 001 @ 00000600 v 0000 02 + 26 00 + 08 02 | say in haste\n00000600 32 v 01 utter 0 000 01 + 08 00 | say\n",
	"index.verb":  "blurt v 2 1 @ 2 1 00000500 00000600  \n",
	"verb.exc":    "blurtten blurt\n",
	"data.adj":    "00000700 00 s 01 faint(p) 0 001 & 00000700 a 0000 | weak\n",
	"index.adj":   "faint a 1 1 & 1 1 00000700  \n",
}

func folder(t *testing.T, change map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	texts := map[string]string{}
	for _, name := range []string{"noun", "verb", "adj", "adv"} {
		texts["data."+name], texts["index."+name], texts[name+".exc"] = "", "", ""
	}
	maps.Copy(texts, small)
	maps.Copy(texts, change)
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRead(t *testing.T) {
	db, err := Read(folder(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	want := &Synset{
		Pos: Verb, File: "communication", Words: []string{"blurt", "let_out"},
		Pointers: []Pointer{{Symbol: "@", Target: "v00000600"}},
		Frames:   map[string][]string{"blurt": {"26"}, "let_out": {"26", "08"}},
	}
	if got := db.Synsets["v00000500"]; !reflect.DeepEqual(got, want) {
		t.Errorf("the synset is %+v, want %+v", got, want)
	}
	if got := db.Synsets["n00000100"].Pointers[0]; got != (Pointer{"+", "v00000500", 1, 1}) {
		t.Errorf("a pointer from word to word is %+v", got)
	}
	if s := db.Synsets["a00000700"]; !s.Satellite || s.Words[0] != "faint" || s.Pointers[0].Target != "a00000700" {
		t.Errorf("the satellite adjective is %+v", s)
	}
	if got := db.Senses[Entry{"blurt", Verb}]; !slices.Equal(got, []Sense{{"v00000500", 7}, {"v00000600", 3}}) {
		t.Errorf("the senses of blurt are %v", got)
	}
	if got := db.Uses[Entry{"blurt", Verb}]; got != 10 {
		t.Errorf("blurt is used %d times, want 10", got)
	}
	if got := db.Exceptions; !slices.Equal(got, []Exception{{"blurtten", "blurt", Verb}}) {
		t.Errorf("the exceptions are %v", got)
	}
}

func TestReadNamesTheBrokenLine(t *testing.T) {
	for name, text := range map[string]string{
		"data.verb":   "00000500 32 v 02 blurt 0\n",
		"index.verb":  "blurt v many 00000500\n",
		"cntlist.rev": "blurt 1 7\n",
	} {
		_, err := Read(folder(t, map[string]string{name: text}))
		if err == nil || !strings.Contains(err.Error(), name+" line 1") {
			t.Errorf("a broken %s gives %v, want its name and line", name, err)
		}
	}
}
