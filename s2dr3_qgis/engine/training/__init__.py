"""Degradation, data, losses and the training loop: needed by nobody who only runs inference."""
