package main

import (
	"bytes"
	"io"
	"net"
	"strings"
	"testing"
)

// TestServerTooOld holds that whoever names a server that is too old, or none of Neo4j's, reads which it is
// and what is wanted.
func TestServerTooOld(t *testing.T) {
	for _, test := range []struct {
		name string
		fake boltServer
		says []string
	}{
		{"its version", boltServer{speaks: []byte{0, 0, 4, 4}, agent: "Neo4j/4.4.30"}, []string{"Neo4j/4.4.30", "Neo4j 5.26 or later"}},
		{"a fork", boltServer{speaks: []byte{0, 0, 4, 4}, agent: "Memgraph/5.2.0"}, []string{"Memgraph/5.2.0", "Neo4j 5.26 or later"}},
		{"no protocol in common", boltServer{speaks: []byte{0, 0, 0, 0}}, []string{"no version of Bolt", "Neo4j 5.26 or later"}},
		{"a web server", boltServer{speaks: []byte("HTTP")}, []string{"web server", "port 7687"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			uri := test.fake.listen(t)
			code, _, said := runArgs(t, "ask", "sources", "--set", "neo4j.uri="+uri)
			if code != 1 {
				t.Errorf("ask exits with %d, want 1", code)
			}
			for _, want := range test.says {
				if !strings.Contains(said, want) {
					t.Errorf("ask says %q, want %q in it", said, want)
				}
			}
		})
	}
}

// boltServer answers as servers do that are not at hand: it speaks one version of Bolt, gives its name, and agrees
// to whatever else it is asked.
type boltServer struct {
	speaks []byte // The answer to the versions that the driver offers.
	agent  string
}

func (s boltServer) listen(t *testing.T) (uri string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go s.answer(conn)
		}
	}()
	return "bolt://" + l.Addr().String()
}

func (s boltServer) answer(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	if _, err := io.ReadFull(conn, make([]byte, 20)); err != nil { // A magic number and four versions.
		return
	}
	if _, err := conn.Write(s.speaks); err != nil {
		return
	}
	for {
		message, err := readMessage(conn)
		if err != nil {
			return
		}
		said := []byte{0xB1, 0x70, 0xA0} // SUCCESS, with nothing to add.
		if len(message) > 1 && message[1] == 0x01 {
			said = append([]byte{0xB1, 0x70, 0xA2}, text("server", s.agent, "connection_id", "bolt-1")...) // The answer to HELLO.
		}
		if _, err := conn.Write(append(append([]byte{0, byte(len(said))}, said...), 0, 0)); err != nil {
			return
		}
	}
}

// readMessage reads the chunks of one message, each after its length, up to an empty one.
func readMessage(r io.Reader) ([]byte, error) {
	var message bytes.Buffer
	for {
		length := make([]byte, 2)
		if _, err := io.ReadFull(r, length); err != nil {
			return nil, err
		}
		n := int64(length[0])<<8 | int64(length[1])
		if n == 0 {
			return message.Bytes(), nil
		}
		if _, err := io.CopyN(&message, r, n); err != nil {
			return nil, err
		}
	}
}

// text are short strings as Bolt writes them.
func text(values ...string) []byte {
	var out []byte
	for _, v := range values {
		out = append(append(out, 0xD0, byte(len(v))), v...)
	}
	return out
}
