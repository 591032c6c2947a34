# Lower Leg Atlas. `make run` serves it, `make test` checks it; each installs what it needs and says so.
# Needs: Python 3.11 or later with venv, and make. Without make see README, "Without make".
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin

.PHONY: run test bench draw check-content check-html chromium

run: .venv/app
	@$(BIN)/python -m anatomy_app --port $(PORT)

test: .venv/tests chromium
	@echo "Checking style, types and drawings, then the tests (pytest on two cores)."
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/flask --app anatomy_app draw --check
	@$(BIN)/pytest

bench: .venv/tests chromium
	@$(BIN)/python -m tests.bench

draw: .venv/app
	@$(BIN)/flask --app anatomy_app draw

check-content: .venv/app
	@$(BIN)/flask --app anatomy_app check-content

check-html: .venv/tests
	@command -v java >/dev/null && command -v npm >/dev/null || { echo "The Nu HTML checker needs Java and npm: on Debian run 'apt-get install -y default-jre-headless npm'."; exit 1; }
	@npm install --silent --no-audit --no-fund --prefix .venv/nu vnu-jar@26.9.27
	@$(BIN)/python -m tests.support.check_html .venv/nu/node_modules/vnu-jar/build/dist/vnu.jar

.venv/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; say which one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Making a virtual environment in .venv (everything installed stays in there)."
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv is missing: on Debian or Ubuntu run 'apt-get install -y python3-venv', then try again."; exit 1; }
	@touch $@

.venv/app: requirements.txt | .venv/pip
	@echo "Installing what the atlas needs to run (requirements.txt)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/tests: tests/requirements.txt requirements.txt | .venv/pip
	@echo "Installing what the tests need (tests/requirements.txt)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@ .venv/app

# Debian's chromium without windows where there is such a package (the journeys take half the time), else with
chromium: .venv/pip
	@$(BIN)/python -c 'from tests.support.chromium import chromium; chromium()' 2>/dev/null || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Debian's chromium for the browser tests."; \
	  export DEBIAN_FRONTEND=noninteractive; apt-get update -qq; \
	  apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null 2>&1 || \
	  apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
	  echo "The browser tests need Chromium: run 'sudo apt-get install -y chromium', then 'make test' again."; exit 1; \
	fi
