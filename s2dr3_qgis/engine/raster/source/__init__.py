"""From what a user names (file, folder, product, layers) to bands, scale, offset and nodata."""
