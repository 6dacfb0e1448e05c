"""The program that the other interpreter runs by its path."""

from __future__ import annotations

import shutil
import subprocess
import sys

from s2dr3_qgis.engine.worker import child


def test_it_serves_until_its_input_ends(tmp_path):
    done = subprocess.run([sys.executable, child.__file__], input=b"", cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_modules_beside_it_and_beside_the_package_do_not_come_first(top, tmp_path):
    """In a QGIS profile the package's neighbours are other plugins, some of them named as modules are."""
    shutil.copytree(top / "s2dr3_qgis", tmp_path / "s2dr3_qgis", ignore=shutil.ignore_patterns("__pycache__"))
    room = tmp_path / "s2dr3_qgis" / "engine" / "worker"
    for foreign in (tmp_path / "json.py", room / "json.py"):
        foreign.write_text("raise RuntimeError('a foreign module was imported')")
    done = subprocess.run([sys.executable, room / "child.py"], input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
