# Every task of the project; CI calls the same targets. `make` lists them.
SHELL := /bin/bash
CORPORA ?= ../shared/corpora
SWIFT := Scripts/swift.sh
LINTED := Engine/Sources Engine/Tests Engine/Package.swift Fuzz/Sources Fuzz/Package.swift Sources Tests Package.swift
DEMARC = $$($(SWIFT) build -c release --product demarc --show-bin-path)/demarc

.PHONY: help setup demo build test unit conformance validate golden fuzz bench lint format docs generate
.PHONY: detection-score oracle-guard oracle-cel oracle-cloudtrail evidence-moto

help: ## List the targets.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## Install what a bare Debian machine lacks.
	@Scripts/setup.sh

demo: setup ## Build, assess the sample estate, say where the report is.
	@echo "Building (a few minutes the first time) ..." >&2
	@$(SWIFT) build -c release --product demarc 2>&1 | tail -n 1 >&2
	@status=0; $(DEMARC) assess --workspace examples/acme --as-of 2026-06-30 \
	  --output report || status=$$?; \
	[ $$status -le 1 ] || exit $$status

build: ## Build everything, with the walls checked.
	$(SWIFT) build --package-path Engine
	$(SWIFT) build

test: setup lint unit ## Lint, all tests, and the conformance suites where the corpora are.
	@Scripts/validate.sh
	@if [ -d "$(CORPORA)" ]; then Scripts/conformance.sh "$(CORPORA)"; \
	else echo "conformance: skipped, no corpora at $(CORPORA)"; fi

unit: ## All tests of both packages.
	$(SWIFT) test --package-path Engine
	$(SWIFT) build --product demarc
	$(SWIFT) test

conformance: ## Run the conformance suites on CORPORA (default ../shared/corpora).
	@Scripts/conformance.sh "$(CORPORA)"

detection-score: ## Recall and precision of the detection rules on labelled events, by theme.
	@Scripts/detection-score.sh "$(CORPORA)"

oracle-guard: ## Compare Guard verdicts with the official program (installs it; for developers).
	$(SWIFT) build -c release --product demarc
	Scripts/oracle-guard.sh "$(CORPORA)"

oracle-cel: ## Compare CEL results with the official engine, SEEDS="1 2" (installs it; for developers).
	Scripts/oracle-cel.sh $(SEEDS)

oracle-cloudtrail: ## Compare the check of digests with that of the AWS command line, SEED=1 (needs awscli).
	Scripts/oracle-cloudtrail.sh $(SEED)

validate: ## Validate what is written for other tools by their schemas (skips without PyPI).
	@Scripts/validate.sh

evidence-moto: ## Collect evidence from a moto server and judge PACKS=... over it (development).
	@Scripts/evidence-moto.sh $(PACKS)

golden: ## Rewrite the golden files; the run fails, so that nobody forgets to review them.
	DEMARC_UPDATE_GOLDENS=1 $(SWIFT) test --package-path Engine

fuzz: ## Fuzz every parser for a minute each.
	Fuzz/run.sh 60

bench: ## Benchmarks beside a peer, as ratios (FULL=1 for a million resources).
	Benchmarks/run.sh
	CORPORA="$(CORPORA)" Benchmarks/azure.sh
	Benchmarks/cel.sh
	CORPORA="$(CORPORA)" Benchmarks/detect.sh
	Benchmarks/ledger.sh

lint: ## Formatting and style, strict.
	swift format lint --strict -r $(LINTED)

format: ## Rewrite sources in the house format.
	swift format format -i -r $(LINTED)

generate: ## Rewrite generated files: the list of embedded data, the reference pages.
	Scripts/embed-data.sh
	Scripts/reference.sh

docs: ## Reference pages of checks and frameworks, and the API documentation.
	Scripts/reference.sh
	Scripts/api-docs.sh
