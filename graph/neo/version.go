package neo

import (
	"fmt"
	"strconv"
	"strings"

	"whosaid/graph"
)

// checkVersion refuses a server before 5.26. Releases after 5.26 are named by year: 2025.01.
func checkVersion(agent string) error {
	name, version, _ := strings.Cut(agent, "/")
	parts := strings.SplitN(version, ".", 3)
	if name == "Neo4j" && len(parts) >= 2 {
		major, err := strconv.Atoi(parts[0])
		digits := strings.TrimRightFunc(parts[1], func(r rune) bool { return r < '0' || r > '9' })
		digits, _, _ = strings.Cut(digits, "-")
		minor, err2 := strconv.Atoi(digits)
		if err == nil && err2 == nil && (major > 5 || major == 5 && minor >= 26) {
			return nil
		}
	}
	return fmt.Errorf("the server is %s, want Neo4j 5.26 or later: %w", agent, graph.ErrInvalid)
}

// kindOfGreeting is kindOf for the first words with a server. One that shares no version of the Bolt protocol with
// the driver, and one that is a web server, never get as far as to give their version; the driver has no type for
// either error.
func kindOfGreeting(err error) error {
	switch said := err.Error(); {
	case strings.Contains(said, "requested Bolt versions"):
		return &serverError{graph.ErrInvalid, "the server speaks no version of Bolt that this program does, want Neo4j 5.26 or later", err}
	case strings.Contains(said, "responded HTTP"):
		return &serverError{graph.ErrInvalid, "a web server answers there, want the address of Neo4j's Bolt, mostly at port 7687", err}
	}
	return kindOf(err)
}
