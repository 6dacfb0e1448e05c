"""Tiles of the result blended into one image on disk."""
