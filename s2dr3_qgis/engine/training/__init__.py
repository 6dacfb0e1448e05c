"""Data, degradation, losses and the training loop; inference does not need them."""
