"""The file that another interpreter runs by its path."""

from __future__ import annotations

import subprocess
import sys

from s2dr3_qgis.engine.sheets.child_run import CHILD
from s2dr3_qgis.engine.sheets.command import REFUSED


def test_it_is_the_command_line_wherever_it_is_run_and_whatever_lies_beside_it(tmp_path):
    """Modules of its own folder, such as `item` and `network`, are not found by their short names."""
    probe = tmp_path / "sitecustomize.py"
    probe.write_text(
        "import atexit, sys\n"
        "atexit.register(lambda: print('path', [p for p in sys.path if p.endswith('sheets')], file=sys.stderr))"
    )
    command = [sys.executable, str(CHILD), "run", str(tmp_path / "out")]
    environment = {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == REFUSED, done.stderr
    assert "holds no planned scene" in done.stdout
    assert "path []" in done.stderr
