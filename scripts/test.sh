#!/usr/bin/env bash
# test.sh ARGS runs go test ARGS with a Neo4j of its own, and leaves no process behind, however it
# ends. Nothing is skipped: a server or browser that is missing here is a failure.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh test
unset "${!WHOSAID_@}"
export CI=true XDG_DATA_HOME="$PWD/build/test-data" XDG_CONFIG_HOME="$PWD/build/no-config"
export TMPDIR="$PWD/build/tmp"
mkdir -p "$TMPDIR" bin
echo "module build // What tests build is none of this module's packages." >build/go.mod
go build -o bin/whosaid ./cmd/whosaid

# Tests may start servers of their own; a test that was interrupted could not stop them.
stop() {
  trap - EXIT INT TERM
  mkdir -p "$XDG_DATA_HOME" "$TMPDIR"
  find "$XDG_DATA_HOME" "$TMPDIR" -name server.lock | while read -r lock; do
    WHOSAID_LOCAL_DATA_DIR=$(dirname "$(dirname "$lock")") bin/whosaid neo4j stop >/dev/null || true
  done
  rm -rf "$TMPDIR"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

go test -count=1 -timeout 30m "$@"
