package attribute

import (
	"fmt"
	"io"
	"math"
	"math/rand"
	"slices"
	"strings"
)

// LearnConfig says how a model is fitted.
type LearnConfig struct {
	Epochs int
	Rate   float64
	L2     float64
	Seed   int64
}

// fit weighs the choices: each is a softmax over its answers, fitted by AdaGrad with L2. The
// same choices and config give the same weights.
func fit(all []choice, cfg LearnConfig) *Model {
	m := NewModel()
	g2 := make([]float32, len(m.weights))
	sum := make([]float64, len(m.weights)) // Average over the later half of the epochs.
	order := rand.New(rand.NewSource(cfg.Seed))
	var scores []float64
	averaged := 0
	for epoch := range cfg.Epochs {
		for _, k := range order.Perm(len(all)) {
			c := &all[k]
			scores = scores[:0]
			for _, a := range c.answers {
				scores = append(scores, m.score(a))
			}
			softmax(scores)
			for i, a := range c.answers {
				d := scores[i]
				if i == c.right {
					d--
				}
				if math.Abs(d) < 1e-4 {
					continue
				}
				for _, x := range a {
					g := float32(d)*c.weight + float32(cfg.L2)*m.weights[x]
					g2[x] += g * g
					m.weights[x] -= float32(cfg.Rate) * g / float32(math.Sqrt(float64(g2[x])+1e-3))
				}
			}
		}
		if epoch*2 >= cfg.Epochs {
			averaged++
			for i, w := range m.weights {
				sum[i] += float64(w)
			}
		}
	}
	for i := range sum {
		m.weights[i] = float32(sum[i] / float64(max(averaged, 1)))
	}
	return m
}

// WriteWeights writes the weights that matter, a feature's name, a tab and its weight a line.
func WriteWeights(w io.Writer, m *Model, names map[uint32]string, least float64) error {
	var lines []string
	for slot, name := range names {
		if v := float64(m.weights[slot]); math.Abs(v) >= least {
			lines = append(lines, fmt.Sprintf("%s\t%.3f", name, v))
		}
	}
	slices.Sort(lines)
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}

// WriteForest writes what weighs whole statements; see forest.write.
func WriteForest(w io.Writer, m *Model) error { return m.forest.write(w) }

// Trainer fits models to parts of a set of marked texts.
type Trainer struct {
	texts   []Gold
	pages   []*page
	choices [][]choice
	names   map[uint32]string
}

// NewTrainer reads the texts once.
func NewTrainer(texts []Gold) *Trainer {
	t := &Trainer{texts: texts, names: map[uint32]string{}}
	seenIn := map[uint32]int{} // In how many texts a feature occurs.
	for _, g := range texts {
		names := map[uint32]string{}
		p := readPage(part{text: g.Text})
		p.speakersSeen() // Filled here, so that models can be fitted side by side.
		t.pages = append(t.pages, p)
		t.choices = append(t.choices, lessons(p, g, names))
		for x, n := range names {
			t.names[x] = n
			seenIn[x]++
		}
	}
	for _, choices := range t.choices {
		for _, c := range choices {
			for i, a := range c.answers {
				c.answers[i] = slices.DeleteFunc(a, func(x uint32) bool { return seenIn[x] < leastTexts })
			}
		}
	}
	return t
}

// leastTexts is in how many texts a feature must occur to be learned: what only one text
// shows is chance, and would be memory of that text.
const leastTexts = 3

// Fit fits a model to the texts that use says, by index.
func (t *Trainer) Fit(use func(i int) bool, cfg LearnConfig) *Model {
	m := t.fitChoices(use, cfg)
	m.forest = t.fitForest(use, cfg)
	return m
}

// fitChoices fits the weights of the choices only.
func (t *Trainer) fitChoices(use func(i int) bool, cfg LearnConfig) *Model {
	var all []choice
	for i, c := range t.choices {
		if use(i) {
			all = append(all, c...)
		}
	}
	return fit(all, cfg)
}

// Names are the features' names by slot.
func (t *Trainer) Names() map[uint32]string { return t.names }
