"""Damaged or outdated values in the profile never keep the window or the options from opening."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsSettings

from s2dr3_qgis.gui.options.options_page import OptionsPage
from s2dr3_qgis.gui.pages.checkpoint_kinds import DECODER
from s2dr3_qgis.gui.pages.choices import RECENT, recent_checkpoints
from s2dr3_qgis.gui.pages.stored_values import SETTINGS
from s2dr3_qgis.gui.plain_text import PlainLabel
from s2dr3_qgis.host import settings

KEY = SETTINGS + "superresolve"


pytestmark = pytest.mark.usefixtures("no_settings")


def messages(bar):
    """The texts that a message bar shows, and those below."""
    return [label.text() for label in bar.findChildren(PlainLabel)]


@pytest.mark.parametrize("stored", ['{"DECODER": "/x', ["a", "b"], "[1, 2]", "null", "7", "[" * 100_000, b"\x80"])
def test_damaged_values_leave_the_defaults(open_window, stored):
    QgsSettings().setValue(KEY, stored)
    window = open_window()
    values = window.page.form.values()
    assert (values["PRECISION"], values["PRODUCTS"], values["TILE_SIZE"]) == ("auto", [], 0)
    assert any("damaged" in text for text in messages(window.messages))


def test_values_that_are_not_valid_any_more_are_named_and_the_others_kept(open_window):
    stored = {
        "PRECISION": "tf32",
        "PRODUCTS": ["RGB"],
        "TILE_SIZE": "x",
        "CONSISTENCY": [1],
        "DATA_TYPE": 5,
        "DEVICE": "gpu0",
        "DECODER": 5,
        "UNCERTAINTY": True,
    }
    QgsSettings().setValue(KEY, json.dumps(stored))
    window = open_window()
    values = window.page.form.values()
    assert values["UNCERTAINTY"] is True
    names = ("PRECISION", "PRODUCTS", "TILE_SIZE", "CONSISTENCY", "DATA_TYPE", "DEVICE", "DECODER")
    assert [values[name] for name in names] == ["auto", [], 0, -1, "UInt16", "auto", None]
    text = next(text for text in messages(window.messages) if "not valid" in text)
    for title in ("Precision", "Products", "Tile size", "Consistency", "Data type", "Device", "Decoder"):
        assert title in text


def test_good_values_are_shown_without_a_word(open_window, tmp_path):
    decoder = tmp_path / "decoder.safetensors"
    decoder.write_bytes(b"")
    stored = {"DECODER": str(decoder), "DEVICE": "cuda:1", "PRODUCTS": ["NDVI"], "TILE_SIZE": 64}
    QgsSettings().setValue(KEY, json.dumps(stored))
    window = open_window()
    values = window.page.form.values()
    assert {name: values[name] for name in stored} == stored
    assert messages(window.messages) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("threads", "abc"), ("device", "gpu0"), ("gdal_cache", "5"), ("precision", "fp64"), ("isolate", "perhaps")],
)
def test_void_settings_leave_the_defaults_and_can_be_mended(open_window, qtbot, name, value):
    QgsSettings().setValue(f"s2dr3/{name}", value)
    window = open_window()
    assert any(value in text for text in messages(window.messages))
    page = OptionsPage()
    qtbot.addWidget(page)
    assert any(value in text for text in messages(page.panel._bar))
    page.apply()
    assert getattr(settings.load(), name) == getattr(settings.Settings(), name)


def test_a_void_variable_is_named_too(open_window, qtbot, monkeypatch):
    monkeypatch.setenv("S2DR3_ENVIRONMENT", "conda")
    window = open_window()
    assert any("conda" in text for text in messages(window.messages))
    page = OptionsPage()
    qtbot.addWidget(page)
    assert any("conda" in text for text in messages(page.panel._bar))


@pytest.mark.parametrize("stored", [7, {"a": 1}, ["/nowhere", None, 5], "\0"])
def test_recent_checkpoints_are_paths_that_exist(open_window, stored):
    QgsSettings().setValue(RECENT.format(DECODER.role), stored)
    assert recent_checkpoints(DECODER) == []
    open_window()
