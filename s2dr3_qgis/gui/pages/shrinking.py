"""Drop-down lists that do not make a form wider than its window."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox

LEAST_CHARACTERS = 10


def let_shrink(box: QComboBox) -> None:
    """Let a list be narrower than its longest entry, such as a path or the name of a graphics card."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LEAST_CHARACTERS)
