// Package localneo4j runs a real Neo4j Community on this machine for those who have none.
//
// Ensure installs the server's jars by Maven (once; the version and every jar's checksum are
// pinned), starts it, and returns its address and password. The server is a process of its own:
// it stays up when the command that started it ends, so that the next one is fast, until Stop.
// There is one server for each data folder, and any number of whosaid commands share it.
//
// Who may do what is decided by two file locks, which the kernel drops when their holder dies, so
// that nothing stale can mislead:
//
//   - "lock" is held by a whosaid that starts, stops or resets the server;
//   - "server.lock" is handed down to the server and held as long as that lives. "Is it
//     running?" means "is server.lock held?"; the number in "pid" counts only if it is.
//
// The server writes "pid" itself before it becomes Java, and its address is in "state.json"
// before that, so a whosaid that is killed half-way leaves a server which the next one joins.
package localneo4j
