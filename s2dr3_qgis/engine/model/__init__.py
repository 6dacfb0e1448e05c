"""The networks and what surrounds their weights: torch, safetensors and numpy only."""
