package localneo4j

import (
	"context"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"whosaid/graph"
)

// testConfig is a server of the test's own, that is stopped at the end, with the user's jars.
func testConfig(t *testing.T) Config {
	t.Helper()
	cfg, err := Default(os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	cfg.DataDir = t.TempDir()
	cfg.Notify = func(m string) { t.Log(m) }
	t.Cleanup(func() { // t.Context is over by now.
		h := home(filepath.Join(cfg.DataDir, "neo4j"))
		if pid, err := os.ReadFile(h.pid()); err == nil {
			if n, err := strconv.Atoi(strings.TrimSpace(string(pid))); err == nil {
				if alive, _ := h.running(); alive {
					h.kill(n, false)
				}
			}
		}
	})
	return cfg
}

func mustEnsure(t *testing.T, cfg Config) *Server {
	t.Helper()
	server, err := Ensure(t.Context(), cfg)
	if err != nil {
		t.Fatalf("Ensure: %v", err)
	}
	return server
}

// TestLife follows one server through start, join, kill -9, restart, stop and reset.
func TestLife(t *testing.T) {
	cfg := testConfig(t)
	first := mustEnsure(t, cfg)
	if !first.Started || first.User != "neo4j" || first.Password == "" || !strings.HasPrefix(first.URI, "bolt://127.0.0.1:") {
		t.Fatalf("Ensure = %+v, want a started server with address, user and password", first)
	}
	if info, err := os.Stat(filepath.Join(first.Folder, "password")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("password file: %v, %v; want mode 0600", info, err)
	}

	joined := mustEnsure(t, cfg)
	if want := *first; joined.Started || joined.PID != want.PID || joined.URI != want.URI || joined.Password != want.Password {
		t.Errorf("second Ensure = %+v, want the same server as %+v", joined, want)
	}
	status, err := ReadStatus(t.Context(), cfg)
	if err != nil || !status.Running || !status.Ready || status.PID != first.PID || status.URI != first.URI {
		t.Errorf("ReadStatus = %+v, %v; want the running server", status, err)
	}

	if err := syscall.Kill(first.PID, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	again := mustEnsure(t, cfg)
	if !again.Started || again.PID == first.PID || again.Password != first.Password {
		t.Errorf("Ensure after kill -9 = %+v, want a new process with the same password", again)
	}

	stopped, err := Stop(t.Context(), cfg)
	if err != nil || !stopped {
		t.Fatalf("Stop = %v, %v; want it stopped", stopped, err)
	}
	if err := syscall.Kill(again.PID, 0); !errors.Is(err, syscall.ESRCH) {
		t.Errorf("process %d is still there: %v", again.PID, err)
	}
	if stopped, err := Stop(t.Context(), cfg); err != nil || stopped {
		t.Errorf("second Stop = %v, %v; want nothing to stop", stopped, err)
	}

	if err := Reset(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"home", "password", "state.json"} {
		if exists(filepath.Join(first.Folder, path)) {
			t.Errorf("%s is left after Reset", path)
		}
	}
}

func TestTwoAtOnce(t *testing.T) {
	cfg := testConfig(t)
	var servers [2]*Server
	var group sync.WaitGroup
	for i := range servers {
		group.Go(func() {
			server, err := Ensure(t.Context(), cfg)
			if err != nil {
				t.Errorf("Ensure %d: %v", i, err)
				return
			}
			servers[i] = server
		})
	}
	group.Wait()
	if t.Failed() {
		return
	}
	if servers[0].PID != servers[1].PID || servers[0].Started == servers[1].Started {
		t.Errorf("two Ensure at once = %+v and %+v, want one server, started by one of them", servers[0], servers[1])
	}
}

// TestStarterKilled plays a whosaid that was killed right after it started the server: the
// process runs and holds the lock, and nobody waits for it.
func TestStarterKilled(t *testing.T) {
	cfg := testConfig(t)
	full, err := cfg.complete()
	if err != nil {
		t.Fatal(err)
	}
	h := home(filepath.Join(cfg.DataDir, "neo4j"))
	unlock, err := h.open(t.Context(), full)
	if err != nil {
		t.Fatal(err)
	}
	j, err := findJava(t.Context(), full)
	if err != nil {
		t.Fatal(err)
	}
	lib, classPath, err := install(t.Context(), full)
	if err != nil {
		t.Fatal(err)
	}
	_, _, pid, err := h.begin(full, j, lib, classPath)
	if err != nil {
		t.Fatal(err)
	}
	unlock()
	joined := mustEnsure(t, cfg)
	if joined.Started || joined.PID != pid {
		t.Errorf("Ensure = %+v, want to join process %d", joined, pid)
	}
}

// TestPortTaken lets the first choice be a port on which somebody listens.
func TestPortTaken(t *testing.T) {
	cfg := testConfig(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	tries := 0
	cfg.freePort = func() (int, error) {
		if tries++; tries == 1 {
			return taken.Addr().(*net.TCPAddr).Port, nil
		}
		return freePort()
	}
	mustEnsure(t, cfg)
	if tries != 2 {
		t.Errorf("chose a port %d times, want 2", tries)
	}
}

// TestStalePID has the pid file of a server that is gone name a program that is not ours.
func TestStalePID(t *testing.T) {
	cfg := testConfig(t)
	other := exec.Command("sleep", "600")
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Process.Kill(); _ = other.Wait() }()
	h := home(filepath.Join(cfg.DataDir, "neo4j"))
	if err := os.MkdirAll(string(h), 0o700); err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{h.pid(): strconv.Itoa(other.Process.Pid), h.state(): `{"port":1`, h.serverLock(): ""} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if stopped, err := Stop(t.Context(), cfg); stopped || err != nil {
		t.Errorf("Stop = %v, %v; want nothing to stop", stopped, err)
	}
	if server := mustEnsure(t, cfg); server.PID == other.Process.Pid {
		t.Errorf("Ensure took process %d for the server", server.PID)
	}
	if err := other.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("the other program: %v, want it alive", err)
	}
}

// TestFailedStart gives Java more memory than any machine has.
func TestFailedStart(t *testing.T) {
	cfg := testConfig(t)
	cfg.Heap = "900000g"
	_, err := Ensure(t.Context(), cfg)
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "heap") {
		t.Errorf("Ensure with a huge heap: %v, want ErrUnavailable with what Java says", err)
	}
	if status, err := ReadStatus(t.Context(), cfg); err != nil || status.Running {
		t.Errorf("after a failed start: %+v, %v; want nothing running", status, err)
	}
}

// TestInterrupted cancels the first start as Ctrl-C would; the next start works.
func TestInterrupted(t *testing.T) {
	cfg := testConfig(t)
	h := home(filepath.Join(cfg.DataDir, "neo4j"))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go func() {
		for ctx.Err() == nil && !exists(filepath.Join(h.data(), "databases", "system")) {
			_ = pause(ctx, 5*time.Millisecond)
		}
		cancel()
	}()
	if _, err := Ensure(ctx, cfg); !errors.Is(err, context.Canceled) {
		t.Fatalf("Ensure interrupted: %v, want the context's error", err)
	}
	if alive, err := h.running(); alive || err != nil {
		t.Errorf("after the interruption a server runs: %v, %v", alive, err)
	}
	mustEnsure(t, cfg)
}
