"""The widget for any number of names out of a list, in the plugin's window and in QGIS's own dialogs."""

from __future__ import annotations

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QWidget

from ..algorithms.support.names_parameter import NamesParameter

POPUP_MARGIN = 40  # pixels beside the longest entry, for the check box and the scroll bar


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("NamesChoice", text)


class NamesChoice(QgsCheckableComboBox):
    """A drop-down list with a check box for each name; closed, it shows the chosen names."""

    changed = pyqtSignal()

    def __init__(self, definition: NamesParameter, parent: QWidget | None = None):
        super().__init__(parent)
        self._delegate = _TitleDelegate(definition.titles, self)
        self.setDefaultText(tr("none"))
        self.addItems(list(definition.titles))
        self.view().setItemDelegate(self._delegate)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + POPUP_MARGIN)
        self.set_value(definition.defaultValue())
        self.checkedItemsChanged.connect(self.changed)

    def value(self) -> list[str]:
        """The chosen names, in the order of the list."""
        return self.checkedItems()

    def set_value(self, names: str | list[str] | None) -> None:
        """Choose these names and no others; a text holds them with commas, as in scripts."""
        listed = names.split(",") if isinstance(names, str) else names or []
        chosen = {str(name).strip() for name in listed}
        for index in range(self.count()):
            checked = self.itemText(index) in chosen
            self.setItemCheckState(index, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)


class _TitleDelegate(QStyledItemDelegate):
    """Draws an entry of the open list as its name and title."""

    def __init__(self, titles: dict[str, str], parent: QWidget):
        super().__init__(parent)
        self._titles = titles

    def initStyleOption(self, option, index) -> None:
        super().initStyleOption(option, index)
        title = self._titles.get(option.text)
        option.text = f"{option.text} – {title}" if title else option.text
