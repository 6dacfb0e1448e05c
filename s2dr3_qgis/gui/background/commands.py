"""A run of an algorithm as an equivalent command: for scripts, the command line and Processing's history."""

from __future__ import annotations

import ast
import shlex
from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
)


class NotWritable(ValueError):
    """A value that a command line cannot hold: a selection, an expression, a layer in memory."""


def python_command(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """The equivalent call of processing.run."""
    return algorithm.asPythonCommand(parameters, context)


def qgis_process_command(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """The equivalent command line; parameters of ``unwritable`` are left out.

    QGIS has a method for this from 3.24 on only, and this spelling is understood by all versions.
    """
    words = [f"qgis_process run {algorithm.id()} --"]
    for definition, value in _given(algorithm, parameters):
        try:
            words += [f"{definition.name()}={shlex.quote(text)}" for text in _texts(definition, value, context)]
        except NotWritable:
            continue
    return " ".join(words)


def unwritable(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> list[str]:
    """Titles of the parameters whose values a command line cannot hold."""
    titles = []
    for definition, value in _given(algorithm, parameters):
        try:
            _texts(definition, value, context)
        except NotWritable:
            titles.append(definition.description())
    return titles


def add_to_history(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> None:
    """Add the run to Processing's history, in the way of this version of QGIS."""
    if Qgis.QGIS_VERSION_INT < 32400:
        from processing.core.ProcessingLog import ProcessingLog

        ProcessingLog.addToLog(python_command(algorithm, parameters, context))
        return
    from qgis.gui import QgsGui

    entry = {
        "algorithm_id": algorithm.id(),
        "parameters": algorithm.asMap(parameters, context),
        "python_command": python_command(algorithm, parameters, context),
        "process_command": qgis_process_command(algorithm, parameters, context),
    }
    QgsGui.historyProviderRegistry().addEntry("processing", entry)


def _given(algorithm: QgsProcessingAlgorithm, parameters: dict) -> Iterator[tuple]:
    """Definition and value of each parameter that differs from its default."""
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if value is not None and value != definition.defaultValue():
            yield definition, value


def _texts(definition, value, context: QgsProcessingContext) -> list[str]:
    """A parameter's value as qgis_process takes it: a list is one text per entry, under the same name.

    :raises NotWritable: when a command line cannot hold the value
    """
    if isinstance(value, (list, tuple)):
        return [text for entry in value for text in _texts(definition, entry, context)] or [""]
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        if value.selectedFeaturesOnly:
            raise NotWritable(definition.name())
        value = value.source
    if isinstance(value, QgsProperty):
        if value.propertyType() != QgsProperty.Type.StaticProperty:
            raise NotWritable(definition.name())
        value = value.staticValue()
    if isinstance(value, str) and context.project() is not None:
        # Other programs do not know the ids of the project's layers.
        layer = context.project().mapLayer(value)
        value = value if layer is None else layer
    if isinstance(value, str):
        return [value]
    if isinstance(value, QgsMapLayer):
        return [_layer_source(definition, value)]
    if isinstance(value, bool):
        return [str(value).lower()]
    return [_unquoted(definition.valueAsPythonString(value, context))]


def _layer_source(definition, layer: QgsMapLayer) -> str:
    """The source of a layer.

    :raises NotWritable: when the layer lies in memory
    """
    if layer.providerType() == "memory":
        raise NotWritable(definition.name())
    return QgsProcessingUtils.normalizeLayerSource(layer.source())


def _unquoted(literal: str) -> str:
    """The value of a Python literal as a text."""
    try:
        value = ast.literal_eval(literal)
    except (SyntaxError, ValueError):
        return literal
    return literal if value is None else str(value)
