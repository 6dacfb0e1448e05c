"""The zip as the QGIS plugin manager sees it: publishable, and running from a clean profile."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile

import pytest


@pytest.fixture(scope="module")
def zip_file(top, tmp_path_factory):
    folder = tmp_path_factory.mktemp("zip")
    subprocess.run(
        [sys.executable, top / "scripts" / "package.py", folder, "--without-documents"], check=True, capture_output=True
    )
    return next(folder.glob("*.zip"))


def test_the_zip_is_made_by_any_python_with_its_standard_library_alone(top, tmp_path):
    alone = [sys.executable, "-I", "-S"]  # neither PyTorch nor any other package
    script = [top / "scripts" / "package.py", tmp_path, "--without-documents"]
    run = subprocess.run([*alone, *script], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    [file] = tmp_path.glob("*.zip")
    with zipfile.ZipFile(file) as archive:
        assert {"s2dr3_qgis/metadata.txt", "s2dr3_qgis/LICENSE"} <= set(archive.namelist())


def test_the_zip_passes_the_repository_rules(top):
    run = subprocess.run(
        [sys.executable, top / "scripts" / "check_publishable.py"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_installed_from_the_zip_the_algorithms_are_listed(zip_file, tmp_path):
    with zipfile.ZipFile(zip_file) as archive:
        archive.extractall(tmp_path / "plugins")
    environment = {
        **{key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"},
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "PYTHONPATH": "",  # no torch there: the algorithms are listed all the same
    }
    run = subprocess.run(
        [os.environ["QGIS_PROCESS"], "list"], capture_output=True, text=True, check=True, env=environment
    )
    assert "s2dr3:superresolve" in run.stdout
