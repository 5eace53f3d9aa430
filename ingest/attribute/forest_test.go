package attribute

import (
	"math"
	"math/rand"
	"strings"
	"testing"

	"whosaid/graph"
)

// TestForest grows a forest on a rule that no single feature tells, and reads it back.
func TestForest(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	var rows [][]float32
	var right []bool
	for range 2000 {
		x := []float32{rnd.Float32(), rnd.Float32(), float32(rnd.Intn(2))}
		rows, right = append(rows, x), append(right, (x[0] > 0.5) != (x[2] > 0))
	}
	f := grow(rows, right, wholeForest)
	f.setNames([]string{"size", "chance", "mark"})
	var sb strings.Builder
	if err := f.write(&sb); err != nil {
		t.Fatal(err)
	}
	again, err := readForest(sb.String())
	if err != nil {
		t.Fatalf("readForest: %v", err)
	}
	wrong := 0
	for i, x := range rows {
		var sh sheet
		for j, name := range f.names {
			sh.num(name, float64(x[j]))
		}
		row := again.row()
		again.fill(row, sh)
		got := again.score(row)
		if (got > 0) != right[i] {
			wrong++
		}
		if want := f.score(x); math.Abs(got-want) > 0.01 {
			t.Fatalf("row %d scores %.4f when read back, want %.4f", i, got, want)
		}
	}
	if wrong > 20 {
		t.Errorf("the forest gets %d of %d rows wrong, want at most 20", wrong, len(rows))
	}
	shares := f.shares([]float32{0.9, 0.5, 0})
	if shares["size"]+shares["mark"] < 5*math.Abs(shares["chance"]) {
		t.Errorf("shares = %v, want size and mark to decide", shares)
	}
}

func TestReadForestRefuses(t *testing.T) {
	for _, text := range []string{"x\n", "0\n0\t1\t2\n", "0\n0\tx\n"} {
		if _, err := readForest(text); err == nil {
			t.Errorf("readForest(%q) found no fault", text)
		}
	}
}

func TestKinds(t *testing.T) {
	k := openKinds()
	for _, c := range []struct{ word, base, first string }{
		{"insisted", "insist", "communication"}, {"swore", "swear", "communication"}, {"denies", "deny", "communication"}, {"running", "run", "motion"},
	} {
		if v := k.verb(c.word); v == nil || v.base != c.base || v.first() != c.first {
			t.Errorf("verb(%q) = %+v, want %s, %s", c.word, v, c.base, c.first)
		}
	}
	if n := k.noun("statements"); n.first() != "communication" {
		t.Errorf("noun(statements) = %+v, want communication", n)
	}
	if !k.verb("promised").takes("to") || k.verb("frobbed") != nil {
		t.Error("promise takes an infinitive, and frob is no verb")
	}
}

// TestCueWordsOnly holds that a text of nothing but cue words is drafted as little as prose is.
func TestCueWordsOnly(t *testing.T) {
	for _, unit := range []string{"said ", "Baker said that "} {
		c := &chooser{page: readPage(part{text: strings.Repeat(unit, 2000)}), model: openModel()}
		for _, sent := range c.look().beside {
			if len(sent) > maxHeads {
				t.Errorf("look(%q…) drafts %d heads of a sentence, want at most %d", unit, len(sent), maxHeads)
			}
		}
	}
}

// TestRulesOnly holds that without anything learned the plain constructions are read.
func TestRulesOnly(t *testing.T) {
	for text, want := range map[string]string{
		"“The bridge was never inspected,” Marlow said.":         "“The bridge was never inspected,”",
		"The ministry said that the river had risen by a metre.": "that the river had risen by a metre",
		"According to the ministry, the river had risen.":        "the river had risen",
	} {
		doc := graph.NewText(text)
		all := ExtractWith(RulesOnly(), Document{Text: doc})
		if len(all) != 1 || doc.Quote(all[0].Spans) != want {
			t.Errorf("ExtractWith(RulesOnly, %q) = %v, want %q", text, all, want)
		}
	}
}
