"""Loads the files of a run onto the map."""

from __future__ import annotations

import time
from collections.abc import Iterable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
)

from ...algorithms.support.shown_layers import reload_layers


def show_results(
    algorithm: QgsProcessingAlgorithm, context: QgsProcessingContext, feedback: QgsProcessingFeedback, results: dict
) -> None:
    """Load the layers that ``context`` names, and list reports in Processing's Results Viewer.

    Layers of the project whose file the run replaced are reloaded: here if the file is not to be loaded, else by the
    algorithm itself.
    """
    from processing.gui.Postprocessing import handleAlgorithmResults

    reload_layers(context.project(), set(_texts(results.values())) - set(context.layersToLoadOnCompletion()))
    handleAlgorithmResults(algorithm, context, feedback)
    _list_reports(algorithm, results)


def report_of(algorithm: QgsProcessingAlgorithm, results: dict) -> str:
    """The HTML file among the results, "" if there is none."""
    return next((path for _, path in _reports(algorithm, results)), "")


def _reports(algorithm: QgsProcessingAlgorithm, results: dict) -> list[tuple[str, str]]:
    """Title and path of each HTML file among the results."""
    html = [output for output in algorithm.outputDefinitions() if isinstance(output, QgsProcessingOutputHtml)]
    return [(output.description(), results[output.name()]) for output in html if results.get(output.name())]


def _list_reports(algorithm: QgsProcessingAlgorithm, results: dict) -> None:
    """Add HTML files to the Results Viewer, as Processing's own dialogs do."""
    from processing.core.ProcessingResults import resultsList

    for title, path in _reports(algorithm, results):
        resultsList.addResult(icon=algorithm.icon(), name=title, timestamp=time.localtime(), result=path)


def _texts(values: Iterable) -> list[str]:
    """All texts among the results, those in lists too."""
    lists = [value if isinstance(value, (list, tuple)) else [value] for value in values]
    return [text for texts in lists for text in texts if isinstance(text, str) and text]
