"""Light classification heads on features of a pixel."""
