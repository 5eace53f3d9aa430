package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"whosaid/graph"
)

// Server is a running Neo4j, and how to talk to it.
type Server struct {
	URI      string // bolt:// on the loopback interface.
	User     string
	Password string
	PID      int
	Folder   string // Where the graph, the log and the password file are.
	Started  bool   // Whether this call started it, rather than joined it.
}

// portTries bounds how often a start goes on to another port.
const portTries = 5

// Ensure returns the server of the data folder, and installs and starts it first if need be. Two
// calls at once, in one process or two, return the same server.
func Ensure(ctx context.Context, cfg Config) (*Server, error) {
	server, err := ensure(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("start local Neo4j: %w", err)
	}
	return server, nil
}

func ensure(ctx context.Context, cfg Config) (*Server, error) {
	cfg, err := cfg.complete()
	if err != nil {
		return nil, err
	}
	h := home(filepath.Join(cfg.DataDir, "neo4j"))
	unlock, err := h.open(ctx, cfg)
	if err != nil {
		return nil, err
	}
	defer unlock()
	alive, err := h.running()
	if err != nil {
		return nil, err
	}
	if alive {
		server, err := h.join(ctx)
		if alive, _ := h.running(); err == nil || alive || ctx.Err() != nil {
			return server, err
		} // Else it was just ending: start it again.
	}
	j, err := findJava(ctx, cfg)
	if err != nil {
		return nil, err
	}
	lib, classPath, err := install(ctx, cfg)
	if err != nil {
		return nil, err
	}
	if err := checkDisk(cfg, string(h)); err != nil {
		return nil, err
	}
	if last, err := h.readState(); err == nil {
		keepArchive(ctx, cfg, last.Archive) // Of a server that nobody waited for.
	}
	cfg.Notify("starting Neo4j")
	for range portTries {
		server, err := h.launch(ctx, cfg, j, lib, classPath)
		if errors.Is(err, errPortTaken) {
			continue
		}
		if err != nil {
			return nil, err
		}
		server.Started = true
		return server, nil
	}
	return nil, fmt.Errorf("%w, %d times in a row: %w", errPortTaken, portTries, graph.ErrUnavailable)
}

// join waits for the running server, which may still be starting, and describes it.
func (h home) join(ctx context.Context) (*Server, error) {
	s, err := h.readState()
	if err != nil {
		return nil, err
	}
	pid, err := h.readPID(ctx)
	if err != nil {
		return nil, err
	}
	if err := h.awaitReady(ctx, s.Port); err != nil {
		return nil, err
	}
	password, err := h.loadPassword()
	if err != nil {
		return nil, err
	}
	return h.server(s, password, pid)
}

// Stop ends the server of the data folder and waits until it is gone; it reports whether there
// was one.
func Stop(ctx context.Context, cfg Config) (stopped bool, err error) {
	cfg, err = cfg.complete()
	if err != nil {
		return false, err
	}
	h := home(filepath.Join(cfg.DataDir, "neo4j"))
	if !exists(string(h)) {
		return false, nil
	}
	unlock, err := h.open(ctx, cfg)
	if err != nil {
		return false, fmt.Errorf("stop local Neo4j: %w", err)
	}
	defer unlock()
	stopped, err = h.stop(ctx, cfg)
	if err != nil {
		return false, fmt.Errorf("stop local Neo4j: %w", err)
	}
	return stopped, nil
}

// stop is Stop for those who hold the lock.
func (h home) stop(ctx context.Context, cfg Config) (bool, error) {
	alive, err := h.running()
	if err != nil || !alive {
		return false, err
	}
	pid, err := h.readPID(ctx)
	if err != nil {
		return false, err
	}
	s, err := h.readState()
	if err != nil {
		return false, err
	}
	if s.Archive != "" {
		cfg.Notify("stopping Neo4j; the first time it also prepares faster starts")
	}
	h.kill(pid, true)
	keepArchive(ctx, cfg, s.Archive)
	return true, nil
}

// Reset stops the server of the data folder and deletes its graph, password and logs for good.
func Reset(ctx context.Context, cfg Config) error {
	cfg, err := cfg.complete()
	if err != nil {
		return err
	}
	h := home(filepath.Join(cfg.DataDir, "neo4j"))
	if !exists(string(h)) {
		return nil
	}
	unlock, err := h.open(ctx, cfg)
	if err != nil {
		return fmt.Errorf("reset local Neo4j: %w", err)
	}
	defer unlock()
	if _, err := h.stop(ctx, cfg); err != nil {
		return fmt.Errorf("reset local Neo4j: %w", err)
	}
	// The password goes last: a reset that is cut off leaves no graph without one.
	for _, path := range []string{h.ready(), h.neo4j(), h.log(), h.log() + ".1", h.state(), h.password()} {
		if err := os.RemoveAll(path); err != nil {
			return fmt.Errorf("reset local Neo4j: %w", unavailable(err))
		}
	}
	return nil
}

// Status is what can be said of a server without starting it.
type Status struct {
	Running bool      `json:"running"`
	Ready   bool      `json:"ready"`         // It answers on its port.
	URI     string    `json:"uri,omitempty"` // Empty if it does not run; so are the next three.
	PID     int       `json:"pid,omitempty"`
	Version string    `json:"version,omitempty"`
	Since   time.Time `json:"since,omitzero"`
	Folder  string    `json:"folder"` // Where the graph, the log and the password file are or would be.
}

// ReadStatus looks at the data folder and changes nothing.
func ReadStatus(ctx context.Context, cfg Config) (Status, error) {
	cfg, err := cfg.complete()
	if err != nil {
		return Status{}, err
	}
	h := home(filepath.Join(cfg.DataDir, "neo4j"))
	status := Status{Folder: string(h)}
	if !exists(h.serverLock()) {
		return status, nil
	}
	status.Running, err = h.running()
	if err != nil || !status.Running {
		return status, err
	}
	s, err := h.readState()
	if err != nil {
		return status, err
	}
	status.PID, err = h.readPID(ctx)
	if err != nil {
		return status, err
	}
	status.URI = fmt.Sprintf("bolt://127.0.0.1:%d", s.Port)
	status.Version, status.Since = s.Version, s.Started
	status.Ready = speaksBolt(ctx, s.Port)
	return status, nil
}
