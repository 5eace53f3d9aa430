package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"time"

	"whosaid/graph"
)

// Store is where Run puts what it reads.
type Store interface {
	Deriver
	// Write stores a batch in one transaction; what is there already stays as it is.
	Write(ctx context.Context, b *graph.Batch) (graph.Written, error)
	// Known returns those of the ids that are in the graph.
	Known(ctx context.Context, ids []string) ([]string, error)
	// Texts returns the texts of those of the captures that are in the graph.
	Texts(ctx context.Context, captureIDs []string) (map[string]string, error)
}

// Progress hears how far a job has come. One goroutine at a time calls it.
type Progress interface {
	// Begin starts a stage ("read", "derive") of total units: bytes or statements; 0 if not known.
	Begin(stage, input string, total int64)
	// Step says how many units are done and what the counts are now; the map is the callee's.
	Step(done int64, counts map[string]int)
	// End ends the stage.
	End()
}

// Job is one input to be put into the graph.
type Job struct {
	Store       Store
	Input       Input
	Format      string // One of FormatNames; empty means that the input shows it.
	Extractor   Extractor
	About       About  // What the person who ingests it knows of it.
	Version     string // Of the program: a newer one reads the same input again.
	BatchSize   int    // How many nouns a transaction writes; 0 means DefaultBatchSize.
	DeadLetters string // The folder for the dead-letter file; empty means the current one.
	SkipDerive  bool   // Leave the new statements for a later Derive.
	Progress    Progress
	Now         func() time.Time
}

// DefaultBatchSize is the number of nouns a transaction that measured fastest.
const DefaultBatchSize = 5000

// maxBatchBytes ends a batch early when its records are long, so that memory stays bounded.
const maxBatchBytes = 16 << 20

// Result is what a job did.
type Result struct {
	Run         graph.Run
	Unchanged   bool   // The same input was read to its end before: nothing was read or written.
	Resumed     int64  // How many records an earlier, broken-off run had stored already.
	DeadLetters string // The path of the dead-letter file; empty if nothing was refused.
	Derived     Derived
}

// The keys of Run.Counts, beside the nouns. After a run that ended,
// accepted + present + refused = read.
const (
	CountRead       = "read"       // Records of the input; for an article, the nouns found in it.
	CountAccepted   = "accepted"   // Written: new, or new in part.
	CountPresent    = "present"    // In the graph already.
	CountRefused    = "refused"    // Written to the dead-letter file.
	CountSuperseded = "superseded" // Of statements, figures and evidence in the graph: read otherwise now, and kept.
	CountWaiting    = "waiting"    // Pointing to what has not come yet; only while the run goes on.
)

// identify reads the input through to learn its format and to name the run by its content.
func (j Job) identify() (Format, graph.Run, error) {
	format, err := j.sniffInput()
	if err != nil {
		return Format{}, graph.Run{}, err
	}
	in, err := j.Input.Open()
	if err != nil {
		return Format{}, graph.Run{}, err
	}
	defer in.Close()
	h := sha256.New()
	if _, err := io.Copy(h, in); err != nil {
		return Format{}, graph.Run{}, err
	}
	settings, err := json.Marshal(struct {
		Bytes  string
		About  About
		Reader string
	}{hex.EncodeToString(h.Sum(nil)), j.About, j.Extractor.reader()})
	if err != nil {
		return Format{}, graph.Run{}, err
	}
	run := graph.Run{
		Tool:       "ingest/" + format.Name,
		Version:    j.Version,
		Input:      j.Input.Name,
		ConfigHash: graph.Sha256(string(settings)),
		Started:    j.Now().UTC(),
		Counts:     map[string]int{},
	}
	run.ID = graph.RunID(run.Tool, run.Version, run.Input, run.ConfigHash)
	return format, run, nil
}

// isNotFound reports whether err is an ErrNotFound.
func isNotFound(err error) bool { return errors.Is(err, graph.ErrNotFound) }

func (j Job) format(head []byte) (Format, error) {
	if j.Format != "" {
		return formatNamed(j.Format)
	}
	return sniff(j.Input.Name, head)
}

// silent is the Progress of a job that has none.
type silent struct{}

func (silent) Begin(string, string, int64) {}
func (silent) Step(int64, map[string]int)  {}
func (silent) End()                        {}
