"""Composites and indices computed from a cube."""
