# What can be done here. `make` alone lists it. Everything is quick when it was done before.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
PY := .venv/bin/python
PORT ?= 8000
DATA ?= data
FRESH ?=
CHECK ?=
ARGS ?=
AANTAL ?= 100000
EIGENSCHAPPEN = $(shell grep -rl hypothesis tests --include="test_*.py")
export PYTHONPATH := src
# Every command is a process of its own; without compiled files each would begin by compiling all of it.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help env app look static demo test test-sqlite test-postgres test-diep dekking check lock format eisen docs bench bench-radar messages clean

help: ## List what can be done (this)
	@echo "Zicht. The two that matter: make demo, make test"
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 18

env: ## Make the environment for building and testing, from the hashed locks
	@$(PYTHON) bouw/omgeving.py werk

app: # Only what running needs.
	@$(PYTHON) bouw/omgeving.py app

static: look
look: app # The style sheets, from package-lock.json; where no npm is found a package brings it.
	@$(PYTHON) bouw/omgeving.py look
	@$(PY) bouw/stijl.py

demo: app look ## Start Zicht with a synthetic region (PORT=8000 DATA=data FRESH=1 starts over, CHECK=1 walks the main line)
	@exec $(PY) -m zicht demo --port $(PORT) --data $(DATA) $(if $(FRESH),--vers) $(if $(CHECK),--check)

test: env look ## Run all tests in shares beside each other: SQLite, PostgreSQL and browser (ARGS= goes to pytest)
	@$(PY) bouw/toetsen.py sqlite postgres -- $(ARGS)

test-sqlite: env look ## Run all tests on SQLite only
	@$(PY) bouw/toetsen.py sqlite -- $(ARGS)

test-postgres: env look ## Run the tests that use a database on PostgreSQL only
	@$(PY) bouw/toetsen.py postgres -- $(ARGS)

test-diep: env look ## Try properties on other cases each time, and on many more (KEREN=20 times as many)
	@ZICHT_TOETS_KEREN=$(or $(KEREN),20) $(PY) -m pytest $(or $(ARGS),$(EIGENSCHAPPEN))

dekking: env look ## Show what the tests on SQLite do not reach
	@$(PY) bouw/toetsen.py --dekking sqlite -- $(ARGS)

check: env ## Check format, lint, types, imports, templates, migrations, documents, texts, dependencies
	@$(PY) bouw/keur.py $(ARGS)

format: env ## Put the code in the house style
	@.venv/bin/ruff format --quiet .
	@.venv/bin/ruff check --quiet --fix --exit-zero .

lock: env ## Renew the hashed locks (requirements/*.txt) from requirements/*.in
	@$(PY) bouw/sloten.py $(ARGS)

eisen: env ## Count per requirement of docs/eisen.md the test functions that carry its identifier
	@$(PY) bouw/eisen.py

docs: env ## Generate the documents that follow from the code (docs/gemaakt)
	@$(PY) bouw/documenten.py

bench: env look ## Measure on 100,000 casussen, on both databases, and write docs/metingen.md (takes long)
	@$(PY) -m bench $(ARGS)
	@$(PY) bouw/postgres.py --meten $(PY) -m bench $(ARGS)

bench-radar: env ## Measure the record linkage, with FEBRL and Splink beside it (AANTAL="100000 1000000 7500000", takes long)
	@$(PY) -m bench.radar alles --aantal $(AANTAL)

messages: env ## Collect the texts to translate and compile the translations
	@$(PY) bouw/vertalingen.py

clean: ## Remove everything that was made here, except the data folder
	rm -rf .venv node_modules src/zicht/raamwerk/static/vendor .mypy_cache .ruff_cache .pytest_cache .hypothesis \
	  .import_linter_cache .coverage* htmlcov
