# `make demo` and `make test` do all their own set-up; `make help` lists the rest.
# On a machine with a GPU build of PyTorch of your own: make setup PIP_TORCH="torch==2.13.0+cu128 --index-url ..."
SHELL := /bin/bash
PYTHON ?= /usr/bin/python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
HEADLESS := scripts/headless.sh
PEERS := build/bench-venv
DOCS := build/docs-venv
SUITES ?= trixie forky
GDAL_ROOMS := raster superresolution tokens segmentation evaluation

.PHONY: help setup demo test test-matrix lint format bench bench-peers translations docs package deploy clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | column -t -s $$'\t'

setup: $(READY)  ## Debian's QGIS and GDAL, a virtual environment, PyTorch, test tools

$(READY): requirements.txt requirements-dev.txt scripts/setup.sh
	PYTHON="$(PYTHON)" VENV="$(VENV)" PIP_TORCH="$(PIP_TORCH)" scripts/setup.sh
	touch $@

demo: $(READY)  ## super-resolve the bundled scene through qgis_process; writes demo_output/
	$(HEADLESS) $(BIN)/python scripts/demo.py demo_output

# The engine's tests run without a QGIS application: what they leave open need not outlive QGIS's own GDAL.
# Those that touch GDAL run once more with its exceptions on, as QGIS 3.38 and later switch them on.
# One thread for each of the processes: more than processors would wait for each other.
ENGINE_TESTS := OMP_NUM_THREADS=1 $(HEADLESS) $(BIN)/python -m pytest -p no:pytest_qgis -n auto --maxprocesses 4 --dist loadfile
test: $(READY)  ## all tests; ARGS="tests/unit -k tiling" for some
	$(if $(ARGS),$(HEADLESS) $(BIN)/python -m pytest $(ARGS),$(ENGINE_TESTS) tests/unit)
	$(if $(ARGS),,$(ENGINE_TESTS) --gdal-exceptions $(addprefix tests/unit/,$(GDAL_ROOMS)))
	$(if $(ARGS),,scripts/qgis_tests.sh)

test-matrix: $(READY)  ## the tests in QGIS and the demo on newer Debian releases; SUITES="trixie forky", needs root
	scripts/test_matrix.sh $(SUITES)

lint: $(READY)  ## ruff, mypy on the engine, and the plugin repository's bandit, detect-secrets and flake8 rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python scripts/check_publishable.py

format: $(READY)  ## let ruff arrange the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)  ## speed and memory, side by side in one run; ARGS=--full for the whole decoder everywhere
	$(firstword $(wildcard $(PEERS)/bin/python) $(BIN)/python) scripts/bench.py $(ARGS)

bench-peers: $(READY)  ## install the runtimes that bench compares with, apart from everything else
	$(PYTHON) -m venv --system-site-packages $(PEERS)
	$(BIN)/python -c 'import site; print(site.getsitepackages()[0])' >"$$(echo $(PEERS)/lib/python3*/site-packages)/zz_plugin.pth"
	$(PEERS)/bin/pip install --quiet onnx onnxruntime openvino ncnn pnnx 'numpy<2'

translations: $(READY)  ## bring resources/i18n up to date with the texts in the code; needs qttools5-dev-tools
	$(BIN)/python scripts/translations.py

docs:  ## the documents as a site that works from a folder: build/documents/index.html
	test -x $(DOCS)/bin/mkdocs || { $(PYTHON) -m venv $(DOCS) && $(DOCS)/bin/pip install --quiet mkdocs-material; }
	$(DOCS)/bin/python scripts/docs_site/build.py

package: docs  ## build/s2dr3_qgis-VERSION.zip for the QGIS plugin manager, documents included
	$(PYTHON) scripts/package.py build

deploy:  ## link this tree into your QGIS profile (PROFILE=default)
	$(PYTHON) scripts/deploy.py $(PROFILE)

clean:  ## remove what was built; keeps the virtual environment
	rm -rf build demo_output
