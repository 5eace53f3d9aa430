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
	stage     string
	idx       []uint32
	names     []string
	named     bool
	stageHash uint32
	first     string // The first part of the feature added last, which the next often shares,
	firstHash uint32 // and the hash of a name up to its end.
	crossed   crossed
}

// reset empties f for the next choice of a stage.
func (f *features) reset(stage string) {
	f.idx, f.names = f.idx[:0], f.names[:0]
	if stage != f.stage {
		f.stage, f.stageHash, f.first = stage, hashInto(hashBasis, stage), ""
	}
}

// add notes one feature, named by its parts.
func (f *features) add(parts ...string) {
	if parts[0] != f.first || f.first == "" {
		f.first, f.firstHash = parts[0], hashPart(f.stageHash, parts[0])
	}
	h := f.firstHash
	for _, s := range parts[1:] {
		h = hashPart(h, s)
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

// hashBasis is where the hash of a feature's name, FNV-1a, begins.
const hashBasis, hashPrime = 2166136261, 16777619

// hashPart is the hash of a name that goes on with another part.
func hashPart(h uint32, s string) uint32 { return hashInto((h^'|')*hashPrime, s) }

func hashInto(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * hashPrime
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
		m.weights[slot(hashInto(hashBasis, name))] += float32(w)
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
