# Handover. `make help` lists what can be made.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c

WORKSPACE ?= .
PORT ?= 8080
SWIFT_FLAGS := --explicit-target-dependency-import-check error -debug-info-format none
RELEASE_FLAGS := -c release --product handover --scratch-path .build-release --static-swift-stdlib -Xlinker -s
HANDOVER := .build/debug/handover
RELEASE := .build-release/release/handover

.PHONY: help setup build run test check format demo release bench fixtures docs browser screenshots

help: ## list these
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install what is missing: libsqlite3-dev, libyaml-dev, pkg-config
	@scripts/setup

build: setup ## build the program
	swift build $(SWIFT_FLAGS) --product handover

run: build ## apply this workspace and serve it on 127.0.0.1:8080
	@scripts/run $(HANDOVER) $(WORKSPACE) $(PORT)

# A few at a time: with all of them begun at once more than 1,350 files are open, and Foundation's Process then reads past its list of
# them now and then.
test: setup ## build and run every Swift test
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build --disable-xctest --experimental-maximum-parallelization-width 8 2>&1 | tee .build/tests.log || {
	  echo "What failed:"
	  grep -a "✘" .build/tests.log
	  exit 1
	} >&2

check: setup ## what CI runs beside the tests: format, schemas, fixtures, README's session, the release binary, pages in a browser
	@scripts/check

format: ## lay out the source as the project does
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

demo: build ## fill .build/demo with ten weeks of history and show it
	@scripts/demo $(HANDOVER) .build/demo

release: setup ## build the program to be installed: .build-release/release/handover
	swift build $(SWIFT_FLAGS) $(RELEASE_FLAGS)

bench: release ## measure against the floors, print the table, write .build/bench.json
	@scripts/bench

fixtures: ## make the committed values again with independent tools from PyPI, and compare
	@scripts/fixtures

browser: release demo ## of the check only the pages in Chromium, with axe, and the reverse proxies
	@scripts/browser/all $(RELEASE) .build/demo

screenshots: release demo ## take pictures of every page of the demonstration into docs/pictures, in Chromium
	@scripts/setup-browser
	@scripts/install chromium-l10n pngquant
	.venv/bin/python -B scripts/browser/pictures.py $(RELEASE) .build/demo

docs: build ## write docs/commands.md, docs/commands.zh.md, docs/schema and README's output from the program
	@scripts/venv
	for kind in handover checklist capabilities training-plan calendar severities channels services contacts knowledge rota credits quality alerts commitments task-mapping; do $(HANDOVER) schema $$kind >docs/schema/$$kind.schema.json; done
	.venv/bin/python -B scripts/commands.py $(HANDOVER) --write
	.venv/bin/python -B scripts/session.py $(HANDOVER) README.md --update
