package conflict

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
)

// modelTable holds a weight a feature and the two thresholds; measure -train writes it.
//
//go:embed data/model.tsv
var modelTable string

// Weights are a linear model: a weight a feature, by name.
type Weights map[string]float64

var weights = readWeights(modelTable)

func readWeights(table string) Weights {
	out := Weights{}
	for line := range strings.Lines(table) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if v, err := strconv.ParseFloat(value, 64); ok && err == nil {
			out[name] = v
		}
	}
	return out
}

// score turns features into a probability.
func score(fs []Feature) float64 {
	sum := 0.
	for _, f := range fs {
		sum += f.Value * f.Weight
	}
	return 1 / (1 + math.Exp(-sum))
}
