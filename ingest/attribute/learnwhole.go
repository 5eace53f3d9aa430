package attribute

import (
	"maps"
	"slices"
)

// innerParts is into how many parts the texts are cut to learn what whole statements look like: the
// drafts of a part are made by a model that has not seen it, as they will be on new texts.
const innerParts = 8

// leastRows is of how many drafts a feature must tell to be learned.
const leastRows = 30

// exercise is the drafts of a marked text, as rows to learn from.
type exercise struct {
	sheets []sheet
	right  []bool
}

// foundAt is how alike a draft and what was marked must be, as intersection over union of the
// characters of their words.
const foundAt = 0.5

// exerciseOf drafts a text and says of every draft whether it is near enough to what people marked
// for that cue, or to a mark whose cue is no head.
func exerciseOf(p *page, g Gold, m *Model) exercise {
	l := &lesson{page: p}
	c := &chooser{page: p, model: m}
	sv := c.look()
	taken := map[int][]int{}
	var loose [][]int
	for i := range g.Statements {
		want := l.wordsOf(l.tokensAt(g.Statements[i].Content))
		if k := l.headOf(sv.heads, &g.Statements[i], g.NoRoles); k >= 0 && taken[k] == nil {
			taken[k] = want
		} else {
			loose = append(loose, want)
		}
	}
	var ex exercise
	for i, drafts := range sv.drafts {
		for k := range drafts {
			var got []int
			for _, s := range drafts[k].pieces {
				for t := s.start; t < s.end; t++ {
					got = append(got, t)
				}
			}
			slices.Sort(got)
			got = l.wordsOf(slices.Compact(got))
			right := shared(got, taken[i]) >= foundAt
			for _, want := range loose {
				right = right || shared(got, want) >= foundAt
			}
			ex.sheets, ex.right = append(ex.sheets, p.sheetOf(&drafts[k], sv)), append(ex.right, right)
		}
	}
	return ex
}

// wordsOf lists the characters of words at tokens, by offset.
func (l *lesson) wordsOf(tokens []int) []int {
	var out []int
	for _, t := range tokens {
		if l.tokens[t].isWord() {
			for c := l.tokens[t].start; c < l.tokens[t].end; c++ {
				out = append(out, c)
			}
		}
	}
	return out
}

// shared is the intersection over union of two sorted lists.
func shared(a, b []int) float64 {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return float64(n) / float64(max(1, len(a)+len(b)-n))
}

// fitForest grows the forest that weighs whole statements from the texts that use says.
func (t *Trainer) fitForest(use func(i int) bool, cfg LearnConfig) *forest {
	var all exercise
	for part := range innerParts {
		in := func(i int) bool { return (i+i/10)%innerParts == part }
		m := t.fitChoices(func(i int) bool { return use(i) && !in(i) }, cfg)
		for i, g := range t.texts {
			if use(i) && in(i) {
				ex := exerciseOf(t.pages[i], g, m)
				all.sheets, all.right = append(all.sheets, ex.sheets...), append(all.right, ex.right...)
			}
		}
	}
	seen := map[string]int{}
	for _, sh := range all.sheets {
		for i := range sh {
			seen[string(sh[i].appendLabel(nil))]++
		}
	}
	maps.DeleteFunc(seen, func(_ string, n int) bool { return n < leastRows })
	f := &forest{}
	f.setNames(slices.Sorted(maps.Keys(seen)))
	rows := make([][]float32, len(all.sheets))
	for i := range rows {
		rows[i] = f.row()
		f.fill(rows[i], all.sheets[i])
	}
	how := wholeForest
	how.seed = cfg.Seed
	grown := grow(rows, all.right, how)
	f.base, f.trees = grown.base, grown.trees
	return f
}
