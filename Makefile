# The commands of the project; `make help` lists them. Each installs what it needs first (tools/packages.txt).

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help run build test bench eval camera train fuzz format lint clean

install := @tools/install-dependencies.sh
release := cmake --build build/release
quiet := sed -u '/no work to do/d;/Re-checking globbed/d'

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: build ## build, coach examples/answer.txt, and open the app
	@build/release/ninety check examples/answer.txt
	@tools/run-app.sh build/release/ninety

build: ## build build/release/ninety
	$(install) run
	@tools/configure.sh release
	@$(release) --target ninety | $(quiet)

test: ## build and run all tests
	$(install) run train test
	@tools/configure.sh release NINETY_TESTS NINETY_TRAIN
	@$(release) | $(quiet)
	@ctest --preset release-test -j "$$(nproc)" --progress
	@tools/test-pages.sh

bench: ## measure the speed, peers in the same run
	$(install) run bench
	@tools/configure.sh release NINETY_BENCH
	@$(release) | $(quiet)
	@tools/bench.sh

eval: ## measure the accuracy by cross-validation; MEDIA=DIR: on a folder of recordings
	$(install) run train
	@tools/configure.sh release NINETY_TRAIN
ifdef MEDIA
	@$(release) --target ninety-sound ninety-words | $(quiet)
	@build/release/ninety-sound $(MEDIA)
	@build/release/ninety-words $(MEDIA)
else
	@$(release) --target ninety-eval | $(quiet)
	@build/release/ninety-eval data/corpus $(ARGS)
endif

camera: ## measure a clip as the app does: CLIP=FILE OUT=FILE [CALIBRATE=A-B,C-D]
	$(install) camera
	@tools/camera.sh "$(CLIP)" "$(OUT)" "$(CALIBRATE)"

train: ## make data/model/ninety.model anew from data/corpus and data/lexicon
	$(install) run train
	@tools/configure.sh release NINETY_TRAIN
	@$(release) --target ninety-train | $(quiet)
	@build/release/ninety-train data

fuzz: ## fuzz every target for FUZZ_SECONDS (60)
	$(install) run fuzz
	@tools/configure.sh fuzz
	@cmake --build build/fuzz | $(quiet)
	@tools/fuzz.sh

format: ## format every C++ file
	$(install) lint
	@tools/format.sh

lint: ## check format, scripts and code
	$(install) run train test lint
	@tools/lint.sh

clean: ## remove build/
	@rm -rf build
