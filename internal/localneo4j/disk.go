package localneo4j

import (
	"context"
	"fmt"
	"net"
	"os"

	"golang.org/x/sys/unix"

	"whosaid/graph"
)

// needBytes is what an empty graph, its logs and some headroom take.
const needBytes = 64 << 20

// checkDisk refuses to start on a disk that Neo4j would fill at once.
func checkDisk(cfg Config, dir string) error {
	free, err := cfg.freeBytes(dir)
	if err != nil {
		return fmt.Errorf("read free space of %s: %w", dir, unavailable(err))
	}
	if free < needBytes {
		return fmt.Errorf("the disk of %s is full: %d MB are free, want at least %d: %w", dir, free>>20, needBytes>>20, graph.ErrUnavailable)
	}
	return nil
}

// freeBytes asks the kernel how much a user may still write in a folder.
func freeBytes(dir string) (uint64, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil {
		return 0, &os.PathError{Op: "statfs", Path: dir, Err: err}
	}
	return fs.Bavail * uint64(fs.Bsize), nil
}

// freePort asks the kernel for a port of the loopback interface that nobody listens on.
func freePort() (int, error) {
	var config net.ListenConfig
	listener, err := config.Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, unavailable(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}
