"""The ten-band cube on the 10 m grid: reading it, checking it, sampling it."""
