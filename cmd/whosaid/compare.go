package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/ingest/conflict"
)

func compareCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "compare",
		Short: "Say how pairs of sentences relate, without a database",
		Long: `Read pairs of sentences from standard input, one JSON object {"id", "a", "b"} a line, and print
how each pair relates: contradicts, possible, supports or none, of which kind, how sure, and
why. Other fields are passed over. A line that cannot be read is reported, the others are
answered, and the exit code is 1.`,
		Example: "  whosaid compare --json < pairs.jsonl\n  echo '{\"id\":1,\"a\":\"Eight died.\",\"b\":\"Nobody died.\"}' | whosaid compare",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return a.compare() },
	}
}

// comparison is the answer to one pair, as compare --json prints it.
type comparison struct {
	ID       json.RawMessage    `json:"id"`
	Relation conflict.Relation  `json:"relation"`
	Kind     graph.ConflictKind `json:"kind"`
	Score    float64            `json:"score"`
	Why      string             `json:"why"`
}

func (a *app) compare() error {
	in, out := bufio.NewReader(a.stdin), bufio.NewWriter(a.stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	fault := false
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read stdin: %w", err)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			answer, bad := compareLine(line)
			switch {
			case bad != nil:
				fault = true
				fmt.Fprintf(a.stderr, "whosaid: stdin:%d: %v\n", n, bad)
			case a.asJSON:
				if err := enc.Encode(answer); err != nil {
					return err
				}
			default:
				fmt.Fprintf(out, "%s: %s %s %.2f: %s\n", plain(string(answer.ID)), answer.Relation, answer.Kind, answer.Score, plain(answer.Why))
			}
		}
		if err != nil {
			break
		}
	}
	if fault {
		return errFound
	}
	return nil
}

// compareLine answers one line.
func compareLine(line []byte) (comparison, error) {
	var pair struct {
		ID json.RawMessage `json:"id"`
		A  *string         `json:"a"`
		B  *string         `json:"b"`
	}
	if err := json.Unmarshal(line, &pair); err != nil {
		return comparison{}, err
	}
	switch {
	case len(pair.ID) == 0:
		return comparison{}, errors.New("id: is missing")
	case pair.A == nil:
		return comparison{}, errors.New("a: is missing")
	case pair.B == nil:
		return comparison{}, errors.New("b: is missing")
	}
	v := conflict.Judge(conflict.Side{Text: *pair.A}, conflict.Side{Text: *pair.B})
	return comparison{ID: pair.ID, Relation: v.Relation, Kind: v.Kind, Score: v.Score, Why: v.Why}, nil
}
