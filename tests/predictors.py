"""Small predictors for tests of what surrounds the network: quick, local, and with an effect of each pixel's place."""

from __future__ import annotations

import time

import numpy as np


class Sharpener:
    """Repeats pixels 10×10 and adds a tenth of the difference from the mean of the eight neighbours and itself.

    ``limit``: the number of input pixels beyond which it has no memory; ``seconds``: what a call takes at least;
    ``info``: what it says of itself, beside the usual.
    """

    def __init__(self, limit: int | None = None, seconds: float = 0.0, **info):
        self.info = {
            "sha256": "of the sharpener",
            "checkpoint": "sharpener.safetensors",
            "config": {"consistency_steps": 0},
            "device": "numpy",
            "device_type": "cpu",
            **info,
        }
        self.limit, self.seconds = limit, seconds
        self.shapes: list[tuple[int, ...]] = []
        self.phases: list[tuple[int, int] | None] = []

    def super_resolve(self, low_res: np.ndarray, consistency_steps: int | None = None, phase=None) -> np.ndarray:
        self.shapes.append(low_res.shape)
        self.phases.append(phase)
        if self.limit and low_res.shape[-1] * low_res.shape[-2] > self.limit:
            raise MemoryError("too many pixels")
        time.sleep(self.seconds)
        height, width = low_res.shape[-2:]
        padded = np.pad(low_res, ((0, 0), (0, 0), (1, 1), (1, 1)), mode="edge")
        neighbours = [padded[..., y : y + height, x : x + width] for y in range(3) for x in range(3)]
        sharp = low_res + 0.1 * (low_res - np.mean(neighbours, axis=0, dtype=np.float32))
        return sharp.repeat(10, 2).repeat(10, 3).astype(np.float32)


class Detailed(Sharpener):
    """Adds ``noise`` in each fine pixel: at 0.005 of reflectance it compresses as little as real detail."""

    def __init__(self, noise: float = 0.005):
        super().__init__()
        self._noise = noise

    def super_resolve(self, low_res: np.ndarray, consistency_steps: int | None = None, phase=None) -> np.ndarray:
        fine = super().super_resolve(low_res, consistency_steps, phase)
        return fine + np.random.default_rng(0).normal(0, self._noise, fine.shape).astype(np.float32)
