"""Input and result side by side on the map."""
