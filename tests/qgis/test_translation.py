"""The plugin in other languages: every text is found, in its right context, and comes translated at run time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QDialogButtonBox, QGroupBox, QLabel, QPushButton, QRadioButton, QTabWidget
from qgis_user import press

from s2dr3_qgis.engine.core.errors import CheckpointError, RasterError
from s2dr3_qgis.engine.core.messages import message
from s2dr3_qgis.engine.core.text import duration_text
from tests.scenes import write_stack

PLACEHOLDER = re.compile(r"\{[^{}]*\}")
TAG = re.compile(r"</?\w+[^>]*>")
SAMPLE = """
from qgis.PyQt.QtCore import QCoreApplication
from qgis_user import press
from qgis_user import press

HELP = "constant"
ROWS = ({"a": "in a table"}, "row")

def tr(text):
    return QCoreApplication.translate("Context", text)

class Base:
    TITLE = ""
    def title(self):
        return tr(self.TITLE)
    def add(self, name, text):
        self.text = tr(text)
    def add_number(self, name, text="default"):
        self.add(name, text)

class Window(Base):
    TITLE = "class attribute"
    def build(self):
        tr("literal " "in two")
        self.add("A", HELP)
        self.add_number("B")
        self.add_number("C", "handed on twice")
        for name, text in (("D", "first row"), ("E", "second row")):
            self.add(name, text)
        self.add("F", f"{tr('part')} {HELP}")
        self.form.add_number("G", text="by name" if self.title() else "or else")
