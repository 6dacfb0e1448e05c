"""Reading cubes, radiometry, tiles, mosaics and products: GDAL and numpy only."""
