package api

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"time"

	"whosaid/graph"
)

// Ingester puts an upload into the graph.
type Ingester interface {
	// Ingest calls report, from one goroutine at a time, as it goes on.
	Ingest(ctx context.Context, u Upload, report func(Progress)) (graph.Run, error)
}

// entry is a job with what waits for its next change.
type entry struct {
	job     Job
	upload  Upload
	changed chan struct{} // Closed at the next change, and replaced.
}

const (
	maxQueued = 16  // Uploads that wait; one more is refused.
	maxKept   = 200 // Jobs remembered.
)

// jobs ingests uploads one after another. Jobs are kept in memory only: what they did stands
// in the graph as a Run.
type jobs struct {
	ingester Ingester
	log      *slog.Logger
	ctx      context.Context // Ends the worker and the streams; a server's life, not a call's.
	stop     context.CancelFunc
	worker   sync.WaitGroup
	queue    chan *entry

	mu    sync.Mutex
	byID  map[string]*entry
	order []string // Oldest first.
}

func newJobs(ingester Ingester, log *slog.Logger) *jobs {
	ctx, stop := context.WithCancel(context.Background())
	j := &jobs{ingester: ingester, log: log, ctx: ctx, stop: stop, queue: make(chan *entry, maxQueued), byID: map[string]*entry{}}
	j.worker.Go(j.work)
	return j
}

// close ends the job that runs and drops those that wait, with their files.
func (j *jobs) close() {
	j.stop()
	j.worker.Wait()
	for {
		select {
		case e := <-j.queue:
			os.Remove(e.upload.Path)
		default:
			return
		}
	}
}

// add queues an upload. It returns errBusy if too many wait.
func (j *jobs) add(u Upload) (Job, error) {
	e := &entry{upload: u, changed: make(chan struct{})}
	e.job = Job{ID: strings.ToLower(rand.Text()[:16]), State: Queued, Input: u.Name, Queued: time.Now().UTC()}
	j.mu.Lock()
	defer j.mu.Unlock()
	select {
	case j.queue <- e:
	default:
		return Job{}, fmt.Errorf("ingest %s: %w: %d uploads wait already; try again later", u.Name, errBusy, maxQueued)
	}
	j.byID[e.job.ID] = e
	j.order = append(j.order, e.job.ID)
	for len(j.order) > maxKept && j.byID[j.order[0]].job.ended() {
		delete(j.byID, j.order[0])
		j.order = j.order[1:]
	}
	return e.job, nil
}

// get returns the job as it stands, and a channel that is closed at its next change.
func (j *jobs) get(id string) (Job, <-chan struct{}, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	e, ok := j.byID[id]
	if !ok {
		return Job{}, nil, fmt.Errorf("job %q: %w; jobs are forgotten when the server stops", id, graph.ErrNotFound)
	}
	return e.job, e.changed, nil
}

// change alters a job and wakes who waits for it.
func (j *jobs) change(e *entry, alter func(*Job)) {
	j.mu.Lock()
	defer j.mu.Unlock()
	alter(&e.job)
	close(e.changed)
	e.changed = make(chan struct{})
}

func (j *jobs) work() {
	for {
		select {
		case <-j.ctx.Done():
			return
		case e := <-j.queue:
			if j.ctx.Err() != nil {
				os.Remove(e.upload.Path)
				return
			}
			j.run(e)
		}
	}
}

func (j *jobs) run(e *entry) {
	defer os.Remove(e.upload.Path)
	j.change(e, func(job *Job) { job.State = Running })
	run, err := j.ingester.Ingest(j.ctx, e.upload, func(p Progress) {
		j.change(e, func(job *Job) { job.Progress = p })
	})
	j.change(e, func(job *Job) {
		job.Ended, job.RunID, job.State = time.Now().UTC(), run.ID, Done
		if len(run.Counts) > 0 {
			job.Progress.Counts = run.Counts
		}
		if err != nil {
			job.State, job.Error = Failed, failure(err)
		}
	})
	if err != nil {
		j.log.Error("ingest failed", "job", e.job.ID, "input", e.upload.Name, "error", err)
	}
}
