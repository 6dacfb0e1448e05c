"""What only the QGIS side knows: settings, where inference runs, remembered measurements, translation."""
