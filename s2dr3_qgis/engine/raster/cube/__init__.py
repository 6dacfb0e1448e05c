"""The ten-band cube on the 10 m grid: reading, checks, samples, copies."""
