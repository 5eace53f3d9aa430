package localneo4j

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"whosaid/graph"
)

const (
	startTimeout = 5 * time.Minute  // Recovery of a large graph after a crash takes its time.
	stopTimeout  = 90 * time.Second // A checkpoint, and once the class archive.
)

// errPortTaken says that another program took the port between choosing and binding it.
var errPortTaken = errors.New("the port was taken meanwhile")

// launch starts a server process and waits until it is usable; if that fails, no process is left.
func (h home) launch(ctx context.Context, cfg Config, j java, lib string, classPath []string) (*Server, error) {
	s, password, pid, err := h.begin(cfg, j, lib, classPath)
	if err != nil {
		return nil, err
	}
	if err := h.awaitReady(ctx, s.Port); err != nil {
		// Whoever pressed Ctrl-C does not want to wait for a graph that holds nothing yet.
		h.kill(pid, exists(h.ready()))
		if s.Archive != "" {
			_ = os.Remove(s.Archive) // It knows only the classes of a server that failed.
		}
		return nil, err
	}
	return h.server(s, password, pid)
}

// begin writes what the server and other whosaid commands need to know, and starts the process.
func (h home) begin(cfg Config, j java, lib string, classPath []string) (s state, password string, pid int, err error) {
	port, err := cfg.freePort()
	if err != nil {
		return s, "", 0, err
	}
	password, err = h.prepare()
	if err != nil {
		return s, "", 0, err
	}
	flags, made := archiveFlags(lib, j)
	args, err := h.writeConf(cfg, port, classPath, flags)
	if err != nil {
		return s, "", 0, err
	}
	s = state{Port: port, Version: version, Started: time.Now().UTC().Truncate(time.Second), Archive: made}
	text, err := json.Marshal(s)
	if err != nil {
		return s, "", 0, err
	}
	if err := writeFile(h.state(), text); err != nil {
		return s, "", 0, err
	}
	pid, err = h.spawn(cfg, j, args)
	return s, password, pid, err
}

// prepare brings the folder into the state of a server that never ran, unless one ran well, and
// returns the password. A first start that was killed may have left half a graph, which Neo4j
// would trip over; it held nothing yet.
func (h home) prepare() (password string, err error) {
	password, err = h.loadPassword()
	if err != nil || exists(h.ready()) {
		return password, err
	}
	if err := os.RemoveAll(h.data()); err != nil {
		return "", unavailable(err)
	}
	return password, h.setPassword(password)
}

// spawn starts java in a session of its own, so that no Ctrl-C at a terminal reaches it, with
// server.lock as its inheritance and server.log as its output. The shell writes the process id
// before it becomes java: were we killed here, the next whosaid would still find the server.
func (h home) spawn(cfg Config, j java, args string) (pid int, err error) {
	if err := os.Remove(h.pid()); err != nil && !os.IsNotExist(err) {
		return 0, unavailable(err)
	}
	lock, err := h.takeServerLock()
	for try := 0; errors.Is(err, errHeld) && try < 20; try++ { // By one that only looks whether it is held.
		time.Sleep(25 * time.Millisecond)
		lock, err = h.takeServerLock()
	}
	if err != nil {
		return 0, err
	}
	defer lock.Close()
	_ = os.Rename(h.log(), h.log()+".1") // There is none before the first start.
	log, err := os.OpenFile(h.log(), os.O_WRONLY|os.O_CREATE|os.O_TRUNC|os.O_APPEND, 0o600)
	if err != nil {
		return 0, unavailable(err)
	}
	defer log.Close()
	// No context: the server outlives the command that starts it.
	cmd := exec.Command("/bin/sh", "-c", `echo $$ >"$0" && exec "$@"`, h.pid(), j.path, "@"+args) //nolint:noctx // See above.
	cmd.Dir = string(h)
	cmd.Env = []string{"PATH=" + cfg.Getenv("PATH"), "HOME=" + cfg.Getenv("HOME"), "LC_ALL=C.UTF-8"}
	cmd.Stdout, cmd.Stderr = log, log
	cmd.ExtraFiles = []*os.File{lock}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		return 0, fmt.Errorf("run %s: %w", j.path, unavailable(err))
	}
	return cmd.Process.Pid, nil
}

// awaitReady waits until the server that holds server.lock says that it started and speaks Bolt
// on the port; the former, since another program's Neo4j might answer there.
func (h home) awaitReady(ctx context.Context, port int) error {
	deadline := time.Now().Add(startTimeout)
	for time.Now().Before(deadline) {
		alive, err := h.running()
		if err != nil {
			return err
		}
		log, err := os.ReadFile(h.log())
		if err != nil {
			return unavailable(err)
		}
		switch {
		case !alive && strings.Contains(string(log), "Address already in use"):
			return errPortTaken
		case !alive:
			return fmt.Errorf("it ended; %s ends:\n%s%w", h.log(), tail(string(log)), graph.ErrUnavailable)
		case strings.Contains(string(log), " Started.\n") && speaksBolt(ctx, port):
			return nil
		}
		if err := pause(ctx, 25*time.Millisecond); err != nil {
			return err
		}
	}
	return fmt.Errorf("it is not ready after %v; see %s: %w", startTimeout, h.log(), graph.ErrUnavailable)
}

// speaksBolt reports whether a Bolt 5 server answers the handshake on the port.
func speaksBolt(ctx context.Context, port int) bool {
	dialer := net.Dialer{Timeout: time.Second}
	conn, err := dialer.DialContext(ctx, "tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return false
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(5 * time.Second))
	hello := [20]byte{0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5} // The magic number, and versions 5.0 to 5.4.
	if _, err := conn.Write(hello[:]); err != nil {
		return false
	}
	var answer [4]byte
	_, err = io.ReadFull(conn, answer[:])
	return err == nil && answer[3] == 5
}

// kill ends the server that holds server.lock: gently first if its graph is worth a checkpoint,
// by force if that takes too long. It returns when the process is gone.
func (h home) kill(pid int, gently bool) {
	limit := time.Duration(0)
	if gently {
		_ = syscall.Kill(pid, syscall.SIGTERM)
		limit = stopTimeout
	}
	for start := time.Now(); ; time.Sleep(25 * time.Millisecond) {
		// If it is our own child, it has to be waited for; if not, this fails and harms nobody.
		_, _ = syscall.Wait4(pid, nil, syscall.WNOHANG, nil)
		if alive, err := h.running(); err != nil || !alive {
			break
		}
		if time.Since(start) >= limit {
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
	}
	_, _ = syscall.Wait4(pid, nil, 0, nil)
	_ = os.Remove(h.pid())
}

// server describes a usable server and notes that its graph is worth keeping.
func (h home) server(s state, password string, pid int) (*Server, error) {
	if !exists(h.ready()) {
		if err := writeFile(h.ready(), nil); err != nil {
			return nil, err
		}
	}
	return &Server{
		URI:      fmt.Sprintf("bolt://127.0.0.1:%d", s.Port),
		User:     user,
		Password: password,
		PID:      pid,
		Folder:   filepath.Clean(string(h)),
	}, nil
}
