"""A parameter for any number of names from a list, which old versions of QGIS show and write wrongly."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterEnum

# From this version on, QGIS's own widget lists such choices correctly.
CORRECT_WIDGET = 33200
# Processing's dialogs import the class by this name, and only if they need it.
WIDGET_WRAPPER = "s2dr3_qgis.gui.toolbox_wrappers.NamesWrapper"


def entries(value) -> list:
    """The entries of the value of a parameter that takes a list, or one entry alone."""
    return list(value) if isinstance(value, (list, tuple)) else [] if value in (None, "") else [value]


class SpellsLists:
    """A mixin that writes a parameter's list as a Python list: QGIS 3.22 writes a list of texts as an empty text."""

    def valueAsPythonString(self, value, context: QgsProcessingContext) -> str:
        """The value as in a Python command: for Processing's history and "Copy as"."""
        spell = super().valueAsPythonString
        if isinstance(value, (list, tuple)):
            return f"[{','.join(spell(entry, context).strip('[]') for entry in value)}]"
        return spell(value, context)


class NamesParameter(SpellsLists, QgsProcessingParameterEnum):
    """A choice of several names (static strings); the value is a list of names, or one text with commas.

    ``titles``: the text beside each name in the plugin's widget, "" for none.
    """

    def __init__(self, name: str, description: str, titles: Mapping[str, str], default, optional: bool):
        super().__init__(name, description, list(titles), True, default, optional, True)
        self.titles = dict(titles)
        if Qgis.QGIS_VERSION_INT < CORRECT_WIDGET:
            self.setMetadata({"widget_wrapper": {"class": WIDGET_WRAPPER}})
