# The commands of the house. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test neo4j bench lint race eval clean build

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## Load the example, print who said what, and serve the page until Ctrl-C; ONCE=1 ends after the answers
	@ONCE="$(ONCE)" scripts/demo.sh

test: ## Run every test against a real Neo4j and a real browser
	@scripts/test.sh ./...

neo4j: ## Start the tests' Neo4j, which makes go test ./... quick while working
	@scripts/setup.sh run && . scripts/env.sh && WHOSAID_LOCAL_DATA_DIR="$$TEST_DATA" go run ./cmd/whosaid neo4j start

bench: ## Measure loading and deriving; STATEMENTS=1000000 measures deriving alone, among so many
	@scripts/test.sh -run '^$$' -bench . -benchtime 1x $(if $(STATEMENTS),-timeout 0 ./ingest -statements $(STATEMENTS),./...)

lint: ## Check the style of the code
	@scripts/lint.sh

race: ## Run the tests of what is concurrent with the race detector
	@scripts/race.sh

eval: ## Measure on labelled data (EVAL=FOLDER) into docs/evaluation.md, and score the example
	@EVAL="$(EVAL)" scripts/eval.sh
	@scripts/test.sh -v -run Gold ./...

build: ## Build bin/whosaid
	go build -o bin/whosaid ./cmd/whosaid

clean: ## Stop what make started and delete what it made
	@scripts/clean.sh
