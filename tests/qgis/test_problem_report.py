"""A report that helps and gives nothing away."""

from __future__ import annotations

import getpass
import re
from pathlib import Path

from qgis.PyQt.QtWidgets import QApplication, QToolButton
from qgis_user import choose

from s2dr3_qgis.engine.core.resources import version
from s2dr3_qgis.gui.runs.problem_report import problem_report, scrubbed


def test_it_is_copied_with_versions_probe_and_log_from_the_menu(open_window, qtbot):
    page = open_window().show_page("s2dr3:superresolve")
    page._log_line(f"Cannot read {Path.home()}/secret project/scene one.tif.", "error")
    [menu] = [button.menu() for button in page.findChildren(QToolButton) if button.text() == "Copy as"]
    QApplication.clipboard().clear()
    choose(menu, menu.actions()[-1])
    qtbot.waitUntil(lambda: "S2DR3" in QApplication.clipboard().text(), timeout=60_000)
    text = QApplication.clipboard().text()
    assert f"S2DR3 {version()}, QGIS 3" in text and "PyTorch" in text and "s2dr3:superresolve" in text
    assert "Cannot read <path>" in text and str(Path.home()) not in text


def test_paths_addresses_and_names_are_left_out():
    user = getpass.getuser()
    text = scrubbed(
        f"/home/anna/data/a.tif, C:\\Users\\anna\\b.jp2; \\\\server\\share\\c.zip and "
        f"https://me:secret@example.org/x?token=1 by {user}; 800 × 800 pixels, fp32/fp16, B02/B03"
    )
    assert not re.search("anna|server|secret|example|token", text)
    assert text.startswith("<path>.tif, <path>.jp2; <path>") and text.endswith("pixels, fp32/fp16, B02/B03")
    assert len(user) < 3 or user not in text


def test_a_known_path_goes_with_its_blanks():
    path = "/data/my secret/scene one.tif"
    text = problem_report("s2dr3:superresolve", {"INPUT": path, "TILE_SIZE": 0}, f"Input: {path}", "PyTorch 2")
    assert "secret" not in text and "one.tif" not in text
    assert "Input: <path>.tif" in text and "'TILE_SIZE': 0" in text
