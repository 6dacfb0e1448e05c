"""The choice of a Python in a window of its own."""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsSettings

from s2dr3_qgis.gui.options.environment_dialog import EnvironmentDialog
from s2dr3_qgis.host import settings


@pytest.fixture(autouse=True)
def clean(qgis_app, monkeypatch):
    """No setting and no variable of the machine that the tests run on."""
    for name in [name for name in os.environ if name.startswith("S2DR3_")]:
        monkeypatch.delenv(name)
    QgsSettings().remove("s2dr3")
    yield
    QgsSettings().remove("s2dr3")


def test_the_dialog_stores_the_choice_only_with_ok(qtbot):
    for close, expected in ((EnvironmentDialog.reject, "auto"), (EnvironmentDialog.accept, "qgis")):
        dialog = EnvironmentDialog()
        dialog.show()
        dialog.panel._radios["qgis"].setChecked(True)
        close(dialog)
        assert settings.load().environment == expected
