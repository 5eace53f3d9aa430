package localneo4j

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"whosaid/graph"
)

// version is the Neo4j that pom.xml asks for.
const version = "5.26.12"

// copyJars is the Maven goal that fetches the jars, with its own version pinned.
const copyJars = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"

//go:embed pom.xml
var pom []byte

// jarList names every jar that the pom leads to: SHA-256, size in bytes, file name.
//
//go:embed jars.sha256
var jarList string

// jar is one line of jarList.
type jar struct {
	sum  string
	size int64
	name string
}

// jars reads jarList.
func jars() ([]jar, error) {
	var out []jar
	for line := range strings.Lines(jarList) {
		fields := strings.Fields(line)
		if len(fields) != 3 {
			return nil, fmt.Errorf("read jar list: line %q", line)
		}
		size, err := strconv.ParseInt(fields[1], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("read jar list: %w", err)
		}
		out = append(out, jar{sum: fields[0], size: size, name: fields[2]})
	}
	return out, nil
}

// install returns the folder of the jars and the class path, and fetches the jars first if they
// are not all there. What Maven downloaded is taken only if every checksum is the pinned one.
func install(ctx context.Context, cfg Config) (lib string, classPath []string, err error) {
	list, err := jars()
	if err != nil {
		return "", nil, err
	}
	lib = filepath.Join(cfg.CacheDir, "neo4j-"+version)
	for _, j := range list {
		classPath = append(classPath, filepath.Join(lib, j.name))
	}
	if installed(lib, list) {
		return lib, classPath, nil
	}
	if err := os.MkdirAll(cfg.CacheDir, 0o755); err != nil {
		return "", nil, fmt.Errorf("install Neo4j %s: %w", version, unavailable(err))
	}
	unlock, err := lockFile(ctx, lib+".lock", func() { cfg.Notify("waiting for another whosaid that installs Neo4j") })
	if err != nil {
		return "", nil, fmt.Errorf("install Neo4j %s: %w", version, err)
	}
	defer unlock()
	if installed(lib, list) { // By whoever held the lock.
		return lib, classPath, nil
	}
	if err := fetch(ctx, cfg, lib, list); err != nil {
		return "", nil, fmt.Errorf("install Neo4j %s: %w", version, err)
	}
	return lib, classPath, nil
}

// installed reports whether every jar is there in full: the folder got its name only after all
// checksums were right, so sizes are enough to notice what was lost since.
func installed(lib string, list []jar) bool {
	for _, j := range list {
		if info, err := os.Stat(filepath.Join(lib, j.name)); err != nil || info.Size() != j.size {
			return false
		}
	}
	return true
}

// fetch lets Maven copy the jars into a folder beside lib, checks them, and renames it to lib.
func fetch(ctx context.Context, cfg Config, lib string, list []jar) error {
	mvn := lookPath(cfg, "mvn")
	if mvn == "" {
		return fmt.Errorf("no Maven is installed; %s: %w", installHint(runtime.GOOS, osRelease(), false, true), graph.ErrUnavailable)
	}
	cfg.Notify("installing Neo4j " + version + " into " + lib + ", once: about a minute and 120 MB")
	part := lib + ".part"
	if err := os.RemoveAll(part); err != nil {
		return unavailable(err)
	}
	if err := os.MkdirAll(part, 0o755); err != nil {
		return unavailable(err)
	}
	defer os.RemoveAll(part) // A no-op once it is renamed.
	if err := os.WriteFile(filepath.Join(part, "pom.xml"), pom, 0o644); err != nil {
		return unavailable(err)
	}
	if err := runMaven(ctx, mvn, part); err != nil {
		return err
	}
	for _, j := range list {
		if err := verify(part, j); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(lib); err != nil {
		return unavailable(err)
	}
	if err := os.Rename(part, lib); err != nil {
		return unavailable(err)
	}
	return nil
}

// runMaven copies the jars of the pom in dir into dir. Maven gets a process group of its own, so
// that stopping it stops all of it.
func runMaven(ctx context.Context, mvn, dir string) error {
	cmd := exec.CommandContext(ctx, mvn, "--batch-mode", "--quiet", copyJars, "-DoutputDirectory="+dir, "-DincludeScope=runtime")
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fmt.Errorf("run mvn: %w: is Maven Central within reach? It says:\n%s%w", err, tail(string(out)), graph.ErrUnavailable)
	}
	return nil
}

// verify compares one jar in dir with its pinned checksum.
func verify(dir string, j jar) error {
	file, err := os.Open(filepath.Join(dir, j.name))
	if err != nil {
		return unavailable(err)
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return unavailable(err)
	}
	if got := hex.EncodeToString(hash.Sum(nil)); got != j.sum {
		return fmt.Errorf("check %s: SHA-256 %s, want %s: %w", j.name, got, j.sum, graph.ErrInvalid)
	}
	return nil
}

// lockFile waits for the lock on a file, and calls waiting once if it is not free at once.
func lockFile(ctx context.Context, path string, waiting func()) (unlock func(), err error) {
	lock := flock.New(path)
	free, err := lock.TryLock()
	if err == nil && !free {
		waiting()
		free, err = lock.TryLockContext(ctx, 100*time.Millisecond)
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil || !free {
		return nil, fmt.Errorf("lock %s: %w", path, unavailable(err))
	}
	return func() { _ = lock.Close() }, nil
}

// unavailable makes an error of the disk or the kernel an ErrUnavailable.
func unavailable(err error) error {
	if err == nil || errors.Is(err, graph.ErrUnavailable) {
		return err
	}
	return fmt.Errorf("%w: %w", err, graph.ErrUnavailable)
}

// tail returns the last lines of a log that tell something: no stack frames, no blank lines.
func tail(log string) string {
	const keep = 12
	var lines []string
	for line := range strings.Lines(log) {
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || strings.HasPrefix(trimmed, "at ") || strings.HasPrefix(trimmed, "... ") {
			continue
		}
		lines = append(lines, "  "+strings.TrimRight(line, "\n")+"\n")
	}
	var out bytes.Buffer
	for _, line := range lines[max(0, len(lines)-keep):] {
		out.WriteString(line)
	}
	return out.String()
}
