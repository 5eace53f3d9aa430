package attribute

import (
	"math/rand"
	"slices"
)

// forestConfig says how a forest is grown.
type forestConfig struct {
	trees, depth  int
	leastRows     int     // How many rows a node must have.
	rate, l2      float64 // How much of its answer a tree gives, and what holds small nodes back.
	columns, rows float64 // The share of features and rows that a tree sees.
	seed          int64
}

// wholeForest is how the forest that weighs whole statements is grown.
var wholeForest = forestConfig{trees: 150, depth: 4, leastRows: 15, rate: 0.06, l2: 3, columns: 0.3, rows: 0.7, seed: 1}

// bins is how many values of a feature are told apart.
const bins = 32

// entry is a row of a column that is not in the column's usual bin.
type entry struct {
	row int32
	bin uint8
}

// column is a feature of all rows, cut into bins; most rows of most features are in one bin.
type column struct {
	cuts    []float32 // A value is in the bin of how many cuts are not above it.
	usual   uint8     // The bin of 0.
	entries []entry   // The rows in other bins.
	bin     []uint8
}

func newColumn(rows [][]float32, j int) column {
	var c column
	vals := make([]float32, len(rows))
	for i := range rows {
		vals[i] = rows[i][j]
	}
	sorted := slices.Clone(vals)
	slices.Sort(sorted)
	for b := 1; b < bins; b++ {
		if v := sorted[b*len(rows)/bins]; v > sorted[0] && (len(c.cuts) == 0 || v > c.cuts[len(c.cuts)-1]) {
			c.cuts = append(c.cuts, v)
		}
	}
	if top := sorted[len(sorted)-1]; len(c.cuts) == 0 && top > sorted[0] {
		c.cuts = append(c.cuts, top)
	}
	c.usual = c.binOf(0)
	c.bin = make([]uint8, len(vals))
	for i, v := range vals {
		if c.bin[i] = c.binOf(v); c.bin[i] != c.usual {
			c.entries = append(c.entries, entry{int32(i), c.bin[i]})
		}
	}
	return c
}

func (c *column) binOf(v float32) uint8 {
	k, exact := slices.BinarySearch(c.cuts, v)
	if exact {
		k++
	}
	return uint8(k)
}

// grower grows the trees of a forest.
type grower struct {
	cfg     forestConfig
	rnd     *rand.Rand
	columns []column
	g, h    []float64 // Gradient and curvature of each row's loss.
	at      []int32   // The open node that each row is in, -1 for none.
}

// sums are what the rows of a node add up to.
type sums struct {
	g, h float64
	n    int
}

func (s *sums) add(g, h float64) { s.g, s.h, s.n = s.g+g, s.h+h, s.n+1 }

// grow fits a forest to rows (all of one length) and their answers.
func grow(rows [][]float32, y []bool, cfg forestConfig) *forest {
	n := len(rows)
	w := &grower{cfg: cfg, rnd: rand.New(rand.NewSource(cfg.seed)), g: make([]float64, n), h: make([]float64, n), at: make([]int32, n)}
	for j := range rows[0] {
		w.columns = append(w.columns, newColumn(rows, j))
	}
	right := 0
	for i := range y {
		if y[i] {
			right++
		}
	}
	f := &forest{base: float32(logit(float64(right) / float64(max(n, 1))))}
	score := make([]float64, n)
	for i := range score {
		score[i] = float64(f.base)
	}
	for range cfg.trees {
		for i := range n {
			p := logistic(score[i])
			w.g[i], w.h[i] = p, p*(1-p)
			if y[i] {
				w.g[i]--
			}
		}
		t := w.tree()
		f.trees = append(f.trees, t)
		for i := range n {
			score[i] += float64(leaf(t, rows[i]))
		}
	}
	return f
}

// split is the best question for a node.
type split struct {
	gain float64
	j    int
	b    uint8
}

// tree grows one tree, a level at a time, on a part of the rows and columns.
func (w *grower) tree() []node {
	var total sums
	for i := range w.at {
		w.at[i] = -1
		if w.rnd.Float64() < w.cfg.rows {
			w.at[i] = 0
			total.add(w.g[i], w.h[i])
		}
	}
	var use []int
	for j := range w.columns {
		if len(w.columns[j].cuts) > 0 && w.rnd.Float64() < w.cfg.columns {
			use = append(use, j)
		}
	}
	t := []node{{feature: -1, value: w.value(total)}}
	open, totals := []int{0}, []sums{total} // Nodes of this level; rows' at counts in open.
	for depth := 0; depth < w.cfg.depth && len(open) > 0; depth++ {
		best := w.splits(use, totals)
		var next []int
		var nextTotals []sums
		child := make([][2]int32, len(open)) // Each node's children, as indices into next.
		for k, s := range best {
			child[k] = [2]int32{-1, -1}
			if s.gain <= 0 {
				continue
			}
			child[k] = [2]int32{int32(len(next)), int32(len(next) + 1)}
			n := &t[open[k]]
			n.feature, n.at, n.left, n.right = int16(s.j), w.columns[s.j].cuts[s.b], int16(len(t)), int16(len(t)+1)
			next = append(next, len(t), len(t)+1)
			nextTotals = append(nextTotals, sums{}, sums{})
			t = append(t, node{feature: -1}, node{feature: -1})
		}
		for i, k := range w.at {
			if k < 0 || child[k][0] < 0 {
				w.at[i] = -1
				continue
			}
			side := 0
			if w.columns[best[k].j].bin[i] > best[k].b {
				side = 1
			}
			w.at[i] = child[k][side]
			nextTotals[w.at[i]].add(w.g[i], w.h[i])
		}
		for k, n := range next {
			t[n].value = w.value(nextTotals[k])
		}
		open, totals = next, nextTotals
	}
	return t
}

func (w *grower) value(s sums) float32 { return float32(-w.cfg.rate * s.g / (s.h + w.cfg.l2)) }

// splits finds the best question for each open node.
func (w *grower) splits(use []int, totals []sums) []split {
	best := make([]split, len(totals))
	worth := func(s sums) float64 { return s.g * s.g / (s.h + w.cfg.l2) }
	hist := make([][bins + 1]sums, len(totals))
	for _, j := range use {
		c := &w.columns[j]
		clear(hist)
		for _, e := range c.entries {
			if k := w.at[e.row]; k >= 0 {
				hist[k][e.bin].add(w.g[e.row], w.h[e.row])
			}
		}
		for k := range totals {
			usual := totals[k]
			for b := range len(c.cuts) + 1 {
				x := hist[k][b]
				usual.g, usual.h, usual.n = usual.g-x.g, usual.h-x.h, usual.n-x.n
			}
			hist[k][c.usual] = usual
			var left sums
			for b := range c.cuts {
				x := hist[k][b]
				left.g, left.h, left.n = left.g+x.g, left.h+x.h, left.n+x.n
				right := sums{totals[k].g - left.g, totals[k].h - left.h, totals[k].n - left.n}
				if left.n < w.cfg.leastRows || right.n < w.cfg.leastRows {
					continue
				}
				if gain := worth(left) + worth(right) - worth(totals[k]); gain > best[k].gain+1e-6 {
					best[k] = split{gain, j, uint8(b)}
				}
			}
		}
	}
	return best
}
