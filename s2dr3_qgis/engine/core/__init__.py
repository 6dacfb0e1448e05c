"""What every room of the engine uses; needs neither GDAL nor torch."""
