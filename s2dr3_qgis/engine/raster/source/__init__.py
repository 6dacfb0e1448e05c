"""The user's input (file, folder, product, layers) as bands with scale, offset and nodata."""
