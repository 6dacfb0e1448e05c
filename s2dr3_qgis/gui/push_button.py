"""A button that the key Enter does not press."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QPushButton


def push_button(text: str, purpose: str) -> QPushButton:
    """A button with ``purpose`` as its tooltip."""
    button = QPushButton(text)
    button.setToolTip(purpose)
    button.setAutoDefault(False)
    return button
