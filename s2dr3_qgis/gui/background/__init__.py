"""Work that runs beside QGIS's event loop."""
