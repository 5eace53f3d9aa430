package main

import (
	"math"
	"runtime/debug"
	"testing"

	"whosaid/ingest"
)

func TestHoldMemory(t *testing.T) {
	start := debug.SetMemoryLimit(-1)
	defer debug.SetMemoryLimit(start)
	inputs := []ingest.Input{{Size: 1 << 20}, {Size: 5 << 20}, {}}
	for _, test := range []struct {
		name         string
		before, want int64
	}{
		{"no limit", math.MaxInt64, 120 << 20},
		{"a lower one", 50 << 20, 50 << 20},
	} {
		t.Run(test.name, func(t *testing.T) {
			debug.SetMemoryLimit(test.before)
			release := holdMemory(inputs)
			if got := debug.SetMemoryLimit(-1); got != test.want {
				t.Errorf("holdMemory sets %d, want %d", got, test.want)
			}
			release()
			if got := debug.SetMemoryLimit(-1); got != test.before {
				t.Errorf("after release the limit is %d, want %d", got, test.before)
			}
		})
	}
}
