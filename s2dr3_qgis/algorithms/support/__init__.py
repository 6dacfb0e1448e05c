"""What the algorithms share: parameters, inputs, styles."""
