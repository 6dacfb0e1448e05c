"""The parameter for any number of names out of a list, which old versions of QGIS show and spell wrongly."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterEnum, QgsProcessingUtils

# From this version on, QGIS's own widget lists such choices correctly.
CORRECT_WIDGET = 33200
# Processing's dialogs import the class by this name, and only if they need it.
WIDGET_WRAPPER = "s2dr3_qgis.gui.toolbox_wrappers.NamesWrapper"


class NamesParameter(QgsProcessingParameterEnum):
    """A choice of several names (static strings); the value is a list of names, or one text with commas.

    ``titles``: what the plugin's widget shows beside each name, "" for nothing.
    """

    def __init__(self, name: str, description: str, titles: Mapping[str, str], default, optional: bool):
        super().__init__(name, description, list(titles), True, default, optional, True)
        self.titles = dict(titles)
        if Qgis.QGIS_VERSION_INT < CORRECT_WIDGET:
            self.setMetadata({"widget_wrapper": {"class": WIDGET_WRAPPER}})

    def valueAsPythonString(self, value, context: QgsProcessingContext) -> str:
        """The value as in a Python command. QGIS 3.22 writes an empty text for a list of several texts."""
        if isinstance(value, (list, tuple)):
            return f"[{','.join(QgsProcessingUtils.stringToPythonLiteral(str(name)) for name in value)}]"
        return super().valueAsPythonString(value, context)
