package attribute

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// node is one question of a tree: rows whose feature is under at go left, the others right. A
// leaf has feature -1.
type node struct {
	feature, left, right int16
	at                   float32
	value                float32 // What a row that passes here is worth: at a leaf, what the tree adds.
}

// forest is a sum of small trees, each of which mends what those before it got wrong.
type forest struct {
	names   []string       // The features that its questions are about.
	columns map[string]int // Where each stands in a row.
	base    float32        // The log-odds of a row that nothing is known of.
	trees   [][]node
}

// score is the log-odds that the forest gives a row.
func (f *forest) score(x []float32) float64 {
	s := f.base
	for _, t := range f.trees {
		s += leaf(t, x)
	}
	return float64(s)
}

// leaf is what a tree adds to a row.
func leaf(t []node, x []float32) float32 {
	n := &t[0]
	for n.feature >= 0 {
		n = &t[n.next(x)]
	}
	return n.value
}

func (n *node) next(x []float32) int16 {
	if x[n.feature] < n.at {
		return n.left
	}
	return n.right
}

// row is a row that nothing is told of.
func (f *forest) row() []float32 { return make([]float32, len(f.names)) }

// fill lays a sheet out in the forest's columns; what the forest does not know is left out.
func (f *forest) fill(x []float32, s sheet) {
	var label [64]byte
	for i := range s {
		if j, ok := f.columns[string(s[i].appendLabel(label[:0]))]; ok {
			x[j] = s[i].value
		}
	}
}

// shares is how much each feature moved a row's score.
func (f *forest) shares(x []float32) map[string]float64 {
	out := map[string]float64{}
	for _, t := range f.trees {
		k := int16(0)
		for t[k].feature >= 0 {
			next := t[k].next(x)
			out[f.names[t[k].feature]] += float64(t[next].value - t[k].value)
			k = next
		}
	}
	return out
}

// setNames says what the columns of the forest's rows are.
func (f *forest) setNames(names []string) {
	f.names, f.columns = names, make(map[string]int, len(names))
	for i, n := range names {
		f.columns[n] = i
	}
}

// write writes the forest: its base, then a line a node, in order: the tree, the value, and for a
// question its bound, the nodes to the left and right, and the feature.
func (f *forest) write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%.4f\n", f.base)
	for i, t := range f.trees {
		for _, n := range t {
			fmt.Fprintf(out, "%d\t%.5f", i, n.value)
			if n.feature >= 0 {
				fmt.Fprintf(out, "\t%g\t%d\t%d\t%s", n.at, n.left, n.right, f.names[n.feature])
			}
			fmt.Fprintln(out)
		}
	}
	return out.Flush()
}

// readForest reads what write wrote.
func readForest(text string) (*forest, error) {
	f := &forest{}
	var names []string
	columns := map[string]int16{}
	first, rest, _ := strings.Cut(text, "\n")
	base, err := strconv.ParseFloat(first, 32)
	if err != nil {
		return nil, fmt.Errorf("read forest: %w", err)
	}
	f.base = float32(base)
	for line := range strings.Lines(rest) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		n, tree, err := readNode(cells)
		if err != nil {
			return nil, fmt.Errorf("read forest: %w", err)
		}
		if n.feature >= 0 {
			j, ok := columns[cells[5]]
			if !ok {
				j = int16(len(names))
				columns[cells[5]], names = j, append(names, cells[5])
			}
			n.feature = j
		}
		if tree == len(f.trees) {
			f.trees = append(f.trees, nil)
		}
		f.trees[tree] = append(f.trees[tree], n)
	}
	f.setNames(slices.Clip(names))
	return f, nil
}

func readNode(cells []string) (node, int, error) {
	n := node{feature: -1}
	if len(cells) != 2 && len(cells) != 6 {
		return n, 0, fmt.Errorf("%d cells", len(cells))
	}
	var v [5]float64
	for i, c := range cells[:min(5, len(cells))] {
		var err error
		if v[i], err = strconv.ParseFloat(c, 32); err != nil {
			return n, 0, err
		}
	}
	n.value = float32(v[1])
	if len(cells) == 6 {
		n.feature, n.at, n.left, n.right = 0, float32(v[2]), int16(v[3]), int16(v[4])
	}
	return n, int(v[0]), nil
}
