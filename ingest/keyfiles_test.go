package ingest_test

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// keyFiles keep which nouns stand under which keys, of more than memory should hold: in files, by the keys' hashes.
type keyFiles struct {
	t       testing.TB
	files   []*os.File
	writers []*bufio.Writer
}

func newKeyFiles(t testing.TB) *keyFiles {
	k := &keyFiles{t: t}
	dir := t.TempDir()
	for range 32 {
		f, err := os.CreateTemp(dir, "keys")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
		k.files, k.writers = append(k.files, f), append(k.writers, bufio.NewWriter(f))
	}
	return k
}

// put notes that a noun stands under keys, which hold no tab.
func (k *keyFiles) put(keys []string, at int64) {
	keys = slices.Clone(keys)
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		h := fnv.New32a()
		_, _ = h.Write([]byte(key))
		_, _ = fmt.Fprintf(k.writers[h.Sum32()%uint32(len(k.writers))], "%s\t%d\n", key, at) // Flush tells of errors.
	}
}

// each calls yield with each key and all that stand under it.
func (k *keyFiles) each(yield func(key string, members []int64)) {
	for i, f := range k.files {
		if err := k.writers[i].Flush(); err != nil {
			k.t.Fatal(err)
		}
		written, err := os.ReadFile(f.Name())
		if err != nil {
			k.t.Fatal(err)
		}
		if len(written) == 0 {
			continue
		}
		lines := strings.Split(strings.TrimSuffix(string(written), "\n"), "\n")
		slices.Sort(lines) // The server files sorted keys quicker, too.
		var last string
		var members []int64
		for _, line := range lines {
			key, number, _ := strings.Cut(line, "\t")
			at, err := strconv.ParseInt(number, 10, 64)
			if err != nil {
				k.t.Fatal(err)
			}
			if key != last && members != nil {
				yield(last, members)
				members = nil
			}
			last, members = key, append(members, at)
		}
		if members != nil {
			yield(last, members)
		}
	}
}
