"""The choice of a Python in a window of its own."""

from __future__ import annotations

import pytest

from s2dr3_qgis.gui.options.environment_dialog import EnvironmentDialog
from s2dr3_qgis.host import settings

pytestmark = pytest.mark.usefixtures("no_settings")


def test_the_dialog_stores_the_choice_only_with_ok(qtbot):
    for close, expected in ((EnvironmentDialog.reject, "auto"), (EnvironmentDialog.accept, "qgis")):
        dialog = EnvironmentDialog()
        dialog.show()
        dialog.panel._radios["qgis"].setChecked(True)
        close(dialog)
        assert settings.load().environment == expected
