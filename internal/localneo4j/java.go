package localneo4j

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"

	"whosaid/graph"
)

// minJava is the oldest Java that Neo4j 5.26 runs on.
const minJava = 17

// javaHomes are the places where packages put a Java that is not on PATH.
var javaHomes = []string{
	"/usr/lib/jvm/*",
	"/opt/homebrew/opt/openjdk*",
	"/usr/local/opt/openjdk*",
	"/Library/Java/JavaVirtualMachines/*/Contents/Home",
}

// java is a Java runtime that was asked for its version.
type java struct {
	path    string
	version string // All that it says of itself: version, build and vendor.
	major   int
}

// findJava returns the first Java that is new enough: JAVA_HOME's, PATH's, or one in the usual
// places.
func findJava(ctx context.Context, cfg Config) (java, error) {
	var candidates []string
	if home := cfg.Getenv("JAVA_HOME"); home != "" {
		candidates = append(candidates, filepath.Join(home, "bin", "java"))
	}
	if path := lookPath(cfg, "java"); path != "" {
		candidates = append(candidates, path)
	}
	for _, pattern := range cfg.javaHomes {
		found, err := filepath.Glob(filepath.Join(pattern, "bin", "java"))
		if err == nil {
			candidates = append(candidates, found...)
		}
	}
	var old []string
	for _, path := range candidates {
		j, err := askJava(ctx, path)
		switch {
		case ctx.Err() != nil:
			return java{}, ctx.Err()
		case err != nil: // A stub that only says where to get Java is no Java.
		case j.major >= minJava:
			return j, nil
		default:
			old = append(old, fmt.Sprintf("Java %d at %s is too old", j.major, path))
		}
	}
	why := "no Java is installed"
	if len(old) > 0 {
		why = strings.Join(old, ", ")
	}
	return java{}, fmt.Errorf("find Java %d or newer: %s; %s: %w", minJava, why, installHint(runtime.GOOS, osRelease(), true, lookPath(cfg, "mvn") == ""), graph.ErrUnavailable)
}

var javaVersion = regexp.MustCompile(`version "(?:1\.)?(\d+)`)

// askJava runs java -version.
func askJava(ctx context.Context, path string) (java, error) {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if err != nil {
		return java{}, fmt.Errorf("run %s -version: %w", path, err)
	}
	m := javaVersion.FindSubmatch(out)
	if m == nil {
		return java{}, fmt.Errorf("read version of %s: it says %q", path, out)
	}
	major, err := strconv.Atoi(string(m[1]))
	if err != nil {
		return java{}, fmt.Errorf("read version of %s: %w", path, err)
	}
	return java{path: path, version: string(out), major: major}, nil
}

// lookPath returns the absolute path of a program on the configured PATH, empty if it has none.
func lookPath(cfg Config, name string) string {
	for _, dir := range filepath.SplitList(cfg.Getenv("PATH")) {
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err == nil && filepath.IsAbs(path) && !info.IsDir() && info.Mode()&0o111 != 0 {
			return path
		}
	}
	return ""
}

// osRelease returns what a Linux says of itself, empty elsewhere.
func osRelease() string {
	text, err := os.ReadFile("/etc/os-release")
	if err != nil {
		return ""
	}
	return string(text)
}

// installHint is the one command that installs what is missing on this kind of system.
func installHint(goos, release string, needJava, needMaven bool) string {
	fields := map[string]string{}
	for line := range strings.Lines(release) {
		if key, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok {
			fields[key] = strings.Trim(value, `"'`)
		}
	}
	family := " " + fields["ID"] + " " + fields["ID_LIKE"] + " "
	command, runtimeName, maven := "", "", "maven"
	switch {
	case goos == "darwin":
		command, runtimeName = "brew install", "openjdk@21"
	case strings.Contains(family, " debian ") || strings.Contains(family, " ubuntu "):
		command, runtimeName = "sudo apt-get install -y", "openjdk-17-jre-headless"
		if major, _, _ := strings.Cut(fields["VERSION_ID"], "."); fields["ID"] == "debian" && len(major) == 2 && major >= "13" {
			runtimeName = "openjdk-21-jre-headless"
		}
	case strings.Contains(family, " fedora ") || strings.Contains(family, " rhel "):
		command, runtimeName = "sudo dnf install -y", "java-21-openjdk-headless"
	case strings.Contains(family, " arch "):
		command, runtimeName = "sudo pacman -S --noconfirm", "jre21-openjdk-headless"
	case strings.Contains(family, " alpine "):
		command, runtimeName = "sudo apk add", "openjdk21-jre-headless"
	}
	var missing []string
	if needJava {
		missing = append(missing, runtimeName)
	}
	if needMaven {
		missing = append(missing, maven)
	}
	if command == "" {
		return "install Java 17 or 21 and Maven, or set WHOSAID_NEO4J_URI to a Neo4j elsewhere"
	}
	return fmt.Sprintf("install with: %s %s", command, strings.Join(missing, " "))
}
