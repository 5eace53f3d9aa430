package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"whosaid/ingest"
)

// patience is how long work may take before its progress is shown.
const patience = 2 * time.Second

// progress shows how far a job is as a bar on stderr, if that is a terminal: counts, rate and
// the time left, for work that takes longer than patience.
type progress struct {
	bars  *mpb.Progress // nil where nothing is shown.
	bar   *mpb.Bar
	begun time.Time
	total int64
	stage string
	read  atomic.Int64 // Records, for the bar's goroutine to show.
}

func newProgress(a *app) *progress {
	p := &progress{}
	if isTerminal(a.stderr) {
		p.bars = mpb.New(mpb.WithOutput(a.stderr), mpb.WithWidth(40))
	}
	return p
}

// Begin starts a stage.
func (p *progress) Begin(stage, input string, total int64) {
	p.begun, p.total, p.bar = time.Now(), total, nil
	p.stage = stage
	if input != "" {
		p.stage += " " + plain(input)
	}
	p.read.Store(0)
}

// Step moves the bar, and makes it when the work proves long.
func (p *progress) Step(done int64, counts map[string]int) {
	p.read.Store(int64(max(counts[ingest.CountRead], counts["statement"])))
	if p.bars == nil || p.bar == nil && time.Since(p.begun) < patience {
		return
	}
	if p.bar == nil {
		p.bar = p.bars.AddBar(p.total, mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Name(p.stage+" ")),
			mpb.AppendDecorators(
				decor.Percentage(decor.WCSyncSpace),
				decor.Any(func(decor.Statistics) string {
					n := p.read.Load()
					return fmt.Sprintf(" %d records, %.0f/s ", n, float64(n)/time.Since(p.begun).Seconds())
				}),
				decor.AverageETA(decor.ET_STYLE_GO, decor.WCSyncSpace),
			))
	}
	p.bar.SetCurrent(done)
}

// End takes the bar away: the counts are printed afterwards.
func (p *progress) End() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.bar.Wait()
		p.bar = nil
	}
}

func (p *progress) close() {
	if p.bars != nil {
		p.bars.Wait()
	}
}
