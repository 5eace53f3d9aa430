package main

import (
	"fmt"
	"hash/fnv"
	"math"
)

// What the fitting aims at; docs/conflicts.md says why.
const (
	amongRest = .6 // The weight of agreeing pairs among a set's pairs that do not contradict.
	quiet     = .3 // What a pair counts in which nothing clashes, whose score decides nothing.
	rounds    = 600
)

// weights makes every set count the same, and in each set the pairs that contradict as much as
// the rest: a score then means the same in a set where half of the pairs contradict and in one
// where a tenth does, so that one threshold serves all. A pair in which nothing clashes is never
// called a contradiction, so that it counts less.
func weights(examples []*example) []float64 {
	count := map[int]map[string]float64{}
	for _, e := range examples {
		if count[e.set] == nil {
			count[e.set] = map[string]float64{}
		}
		count[e.set][e.Rel]++
	}
	out, sum := make([]float64, len(examples)), 0.
	for i, e := range examples {
		n := count[e.set]
		share := 1.
		switch {
		case e.Rel == "supports" && n["none"] > 0:
			share = amongRest
		case e.Rel == "none" && n["supports"] > 0:
			share = 1 - amongRest
		}
		if !e.clashes {
			share *= quiet
		}
		out[i] = share / n[e.Rel]
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// fit finds logistic regression weights for contradicts against the rest by gradient descent
// with momentum, on features moved and scaled to one mean and spread. The first feature is the bias.
func fit(examples []*example, features int, l2 float64) []float64 {
	weight := weights(examples)
	mean, spread := moments(examples, features)
	scaled := make([][]float64, len(examples))
	for i, e := range examples {
		scaled[i] = make([]float64, features)
		for k, x := range e.features {
			scaled[i][k] = (x - mean[k]) / spread[k]
		}
	}
	w, velocity := make([]float64, features), make([]float64, features)
	for range rounds {
		gradient := make([]float64, features)
		for i, e := range examples {
			d := (probability(w, scaled[i]) - target(e)) * weight[i]
			for k, x := range scaled[i] {
				gradient[k] += d * x
			}
		}
		for k := range w {
			g := gradient[k]
			if k > 0 { // The bias is free.
				g += l2 * w[k]
			}
			velocity[k] = .9*velocity[k] - .2*g
			w[k] += velocity[k]
		}
	}
	for k := range w {
		w[k] /= spread[k]
		if k > 0 {
			w[0] -= w[k] * mean[k]
		}
	}
	return w
}

// moments is the mean and standard deviation of each feature; 0 and 1 for the bias and for
// one that never changes.
func moments(examples []*example, features int) (mean, spread []float64) {
	mean, spread = make([]float64, features), make([]float64, features)
	n := float64(len(examples))
	for _, e := range examples {
		for k, x := range e.features {
			mean[k] += x / n
			spread[k] += x * x / n
		}
	}
	for k := range spread {
		spread[k] = math.Sqrt(math.Max(0, spread[k]-mean[k]*mean[k]))
		if k == 0 || spread[k] < 1e-6 {
			mean[k], spread[k] = 0, 1
		}
	}
	return mean, spread
}

func target(e *example) float64 {
	if e.Rel == "contradicts" {
		return 1
	}
	return 0
}

func probability(w, x []float64) float64 {
	sum := 0.
	for k, v := range x {
		sum += w[k] * v
	}
	return 1 / (1 + math.Exp(-sum))
}

// fold is the part of the cross-validation that a document is left out in; each folding cuts the
// documents in another way.
func fold(e *example, folding int) int {
	h := fnv.New32a()
	h.Write([]byte(e.Doc))
	if folding > 0 {
		fmt.Fprintf(h, "/%d", folding)
	}
	return int(h.Sum32()>>3) % folds
}
