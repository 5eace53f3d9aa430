package main

import "math"

// fit finds logistic regression weights for one claim against two by Newton's method. Every
// pool counts the same, however many pairs it has.
func fit(examples []*example, pools, features int) []float64 {
	const l2, rounds = .5, 15
	count := make([]float64, pools)
	for _, e := range examples {
		if e.gold == same {
			count[e.pool]++
		}
	}
	w := make([]float64, features)
	for range rounds {
		gradient := make([]float64, features)
		hessian := make([][]float64, features)
		for k := range hessian {
			hessian[k] = make([]float64, features)
			gradient[k] = l2 * w[k]
			hessian[k][k] = l2
		}
		for _, e := range examples {
			p := probability(w, e.features)
			weight := 200 / math.Max(count[e.pool], 50)
			d := p * weight
			if e.gold == same {
				d -= weight
			}
			for k, x := range e.features {
				gradient[k] += d * x
				for j := 0; j <= k; j++ {
					hessian[k][j] += weight * p * (1 - p) * x * e.features[j]
				}
			}
		}
		for k, step := range solve(hessian, gradient) {
			w[k] -= step
		}
	}
	return w
}

// solve returns x for m·x = y, where of the symmetric m the lower half is given, by Cholesky's method.
func solve(m [][]float64, y []float64) []float64 {
	n := len(y)
	for i := range n {
		for j := 0; j <= i; j++ {
			sum := m[i][j]
			for k := range j {
				sum -= m[i][k] * m[j][k]
			}
			if i == j {
				m[i][i] = math.Sqrt(math.Max(sum, 1e-9))
			} else {
				m[i][j] = sum / m[j][j]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = y[i]
		for k := range i {
			x[i] -= m[i][k] * x[k]
		}
		x[i] /= m[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= m[k][i] * x[k]
		}
		x[i] /= m[i][i]
	}
	return x
}

func probability(w, x []float64) float64 {
	sum := 0.
	for k, v := range x {
		sum += w[k] * v
	}
	return 1 / (1 + math.Exp(-sum))
}
