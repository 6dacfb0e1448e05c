"""The environment panel, driven as a user does, with real interpreters, venv and pip."""

from __future__ import annotations

import subprocess
import sys

import pytest
import small_wheels
import torch
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QMessageBox

from s2dr3_qgis.environment import private
from s2dr3_qgis.gui.options import environment_panel
from s2dr3_qgis.gui.options.environment_panel import EnvironmentPanel
from s2dr3_qgis.gui.plain_text import PlainLabel
from s2dr3_qgis.host import backends, settings

PATIENCE_MS = 120_000


pytestmark = pytest.mark.usefixtures("no_private_environment")


@pytest.fixture
def panel(qtbot):
    widget = EnvironmentPanel()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def wheels(tmp_path, monkeypatch):
    return small_wheels.offer(tmp_path / "wheels", monkeypatch)


def press(qtbot, button) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for_end(qtbot, panel) -> None:
    qtbot.waitUntil(lambda: panel._work is None, timeout=PATIENCE_MS)


def message(panel) -> str:
    return panel._bar.currentItem().findChild(PlainLabel).text()


def test_check_of_qgis_own_python_leaves_the_window_alive(qtbot, panel):
    ticks = []
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    found = []
    panel.probed.connect(found.append)
    press(qtbot, panel._check)
    assert not panel._check.isEnabled()
    assert panel._cancel.isVisible()
    wait_for_end(qtbot, panel)
    assert len(ticks) > 10
    assert found[0].devices[0].name == "cpu"
    assert f"PyTorch {torch.__version__}" in panel._log.toPlainText()
    assert "This Python can compute" in message(panel)
    assert panel._check.isEnabled()
    assert not panel._cancel.isVisible()


def test_check_of_a_python_without_torch_says_what_is_missing(qtbot, panel, tmp_path):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    panel._python.setFilePath(str(tmp_path / "bare"))
    assert panel._radios["interpreter"].isChecked()  # naming one is choosing it
    press(qtbot, panel._check)
    wait_for_end(qtbot, panel)
    assert "PyTorch is not installed there." in message(panel)


def test_check_of_nothing_says_so(qtbot, panel, tmp_path):
    panel._python.setFilePath(str(tmp_path / "nowhere" / "python3"))
    press(qtbot, panel._check)
    wait_for_end(qtbot, panel)
    assert "There is no Python interpreter" in message(panel)


def test_check_can_be_cancelled(qtbot, panel, tmp_path):
    silent = tmp_path / "python3"
    silent.write_text("#!/bin/sh\nexec sleep 60\n")
    silent.chmod(0o755)
    panel._python.setFilePath(str(silent))
    press(qtbot, panel._check)
    press(qtbot, panel._cancel)
    qtbot.waitUntil(lambda: panel._work is None, timeout=5000)
    assert message(panel) == "Cancelled."


def test_looking_installs_nothing(panel):
    assert not settings.private_folder().exists()
    assert panel._create.text() == "Create"
    assert not panel._remove.isEnabled()


def test_a_login_in_the_index_is_announced_and_not_stored(panel):
    assert panel._form._login.isHidden()
    panel._form._index.setText("https://anna:s3cret@mirror.example/whl")
    assert not panel._form._login.isHidden()
    panel.apply_to(settings.load()).save()
    assert settings.load().torch_index == "https://mirror.example/whl"


def test_create_cancel_continue_use_delete(qtbot, panel, wheels, monkeypatch):
    panel._form._index.clear()
    panel._form._base.setFilePath(sys.executable)
    press(qtbot, panel._create)
    qtbot.waitUntil(lambda: panel._step.text() == private.TITLES["torch"], timeout=PATIENCE_MS)
    press(qtbot, panel._cancel)
    wait_for_end(qtbot, panel)
    assert panel._create.text() == "Continue"

    press(qtbot, panel._create)
    later = EnvironmentPanel()  # the window is closed and opened again meanwhile
    qtbot.addWidget(later)
    later.show()
    panel.close()
    assert not later._create.isEnabled()
    wait_for_end(qtbot, later)
    assert "Successfully installed" in later._log.toPlainText()
    assert later._state.text() == "Ready."
    assert later._radios["private"].isChecked()
    later.apply_to(settings.load()).save()
    place = backends.worker_interpreter(settings.load())
    assert settings.private_folder() in place.path.parents

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    press(qtbot, later._remove)
    wait_for_end(qtbot, later)
    assert not settings.private_folder().exists()
    assert later._state.text() == "Not created yet."


def test_a_failed_installation_is_explained(qtbot, panel, wheels):
    next(wheels.glob("torch-*.whl")).unlink()
    panel._form._index.clear()
    panel._form._base.setFilePath(sys.executable)
    press(qtbot, panel._create)
    wait_for_end(qtbot, panel)
    assert "There is no PyTorch of this build" in message(panel)
    assert panel._create.text() == "Continue"


def test_a_base_python_is_asked_for_if_qgis_has_none_that_can_be_started(qtbot, monkeypatch):
    monkeypatch.setattr(environment_panel, "own_interpreter", lambda: None)
    panel = EnvironmentPanel()
    qtbot.addWidget(panel)
    panel._form._base.setFilePath("")
    press(qtbot, panel._create)
    wait_for_end(qtbot, panel)
    assert "name a Python from 3.10 to 3.14 as Base Python" in panel._log.toPlainText()
