package web

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestInitialsOf(t *testing.T) {
	for name, want := range map[string]string{
		"Amnesty International": "AI", "witnesses": "W", "Ministry of Defence": "MD",
		"U.S. military": "US", "وزارة الدفاع": "وا", "“”": "?", "7th Fleet Command Staff": "7FC",
	} {
		if got := initialsOf(name); got != want {
			t.Errorf("initialsOf(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestVoicesOf(t *testing.T) {
	ann, abe := Actor{ID: "actor:1", Name: "Ann"}, Actor{ID: "actor:2", Name: "Abe"}
	voices, of := voicesOf([]Statement{{Speakers: []Actor{ann}}, {}, {Speakers: []Actor{abe}}, {Speakers: []Actor{ann}}, {Speakers: []Actor{ann, abe}}})
	got := ""
	for _, v := range voices {
		got += fmt.Sprintf("%s|%s|%s|%d\n", v.Names, v.Initials, v.Look, v.Statements)
	}
	want := "Ann|A|k0 u0|2\nSpeaker not told|?|kx u1|1\nAbe|A2|k1 u0|1\nAnn and Abe|A3|k2 u0|1\n"
	if got != want {
		t.Errorf("voicesOf =\n%swant\n%s", got, want)
	}
	if of[3] != of[0] || of[0] != voices[0] {
		t.Error("two statements of one speaker have two voices")
	}
}

func TestVoicesOfManySpeakersLookDifferent(t *testing.T) {
	var statements []Statement
	for i := range colours * lines {
		statements = append(statements, Statement{Speakers: []Actor{{ID: fmt.Sprint("actor:", i), Name: "Ann"}}})
	}
	voices, _ := voicesOf(statements)
	seen := map[string]bool{}
	for _, v := range voices {
		if seen[v.Look] || seen[v.Initials] {
			t.Errorf("voice %s %s looks like another", v.Look, v.Initials)
		}
		seen[v.Look], seen[v.Initials] = true, true
	}
}

// TestContrast measures the colours of style.css against what they stand on, by the formula
// of WCAG 2: 4.5 for text, 3 for lines and the marks of controls.
func TestContrast(t *testing.T) {
	css, err := files.ReadFile("static/style.css")
	if err != nil {
		t.Fatal(err)
	}
	roots := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(string(css), 2)
	if len(roots) != 2 {
		t.Fatalf("style.css has %d colour sets, want light and dark", len(roots))
	}
	for i, scheme := range []string{"light", "dark"} {
		colour := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+): (#[0-9a-f]{6})`).FindAllStringSubmatch(roots[i][1], -1) {
			colour[m[1]] = m[2]
		}
		text := []string{"ink", "soft", "accent", "link", "cx"}
		for k := range colours {
			text = append(text, fmt.Sprint("c", k))
		}
		for _, on := range []string{"paper", "sheet"} {
			for _, name := range text {
				if got := contrast(t, colour[name], colour[on]); got < 4.5 {
					t.Errorf("%s: --%s on --%s has contrast %.2f, want 4.5", scheme, name, on, got)
				}
			}
			if got := contrast(t, colour["focus"], colour[on]); got < 3 {
				t.Errorf("%s: --focus on --%s has contrast %.2f, want 3", scheme, on, got)
			}
		}
		if got := contrast(t, colour["ink"], colour["clash"]); got < 4.5 {
			t.Errorf("%s: --ink on --clash has contrast %.2f, want 4.5", scheme, got)
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#")[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatalf("colour %q: %v", hex, err)
		}
		v := float64(n) / 255
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