"""
FOUND = {
    "class attribute",
    "literal in two",
    "constant",
    "default",
    "handed on twice",
    "first row",
    "second row",
    "part",
    "by name",
    "or else",
}


@pytest.fixture(scope="module")
def scripts(top):
    sys.path.insert(0, str(top / "scripts"))
    import translations

    yield translations
    sys.path.remove(str(top / "scripts"))


@pytest.fixture(scope="module")
def extraction(scripts):
    return scripts.Extraction()


@pytest.fixture(params=("de", "fr"))
def language(request):
    return request.param


@pytest.fixture
def entries(scripts, language):
    return scripts.read(scripts.file_of(language))


def test_a_text_is_found_however_it_reaches_the_translation(scripts, tmp_path):
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "window.py").write_text(SAMPLE)
    found = scripts.Extraction(tmp_path / "package")
    assert {(message.context, message.text) for message in found.messages} == {("Context", text) for text in FOUND}
    assert found.problems == []


def test_what_cannot_be_followed_is_told(scripts, tmp_path):
    (tmp_path / "package").mkdir()
    bad = 'Window().add("A", "one" + "two")\nWindow().add(*ROWS)\nWindow().add("B", unknown)\n'
    (tmp_path / "package" / "window.py").write_text(SAMPLE + bad)
    first = SAMPLE.count("\n") + 1
    problems = scripts.Extraction(tmp_path / "package").problems
    assert [problem.split(": ")[0] for problem in problems] == [f"package/window.py:{first + k}" for k in range(3)]


def test_every_text_of_the_package_can_be_followed(extraction):
    assert extraction.problems == []


class Marker(QTranslator):
    """Translates every text of ours into itself with a mark, and notes what it was asked."""

    MARK = "\u2060"

    def __init__(self, contexts):
        super().__init__()
        self.contexts = contexts
        self.asked = set()

    def translate(self, context, text, disambiguation=None, n=-1):
        if context not in self.contexts:
            return None
        if self.MARK not in text:  # else it is translated already
            self.asked.add((context, text))
        return self.MARK + text

    def isEmpty(self):
        return False


@pytest.fixture
def marker(extraction):
    marker = Marker({message.context for message in extraction.messages})
    QCoreApplication.installTranslator(marker)
    yield marker
    QCoreApplication.removeTranslator(marker)


def shown(algorithm):
    """The texts of an algorithm that a user sees before a run."""
    yield from (algorithm.displayName(), algorithm.group(), algorithm.shortDescription(), algorithm.shortHelpString())
    yield from algorithm.tags()
    for definition in algorithm.parameterDefinitions():
        yield from (definition.description(), definition.help())
    yield from (definition.description() for definition in algorithm.outputDefinitions())


def test_every_text_of_the_algorithms_is_translated_and_was_extracted(extraction, s2dr3_provider, marker):
    texts = [text for algorithm in s2dr3_provider.algorithms() for text in shown(algorithm.create())]
    assert [text for text in texts if marker.MARK not in text] == []
    assert marker.asked - {(message.context, message.text) for message in extraction.messages} == set()


def written(widget):
    """The words on a window that are the plugin's own, not those of QGIS's widgets in it."""
    yield widget.windowTitle()
    yield from (box.title() for box in widget.findChildren(QGroupBox))
    for tabs in widget.findChildren(QTabWidget):
        yield from (tabs.tabText(index) for index in range(tabs.count()))
    for kind in (QRadioButton, QPushButton, QLabel):
        for child in widget.findChildren(kind):
            if not isinstance(child.parent(), (QDialogButtonBox, QgsMessageBar)) and child.isVisibleTo(widget):
                yield child.text()


def test_every_text_of_the_windows_is_translated(s2dr3_provider, marker, qtbot):
    from s2dr3_qgis.gui.options.options_page import OptionsPage
    from s2dr3_qgis.gui.window import Window

    window, options = Window(), OptionsPage()
    for widget in (window, options):
        qtbot.addWidget(widget)
    window.show_page("s2dr3:evaluate")
    for widget in (window.page, options):
        words = [text for text in written(widget) if re.search("[A-Za-z]{2}", text) and not Path(text).is_absolute()]
        assert len(words) > 5
        assert [text for text in words if marker.MARK not in text] == []
    assert marker.MARK in window.windowTitle()
    assert marker.MARK in window.page.run_button.text()


def test_the_ts_files_hold_every_text_and_no_other(extraction, entries):
    keys = {(message.context, message.text) for message in extraction.messages}
    present = {key for key, (_, state) in entries.items() if state != "vanished"}
    assert present == keys, "run 'make translations'"


def test_every_text_is_translated(entries):
    assert [key for key, (text, state) in entries.items() if not text or state] == []


def test_translations_keep_placeholders_and_markup(entries):
    for (_, source), (text, _) in entries.items():
        if text:
            for pattern in (PLACEHOLDER, TAG):
                assert Counter(pattern.findall(text)) == Counter(pattern.findall(source)), text


def test_the_compiled_files_are_in_step(scripts, entries, language):
    translator = QTranslator()
    assert translator.load(str(scripts.file_of(language).with_suffix(".qm")))
    current = {key: text or key[1] for key, (text, state) in entries.items() if state != "vanished"}
    QCoreApplication.installTranslator(translator)
    try:
        assert {key: QCoreApplication.translate(*key) for key in current} == current, "run 'make translations'"
    finally:
        QCoreApplication.removeTranslator(translator)


def test_the_plugin_brings_its_translation_and_takes_it_along(monkeypatch, entries, language):
    from s2dr3_qgis.plugin import S2DR3Plugin

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: f"{language}_CH"))
    key = ("Algorithms", "Imagery")
    plugin = S2DR3Plugin(None)
    assert QCoreApplication.translate(*key) == entries[key][0]
    plugin.unload()
    assert QCoreApplication.translate(*key) == key[1]


def test_qgis_process_speaks_german():
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    command = [os.environ["QGIS_PROCESS"], "help", "s2dr3:superresolve"]
    run = subprocess.run(
        command, env={**environment, "LC_ALL": "de_DE.UTF-8"}, capture_output=True, check=True, encoding="utf-8"
    )
    assert "Bringt die zehn Kanäle eines Sentinel-2-Bildes" in run.stdout
    assert "TILE_SIZE: Kachelgröße (Eingabepixel)" in run.stdout


@pytest.fixture
def german(monkeypatch):
    from s2dr3_qgis.host import translation

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))
    translator = translation.install()
    yield translation
    translation.remove(translator)


def test_a_message_is_translated_with_its_values(german):
    nested = message("Cannot read {file}", file="/data/{0} {remedy}.tif")
    text = message(
        "{action}: {cause}. {remedy}", action=nested, cause="{cause}", remedy=message("Choose another scene.")
    )
    expected = "/data/{0} {remedy}.tif kann nicht gelesen werden: {cause}. Wählen Sie eine andere Szene."
    assert german.translated(text) == german.translated(RasterError(text)) == expected
    assert german.translated("{no template}") == "{no template}"


def test_numbers_have_the_separators_of_the_language(german):
    text = message(
        "{target}: needs {size:,.0f} MB, its disk has {free:,.0f} MB free. Choose another place.",
        target="a.b",
        size=12345.6,
        free=1.5,
    )
    assert german.translated(text).startswith("a.b: braucht 12.346 MB, seine Platte hat 2 MB frei.")
    assert german.translated(duration_text(9000)) == "2,5 h"
    assert german.number_text(1234.5, ",.2f") == "1.234,50"
    assert german.number_text(0.125, ".1%") == "12,5\u00a0%"


def test_an_error_of_the_worker_process_is_german(german, tmp_path):
    from s2dr3_qgis.engine.worker.client import WorkerPipeline
    from s2dr3_qgis.engine.worker.interpreter import Interpreter

    with pytest.raises(CheckpointError) as refusal:
        WorkerPipeline(Interpreter(Path(sys.executable)), tmp_path / "fehlt.safetensors", device="cpu")
    expected = f"{tmp_path / 'fehlt.safetensors'}: keine solche Datei und kein solcher Ordner. Prüfen Sie den Pfad."
    assert german.translated(refusal.value) == expected


def test_the_window_refuses_a_wrong_raster_in_german(german, no_settings, open_window, tmp_path, qtbot):
    wrong = write_stack(tmp_path / "eins.tif", np.zeros((1, 8, 8), np.uint16), ("",))
    page = open_window().show_page("s2dr3:superresolve")
    page.form.set_values({"INPUT": str(wrong), "OUTPUT": str(tmp_path / "fine.tif")})
    ends = []
    page.told.connect(lambda text, level: ends.append((text, level)))
    press(page.run_button)
    qtbot.waitUntil(lambda: bool(ends), timeout=60_000)
    [(text, level)] = ends
    assert level == Qgis.MessageLevel.Critical
    assert f"{wrong} hat einen Kanal. Ist jeder Kanal eine eigene Datei, so wählen Sie den Ordner" in text


def test_a_title_has_the_colon_of_the_language(s2dr3_provider, monkeypatch):
    from s2dr3_qgis.host import translation

    assert translation.titled("Lens", "{braces}") == "Lens: {braces}"
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr"))
    translator = translation.install()
    try:
        assert translation.titled("Loupe", "{braces}") == "Loupe\u00a0: {braces}"
    finally:
        translation.remove(translator)


def test_the_language_of_qgis_wins_over_that_of_the_system(s2dr3_provider):
    """What is chosen in QGIS's options holds, whatever the system speaks."""
    from s2dr3_qgis.host import translation

    store = QgsSettings()
    store.setValue("locale/overrideFlag", True)
    store.setValue("locale/userLocale", "fr")
    translator = translation.install()
    try:
        algorithm = s2dr3_provider.algorithm("superresolve").create()
        assert algorithm.shortDescription().startswith("Amène les dix bandes")
        assert algorithm.parameterDefinition("EXTENT").description() == "Emprise"
        assert algorithm.group() == "Imagerie"
    finally:
        translation.remove(translator)
        store.remove("locale")
