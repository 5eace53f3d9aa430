#!/usr/bin/env bash
# clean.sh stops the servers that make test and make demo may have left, and deletes what they made.
set -euo pipefail
cd "$(dirname "$0")/.."
unset "${!WHOSAID_@}"
if [ -d build ]; then
  find "$PWD/build" -name server.lock | while read -r lock; do
    WHOSAID_LOCAL_DATA_DIR=$(dirname "$(dirname "$lock")") go run ./cmd/whosaid neo4j stop
  done
fi
rm -rf build bin
