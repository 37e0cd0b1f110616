PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
RUNTIME = $(VENV)/.installed
ALL = $(VENV)/.installed-all

.PHONY: install run test check test-all messages fuzz bench-soap bench-locate bench-grid bench-flow docs clean

install: $(ALL)

run: $(RUNTIME)
	$(BIN)/dsobus run fault-repair --out out/fault-repair
	$(BIN)/dsobus run model-exchange --customers 300 --out out/model-exchange

test: $(ALL)
	$(BIN)/pytest $(TESTS)

check: $(ALL)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/dsobus contract check
	$(BIN)/pytest $(TESTS)

test-all:
	@for version in 3.11 3.12 3.13; do \
	    if command -v python$$version >/dev/null; \
	    then $(MAKE) test PYTHON=python$$version VENV=.venv-$$version || exit 1; \
	    else missing="$$missing $$version"; fi; \
	done; \
	test -z "$$missing" || echo "Not tested, because it is not on this machine: Python$$missing"

messages: $(ALL)
	$(BIN)/python -m dsobus.soap.generate

fuzz: $(ALL)
	$(BIN)/python -m tests.fuzz $(FUZZ)

bench-soap: $(ALL)
	$(BIN)/python -m benchmarks.soap $(BENCH)

bench-locate: $(ALL)
	$(BIN)/python -m benchmarks.locate $(BENCH)

bench-grid: $(ALL)
	$(BIN)/python -m benchmarks.grid $(BENCH)

bench-flow: $(ALL)
	$(BIN)/python -m benchmarks.flow $(BENCH)

docs: $(ALL)
	$(BIN)/sphinx-build -W -q -b html docs docs/_build/html

clean:
	rm -rf .venv .venv-3.* out build *.egg-info docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/pip:
	$(PYTHON) -c 'import sys; sys.exit(None if (3, 11) <= sys.version_info < (3, 14) else "Python 3.11, 3.12 or 3.13 is needed; choose one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): setup.cfg constraints.txt | $(BIN)/pip
	$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(ALL): setup.cfg constraints.txt | $(BIN)/pip
	$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev,docs]'
	touch $(RUNTIME) $@
