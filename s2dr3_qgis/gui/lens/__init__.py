"""A lens on the map: what is under the cursor, super-resolved while the mouse moves."""
