"""What is known of one further date of a scene: its place, its radiometry, its lattice, its noise, its worth."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass
from typing import Any, NamedTuple, Optional

import numpy as np

from ..core.bands import BANDS
from ..core.linear import between
from ..core.messages import message
from ..core.sensor import INPUT_PIXEL_M
from ..lattice.grid import Lattice

# Further dates from which on a network looks again at what they show together (model/second_look.py): with fewer, its
# time is out of proportion to theirs.
LOOKING_AGAIN = 2


class DateView(NamedTuple):
    """A window of one date, ready to be fused.

    ``image`` float32 (10, h, w): reflectance in the reference's radiometry, NaN where there is no data. ``shift``
    (2, h, w), in input pixels down and right: what lies at a pixel of the date lies at the pixel plus the shift in the
    reference. ``noise`` and ``reference_noise`` (10,): standard deviations of the noise of a measured pixel, in
    reflectance; ``change`` (10,): of what means of 3 × 3 pixels usually lack of the reference's. ``lattice`` float32
    (10, 3, h, w), the first three of `Lattice.numbers`; None if it is not known. ``coarse``: whether the 20 m bands can
    be fused, because they came to the 10 m grid as the reference's did.
    """

    image: np.ndarray
    shift: np.ndarray
    noise: np.ndarray
    reference_noise: np.ndarray
    change: np.ndarray
    lattice: Optional[np.ndarray]
    coarse: bool


@dataclass(frozen=True)
class DateFacts:
    """One further date against the reference, over a scene of ``shape`` (height, width) input pixels.

    ``plane`` (2, 3): shift down and right, in input pixels, as constant, change per row and change per column, counted
    from the scene's corner; see `DateView`. ``spread``: standard deviation of the parts of the scene from that plane,
    in pixels. ``gain`` and ``offset`` float32 (10, rows, columns), at nodes spread evenly over the scene: the date's
    reflectance is gain · reference + offset. ``noise`` and ``reference_noise``: for each band, in reflectance.
    ``change``: what means of 3 × 3 pixels usually lack of the reference's, alike. ``lattice``: the date's own, None if
    none is trusted. ``coarse``: whether its 20 m bands can be fused. ``weight``: the share, from 0 to 1, that its
    pixels have on average. ``left_out``: why the date does not help, in words; empty if it does.
    """

    shape: tuple[int, int]
    plane: np.ndarray
    spread: float
    gain: np.ndarray
    offset: np.ndarray
    noise: tuple[float, ...]
    reference_noise: tuple[float, ...]
    change: tuple[float, ...]
    lattice: Optional[Lattice]
    coarse: bool
    weight: float
    left_out: str = ""

    @property
    def used(self) -> bool:
        """Whether the date is fused."""
        return not self.left_out

    def shift(self, row: int, column: int, height: int, width: int) -> np.ndarray:
        """float64 (2, height, width): the shift at each pixel of a window of the scene, which it may leave."""
        rows, columns = row + np.arange(height)[:, None], column + np.arange(width)
        constant, down, across = (self.plane[:, part, None, None] for part in range(3))
        return constant + down * rows + across * columns

    def view(self, image: np.ndarray, row: int, column: int) -> DateView:
        """The date's reflectance (10, h, w) of the window at ``row`` and ``column`` of the scene, ready to be fused."""
        height, width = image.shape[1:]
        rows, columns = (
            np.clip((first + np.arange(size) + 0.5) * nodes / whole - 0.5, 0, nodes - 1)
            for first, size, whole, nodes in zip((row, column), (height, width), self.shape, self.gain.shape[1:])
        )
        gain, offset = (between(field, rows, columns) for field in (self.gain, self.offset))
        brought = ((image - offset) / gain).astype(np.float32)
        noise = np.asarray(self.noise) / self.gain.mean((1, 2))
        numbers = None if self.lattice is None else self.lattice.numbers(row, column, height, width)[:, :3]
        shift = self.shift(row, column, height, width)
        change = np.asarray(self.change) / self.gain.mean((1, 2))
        return DateView(brought, shift, noise, np.asarray(self.reference_noise), change, numbers, self.coarse)

    def __str__(self) -> str:
        if self.left_out:
            return message("left out: {left_out}", left_out=self.left_out)
        middle = self.shift(self.shape[0] // 2, self.shape[1] // 2, 1, 1)
        down, right = middle[:, 0, 0] * INPUT_PIXEL_M
        lattice = message("lattice {lattice}", lattice=str(self.lattice)) if self.lattice else message("no lattice")
        return message(
            "shift {down:+.1f} m down, {right:+.1f} m right; {lattice}; weight {weight:.0f} %",
            down=down,
            right=right,
            lattice=lattice,
            weight=100 * self.weight,
        )

    def to_text(self) -> str:
        """All of it as one line of JSON."""
        values = {
            "shape": list(self.shape),
            "plane": self.plane.tolist(),
            "spread": self.spread,
            "nodes": list(self.gain.shape[1:]),
            "gain": _packed(self.gain),
            "offset": _packed(self.offset),
            "noise": list(self.noise),
            "reference_noise": list(self.reference_noise),
            "change": list(self.change),
            "lattice": self.lattice.to_text() if self.lattice else "",
            "coarse": self.coarse,
            "weight": self.weight,
            "left_out": self.left_out,
        }
        return json.dumps(values, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> DateFacts:
        """The inverse of `to_text`.

        :raises ValueError: the text holds no such facts.
        """
        try:
            values = json.loads(text)
            nodes = (len(BANDS), *values["nodes"])
            return cls(
                (values["shape"][0], values["shape"][1]),
                np.array(values["plane"], float).reshape(2, 3),
                float(values["spread"]),
                _unpacked(values["gain"], nodes),
                _unpacked(values["offset"], nodes),
                tuple(map(float, values["noise"])),
                tuple(map(float, values["reference_noise"])),
                tuple(map(float, values["change"])),
                Lattice.from_text(values["lattice"]) if values["lattice"] else None,
                bool(values["coarse"]),
                float(values["weight"]),
                str(values["left_out"]),
            )
        except (KeyError, TypeError, IndexError, zlib.error) as error:
            raise ValueError(message("These are no facts of a date: {error}.", error=error)) from error


def _packed(field: np.ndarray) -> str:
    return base64.b64encode(zlib.compress(field.astype("<f2").tobytes())).decode("ascii")


def _unpacked(text: str, shape: tuple[int, ...]) -> np.ndarray:
    values: Any = np.frombuffer(zlib.decompress(base64.b64decode(text)), "<f2")
    return values.reshape(shape).astype(np.float32)
