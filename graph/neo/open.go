package neo

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"whosaid/graph"
)

// Config says which server to talk to and how patient to be. The zero value of every field
// but URI is useful.
type Config struct {
	URI      string // bolt:// or neo4j://, plain or with +s (verified TLS) or +ssc (any certificate).
	User     string // Empty for a server without authentication.
	Password string
	Database string // Empty for the server's default.

	ConnectTimeout time.Duration // For one attempt to reach the server; 0 means 10 s.
	ReadTimeout    time.Duration // For one question; 0 means 30 s.
	RowCap         int           // Greatest number of rows Read returns; 0 means 10,000.
	RetryFor       time.Duration // How long Write tries again after a passing failure; 0 means 2 minutes.
}

func (c Config) withDefaults() Config {
	c.ConnectTimeout = orElse(c.ConnectTimeout, 10*time.Second)
	c.ReadTimeout = orElse(c.ReadTimeout, 30*time.Second)
	c.RowCap = orElse(c.RowCap, 10_000)
	c.RetryFor = orElse(c.RetryFor, 2*time.Minute)
	return c
}

func orElse[T comparable](v, other T) T {
	var zero T
	if v == zero {
		return other
	}
	return v
}

// DB is an open graph. It is safe for use by several goroutines.
type DB struct {
	cfg       Config
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager
	ready     atomic.Bool  // The constraints were seen ONLINE.
	changes   atomic.Int64 // See Changes.
}

var schemes = []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}

// Open connects, and checks that the server answers, takes the password and is 5.26 or
// later. An address, password or version that cannot work is ErrInvalid; a server that does
// not answer is ErrUnavailable. No error shows the password.
func Open(ctx context.Context, cfg Config) (*DB, error) {
	u, err := url.Parse(cfg.URI)
	if err != nil || u.Host == "" || !slices.Contains(schemes, u.Scheme) {
		return nil, fmt.Errorf("open neo4j: address: want one of %s followed by ://host:port: %w",
			strings.Join(schemes, ", "), graph.ErrInvalid)
	}
	cfg = cfg.withDefaults()
	auth := neo4j.NoAuth()
	if cfg.User != "" {
		auth = neo4j.BasicAuth(cfg.User, cfg.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(cfg.URI, auth, func(c *config.Config) {
		c.SocketConnectTimeout = cfg.ConnectTimeout
		c.ConnectionAcquisitionTimeout = 3 * cfg.ConnectTimeout
		c.UserAgent = "whosaid"
		c.TelemetryDisabled = true
	})
	if err != nil {
		return nil, fmt.Errorf("open neo4j %s: %w: %w", u.Redacted(), err, graph.ErrInvalid)
	}
	db := &DB{cfg: cfg, driver: driver, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})}
	if err := db.greet(ctx); err != nil {
		_ = driver.Close(ctx)
		return nil, fmt.Errorf("open neo4j %s: %w", u.Redacted(), err)
	}
	return db, nil
}

// Close gives the connections back.
func (db *DB) Close(ctx context.Context) error { return db.driver.Close(ctx) }

// greet checks that the server answers, lets us in and is new enough.
func (db *DB) greet(ctx context.Context) error {
	info, err := db.driver.GetServerInfo(ctx)
	if err != nil {
		return kindOfGreeting(err)
	}
	if err := checkVersion(info.Agent()); err != nil {
		return err
	}
	_, err = db.read(ctx, "RETURN 1", nil, 1)
	return err
}

func (db *DB) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return db.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: db.cfg.Database, BookmarkManager: db.bookmarks,
	})
}
