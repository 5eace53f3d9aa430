package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Input is one thing to be read.
type Input struct {
	Name string                        // Its file name without folders, or below the folder that was named.
	Size int64                         // In bytes; 0 if not known.
	Open func() (io.ReadCloser, error) // May be called again, and gives the same bytes.
}

// FileInput is the file at path, called name.
func FileInput(path, name string) (Input, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Input{}, err
	}
	return Input{Name: name, Size: info.Size(), Open: func() (io.ReadCloser, error) { return os.Open(path) }}, nil
}

// BytesInput is something that is in memory already.
func BytesInput(name string, b []byte) Input {
	return Input{Name: name, Size: int64(len(b)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(b)), nil
	}}
}

// SpooledInput is a stream, which is copied into a file first: it is read more than once. The
// function that it returns removes the file.
func SpooledInput(name string, r io.Reader) (Input, func(), error) {
	f, err := os.CreateTemp("", "whosaid-input-*")
	if err != nil {
		return Input{}, nil, err
	}
	remove := func() { os.Remove(f.Name()) }
	_, err = io.Copy(f, r)
	if err = errors.Join(err, f.Close()); err != nil {
		remove()
		return Input{}, nil, fmt.Errorf("read %s: %w", name, err)
	}
	in, err := FileInput(f.Name(), name)
	return in, remove, err
}

// Files lists the inputs that args name, in order: files as they are, every file of a known
// extension below a folder, and what a glob pattern matches if no file has that name. "-" is
// left to the caller. An argument that names nothing is an error.
func Files(args []string) ([]Input, error) {
	var out []Input
	for _, arg := range args {
		paths := []string{arg}
		if _, err := os.Stat(arg); errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[") {
			if paths, err = filepath.Glob(arg); err != nil {
				return nil, fmt.Errorf("find %s: %w", arg, err)
			}
			if len(paths) == 0 {
				return nil, fmt.Errorf("find %s: %w", arg, fs.ErrNotExist)
			}
		}
		for _, path := range paths {
			found, err := filesAt(path)
			if err != nil {
				return nil, err
			}
			out = append(out, found...)
		}
	}
	return out, nil
}

// filesAt lists the file at path, or those below it if it is a folder.
func filesAt(path string) ([]Input, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		in, err := FileInput(path, filepath.Base(path))
		return []Input{in}, err
	}
	var out []Input
	err = filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if file != path && strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() || !knownExtension(d.Name()) {
			return nil
		}
		name, err := filepath.Rel(path, file)
		if err != nil {
			return err
		}
		in, err := FileInput(file, filepath.ToSlash(name))
		out = append(out, in)
		return err
	})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("find %s: no file in it has a known extension: %w", path, fs.ErrNotExist)
	}
	return out, err
}

func knownExtension(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	if strings.HasSuffix(name, ".deadletter.jsonl") {
		return false
	}
	return slices.ContainsFunc(Formats(), func(f Format) bool { return slices.Contains(f.Extensions, ext) })
}
