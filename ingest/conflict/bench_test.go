package conflict_test

import (
	"testing"

	"whosaid/ingest/conflict"
)

const (
	long  = "The ministry said that its forces did everything possible to avoid civilian casualties in the three towns along the river, and that 12 people died on 3 May 2016."
	claim = "The army did not do enough to protect civilians, and at least 40 people died."
)

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		conflict.Read(side(long))
	}
}

func BenchmarkJudge(b *testing.B) {
	x, y := conflict.Read(side(long)), conflict.Read(side(claim))
	for b.Loop() {
		x.Judge(y)
	}
}
