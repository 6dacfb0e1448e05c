"""QGIS's options page and the panel of the Python environment."""
