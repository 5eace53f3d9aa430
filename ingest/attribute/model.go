package attribute

import (
	"bufio"
	"math"
	"strconv"
	"strings"
)

// modelBits is the size of the weight table: collisions are rare among some 10⁴ features.
const modelBits = 18

// features is what one choice looks like, as indices into the weight table. Names are kept
// only when asked for, to explain.
type features struct {
	stage string
	idx   []uint32
	names []string
	named bool
}

// reset empties f for the next choice of a stage.
func (f *features) reset(stage string) {
	f.stage, f.idx, f.names = stage, f.idx[:0], f.names[:0]
}

// add notes one feature, named by its parts.
func (f *features) add(parts ...string) {
	h := uint32(2166136261)
	h = hashInto(h, f.stage)
	for _, s := range parts {
		h = (h ^ '|') * 16777619
		h = hashInto(h, s)
	}
	f.idx = append(f.idx, slot(h))
	if f.named {
		name := f.stage
		for _, s := range parts {
			name += "|" + s
		}
		f.names = append(f.names, name)
	}
}

func hashInto(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func slot(h uint32) uint32 { return (h ^ h>>modelBits) & (1<<modelBits - 1) }

// Model holds what the learned choices weigh.
type Model struct {
	weights []float32
	forest  *forest // Weighs whole statements; nil if it was not grown.
	Least   float64 // How likely a statement must be one that somebody would mark.
}

// NewModel makes a model that has learned nothing.
func NewModel() *Model { return &Model{weights: make([]float32, 1<<modelBits), Least: 0.28} }

// ReadModel reads weights as WriteWeights writes them, a feature's name, a tab, its weight, a line
// each, and a forest as WriteForest does; "" for none.
func ReadModel(text, trees string) (*Model, error) {
	m := NewModel()
	sc := bufio.NewScanner(strings.NewReader(text))
	for sc.Scan() {
		name, value, ok := strings.Cut(sc.Text(), "\t")
		if !ok {
			continue
		}
		w, err := strconv.ParseFloat(value, 32)
		if err != nil {
			return nil, err
		}
		m.weights[slot(hashInto(2166136261, name))] += float32(w)
	}
	if trees != "" {
		var err error
		if m.forest, err = readForest(trees); err != nil {
			return nil, err
		}
	}
	return m, sc.Err()
}

func (m *Model) score(idx []uint32) float64 {
	var s float32
	for _, i := range idx {
		s += m.weights[i]
	}
	return float64(s)
}

// softmax turns scores into probabilities in place.
func softmax(scores []float64) {
	top := math.Inf(-1)
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for i, s := range scores {
		scores[i] = math.Exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

func logistic(s float64) float64 { return 1 / (1 + math.Exp(-s)) }
