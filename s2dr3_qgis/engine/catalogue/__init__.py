"""From a place and a date to a ten-band cube: search in a STAC catalogue, choice of a scene, reading of an area."""
