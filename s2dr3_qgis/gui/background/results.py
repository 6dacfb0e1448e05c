"""Brings the files that a run wrote onto the map."""

from __future__ import annotations

import os
from collections.abc import Iterable

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsProviderRegistry,
)


def show_results(
    algorithm: QgsProcessingAlgorithm, context: QgsProcessingContext, feedback: QgsProcessingFeedback, results: dict
) -> None:
    """Load the layers that ``context`` names; layers of replaced files, already in the project, are opened again."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    reopen_layers([*context.layersToLoadOnCompletion(), *_texts(results.values())])
    handleAlgorithmResults(algorithm, context, feedback)


def reopen_layers(paths: Iterable[str]) -> None:
    """Open the project's layers of these files again: QGIS goes on reading the file that was replaced."""
    replaced = {_canonical(path) for path in paths}
    for layer in QgsProject.instance().mapLayers().values():
        if _canonical(_path_of(layer)) in replaced:
            # Style, name and place stay; extent, size and statistics are read anew.
            layer.setDataSource(layer.source(), layer.name(), layer.providerType())
            layer.triggerRepaint()


def _path_of(layer: QgsMapLayer) -> str:
    """The file of a layer, "" if it is of none."""
    return QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or ""


def _canonical(path: str) -> str:
    return os.path.normcase(os.path.realpath(path)) if path else ""


def _texts(values: Iterable) -> list[str]:
    """All texts among the results, those in lists too."""
    lists = [value if isinstance(value, (list, tuple)) else [value] for value in values]
    return [text for texts in lists for text in texts if isinstance(text, str) and text]
