"""Evaluating a decoder in little memory and, on a CPU, on fast convolutions: `evaluate` chooses by name."""
