package graph

import "time"

// Run is one ingest or derive job over one input. Its id is of the tool, the configuration
// and the input, so the same job run again is the same Run and goes on from its cursor.
type Run struct {
	ID         string         `json:"id"`
	Tool       string         `json:"tool"` // "ingest/text", "ingest/records", "derive/conflict".
	Version    string         `json:"version"`
	Input      string         `json:"input"`      // The input's name as the user gave it, without folders.
	ConfigHash string         `json:"configHash"` // Hex SHA-256 of the settings that change the result, and of the input's bytes.
	Started    time.Time      `json:"started"`
	Ended      time.Time      `json:"ended,omitzero"`   // Zero while it runs, or if it was cut off.
	Counts     map[string]int `json:"counts,omitempty"` // "read", "accepted", "present", "refused", and one a noun.
	Cursor     int64          `json:"cursor"`           // How many records of the input are safely stored.
}

// RunID is the id of a job.
func RunID(tool, version, input, configHash string) string {
	return ID("run", tool, version, input, configHash)
}

// Validate checks the run's own fields; ErrInvalid names the first that is wrong.
func (r Run) Validate() error {
	if err := needID("id", r.ID, "run"); err != nil {
		return err
	}
	if r.Tool == "" {
		return invalid("tool", "is empty")
	}
	if r.Version == "" {
		return invalid("version", "is empty")
	}
	if r.Started.IsZero() {
		return invalid("started", "is empty")
	}
	if r.Cursor < 0 {
		return invalid("cursor", "is %d, want 0 or more", r.Cursor)
	}
	return nil
}
