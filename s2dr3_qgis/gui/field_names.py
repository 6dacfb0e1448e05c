"""Names for screen readers: of a field within another widget they do not find the label."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

FIELDS = (QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView, QPlainTextEdit)


def name_fields(widget: QWidget, name: str) -> None:
    """Name ``widget``, if it is a field, and the fields in it, unless they have a name."""
    for field in [widget, *widget.findChildren(QWidget)]:
        if isinstance(field, FIELDS) and not field.accessibleName():
            field.setAccessibleName(name)
