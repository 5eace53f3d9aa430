#!/usr/bin/env bash
# lint.sh runs golangci-lint, in the version that tools/go.mod pins and built from source once.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p bin
go -C tools build -o ../bin/golangci-lint github.com/golangci/golangci-lint/v2/cmd/golangci-lint
bin/golangci-lint run ./...
