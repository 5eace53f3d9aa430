package neo_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/graph/neo/bench"
	"whosaid/graph/neo/neotest"
)

// TestWritersAtOnce has eight writers store overlapping batches in different orders. The graph
// must be the one that a single writer makes.
func TestWritersAtOnce(t *testing.T) {
	db := neotest.Open(t)
	var batches []*graph.Batch
	run := newStory().run
	err := bench.Records("at once", 400, func(b *graph.Batch) error {
		b.Add(run)
		for i := range b.Actors { // Something that every other article adds to a shared actor.
			b.Actors[i].Aliases = []string{fmt.Sprintf("%s %d", b.Actors[i].Name, len(batches)%3)}
		}
		batches = append(batches, b)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range batches {
		write(t, db, b)
	}
	alone, err := db.Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	clear(t, db)
	var all sync.WaitGroup
	var created atomic.Int64
	for worker := range 8 {
		all.Go(func() {
			for i := range batches {
				written, err := db.Write(context.Background(), batches[(i*7+worker*5)%len(batches)])
				if err != nil {
					t.Errorf("writer %d: %v", worker, err)
					return
				}
				created.Add(int64(written["statement"].Created))
			}
		})
	}
	all.Wait()
	if created.Load() != 400 {
		t.Errorf("the writers say they created %d statements, want 400", created.Load())
	}
	if together, err := db.Digest(t.Context()); err != nil || together != alone {
		t.Errorf("Digest() = %s, %v; want that of one writer, %s", together, err, alone)
	}
	if offences, err := db.Check(t.Context()); err != nil || len(offences) > 0 {
		t.Errorf("Check() = %v, %v; want none", offences, err)
	}
}

// TestLostAnswerToCommit cuts the connection between a commit and its answer: the writer
// cannot know whether it was stored, and must find out by trying again.
func TestLostAnswerToCommit(t *testing.T) {
	db := neotest.Open(t)
	cfg := neotest.Server(t)
	u, err := url.Parse(cfg.URI)
	if err != nil {
		t.Fatal(err)
	}
	cutter := newCutter(t, u.Host)
	cfg.URI = "bolt://" + cutter.listener.Addr().String()
	through, err := neo.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = through.Close(context.Background()) }()
	cutter.armed.Store(true)
	write(t, through, newStory().batch())
	if cutter.armed.Load() {
		t.Fatal("no commit was cut")
	}
	if counts, err := db.Counts(t.Context()); err != nil || counts["statement"] != 3 || counts["relationships"] != 58 {
		t.Errorf("Counts() = %v, %v; want 3 statements and 58 relationships", counts, err)
	}
	if r, err := db.Run(t.Context(), newStory().run.ID); err != nil || r.Cursor != 1 {
		t.Errorf("Run() = %+v, %v; want cursor 1", r, err)
	}
}

// cutter passes Bolt on to a server. Once armed, it lets one commit through to the server,
// waits for the server's answer, and closes both ends instead of handing that on.
type cutter struct {
	listener net.Listener
	server   string
	armed    atomic.Bool
}

func newCutter(t *testing.T, server string) *cutter {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &cutter{listener: l, server: server}
	var all sync.WaitGroup
	all.Go(func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			all.Go(func() { c.pass(client) })
		}
	})
	t.Cleanup(func() { _ = l.Close(); all.Wait() })
	return c
}

// commitMessage is Bolt's COMMIT: a chunk of two bytes and the end mark.
var commitMessage = []byte{0x00, 0x02, 0xb0, 0x12, 0x00, 0x00}

func (c *cutter) pass(client net.Conn) {
	defer func() { _ = client.Close() }()
	server, err := net.Dial("tcp", c.server)
	if err != nil {
		return
	}
	defer func() { _ = server.Close() }()
	var cut atomic.Bool
	var back sync.WaitGroup
	back.Go(func() {
		defer func() { _ = client.Close() }()
		answer := make([]byte, 1<<16)
		for {
			n, err := server.Read(answer)
			if err != nil || cut.Load() {
				return
			}
			if _, err := client.Write(answer[:n]); err != nil {
				return
			}
		}
	})
	defer back.Wait()
	defer func() { _ = server.Close() }()
	asked := make([]byte, 1<<16)
	for {
		n, err := client.Read(asked)
		if err != nil {
			return
		}
		if bytes.Contains(asked[:n], commitMessage) && c.armed.CompareAndSwap(true, false) {
			cut.Store(true)
		}
		if _, err := io.Copy(server, bytes.NewReader(asked[:n])); err != nil {
			return
		}
		if cut.Load() {
			back.Wait() // Until the server has answered; the client is closed by then.
			return
		}
	}
}

// TestOneMissingServer tells a server that dies under a writer from a batch that is wrong.
func TestOneMissingServer(t *testing.T) {
	neotest.Open(t)
	cfg := neotest.Server(t)
	u, err := url.Parse(cfg.URI)
	if err != nil {
		t.Fatal(err)
	}
	cutter := newCutter(t, u.Host)
	cfg.URI, cfg.RetryFor, cfg.ConnectTimeout = "bolt://"+cutter.listener.Addr().String(), 1, 1e9
	db, err := neo.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(context.Background()) }()
	_ = cutter.listener.Close()
	cutter.armed.Store(true)
	_, err = db.Write(t.Context(), newStory().batch())
	if err == nil || !strings.Contains(err.Error(), "cannot be reached") {
		t.Errorf("Write() = %v, want that the server cannot be reached", err)
	}
}
