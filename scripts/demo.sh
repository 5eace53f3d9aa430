#!/usr/bin/env bash
# demo.sh shows whosaid on the example: it loads the article into a graph of its own, prints who
# said what and who says otherwise, and serves the page until Ctrl-C. With ONCE set it ends after
# the answers. It neither reads nor changes a graph or setting of the user.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh run
unset "${!WHOSAID_@}"
export XDG_CONFIG_HOME="$PWD/build/no-config" WHOSAID_LOCAL_DATA_DIR="$PWD/build/demo"
mkdir -p bin
go build -o bin/whosaid ./cmd/whosaid

stop() {
  trap - EXIT INT TERM
  bin/whosaid neo4j stop >/dev/null || true
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

show() {
  printf '\n$ whosaid'
  for word; do
    case $word in *' '*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  bin/whosaid "$@"
}

bin/whosaid neo4j reset --yes >/dev/null
show ingest examples/raqqa/raqqa.txt --publisher Newsweek
show ask who-said --text "war crimes"
show ask contradictions
[ -z "${ONCE:-}" ] || exit 0
printf '\nThe page and the API run until Ctrl-C.\n'
show serve --addr 127.0.0.1:0
