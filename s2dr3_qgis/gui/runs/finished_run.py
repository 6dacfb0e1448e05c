"""A run that has succeeded, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    NULL,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt

from ...algorithms.support.result_style import is_temporary
from ...engine.core.text import duration_text
from ...host.translation import filled, translated

# The key of what stands for a value that ends with the session: the id of a layer in memory, "" for anything else.
ONLY_HERE = "only_here"


def tr(text: str) -> str:
    """Translate a text on a run."""
    return QCoreApplication.translate("FinishedRun", text)


@dataclass(frozen=True)
class FinishedRun:
    """``algorithm``: its id; ``scene``: the name of its input; ``seconds``: how long it took; ``parameters`` and
    ``results`` by name, as `plain` gives them; ``ended``: local time, ISO 8601."""

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
    """Parameters as JSON can hold them: layers by their source, outputs by their file, days in ISO 8601."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: object) -> object:
    value = _unwrapped(value)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        # Newer versions of QGIS describe a definition by more entries, some of them null.
        return {**plain(value.toVariant()), "source": _plain(value.source)}
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) or None
    if value is None or value == NULL:
        return None
    if isinstance(value, (bool, int, float, str)):
        return value
    return {ONLY_HERE: value.id() if isinstance(value, QgsMapLayer) else ""}


def _unwrapped(value: object) -> object:
    """The file of an output, the value of a constant property, the source of a layer; of one in memory the layer."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty) and value.propertyType() == QgsProperty.Type.StaticProperty:
        value = value.staticValue()
    layer = QgsProject.instance().mapLayer(value) if isinstance(value, str) else value
    if not isinstance(layer, QgsMapLayer):
        return value
    return layer.source() if layer.providerType() != "memory" else layer


def restored(values: dict) -> tuple[dict, list[str]]:
    """Parameters that `plain` stored as an algorithm takes them, and the names of those that are lost."""
    found, lost = {}, []
    for name, value in values.items():
        try:
            found[name] = _restored(value)
        except LookupError:
            lost.append(name)
    return found, lost


def as_chosen(values: dict, before: dict) -> tuple[dict, list[str]]:
    """Parameters that were chosen a while ago, and the names of those that are lost; ``before``: then as `plain`.

    A layer that has left the project since then counts by its source; a selection in it is lost.
    """
    now = plain(values)
    changed = {name: value for name, value in before.items() if now[name] != value}
    found, lost = restored(changed)
    lost += [name for name, value in found.items() if getattr(value, "selectedFeaturesOnly", False)]
    return {**values, **found}, lost


def _restored(value: object) -> object:
    """
    :raises LookupError: when the value ended with its session
    """
    if isinstance(value, list):
        return [_restored(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    if "source" in value:
        source = QgsProperty.fromValue(_restored(value["source"])).toVariant()
        definition = QgsProcessingFeatureSourceDefinition()
        definition.loadVariant({**value, "source": source})
        return definition
    if QgsProject.instance().mapLayer(str(value.get(ONLY_HERE))) is None:
        raise LookupError(value)
    return value[ONLY_HERE]
