"""What screen readers read for the fields of the window and of the options: each has a name, or a label of its own."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from s2dr3_qgis.gui.options.options_page import OptionsFactory
from s2dr3_qgis.gui.pages.tasks import tasks

FIELDS = (QLineEdit, QAbstractSpinBox, QComboBox, QAbstractItemView, QPlainTextEdit)


def nameless(root: QWidget) -> list[str]:
    """The fields below ``root`` that have neither a name nor a label of their own."""
    labelled = [label.buddy() for label in root.findChildren(QLabel) if label.buddy() is not None]
    fields = [field for kind in FIELDS for field in root.findChildren(kind) if not _is_no_field(field)]
    return [_place(field, root) for field in fields if not field.accessibleName() and field not in labelled]


def _is_no_field(field: QWidget) -> bool:
    """Whether it belongs to a spin box, a drop-down list or a table, which has the name, or is only to be read."""
    if isinstance(field, QHeaderView) or (isinstance(field, QPlainTextEdit) and field.isReadOnly()):
        return True
    parent = field.parentWidget()
    while parent is not None:
        if isinstance(parent, (QAbstractSpinBox, QComboBox)):
            return True
        parent = parent.parentWidget()
    return False


def _place(field: QWidget, root: QWidget) -> str:
    kinds = []
    while field is not None and field is not root:
        kinds.append(f"{type(field).__name__} {field.objectName()}".strip())
        field = field.parentWidget()
    return " in ".join(kinds)


def test_every_field_of_the_window_has_a_name(open_window):
    window = open_window()
    for layout, _kind in tasks():
        window.show_page(layout.algorithm)
    window.show_recent()
    assert not nameless(window), "\n".join(nameless(window))


def test_every_field_of_the_options_has_a_name(s2dr3_provider, qtbot):
    page = OptionsFactory().createWidget(None)
    qtbot.addWidget(page)
    assert not nameless(page), "\n".join(nameless(page))
