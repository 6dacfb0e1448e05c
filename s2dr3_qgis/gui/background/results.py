"""Loads the files of a run onto the map."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProject,
    QgsProviderRegistry,
)


def show_results(
    algorithm: QgsProcessingAlgorithm, context: QgsProcessingContext, feedback: QgsProcessingFeedback, results: dict
) -> None:
    """Load the layers that ``context`` names, and list reports in Processing's Results Viewer.

    Layers of replaced files that are in the project already are opened again.
    """
    from processing.gui.Postprocessing import handleAlgorithmResults

    reopen_layers([*context.layersToLoadOnCompletion(), *_texts(results.values())])
    handleAlgorithmResults(algorithm, context, feedback)
    _list_reports(algorithm, results)


def reopen_layers(paths: Iterable[str]) -> None:
    """Open the project's layers of these files again: QGIS goes on reading the file that was replaced."""
    replaced = {_canonical(path) for path in paths}
    for layer in QgsProject.instance().mapLayers().values():
        if _canonical(_path_of(layer)) in replaced:
            # Style, name and place stay; extent, size and statistics are read anew.
            layer.setDataSource(layer.source(), layer.name(), layer.providerType())
            layer.triggerRepaint()


def _list_reports(algorithm: QgsProcessingAlgorithm, results: dict) -> None:
    """Add HTML files to the Results Viewer, as Processing's own dialogs do."""
    from processing.core.ProcessingResults import resultsList

    for output in algorithm.outputDefinitions():
        path = results.get(output.name())
        if isinstance(output, QgsProcessingOutputHtml) and path:
            resultsList.addResult(
                icon=algorithm.icon(), name=output.description(), timestamp=time.localtime(), result=path
            )


def _path_of(layer: QgsMapLayer) -> str:
    """The file of a layer, "" if it is of none."""
    return QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or ""


def _canonical(path: str) -> str:
    return os.path.normcase(os.path.realpath(path)) if path else ""


def _texts(values: Iterable) -> list[str]:
    """All texts among the results, those in lists too."""
    lists = [value if isinstance(value, (list, tuple)) else [value] for value in values]
    return [text for texts in lists for text in texts if isinstance(text, str) and text]
