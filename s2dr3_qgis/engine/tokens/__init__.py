"""Patch tokens of a backbone over a picture of any size."""
