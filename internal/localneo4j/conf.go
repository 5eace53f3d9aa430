package localneo4j

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// settings is neo4j.conf. Nothing listens but Bolt on the loopback interface, nothing is
// reported to anyone, and files are as small as a small graph allows.
const settings = `# Written by whosaid at each start; changes here are lost.
server.bolt.listen_address=127.0.0.1:%d
server.bolt.advertised_address=127.0.0.1:%d
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=%s
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
db.logs.query.enabled=OFF
db.tx_log.preallocate=false
# Fast to start and stop: no survey of the machine in the log, no quiet period for one client.
internal.dbms.dump_diagnostics=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.server.bolt.thread_pool_shutdown_wait_time=1s
`

// writeConf writes neo4j.conf and the arguments of java, and returns the path of the latter.
func (h home) writeConf(cfg Config, port int, classPath []string, archive []string) (string, error) {
	if err := os.MkdirAll(h.conf(), 0o700); err != nil {
		return "", unavailable(err)
	}
	conf := fmt.Sprintf(settings, port, port, cfg.PageCache) + strings.Join(append(cfg.Settings, ""), "\n")
	if err := writeFile(filepath.Join(h.conf(), "neo4j.conf"), []byte(conf)); err != nil {
		return "", err
	}
	args := append(javaFlags(classPath), archive...)
	args = append(args,
		"-Xms64m", "-Xmx"+cfg.Heap,
		"-XX:+ExitOnOutOfMemoryError", // A server without memory answers nobody; the next command starts a new one.
		"-Djdk.nio.maxCachedBufferSize=1024",
		"-Dlog4j2.disable.jmx=true",
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+h.neo4j(),
		"--config-dir="+h.conf(),
		"--console-mode", // Its log goes to our server.log.
	)
	path := filepath.Join(string(h), "java.args")
	return path, writeFile(path, []byte(quoteArgs(args)))
}

// javaFlags are the flags that a class archive is made for: it fits only the same class path.
func javaFlags(classPath []string) []string {
	return []string{"-XX:+UseSerialGC", "-Xlog:disable", "-cp", strings.Join(classPath, string(os.PathListSeparator))}
}

// quoteArgs writes an argument file for java, one quoted argument a line.
func quoteArgs(args []string) string {
	var b strings.Builder
	for _, arg := range args {
		b.WriteString(`"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(arg) + "\"\n")
	}
	return b.String()
}
