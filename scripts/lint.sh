#!/usr/bin/env bash
# lint.sh holds the scripts to what macOS has too, and runs golangci-lint, in the version that
# tools/go.mod pins and built from source once.
set -euo pipefail
cd "$(dirname "$0")/.."

# Known to GNU's tools or to bash 4 alone.
gnu='readlink -f|realpath|sed -(i|r|[a-zA-Z]*i)|date (-d|.*%N)|stat -c|sort -V|xargs -r|head -n -|grep -[a-zA-Z]*P|find .*-printf|sha256sum'
gnu+='|(^|[ (|;])(nproc|flock|timeout|tac|mapfile|readarray) |(declare|local) -[An]|\$\{[A-Za-z_]+[,^]|\|&|&>>'
if grep -nE "$gnu" Makefile scripts/*.sh .ci/run bench/*/*.sh | grep -v '^scripts/lint.sh:.*gnu'; then
  echo "lint: macOS has no such option or command" >&2
  exit 1
fi

mkdir -p bin
go -C tools build -o ../bin/golangci-lint github.com/golangci/golangci-lint/v2/cmd/golangci-lint
bin/golangci-lint run ./...
