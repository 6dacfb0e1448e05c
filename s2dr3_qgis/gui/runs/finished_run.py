"""A run that has succeeded, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingOutputLayerDefinition, QgsProject, QgsProperty
from qgis.PyQt.QtCore import QCoreApplication

from ...algorithms.support.result_style import is_temporary
from ...engine.core.text import duration_text
from ...host.translation import filled, translated


def tr(text: str) -> str:
    """Translate a text on a run."""
    return QCoreApplication.translate("FinishedRun", text)


@dataclass(frozen=True)
class FinishedRun:
    """``algorithm``: its id; ``scene``: the name of its input; ``seconds``: how long it took; ``parameters`` and
    ``results`` by name, as texts, numbers, truth values and lists of these; ``ended``: local time, ISO 8601."""

    algorithm: str
    scene: str
    seconds: float
    ended: str
    parameters: dict = field(default_factory=dict)
    results: dict = field(default_factory=dict)

    @property
    def output(self) -> str:
        """The file or folder that it wrote, "" if there is none."""
        value = self.results.get("OUTPUT")
        return value if isinstance(value, str) else ""

    @property
    def is_temporary(self) -> bool:
        """Whether what it wrote goes when QGIS ends."""
        return is_temporary(Path(self.output))

    def summary(self, size: tuple[int, int] | None = None) -> str:
        """Duration, size of the result in pixels if it is given, and agreement with the input if it was measured."""
        parts = [translated(duration_text(self.seconds))]
        if size is not None:
            parts.append(filled(tr("{width:,} × {height:,} pixels"), width=size[0], height=size[1]))
        difference = self.results.get("AGREEMENT")
        if isinstance(difference, (int, float)):
            parts.append(filled(tr("differs from its input by {value:.4f} at 10 m"), value=difference))
        return " · ".join(parts)


def plain(values: dict) -> dict:
    """Parameters as plain values: layers by their source, outputs by their file; what cannot be one is left out."""
    return {name: text for name, value in values.items() if (text := _plain(value)) is not None}


def _plain(value: object) -> object:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if isinstance(value, QgsMapLayer):
        return value.source() if value.providerType() != "memory" else None
    if isinstance(value, str):
        layer = QgsProject.instance().mapLayer(value)
        return value if layer is None else _plain(layer)
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    return None
