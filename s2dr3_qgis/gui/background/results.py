"""Loads the files of a run onto the map."""

from __future__ import annotations

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
    """Load the layers that ``context`` names.

    Layers of the project whose file the run replaced are reloaded: here if the file is not to be loaded, else by the
    algorithm itself.
    """
    from processing.gui.Postprocessing import handleAlgorithmResults

    reload_layers(context.project(), set(_texts(results.values())) - set(context.layersToLoadOnCompletion()))
    handleAlgorithmResults(algorithm, context, feedback)


def report_of(algorithm: QgsProcessingAlgorithm, results: dict) -> str:
    """The HTML file among the results, "" if there is none.

    QGIS's Results Viewer does not list it: it would open above the plugin's dock, which has a button for the report,
    and be too high for small screens with it.
    """
    html = [output for output in algorithm.outputDefinitions() if isinstance(output, QgsProcessingOutputHtml)]
    return next((results[output.name()] for output in html if results.get(output.name())), "")


def _texts(values: Iterable) -> list[str]:
    """All texts among the results, those in lists too."""
    lists = [value if isinstance(value, (list, tuple)) else [value] for value in values]
    return [text for texts in lists for text in texts if isinstance(text, str) and text]
