"""On a screen with two pixels a point, all images of the plugin are drawn with all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "stripes_on_a_screen.py"


def test_images_have_all_the_pixels_of_the_screen(tmp_path):
    run = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path)],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-4000:]
    answers = json.loads(run.stdout.splitlines()[-1])
    assert answers.pop("ratio") == 2
    assert len(answers) == 5 and set(answers.values()) == {1.0}, answers
