PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: install run test check test-all messages docs clean

install: $(VENV)/installed.dev

run: $(VENV)/installed.run
	$(BIN)/dsobus run fault-repair --out out/fault-repair

test: $(VENV)/installed.dev
	$(BIN)/pytest $(TESTS)

check: $(VENV)/installed.dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/dsobus contract check
	$(BIN)/pytest $(TESTS)

test-all:
	@for version in 3.11 3.12 3.13; do \
	    if command -v python$$version >/dev/null; then \
	        $(MAKE) test PYTHON=python$$version VENV=.venv-$$version || exit 1; \
	    else missing="$$missing $$version"; fi; \
	done; test -z "$$missing" || echo "Not tested, not on this machine: Python$$missing"

messages: $(VENV)/installed.dev
	$(BIN)/python -m dsobus.messages.generate

docs: $(VENV)/installed.dev
	$(BIN)/sphinx-build -W -q -b html docs docs/_build/html

clean:
	rm -rf $(VENV) .venv-3.* out build *.egg-info docs/_build .mypy_cache .ruff_cache .pytest_cache

$(VENV)/installed.run $(VENV)/installed.dev: setup.cfg pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14) and "Python 3.11 to 3.13 is needed")'
	test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e '.$(if $(filter %.dev,$@),[dev$(comma)docs])'
	touch $@

comma = ,
