"""The widgets for a checkpoint and a device."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QLineEdit, QToolButton

from s2dr3_qgis.environment.probe import Device
from s2dr3_qgis.gui.background.work import Work
from s2dr3_qgis.gui.pages.checkpoint_kinds import BACKBONE, DECODER
from s2dr3_qgis.gui.pages.choices import (
    MOST_RECENT,
    CheckpointChoice,
    DeviceChoice,
    device_text,
    recent_checkpoints,
    remember_checkpoint,
)
from s2dr3_qgis.host import settings

pytestmark = pytest.mark.usefixtures("no_settings")


@pytest.fixture
def dialogs(monkeypatch):
    """Where file dialogs open and what they offer; each is cancelled."""
    opened = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *words: opened.append(words[2:]) or ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: opened.append(words[2:]) or "")
    return opened


def press(choice, index):
    QTest.mouseClick(choice.findChildren(QToolButton)[index], Qt.MouseButton.LeftButton)


def test_dialogs_open_in_the_users_folder_or_beside_the_chosen(dialogs, qtbot, tmp_path):
    choice = CheckpointChoice(DECODER)
    qtbot.addWidget(choice)
    press(choice, 0)
    press(choice, 1)
    assert [words[0] for words in dialogs] == [str(Path.home())] * 2
    choice.set_value(str(tmp_path / "model.safetensors"))
    press(choice, 0)
    press(choice, 1)
    assert [words[0] for words in dialogs[2:]] == [str(tmp_path)] * 2
    assert choice.value() == str(tmp_path / "model.safetensors")  # a cancelled dialog changes nothing
    assert "(*)" in dialogs[0][1]  # files without a known ending can be chosen


def test_a_backbone_is_never_a_folder(qtbot):
    choice = CheckpointChoice(BACKBONE)
    qtbot.addWidget(choice)
    assert len(choice.findChildren(QToolButton)) == 1


def test_an_empty_field_names_the_checkpoint_of_the_settings(qtbot):
    choice = CheckpointChoice(DECODER)
    qtbot.addWidget(choice)
    field = choice.findChild(QLineEdit)
    assert field.placeholderText() == "bundled open checkpoint"
    replace(settings.Settings(), decoder="/weights/mine.safetensors").save()
    choice.look_again()
    assert field.placeholderText() == "mine.safetensors, from the settings"


def test_only_a_text_is_a_path(qtbot):
    choice = CheckpointChoice(DECODER)
    qtbot.addWidget(choice)
    with pytest.raises(ValueError, match="5"):
        choice.set_value(5)
    choice.set_value(None)
    assert choice.value() is None


def test_recent_ones_are_few_and_exist(tmp_path):
    paths = [tmp_path / f"{number}.pt" for number in range(MOST_RECENT + 2)]
    for path in paths:
        path.write_bytes(b"")
        remember_checkpoint(DECODER, str(path))
    remember_checkpoint(DECODER, None)
    assert recent_checkpoints(DECODER) == [str(path) for path in reversed(paths[2:])]
    paths[-1].unlink()
    assert recent_checkpoints(DECODER)[0] == str(paths[-2])
    assert recent_checkpoints(BACKBONE) == []


@pytest.fixture
def device(qtbot):
    choice = DeviceChoice()
    qtbot.addWidget(choice)
    yield choice
    qtbot.waitUntil(lambda: not Work.alive(), timeout=60_000)


def test_a_device_that_is_not_listed_is_kept_and_what_is_none_refused(device):
    device.set_value("cuda:3")
    assert device.value() == "cuda:3"
    for void in ("gpu0", None, 5, "cpu; rm"):
        with pytest.raises(ValueError, match=str(void)):
            device.set_value(void)
    assert device.value() == "cuda:3"


def test_devices_are_asked_again_when_the_python_is_another(device, qtbot, tmp_path):
    qtbot.waitUntil(lambda: not Work.alive(), timeout=60_000)
    device.look_again()
    assert not Work.alive()
    replace(settings.Settings(), environment="interpreter", python=str(tmp_path / "nowhere")).save()
    device.look_again()
    assert Work.alive()
    qtbot.waitUntil(lambda: "no Python interpreter" in device.toolTip(), timeout=60_000)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (Device("cpu", "", None, None, None), "cpu"),
        (Device("cuda:0", "A card", 8 << 30, 6 << 30, None), "cuda:0 – A card, 6.0 of 8.0 GB free"),
        (Device("mps", "", None, None, "no memory"), "mps: does not work (no memory)"),
    ],
)
def test_a_device_is_described(found, text):
    assert device_text(found) == text
