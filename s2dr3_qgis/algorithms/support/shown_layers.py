"""Reloading of the project's layers whose file a run has replaced."""

from __future__ import annotations

import os
from collections.abc import Iterable

from qgis.core import QgsDataProvider, QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QThread


def reload_layers(project: QgsProject | None, written: Iterable[str]) -> None:
    """Reopen the layers of ``project`` whose file is one of ``written``, which are sources of layers.

    Their data providers hold the replaced file open, and QGIS loads no second layer of the same source. Does nothing
    outside the thread that owns the layers (in a model, say).
    """
    if project is None or QThread.currentThread() != QCoreApplication.instance().thread():
        return
    files = {_file_of(source) for source in written}
    for layer in project.mapLayers().values():
        if _file_of(layer.source()) in files:
            options = QgsDataProvider.ProviderOptions()
            options.transformContext = project.transformContext()
            layer.setDataSource(layer.source(), layer.name(), layer.providerType(), options)
            layer.triggerRepaint()


def name_table(context: QgsProcessingContext, path: str, table: str) -> str:
    """The source of ``table`` in the GeoPackage ``path``, which Processing then loads instead of the first table.

    A data source of QGIS's own ("ogr:…") names its table already and is returned as it is.
    """
    if path.startswith("ogr:"):
        return path
    source = f"{path}|layername={table}"
    layers = context.layersToLoadOnCompletion()
    if path in layers:
        details = layers.pop(path)
        context.setLayersToLoadOnCompletion(layers)
        context.addLayerToLoadOnCompletion(source, details)
    return source


def _file_of(source: str) -> str:
    """The file of a layer's source, without a table or options."""
    return os.path.normcase(os.path.abspath(source.partition("|")[0]))
