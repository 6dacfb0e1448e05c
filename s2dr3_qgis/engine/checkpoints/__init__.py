"""What is done with checkpoints: inspecting, converting, calibrating."""
