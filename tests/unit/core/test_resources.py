"""The plugin's own files, in a working tree and in an installed zip."""

from __future__ import annotations

import shutil
import subprocess
import sys

from s2dr3_qgis.engine.core import resources


def test_the_bundled_models_are_there():
    assert resources.OPEN_DECODER.is_file() and resources.OPEN_BACKBONE.is_file()


def test_the_version_is_that_of_the_metadata(top):
    assert f"version={resources.version()}" in (top / "metadata.txt").read_text(encoding="utf-8").splitlines()


def test_an_installed_plugin_finds_its_files_inside_its_own_folder(top, tmp_path):
    """The zip holds metadata.txt and resources/ inside the package."""
    package = tmp_path / "s2dr3_qgis"
    core = package / "engine" / "core"
    core.mkdir(parents=True)
    for folder in (package, package / "engine", core):
        (folder / "__init__.py").touch()
    shutil.copy(resources.__file__, core)
    (package / "metadata.txt").write_text("[general]\nversion=9.8.7\n")
    code = "from s2dr3_qgis.engine.core import resources as r; print(r.version()); print(r.RESOURCES)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert run.stdout.split() == ["9.8.7", str(package / "resources")]
