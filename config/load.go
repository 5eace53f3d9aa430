package config

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hbollon/go-edlib"
	"github.com/spf13/viper"

	"whosaid/graph"
	"whosaid/internal/userdirs"
)

// prefix starts the name of every environment variable that is a setting.
const prefix = "WHOSAID_"

// Options is what Load reads from.
type Options struct {
	File    string              // A configuration file; empty is config.yaml in the user's folder, if it is there.
	Getenv  func(string) string // The environment.
	Environ []string            // Its names, as os.Environ gives them, to notice misspelt ones; may be empty.
	Flags   map[string]string   // From the command line, by key.
}

// Load returns the effective settings, checked.
func Load(opts Options) (Config, error) {
	c, err := load(opts)
	if err != nil {
		return Config{}, fmt.Errorf("read configuration: %w", err)
	}
	return c, nil
}

func load(opts Options) (Config, error) {
	known := keys(folders(opts.Getenv))
	if err := misspelt(opts.Environ, known); err != nil {
		return Config{}, err
	}
	v := viper.New()
	for _, k := range known {
		v.SetDefault(k.name, k.value)
	}
	file, err := readFile(v, opts, known)
	if err != nil {
		return Config{}, err
	}
	for _, name := range slices.Sorted(maps.Keys(opts.Flags)) {
		if err := mustKnow(known, name, "command line"); err != nil {
			return Config{}, err
		}
	}
	var c Config
	for _, k := range known {
		source := "default"
		if v.InConfig(k.name) {
			source = "file " + file
		}
		if value := opts.Getenv(envName(k.name)); value != "" {
			v.Set(k.name, value)
			source = "environment " + envName(k.name)
		}
		if value, ok := opts.Flags[k.name]; ok {
			v.Set(k.name, value)
			source = "command line"
		}
		value := v.GetString(k.name)
		if k.secret && value != "" {
			value = "(hidden)"
		}
		c.settings = append(c.settings, Setting{Key: k.name, Value: value, Source: source, Help: k.help})
	}
	if err := v.Unmarshal(&c); err != nil {
		return Config{}, fmt.Errorf("%w: %w", err, graph.ErrInvalid)
	}
	return c, c.validate()
}

// folders returns this user's folders for data and cache. Only a local server needs them, and it
// says so if they are empty, as for a user without a home.
func folders(getenv func(string) string) (data, cache string) {
	data, _ = userdirs.Data(getenv)
	cache, _ = userdirs.Cache(getenv)
	return data, cache
}

// readFile reads the configuration file into v and returns its path, empty if there is none.
func readFile(v *viper.Viper, opts Options, known []key) (string, error) {
	path := opts.File
	if path == "" {
		dir, err := userdirs.Config(opts.Getenv)
		if err != nil { // A user without a home has no file there.
			return "", nil //nolint:nilerr // See above.
		}
		path = filepath.Join(dir, "config.yaml")
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return "", nil
		}
	}
	v.SetConfigFile(path)
	v.SetConfigType("yaml")
	if err := v.ReadInConfig(); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("open %s: %w", path, graph.ErrNotFound)
		}
		return "", fmt.Errorf("read %s: %w: %w", path, err, graph.ErrInvalid)
	}
	for _, name := range v.AllKeys() {
		if err := mustKnow(known, name, path); err != nil {
			return "", err
		}
	}
	return path, nil
}

// mustKnow refuses a key that is no setting.
func mustKnow(known []key, name, source string) error {
	if slices.ContainsFunc(known, func(k key) bool { return k.name == name }) {
		return nil
	}
	best, _ := nearest(known, name)
	return &graph.FieldError{Source: source, Field: name, Why: fmt.Sprintf("no such setting; the nearest is %s", best)}
}

// misspelt refuses an environment variable that is all but the name of a setting: with
// WHOSAID_NEO4J_URL set, to go on with another server would surprise.
func misspelt(environ []string, known []key) error {
	for _, pair := range environ {
		name, _, _ := strings.Cut(pair, "=")
		if !strings.HasPrefix(name, prefix) {
			continue
		}
		asKey := strings.ToLower(strings.TrimPrefix(name, prefix))
		best, distance := nearest(known, asKey)
		if envName(best) != name && distance <= 2+1 { // One for the dot that is an underscore here.
			return &graph.FieldError{Source: "environment", Field: name, Why: "no such setting; the nearest is " + envName(best)}
		}
	}
	return nil
}

// nearest returns the known key that takes the fewest edits to reach, the first of several.
func nearest(known []key, name string) (best string, distance int) {
	for i, k := range known {
		if d := edlib.OSADamerauLevenshteinDistance(name, k.name); i == 0 || d < distance {
			best, distance = k.name, d
		}
	}
	return best, distance
}

// envName is the environment variable of a key.
func envName(name string) string {
	return prefix + strings.ToUpper(strings.ReplaceAll(name, ".", "_"))
}
