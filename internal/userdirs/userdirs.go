// Package userdirs says where this user's files belong: what is kept, what can be fetched again,
// and settings. The XDG variables win on every system; else the system's own places are used.
package userdirs

import (
	"fmt"
	"path/filepath"
	"runtime"
)

// app is the folder of this program in each of the user's directories.
const app = "whosaid"

// Data returns the folder for what must not be lost: the graph and its password.
func Data(getenv func(string) string) (string, error) {
	return dir(getenv, runtime.GOOS, "XDG_DATA_HOME", ".local/share", "Library/Application Support")
}

// Cache returns the folder for what can be fetched or made again.
func Cache(getenv func(string) string) (string, error) {
	return dir(getenv, runtime.GOOS, "XDG_CACHE_HOME", ".cache", "Library/Caches")
}

// Config returns the folder of config.yaml.
func Config(getenv func(string) string) (string, error) {
	return dir(getenv, runtime.GOOS, "XDG_CONFIG_HOME", ".config", "Library/Application Support")
}

// dir returns the program's folder in the directory that xdg names, or in the one that goos
// has for it under the user's home. A relative XDG path is ignored, as its specification asks.
func dir(getenv func(string) string, goos, xdg, linux, darwin string) (string, error) {
	if base := getenv(xdg); filepath.IsAbs(base) {
		return filepath.Join(base, app), nil
	}
	home := getenv("HOME")
	if !filepath.IsAbs(home) {
		return "", fmt.Errorf("find the user's folders: neither %s nor HOME is set to an absolute path", xdg)
	}
	if goos == "darwin" {
		return filepath.Join(home, darwin, app), nil
	}
	return filepath.Join(home, linux, app), nil
}
