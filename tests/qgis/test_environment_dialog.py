"""The choice of a Python in a window of its own."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox
from qgis_user import press

from s2dr3_qgis.gui.options.environment_dialog import EnvironmentDialog
from s2dr3_qgis.host import settings

pytestmark = pytest.mark.usefixtures("no_settings")


def test_the_dialog_stores_the_choice_only_with_ok(qtbot):
    for kind, expected in (
        (QDialogButtonBox.StandardButton.Cancel, "auto"),
        (QDialogButtonBox.StandardButton.Ok, "qgis"),
    ):
        dialog = EnvironmentDialog()
        dialog.show()
        press(dialog.panel._radios["qgis"])
        press(dialog.findChild(QDialogButtonBox).button(kind))
        assert settings.load().environment == expected
