"""Values that Processing takes: a context with the project's layers, and an extent as text."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProject, QgsRectangle


def project_context() -> QgsProcessingContext:
    """A context with the project's layers."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def extent_text(rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """An extent as Processing spells it; without a CRS that has a name it counts as one of the image's."""
    edges = (rectangle.xMinimum(), rectangle.xMaximum(), rectangle.yMinimum(), rectangle.yMaximum())
    text = ",".join(f"{edge:.9f}" for edge in edges)
    return f"{text} [{crs.authid()}]" if crs.authid() else text
