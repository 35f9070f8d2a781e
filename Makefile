# Every target sets up what it needs in .venv; nothing but Python 3.11 or newer and make has to be there.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python3.14; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$p && break; done)
VENV := .venv
OZ := $(VENV)/bin/oz

.PHONY: site test vorschau ausgabe pruefen lint leistung sperrdatei sauber hilfe

site: $(VENV)/bereit ## Vorschau-Ausgabe mit Entwürfen nach site/ bauen
	$(OZ) bauen --entwuerfe
	@echo "Ansehen: make vorschau"

test: $(VENV)/bereit ## Alle Tests
	$(VENV)/bin/python -m pytest -n auto

vorschau: $(VENV)/bereit ## Live-Vorschau unter http://127.0.0.1:8000/
	$(OZ) vorschau

ausgabe: $(VENV)/bereit ## Ausgabe für die Öffentlichkeit: nur Veröffentlichtes und Freigegebenes
	$(OZ) bauen

pruefen: $(VENV)/bereit ## Kommunikationsregeln prüfen
	$(OZ) pruefen

lint: $(VENV)/bereit ## Stil und Typen des Programms
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

leistung: $(VENV)/bereit ## Messungen (dauert Minuten)
	$(VENV)/bin/python -m tests.leistung

sperrdatei: $(VENV)/bereit ## requirements.lock neu berechnen (braucht uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --all-extras --no-header --no-annotate \
		pyproject.toml -o requirements.lock

$(VENV)/bereit: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Es fehlt Python 3.11 oder neuer."; exit 2; }
	@echo "Einrichten in $(VENV) (einmalig, dauert etwa eine Minute) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

sauber: ## Alles Erzeugte löschen
	rm -rf site $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

hilfe: ## Diese Übersicht
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | sort
