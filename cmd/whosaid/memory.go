package main

import (
	"runtime/debug"

	"whosaid/ingest"
)

// What reading a text takes: the tables with what attribution needs for one part of it, and, for
// each byte of text, a quarter more than what is kept until the speakers are known.
const (
	memoryAtStart = 60 << 20
	memoryPerByte = 12
)

// holdMemory has the garbage of the largest input collected before it doubles what is in use,
// which the collector would wait for otherwise. A lower limit that the user has set stays. The
// function that it returns takes the limit back.
func holdMemory(inputs []ingest.Input) (release func()) {
	largest := int64(0)
	for _, in := range inputs {
		largest = max(largest, in.Size)
	}
	before := debug.SetMemoryLimit(-1)
	debug.SetMemoryLimit(min(before, memoryAtStart+memoryPerByte*largest))
	return func() { debug.SetMemoryLimit(before) }
}
