"""Messages name parameters as the windows do."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from s2dr3_qgis.gui.in_words import in_words


@pytest.fixture
def algorithm(s2dr3_provider):
    return QgsApplication.processingRegistry().algorithmById("s2dr3:fetchcube")


def test_parameters_are_called_by_their_titles(algorithm, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "en"))
    title = algorithm.parameterDefinition("MAX_CLOUD").description()
    assert in_words("more cloud than MAX_CLOUD", algorithm) == f"more cloud than “{title}”"
    other = QgsApplication.processingRegistry().algorithmById("s2dr3:superresolve")
    order = other.parameterDefinition("BAND_ORDER").description()
    assert (
        in_words("State it in BAND_ORDER.", algorithm)
        == in_words("State it in BAND_ORDER.")
        == f"State it in “{order}”."
    )
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))
    assert f"„{order}“" in in_words("BAND_ORDER: 3,2,1")


@pytest.mark.parametrize(
    "text",
    (
        "/data/INPUT/x.tif",
        "INPUT.tif",
        "my-INPUT",
        r"C:\DATES\a.tif",
        "INPUT_2",
        "B04 and NDVI",
        "input",
        "an address of STAC",
    ),
)
def test_names_of_files_and_other_words_stay(algorithm, text):
    assert in_words(text, algorithm) == text
