"""The views of several dates as a few arrays, which go through a pipe and are cut as a tile is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..core.bands import BANDS
from .facts import DateView


class PackedDates(NamedTuple):
    """K views of one window: see `DateView`.

    ``images`` (K, 10, h, w), ``shifts`` (K, 2, h, w), ``noise`` (K, 3, 10): of the date, of the reference, and
    the usual change; ``lattices`` (K, 10, 3, h, w), 0 if not known, all float32; ``coarse`` uint8 (K,).
    """

    images: np.ndarray
    shifts: np.ndarray
    noise: np.ndarray
    lattices: np.ndarray
    coarse: np.ndarray

    @classmethod
    def of(cls, views: Sequence[DateView]) -> PackedDates:
        """From one view or more, all of one window."""
        empty = np.zeros((len(BANDS), 3, *views[0].image.shape[1:]), np.float32)
        return cls(
            np.stack([view.image for view in views]),
            np.stack([view.shift for view in views]).astype(np.float32),
            np.stack([[view.noise, view.reference_noise, view.change] for view in views]).astype(np.float32),
            np.stack([empty if view.lattice is None else view.lattice for view in views]),
            np.array([view.coarse for view in views], np.uint8),
        )

    def views(self) -> list[DateView]:
        """The views again."""
        return [
            DateView(image, shift, noise, reference, change, lattice if lattice[:, 2].any() else None, bool(coarse))
            for image, shift, (noise, reference, change), lattice, coarse in zip(*self)
        ]

    def part(self, rows: slice, columns: slice) -> PackedDates:
        """The same views of a part of the window."""
        images, shifts, lattices = (
            np.ascontiguousarray(array[..., rows, columns]) for array in (self.images, self.shifts, self.lattices)
        )
        return PackedDates(images, shifts, self.noise, lattices, self.coarse)
