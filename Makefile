# What you need: Python 3.11 or newer, git and make. Everything else is set up by the first target that you call.
#
#   make demo      a whole story over real IMAP and SMTP on this machine, in under a minute
#   make test      all tests, those against real Dovecot and Postfix too where these can be had
#   make faults    the fault and hostile-input matrices, line by line, with what was seen
#   make deep      what takes hours: every pair of deaths, 600,000 mutated mails, would a test notice each change
#   make check     what CI runs: format, lint, types, imports, docs, compose file, wheel, tests
#
# Plain make, no GNU novelties: macOS ships 3.81.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

# The first that really runs and can make an environment: pyenv leaves shims behind for Pythons that are not chosen, and
# Debian's python3 comes without ensurepip until python3-venv is installed.
PYTHON := $(shell for python in python3.13 python3.12 python3.11 python3.14 python3; do \
	$$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& echo $$python && break; done)

.PHONY: help setup demo test check docs format servers faults deep wheel dev-mails lint-mails score clean

help:
	@sed -n 's/^#   //p' Makefile

setup: $(READY)

# uv installs exactly what uv.lock says, with hashes. Where it cannot (no uv, a house with its own package index), pip
# installs what pyproject.toml allows.
$(READY): pyproject.toml uv.lock
	@test -n "$(PYTHON)" || { echo "mailflow needs Python 3.11 or newer with venv. On Debian: apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) with $(PYTHON) ..."
	@if $(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<1' \
		&& env -u VIRTUAL_ENV UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv sync --quiet --frozen --all-extras; then :; \
	else \
		echo "uv cannot install uv.lock here; going on with pip, which does not keep to it."; \
		$(BIN)/python -c 'import tomllib; print("\n".join(tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"]))' > $(VENV)/dev.txt \
		&& $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[demo]' --requirement $(VENV)/dev.txt; \
	fi
	@touch $(READY)

demo: $(READY)
	@$(BIN)/mailflow demo

test: $(READY) servers
	$(BIN)/python -m pytest

# Both matrices of tests/matrix.py, printed line by line; fails when a line does.
faults: $(READY) servers
	$(BIN)/python -m pytest -q --matrix

# The exhaustive forms of what `make test` does in samples. MAILFLOW_DEEP_FUZZ=20000 makes the longest of them shorter.
deep: $(READY) servers
	MAILFLOW_DEEP=1 $(BIN)/python -m pytest --timeout 14400 tests/test_dying.py tests/test_killed.py tests/test_power.py \
		tests/test_cut.py tests/test_envelopes.py tests/test_machine.py tests/test_fuzz.py
	@if unshare -rn true 2>/dev/null; then unshare -rn $(BIN)/python -m pytest tests/test_hostile.py tests/test_hostile_mails.py; \
		else echo "No network namespace here: the hostile mails were not read without a network."; fi
	$(BIN)/python -m tests.mutants

# Dovecot and Postfix for the tests. Where they cannot be installed the tests that need them are skipped, and say so.
servers:
	@SERVERS=$(SERVERS) sh .ci/install || true

# The tests come last and in a make of their own, so that nothing is printed behind their closing line.
check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check README.md
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	$(MAKE) wheel
	$(MAKE) test

docs: $(READY)
	$(BIN)/cog -r README.md

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The wheel, installed where nothing of this folder can help it.
wheel: $(READY)
	rm -rf build
	$(BIN)/python -m hatchling build --target wheel --directory build/wheel
	$(PYTHON) -m venv build/empty
	build/empty/bin/python -m pip install --quiet --disable-pip-version-check build/wheel/*.whl
	cd build && empty/bin/mailflow --version
	cd build && printf 'From: ann@example.com\nTo: escalations@example.com\nSubject: Exports fail\n\nPlease take over.\n' > mail.eml \
		&& empty/bin/mailflow inspect --json mail.eml
	cd build && MAILFLOW_IMAP__PASSWORD=x MAILFLOW_SMTP__PASSWORD=x \
		empty/bin/mailflow check --config empty/lib/python3*/site-packages/mailflow/config.example.yaml

# These need ../shared beside this folder, which no user and no CI has.
dev-mails: $(READY) servers
	$(BIN)/python -m pytest -s tests/dev_mails.py

# Every mail that the tests make: of full, empty and hostile cases, too. Fails on a warning; the notes are left out.
lint-mails: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check lxml tinycss2 cssselect
	@rm -rf build/mails
	$(BIN)/python -m tests.every_mail build/mails
	@find build/mails -name '*.eml' -exec $(BIN)/python ../shared/tools/mail_lint.py --fail-on warning {} + >build/mails/lint.txt; code=$$?; \
		grep -E '^ +(error|warning)' build/mails/lint.txt; \
		echo "$$(grep -c '^==' build/mails/lint.txt) mails, $$(grep -cE '^ +error' build/mails/lint.txt) errors, $$(grep -cE '^ +warning' build/mails/lint.txt) warnings"; exit $$code

score: $(READY)
	cd ../shared/corpus/mail && MAILFLOW="$(CURDIR)/$(BIN)/mailflow" PYTHONDONTWRITEBYTECODE=1 "$(CURDIR)/$(BIN)/python" score.py adapter:parse
	cd ../shared/corpus/scenarios && MAILFLOW="$(CURDIR)/$(BIN)/mailflow" PYTHONDONTWRITEBYTECODE=1 \
		"$(CURDIR)/$(BIN)/python" score_scenarios.py extract --set dev --path . --adapter adapter:extract

clean:
	rm -rf $(VENV) build dist
