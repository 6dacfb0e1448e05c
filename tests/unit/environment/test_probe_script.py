"""The script that a probed interpreter runs: one marked line of JSON, whatever else is printed."""

from __future__ import annotations

import ast
import json
import subprocess
import sys

from s2dr3_qgis.environment.probe import SCRIPT
from s2dr3_qgis.environment.probe_script import MARK, version_of


def run(*arguments):
    done = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=True)
    [line] = [line for line in done.stdout.splitlines() if line.startswith(MARK)]
    return json.loads(line.removeprefix(MARK))


def test_a_brief_report_imports_no_package():
    report = run("--brief")
    assert (report["python"], report["bits"]) == (list(sys.version_info[:3]), 64)
    assert report["devices"] == [] and "torch" not in report


def test_a_module_that_cannot_be_imported_gives_the_reason(tmp_path, monkeypatch):
    (tmp_path / "broken_module.py").write_text("raise OSError('c10.dll')")
    monkeypatch.syspath_prepend(tmp_path)
    assert version_of("broken_module") == (None, "OSError: c10.dll")
    assert version_of("json") == (json.__version__, None)


def test_the_script_runs_in_older_pythons():
    """It is started by any interpreter, to say that it is too old: no syntax or import newer than Python 3.6."""
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert imported == {"json", "platform", "sys", "torch"}
