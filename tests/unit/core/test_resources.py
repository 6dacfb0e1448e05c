"""The plugin's own files, in a working tree and in an installed zip."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from s2dr3_qgis.engine.core import resources


def test_the_bundled_models_are_there():
    assert resources.OPEN_DECODER.is_file() and resources.OPEN_BACKBONE.is_file()


def test_the_version_is_that_of_the_metadata(top):
    assert f"version={resources.version()}" in (top / "metadata.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def installed(tmp_path):
    """An installed plugin's folder: the zip holds metadata.txt, resources/ and documents/ inside the package."""
    package = tmp_path / "s2dr3_qgis"
    core = package / "engine" / "core"
    core.mkdir(parents=True)
    for folder in (package, package / "engine", core):
        (folder / "__init__.py").touch()
    shutil.copy(resources.__file__, core)
    (package / "metadata.txt").write_text("[general]\nversion=9.8.7\nrepository=https://example.org/code\n")
    return package


def printed(installed, expressions):
    code = f"from s2dr3_qgis.engine.core import resources as r; print({expressions}, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=installed.parent)
    return run.stdout.split()


def test_an_installed_plugin_finds_its_files_inside_its_own_folder(installed):
    assert printed(installed, "r.version(), r.RESOURCES") == ["9.8.7", str(installed / "resources")]


def test_a_document_is_the_installed_page_and_on_the_web_without_it(installed):
    page = installed / "documents" / "docs" / "INPUTS.html"
    page.parent.mkdir(parents=True)
    page.touch()
    addresses = printed(installed, "r.document_address('INPUTS'), r.document_address('TOKENS')")
    assert addresses == [page.as_uri(), "https://example.org/code/blob/main/docs/TOKENS.md"]
