package localneo4j

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A class archive is Java's own cache of loaded and verified classes; with one the server starts
// with a third less work. Java writes it when a server ends well, so the first server of an
// installation makes it and every later one uses it.

// archivePath is where the archive for this Java lies: another Java cannot use it.
func archivePath(lib string, j java) string {
	sum := sha256.Sum256([]byte(j.path + "\n" + j.version))
	return filepath.Join(lib, "classes-"+hex.EncodeToString(sum[:6])+".jsa")
}

// archiveFlags lets Java use the archive if there is one, and else make one at made, which is
// empty if that cannot be.
func archiveFlags(lib string, j java) (flags []string, made string) {
	archive := archivePath(lib, j)
	if exists(archive) {
		return []string{"-XX:SharedArchiveFile=" + archive}, ""
	}
	// Two first servers may end at the same time: each has a file of its own.
	file, err := os.CreateTemp(lib, filepath.Base(archive)+".*.new")
	if err != nil { // A read-only cache folder: start without.
		return nil, ""
	}
	_ = file.Close()
	_ = os.Remove(file.Name())
	return []string{"-XX:ArchiveClassesAtExit=" + file.Name()}, file.Name()
}

// keepArchive moves the archive that a server made to its place, if Java accepts it: a server
// that was killed leaves half of one, or none. It is only for speed, so what fails is left.
func keepArchive(ctx context.Context, cfg Config, made string) {
	if made == "" || !exists(made) {
		return
	}
	defer os.Remove(made) // A no-op once it is renamed.
	place, _, _ := strings.Cut(made, ".jsa.")
	j, err := findJava(ctx, cfg)
	if err != nil || place+".jsa" != archivePath(filepath.Dir(made), j) {
		return
	}
	_, classPath, err := install(ctx, cfg)
	if err != nil {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	flags := append(javaFlags(classPath), "-Xshare:on", "-XX:SharedArchiveFile="+made, "-version")
	if exec.CommandContext(ctx, j.path, flags...).Run() == nil {
		_ = os.Rename(made, place+".jsa")
	}
}
