package main

import (
	"hash/fnv"
	"math"
)

// fit finds logistic regression weights for contradicts against the rest by gradient
// descent with momentum. Every set counts the same, however many pairs it has.
func fit(examples []*example, sets, features int, l2 float64) []float64 {
	count := make([]float64, sets)
	for _, e := range examples {
		count[e.set]++
	}
	weight := func(e *example) float64 { return 1000 / count[e.set] }
	w, velocity := make([]float64, features), make([]float64, features)
	total := 1000 * float64(sets)
	for range 4000 {
		gradient := make([]float64, features)
		for _, e := range examples {
			d := (probability(w, e.features) - target(e)) * weight(e)
			for k, x := range e.features {
				gradient[k] += d * x
			}
		}
		for k := range w {
			g := gradient[k]
			if k > 0 { // The bias is free.
				g += l2 * w[k]
			}
			velocity[k] = .9*velocity[k] - .5*g/total
			w[k] += velocity[k]
		}
	}
	return w
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

// fold is the part of the cross-validation that a document is left out in.
func fold(e *example, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(e.Doc))
	return int(h.Sum32()>>3) % folds
}
