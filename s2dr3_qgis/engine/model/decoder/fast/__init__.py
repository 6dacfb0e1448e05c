"""Evaluating a decoder without gradients: fast convolutions, in windows, in little memory."""
