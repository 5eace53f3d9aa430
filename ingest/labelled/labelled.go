package labelled

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"slices"
)

// Table reads a CSV file whose first row names the columns, each row by these names. It is an error if one of
// the columns that are asked for is not there.
func Table(path string, columns ...string) ([]map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("read %s: it is empty", path)
	}
	for _, column := range columns {
		if !slices.Contains(rows[0], column) {
			return nil, fmt.Errorf("read %s: its columns are %q, and not %q", path, rows[0], column)
		}
	}
	out := make([]map[string]string, len(rows)-1)
	for i, row := range rows[1:] {
		out[i] = make(map[string]string, len(row))
		for n, column := range rows[0] {
			out[i][column] = row[n]
		}
	}
	return out, nil
}

// longestLine is what a line may hold: the longest are whole articles.
const longestLine = 1 << 24

// EachLine reads a file of one JSON object a line, and hands on each until one is refused.
func EachLine[T any](path string, take func(T) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return fmt.Errorf("read %s:%d: %w", path, n, err)
		}
		if err := take(row); err != nil {
			return fmt.Errorf("read %s:%d: %w", path, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	return nil
}
