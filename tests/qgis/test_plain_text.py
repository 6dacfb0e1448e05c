"""Nothing from a file or a worker is shown as HTML."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QTextBrowser, QTextEdit, QWidget

from s2dr3_qgis.engine.core.errors import CheckpointError, EnvironmentProblem
from s2dr3_qgis.environment.probe import Device, Probe
from s2dr3_qgis.gui.options.options_page import OptionsPage
from s2dr3_qgis.gui.pages.checkpoint_kinds import DECODER
from s2dr3_qgis.gui.pages.stored_values import SETTINGS
from s2dr3_qgis.gui.plain_text import PlainLabel, escaped, tooltip

HOSTILE = '<img src="file:///nowhere/picture.png"><a href="file:///nowhere">click</a> & <b>'


@pytest.fixture
def window(open_window):
    QgsSettings().remove(SETTINGS.rstrip("/"))
    return open_window()


@pytest.fixture
def hostile_file(tmp_path):
    path = tmp_path / "hostile.safetensors"
    header = json.dumps({HOSTILE: {"dtype": "X9", "shape": [1], "data_offsets": [0, 4]}}).encode()
    path.write_bytes(len(header).to_bytes(8, "little") + header + bytes(4))
    return path


def interpreted(widget: QWidget) -> list[str]:
    """Where a window shows a picture, a link or bold type of the hostile text, as Qt draws it."""
    labels = [label for label in widget.findChildren(QLabel) if HOSTILE[:4] in label.text()]
    wrong = [
        label.text()
        for label in labels
        if label.textFormat() != Qt.TextFormat.PlainText
        and (label.textFormat() == Qt.TextFormat.RichText or Qt.mightBeRichText(label.text()))
    ]
    browsers = [*widget.findChildren(QTextBrowser), *widget.findChildren(QTextEdit)]
    wrong += [browser.toHtml() for browser in browsers if "nowhere" in browser.toHtml() and has_picture(browser)]
    tips = [child.toolTip() for child in [widget, *widget.findChildren(QWidget)] if "nowhere" in child.toolTip()]
    return wrong + [tip for tip in tips if HOSTILE[:4] in tip and Qt.mightBeRichText(tip)]


def has_picture(browser: QTextEdit) -> bool:
    block = browser.document().begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            style = part.fragment().charFormat()
            if style.isImageFormat() or style.isAnchor():
                return True
            part += 1
        block = block.next()
    return False


def shown_in(widget: QWidget) -> str:
    """All that a window says, in one text."""
    texts = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join([*texts, *(browser.toPlainText() for browser in widget.findChildren(QTextEdit))])


def test_the_check_of_this_test_finds_what_is_interpreted(qgis_app, qtbot):
    for made in (QLabel(HOSTILE), QTextBrowser()):
        outer = QWidget()
        qtbot.addWidget(outer)
        made.setParent(outer)
        if isinstance(made, QTextBrowser):
            made.setText(HOSTILE)
        assert interpreted(outer)


def test_a_hostile_checkpoint_is_shown_as_text(window, hostile_file, tmp_path, qtbot):
    page = window.show_page("s2dr3:superresolve")
    page.form.set_values({"DECODER": str(hostile_file), "OUTPUT": str(tmp_path / "fine.tif")})
    qtbot.waitUntil(lambda: HOSTILE[:20] in page.checks[DECODER].text(), timeout=60_000)
    assert interpreted(window) == []


def test_messages_log_and_labels_of_a_page_show_text(window):
    page = window.show_page("s2dr3:superresolve")
    page.told.emit(HOSTILE, Qgis.MessageLevel.Critical)
    for level in ("info", "warning", "error"):
        page._log_line(f"{HOSTILE}\n  indented", level)
    page.step.setText(HOSTILE)
    page.estimate._show(CheckpointError(HOSTILE))
    for found in (
        EnvironmentProblem(HOSTILE),
        {"usable": False, "problem": HOSTILE},
        {"usable": True, "kind": HOSTILE, "role": "decoder", "parameters": 1},
        {"usable": True, "kind": HOSTILE, "role": "backbone", "parameters": 1},
    ):
        page.checks[DECODER]._show(found)
        assert HOSTILE in page.checks[DECODER].text()
        assert interpreted(window) == []
    page.form.own["DEVICE"]._show(EnvironmentProblem(HOSTILE))
    assert interpreted(window) == []
    assert f"{HOSTILE}\n  indented" in page.log.toPlainText()
    assert window.messages.currentItem().findChild(PlainLabel).text().endswith(HOSTILE)


def test_the_options_show_text(qgis_app, qtbot):
    page = OptionsPage()
    qtbot.addWidget(page)
    panel = page.panel
    device = Device("cuda:0", HOSTILE, None, None, None)
    panel._log.appendPlainText(HOSTILE)
    for label in (panel._step, panel._state):
        label.setText(HOSTILE)
    panel._say(HOSTILE, Qgis.MessageLevel.Warning)
    page._offer_devices(Probe(Path("python3"), "3.11", "1", "1", "2", None, (device,), ()))
    assert HOSTILE in shown_in(page)
    assert interpreted(page) == []


def test_the_helpers_of_plain_text(qgis_app):
    label = PlainLabel(HOSTILE)
    assert (label.text(), label.textFormat()) == (HOSTILE, Qt.TextFormat.PlainText)
    assert escaped("a < b & c") == "a &lt; b &amp; c"
    assert tooltip("a < b") == "<p>a &lt; b</p>"
    assert tooltip("") == ""
