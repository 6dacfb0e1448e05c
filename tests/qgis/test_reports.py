"""Reports in the language of QGIS: its words, its numbers, and its code for those who read the page aloud."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from s2dr3_qgis.host.translation import CONTEXT
from tests.pages import in_capitals, untranslated

SIDE = 24


class Capitals(QTranslator):
    """A translation of the engine's messages into capitals."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return in_capitals(text) if context == CONTEXT else None

    def isEmpty(self):
        return False


@pytest.fixture
def capitals(monkeypatch):
    """All messages in capitals, and numbers as in German."""
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))
    translator = Capitals()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def page_of(provider, name, report, **parameters) -> str:
    """Run an algorithm; its report."""
    feedback = QgsProcessingFeedback()
    results, ok = provider.algorithm(name).run({"OUTPUT": report, **parameters}, QgsProcessingContext(), feedback)
    assert ok, feedback.textLog()
    assert results["OUTPUT"] == report
    return Path(report).read_text(encoding="utf-8")


def test_the_report_of_a_worker_process_is_in_the_language_of_qgis(s2dr3_provider, capitals, top, tmp_path):
    file = str(top / "tests" / "data" / "decoder_tiny" / "decoder.safetensors")
    html = page_of(s2dr3_provider, "inspectcheckpoint", str(tmp_path / "r.html"), INPUT=file)
    assert '<html lang="EN">' in html
    assert "A COMPLETE S2X10NETS DECODER: IT CAN BE USED." in html
    assert "<td>25.194</td>" in html  # parameters, in German 25.194
    assert f"<tr><th>PATH</th><td>{file}</td></tr>" in html


def test_the_report_of_an_evaluation_is_in_the_language_of_qgis(s2dr3_provider, capitals, top, tmp_path):
    scene = str(next((top / "resources" / "samples").glob("*.tif")))
    result = str(tmp_path / "result.tif")
    gdal.Translate(result, scene, srcWin=[100, 100, SIDE, SIDE], width=SIDE * 10, height=SIDE * 10, resampleAlg="cubic")
    html = page_of(s2dr3_provider, "evaluate", str(tmp_path / "r.html"), INPUT=scene, RESULT=result)
    assert untranslated(html, Path(scene).name, "result.tif", "s2dr3_qgis") == []
    assert re.search(r"DIFFERS FROM THE INPUT BY 0,\d{4} OF REFLECTANCE", html)
    assert re.search(r"<td>B04</td><td>0,\d{5}</td><td>[+-]0,\d{5}</td>", html)
