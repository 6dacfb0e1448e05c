"""The first minutes with the plugin: a greeting, a scene to try it on, PyTorch by one button."""
