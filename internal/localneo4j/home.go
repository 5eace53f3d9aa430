package localneo4j

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"whosaid/graph"
)

// home is the folder of one server.
type home string

func (h home) neo4j() string      { return filepath.Join(string(h), "home") }         // What Neo4j calls its home.
func (h home) data() string       { return filepath.Join(h.neo4j(), "data") }         // The graph itself.
func (h home) ready() string      { return filepath.Join(h.data(), "whosaid-ready") } // There once the graph was usable.
func (h home) conf() string       { return filepath.Join(h.neo4j(), "conf") }
func (h home) log() string        { return filepath.Join(string(h), "server.log") }
func (h home) password() string   { return filepath.Join(string(h), "password") }
func (h home) state() string      { return filepath.Join(string(h), "state.json") }
func (h home) pid() string        { return filepath.Join(string(h), "pid") }
func (h home) serverLock() string { return filepath.Join(string(h), "server.lock") }

// state is what a starting whosaid tells the others; it counts only while server.lock is held.
type state struct {
	Port    int       `json:"port"`    // Bolt's, on the loopback interface.
	Version string    `json:"version"` // Neo4j's.
	Started time.Time `json:"started"` // When it was told to start.
	Archive string    `json:"archive"` // The class archive that the server writes when it stops; empty if none.
}

// open makes the folder and takes the lock under which servers are started and stopped.
func (h home) open(ctx context.Context, cfg Config) (unlock func(), err error) {
	if err := os.MkdirAll(string(h), 0o700); err != nil {
		return nil, unavailable(err)
	}
	return lockFile(ctx, filepath.Join(string(h), "lock"), func() {
		cfg.Notify("waiting for another whosaid that starts or stops Neo4j")
	})
}

// running reports whether a server holds server.lock.
func (h home) running() (bool, error) {
	file, err := h.takeServerLock()
	if errors.Is(err, errHeld) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	return false, file.Close()
}

// errHeld says that a server is running.
var errHeld = errors.New("server.lock is held")

// takeServerLock locks server.lock; the lock lives as long as the file is open in any process.
func (h home) takeServerLock() (*os.File, error) {
	file, err := os.OpenFile(h.serverLock(), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, unavailable(err)
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return file, nil
	}
	_ = file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errHeld
	}
	return nil, fmt.Errorf("lock %s: %w", h.serverLock(), unavailable(err))
}

// readState reads what the whosaid that started the running server left.
func (h home) readState() (state, error) {
	var s state
	text, err := os.ReadFile(h.state())
	if err != nil {
		return s, unavailable(err)
	}
	if err := json.Unmarshal(text, &s); err != nil {
		return s, fmt.Errorf("read %s: %w: %w", h.state(), err, graph.ErrInvalid)
	}
	return s, nil
}

// readPID returns the running server's process id. The server writes it within moments of
// taking the lock, so it is waited for a little.
func (h home) readPID(ctx context.Context) (int, error) {
	for range 100 {
		text, err := os.ReadFile(h.pid())
		if pid, bad := strconv.Atoi(strings.TrimSpace(string(text))); err == nil && bad == nil && pid > 1 {
			return pid, nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return 0, unavailable(err)
		}
		if err := pause(ctx, 50*time.Millisecond); err != nil {
			return 0, err
		}
	}
	return 0, fmt.Errorf("read %s: a server holds %s but left no process id: %w", h.pid(), h.serverLock(), graph.ErrUnavailable)
}

// writeFile replaces a file by its new content in one step, readable by this user alone.
func writeFile(path string, content []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".new-*") // Its mode is 0600.
	if err != nil {
		return unavailable(err)
	}
	defer os.Remove(temp.Name()) // A no-op once it is renamed.
	_, err = temp.Write(content)
	err = errors.Join(err, temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	return unavailable(err)
}

// pause waits, or returns early with the context's error.
func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
