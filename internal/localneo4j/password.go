package localneo4j

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"whosaid/graph"
)

// user is Neo4j's first user.
const user = "neo4j"

// loadPassword returns the server's password; a server that never ran gets a random one.
func (h home) loadPassword() (string, error) {
	text, err := os.ReadFile(h.password())
	if err == nil && strings.TrimSpace(string(text)) != "" {
		return strings.TrimSpace(string(text)), nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", unavailable(err)
	}
	if exists(h.ready()) {
		return "", fmt.Errorf("read %s: the password of the graph is gone; put the file back, or begin anew with: whosaid neo4j reset: %w", h.password(), graph.ErrInvalid)
	}
	password := rand.Text()
	return password, writeFile(h.password(), []byte(password+"\n"))
}

// setPassword tells a server that never ran its first password, in the file and form that
// neo4j-admin's "dbms set-initial-password" writes.
func (h home) setPassword(password string) error {
	salt := make([]byte, 32)
	_, _ = rand.Read(salt) // It never fails.
	dir := filepath.Join(h.data(), "dbms")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return unavailable(err)
	}
	return writeFile(filepath.Join(dir, "auth.ini"), []byte(credential(user, password, salt)))
}

// credential is one line of auth.ini: SHA-256 over salt and password, applied 1024 times in all.
func credential(user, password string, salt []byte) string {
	const iterations = 1024
	sum := sha256.Sum256(append(append([]byte{}, salt...), password...))
	for range iterations - 1 {
		sum = sha256.Sum256(sum[:])
	}
	return fmt.Sprintf("%s:SHA-256,%s,%s,%d:\n", user, hex.EncodeToString(sum[:]), hex.EncodeToString(salt), iterations)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
