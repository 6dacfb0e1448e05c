"""Class maps from tokens or bands with a light head."""
