"""What a user does in QGIS: press buttons with the mouse, type, choose from menus, wait on a busy machine."""

from __future__ import annotations

import time

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QMenu, QRadioButton

MARK = 8  # pixels from the left
IDLE_SECONDS = 20  # between the end of a task and what follows, whatever else the machine does


def press(button: QAbstractButton) -> None:
    """Click a button that can be seen and pressed."""
    assert button.isVisible() and button.isEnabled(), button.text()
    middle = button.rect().center()
    beside_text = isinstance(button, (QRadioButton, QCheckBox))  # on the mark: beyond the text there is nothing
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(MARK, middle.y()) if beside_text else middle)


def type_into(field: QLineEdit, text: str) -> None:
    """Replace the text of a field that can be seen, by the keyboard."""
    assert field.isVisible() and field.isEnabled()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def choose(menu: QMenu, action) -> None:
    """Open a menu and click on one of its actions."""
    menu.popup(menu.pos())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def wait_while_at_work(qtbot, condition) -> None:
    """Let the event loop run until ``condition()`` is true; fails if no task has been at work for a while."""
    tasks = QgsApplication.taskManager()
    at_work = time.monotonic()
    while not condition():
        if tasks.countActiveTasks():
            at_work = time.monotonic()
        assert time.monotonic() < at_work + IDLE_SECONDS, "no task is at work, and still not so"
        qtbot.wait(10)
