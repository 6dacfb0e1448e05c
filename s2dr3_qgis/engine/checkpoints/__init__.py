"""Inspecting, converting and calibrating checkpoints."""
