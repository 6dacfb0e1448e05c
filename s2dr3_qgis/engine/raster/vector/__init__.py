"""Polygons: areas, training labels, class outlines."""
