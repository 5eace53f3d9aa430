package localneo4j

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"whosaid/graph"
	"whosaid/internal/userdirs"
)

// Config says where the server lives and how much memory it may take.
type Config struct {
	DataDir   string                       // An absolute folder; the graph is kept in DataDir/neo4j.
	CacheDir  string                       // An absolute folder for the jars; it may be deleted while no server runs.
	Heap      string                       // The Java heap, for example "512m" or "2g"; empty is DefaultHeap.
	PageCache string                       // Neo4j's cache of its files, in the same form; empty is DefaultPageCache.
	Settings  []string                     // Lines that end neo4j.conf.
	Getenv    func(string) string          // PATH and JAVA_HOME are read by it; nil is os.Getenv.
	Notify    func(message string)         // Told of what takes long, a few words a message; nil is silence.
	freePort  func() (int, error)          // Chooses the port; nil asks the kernel.
	javaHomes []string                     // Patterns of Java homes to try after PATH; nil is the usual places.
	freeBytes func(string) (uint64, error) // Reads a folder's free disk space; nil asks the kernel.
}

// The memory of a server that says nothing else: enough for a hundred thousand statements, and
// small enough for a laptop.
const (
	DefaultHeap      = "512m"
	DefaultPageCache = "128m"
)

// Default returns the configuration for this user, from the environment alone.
func Default(getenv func(string) string) (Config, error) {
	data, err := userdirs.Data(getenv)
	if err != nil {
		return Config{}, err
	}
	cache, err := userdirs.Cache(getenv)
	if err != nil {
		return Config{}, err
	}
	return Config{DataDir: data, CacheDir: cache, Getenv: getenv}, nil
}

// memory is a size as both Java and Neo4j read it.
var memory = regexp.MustCompile(`^[1-9][0-9]*[kmgKMG]$`)

// complete returns c with what is empty filled in, or says what is wrong with it.
func (c Config) complete() (Config, error) {
	if c.Heap == "" {
		c.Heap = DefaultHeap
	}
	if c.PageCache == "" {
		c.PageCache = DefaultPageCache
	}
	if c.Getenv == nil {
		c.Getenv = os.Getenv
	}
	if c.Notify == nil {
		c.Notify = func(string) {}
	}
	if c.freePort == nil {
		c.freePort = freePort
	}
	if c.javaHomes == nil {
		c.javaHomes = javaHomes
	}
	if c.freeBytes == nil {
		c.freeBytes = freeBytes
	}
	for _, dir := range []struct{ name, path string }{{"data", c.DataDir}, {"cache", c.CacheDir}} {
		if !filepath.IsAbs(dir.path) {
			return c, fmt.Errorf("configure local Neo4j: %s folder %q: want an absolute path: %w", dir.name, dir.path, graph.ErrInvalid)
		}
	}
	for _, size := range []struct{ name, value string }{{"heap", c.Heap}, {"page cache", c.PageCache}} {
		if !memory.MatchString(size.value) {
			return c, fmt.Errorf("configure local Neo4j: %s %q: want a size such as 512m or 2g: %w", size.name, size.value, graph.ErrInvalid)
		}
	}
	return c, nil
}
