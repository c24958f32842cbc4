# `make episode` and `make test` set up everything they need in .venv; nothing but Python 3.11+ and make is asked for.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLE ?= sample.txt

.PHONY: episode test lint types golden install clean
.DEFAULT_GOAL := episode

episode: $(VENV)/installed  ## make an episode of the sample article, or of ARTICLE=path
	@$(BIN)/make-episode voices install kokoro
	@$(BIN)/make-episode $(ARTICLE)

test: $(VENV)/tested  ## everything CI runs
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/make-episode voices install kokoro
	$(BIN)/pytest -n auto

golden: $(VENV)/tested  ## rewrite the golden files of tests/golden; read the diff
	$(BIN)/python tests/golden/regenerate.py

clean:
	rm -rf $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "make-episode needs Python 3.11 or newer: $$($(PYTHON) --version) found. Try PYTHON=python3.12 make episode" >&2; exit 3; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/tested: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group test
	@touch $@
