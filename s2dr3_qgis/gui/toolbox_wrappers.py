"""The plugin's widgets in Processing's own dialogs: toolbox, batch and modeler. Imported by Processing alone."""

from __future__ import annotations

from processing.gui.wrappers import WidgetWrapper
from qgis.PyQt.QtWidgets import QWidget

from .names_choice import NamesChoice


class NamesWrapper(WidgetWrapper):
    """Puts a NamesChoice into a dialog of Processing."""

    def createWidget(self) -> QWidget:
        choice = NamesChoice(self.parameterDefinition())
        choice.changed.connect(self._tell)
        return choice

    def setValue(self, value) -> None:
        self.widget.set_value(value)

    def value(self) -> list[str]:
        return self.widget.value()

    def _tell(self) -> None:
        self.widgetValueHasChanged.emit(self)
