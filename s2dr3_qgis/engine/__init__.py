"""Everything that is not QGIS: networks, rasters, training. Nothing below this package imports qgis."""
