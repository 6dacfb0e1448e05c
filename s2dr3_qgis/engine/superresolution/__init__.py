"""Super-resolution of a cube: request, plan, tiles, delivery."""
