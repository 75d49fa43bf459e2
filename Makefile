# Every target first makes ready what it needs: on a bare Debian or Ubuntu only Python and make
# have to be there. The work is done by tools/setup.py, which also runs where there is no make.
# More arguments: make test ARGS="-k opslag"

PYTHON ?= python3
ARGS ?=

COMMANDS = run demo tour test lint coverage benchmarks soak setup

.PHONY: help clean $(COMMANDS)

help:
	@echo "make run         het programma starten"
	@echo "make demo        het programma starten met de voorbeeldcasussen"
	@echo "make tour        de hoofdtaak doorlopen zonder scherm; beelden en PDF komen in out/"
	@echo "make test        alle controles: ruff, mypy en de tests"
	@echo "make lint        alleen ruff en mypy"
	@echo "make coverage    de tests, met een overzicht van wat ze niet raken"
	@echo "make benchmarks  de metingen naast de genoemde alternatieven"
	@echo "make soak        de lange tests"
	@echo "make setup       alleen klaarzetten wat nodig is"
	@echo "make clean       weghalen wat de controles achterlieten"

$(COMMANDS):
	@$(PYTHON) tools/setup.py $@ $(ARGS)

clean:
	rm -rf out build dist htmlcov .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
