package config

import (
	"net"
	"net/url"
	"slices"
	"strings"

	"whosaid/graph"
)

// schemes are the ways to reach a Neo4j.
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// validate checks what can be checked without asking anybody.
func (c Config) validate() error {
	if c.Neo4j.URI != "" {
		u, err := url.Parse(c.Neo4j.URI)
		switch {
		case err != nil: // Its text would repeat the address, password and all.
			return c.wrong("neo4j.uri", "is no address; want for example neo4j+s://host:7687")
		case !slices.Contains(schemes, u.Scheme) || u.Host == "":
			return c.wrong("neo4j.uri", "want "+strings.Join(schemes, "://, ")+":// and a host")
		case u.User != nil:
			return c.wrong("neo4j.uri", "holds a user or password; put them into neo4j.user and neo4j.password")
		}
	}
	if c.Ingest.BatchSize < 1 || c.Ingest.BatchSize > 50_000 {
		return c.wrong("ingest.batch_size", "want 1 to 50000")
	}
	if err := c.validateLLM(); err != nil {
		return err
	}
	if _, _, err := net.SplitHostPort(c.Serve.Addr); err != nil {
		return c.wrong("serve.addr", "want host:port, for example 127.0.0.1:8484")
	}
	if !slices.Contains([]string{"debug", "info", "warn", "error"}, c.Log.Level) {
		return c.wrong("log.level", "want debug, info, warn or error")
	}
	if !slices.Contains([]string{"text", "json"}, c.Log.Format) {
		return c.wrong("log.format", "want text or json")
	}
	return nil
}

// validateLLM checks the settings of the extractor that asks a model, if it is on.
func (c Config) validateLLM() error {
	if c.LLM.URL == "" {
		return nil
	}
	u, err := url.Parse(c.LLM.URL)
	switch {
	case err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.User != nil:
		return c.wrong("llm.url", "want http:// or https:// and a host, without a user; the key is llm.key")
	case c.LLM.Model == "":
		return c.wrong("llm.model", "is empty, but llm.url is set")
	case c.LLM.Timeout <= 0:
		return c.wrong("llm.timeout", "want a time above 0, for example 30s")
	case c.LLM.Retries < 0 || c.LLM.Retries > 10:
		return c.wrong("llm.retries", "want 0 to 10")
	case c.LLM.PriceIn < 0:
		return c.wrong("llm.price_in", "want 0 or more")
	case c.LLM.PriceOut < 0:
		return c.wrong("llm.price_out", "want 0 or more")
	}
	return nil
}

// wrong says which setting is wrong, and where it was set.
func (c Config) wrong(name, why string) error {
	source := ""
	for _, s := range c.settings {
		if s.Key == name {
			source = s.Source
		}
	}
	return &graph.FieldError{Source: source, Field: name, Why: why}
}
