# Each target works alone in a fresh clone: it installs what it needs into .venv first.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help play run test check format bench crash storm hostile simulate year zalo-month fault-day install-test compose-test audit clean

help:  ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

play: .venv/run  ## Open the playground with demo data: no token, no network
	@$(BIN)/python -m bot play

run: .venv/run  ## Start the bot with the settings of .env
	@$(BIN)/python -m bot run

test: .venv/dev  ## Run the whole suite
	@$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: .venv/dev  ## Format, lint, types, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(MAKE) --no-print-directory test

format: .venv/dev  ## Put the code in its format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

clean:  ## Remove the environments
	rm -rf .venv .venv-audit .venv-bench

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/run: .venv/python requirements.txt
	@echo "Installing into .venv ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev: .venv/python requirements-dev.txt
	@echo "Installing into .venv ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ .venv/run

crash: .venv/dev  ## Kill one, two and four bots while people work at once (CRASH_KILLS=30 for short)
	@$(BIN)/python -m tests.crash

storm: .venv/dev  ## Strike the bot while people work: odd answers, pauses, databases away, a mob (STORM_BLOWS=4 for short, STORM=mob for one)
	@$(BIN)/python -m tests.crash.storms $(STORM)

hostile: .venv/dev  ## Send the bot a million updates that nobody sends who means well (HOSTILE=20000 for short)
	@$(BIN)/python -m tests.crash.hostile

simulate: .venv/dev  ## Let 10,000 meetings be recorded in made-up time and any weather (SIMULATED=400 for short)
	@$(BIN)/python -m tests.crash.simulated

year: .venv/dev  ## Let a made-up year of reminders pass, killed 100 times (YEAR=short)
	@$(BIN)/python -m tests.year

zalo-month: .venv/dev  ## Count the messages of a made-up month of 50 people on Zalo (ZALO_MONTH=short)
	@$(BIN)/python -m tests.zalo_month

fault-day: .venv/dev  ## Let the faults of a day befall a bot with which fifty people record, in some 90 minutes (FAULT_PEOPLE=4)
	@$(BIN)/python -m tests.crash.day

install-test: .venv/dev  ## Install on bare Debians by the guide, lose one, restore it (root, debootstrap, systemd-container)
	@$(BIN)/python -m tests.install

compose-test: .venv/dev  ## Build deploy/compose.yaml, kill each of three bots while people write (root, Docker, debootstrap)
	@$(BIN)/python -m tests.install.compose

audit: .venv/dev .venv-audit/done  ## List what is installed, and ask for known holes (needs the network)
	@$(BIN)/python -m tests.audit

.venv-audit/done: requirements-audit.txt
	@$(PYTHON) -m venv .venv-audit
	@echo "Installing the auditors into .venv-audit ..."
	@.venv-audit/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements-audit.txt
	@touch $@

bench: .venv/dev .venv-bench/done  ## Measure against the stock library and aiogram (BENCH=short)
	@$(BIN)/python -m bench

.venv-bench/done: requirements-bench.txt
	@$(PYTHON) -m venv .venv-bench
	@echo "Installing the peers into .venv-bench ..."
	@.venv-bench/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements-bench.txt
	@touch $@
