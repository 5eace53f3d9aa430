package config

import "time"

// Config holds every setting. The zero value is of no use: Load fills it.
type Config struct {
	Neo4j  Neo4j  `mapstructure:"neo4j"`
	Local  Local  `mapstructure:"local"`
	Ingest Ingest `mapstructure:"ingest"`
	LLM    LLM    `mapstructure:"llm"`
	Serve  Serve  `mapstructure:"serve"`
	Log    Log    `mapstructure:"log"`

	settings []Setting
}

// Neo4j says which server holds the graph.
type Neo4j struct {
	URI      string `mapstructure:"uri"` // neo4j or bolt, with +s or +ssc for TLS; empty means a server of our own on this machine.
	User     string `mapstructure:"user"`
	Password string `mapstructure:"password"`
	Database string `mapstructure:"database"` // Empty means the server's default.
}

// Local is for the server of our own; it is not read if Neo4j.URI is set.
type Local struct {
	DataDir   string `mapstructure:"data_dir"`   // Where the graph is kept.
	CacheDir  string `mapstructure:"cache_dir"`  // Where Neo4j is installed.
	Heap      string `mapstructure:"heap"`       // Java's heap, for example 512m.
	PageCache string `mapstructure:"page_cache"` // Neo4j's file cache, for example 128m.
}

// Ingest is for loading.
type Ingest struct {
	BatchSize int `mapstructure:"batch_size"` // Nouns a transaction, 1 to 50,000.
}

// LLM is for the extractor and the judge that ask a language model; both are off while URL is empty.
type LLM struct {
	URL      string        `mapstructure:"url"`       // Base address that has /chat/completions below it.
	Model    string        `mapstructure:"model"`     // As the endpoint names it.
	Key      string        `mapstructure:"key"`       // Bearer token; empty sends none.
	Timeout  time.Duration `mapstructure:"timeout"`   // For one try.
	Retries  int           `mapstructure:"retries"`   // Further tries, 0 to 10.
	PriceIn  float64       `mapstructure:"price_in"`  // Per million prompt tokens.
	PriceOut float64       `mapstructure:"price_out"` // Per million answer tokens.
}

// Serve is for the HTTP server.
type Serve struct {
	Addr string `mapstructure:"addr"` // Host and port; port 0 lets the system choose.
}

// Log is for messages on stderr.
type Log struct {
	Level  string `mapstructure:"level"`  // debug, info, warn or error.
	Format string `mapstructure:"format"` // text or json.
}

// Setting is one effective value and where it comes from.
type Setting struct {
	Key    string `json:"key"`
	Value  string `json:"value"`  // "(hidden)" for a secret that is set.
	Source string `json:"source"` // "default", "file PATH", "environment WHOSAID_…" or "command line".
	Help   string `json:"help"`
}

// Settings lists every setting in the order of the documentation, secrets hidden.
func (c Config) Settings() []Setting { return append([]Setting(nil), c.settings...) }

// key describes one setting.
type key struct {
	name   string
	value  string // The default.
	secret bool
	help   string
}

// keys lists every setting. The defaults of the two folders are this user's own.
func keys(dataDir, cacheDir string) []key {
	return []key{
		{name: "neo4j.uri", help: "the Neo4j that holds the graph: neo4j:// or bolt://, +s or +ssc for TLS; empty runs one on this machine"},
		{name: "neo4j.user", value: "neo4j", help: "its user"},
		{name: "neo4j.password", secret: true, help: "its password"},
		{name: "neo4j.database", help: "its database; empty is the server's default"},
		{name: "local.data_dir", value: dataDir, help: "where the Neo4j on this machine keeps the graph"},
		{name: "local.cache_dir", value: cacheDir, help: "where it is installed"},
		{name: "local.heap", value: "512m", help: "its Java heap"},
		{name: "local.page_cache", value: "128m", help: "its cache of files"},
		{name: "ingest.batch_size", value: "5000", help: "nouns that are written in one transaction"},
		{name: "llm.url", help: "an endpoint that speaks the OpenAI chat interface, for --extractor llm and --judge llm; empty turns them off"},
		{name: "llm.model", help: "the model to ask, as the endpoint names it"},
		{name: "llm.key", secret: true, help: "its bearer token"},
		{name: "llm.timeout", value: "1m", help: "how long one answer may take"},
		{name: "llm.retries", value: "3", help: "further tries after a refused connection, 429 or 5xx, 0 to 10"},
		{name: "llm.price_in", value: "0", help: "price of a million prompt tokens, to show what a text cost"},
		{name: "llm.price_out", value: "0", help: "price of a million answer tokens"},
		{name: "serve.addr", value: "127.0.0.1:8484", help: "where whosaid serve listens; port 0 lets the system choose"},
		{name: "log.level", value: "info", help: "debug, info, warn or error"},
		{name: "log.format", value: "text", help: "text or json"},
	}
}
