"""A lattice that was found: where each pixel of a scene lies among the detector's samples, band by band."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import heappop, heappush
from typing import Any

import numpy as np

from ..core.bands import BANDS
from ..core.linear import between
from ..core.messages import message
from .peaks import pitch_and_angle, vectors

AXES = (0, 1)
# What `Lattice.numbers` gives of a pixel: line number, column number, trust and weakness.
PLANES = 4
# Phases are kept in 256th of a sample, 4 cm.
PHASES = 256
# Decimals of a frequency: over a whole tile of 10980 pixels, 0.001 of a sample.
DIGITS = 7
DEPTH_DIGITS = 4
# Standard deviations of a phase, in samples: below the first a pixel's place counts as known, from the second on not.
SHARP_SPREAD, BLURRED_SPREAD = 0.08, 0.16
# Samples between neighbouring nodes from which on the places between them are not known: there hidden pixels are
# predicted no better through the lattice than without it, and below it by 5 % and more.
MOST_STEP = 0.25


@dataclass(frozen=True)
class LatticeGrid:
    """The lattices of bands that were measured on one grid of pixels, here called own pixels.

    ``bands``: indices of the ten; ``stride``: input pixels on an own pixel, per axis; ``start``: (row, column) of the
    first own pixel's corner, in input pixels of the scene. ``step``: own pixels between nodes, the
    first of which is own pixel (0, 0). ``phase`` uint8 (bands, 2, rows, columns): at each node the line number (axis 0)
    and column number (axis 1) of the detector's sample, modulo 1, in 256ths. ``spread``, alike: its standard
    deviation in 256ths, 128 for unknown. ``frequency`` (bands, 2, 2): the peaks of the beat, for the whole.
    ``depth`` (bands, 2): how far sharpness comes and goes along lines and columns, see `depth.py`; 0 if not measured.
    """

    bands: tuple[int, ...]
    stride: int
    start: tuple[int, int]
    step: int
    phase: np.ndarray
    spread: np.ndarray
    frequency: np.ndarray
    depth: np.ndarray

    def positions(self, band: int, rows: np.ndarray, columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Where own pixels lie: (2, rows, columns) line and column numbers, and trust (rows, columns) from 0 to 1.

        ``rows`` and ``columns`` are of own pixels; they may lie outside the scene. The numbers count from an arbitrary
        sample, the same for all parts of a scene, so that its tiles agree.
        """
        index = self.bands.index(band)
        places = rows / self.step, columns / self.step
        bends, known = self.bends[index], self._axes_known[index]
        numbers, trust = [], np.ones((len(rows), len(columns)))
        for axis in AXES:
            vector = vectors(self.frequency[index, axis], axis)
            numbers.append(vector[0] * rows[:, None] + vector[1] * columns + between(bends[axis], *places))
            trust = np.minimum(trust, between(known[axis], *places))
        # Beyond the outermost nodes it goes on straight, too.
        return np.stack(numbers), np.clip(trust, 0.0, 1.0)

    def weakness(self, band: int, numbers: np.ndarray, trust: np.ndarray) -> np.ndarray:
        """By what share detail is weaker at own pixels than on average; parameters as `positions` gives them."""
        lines, columns = self.depth[self.bands.index(band), :, None, None] * np.cos(2 * np.pi * numbers)
        return -trust * (lines + columns)

    @cached_property
    def known(self) -> np.ndarray:
        """(bands, rows, columns): how well each node is known, from 0 to 1."""
        return self._axes_known.min(1)

    @cached_property
    def bends(self) -> np.ndarray:
        """(bands, 2, rows, columns): how far the nodes' numbers lie from those of a straight lattice, in samples.

        A phase says nothing of whole samples. They are settled for the whole scene at once: where its phases jump,
        parts of it would settle them in other ways.
        """
        bends = np.empty(self.phase.shape)
        down, across = (self.step * np.arange(count) for count in self.phase.shape[2:])
        for index, axis in np.ndindex(self.phase.shape[:2]):
            vector = vectors(self.frequency[index, axis], axis)
            rest = self.phase[index, axis] / PHASES - (vector[0] * down[:, None] + vector[1] * across)
            bends[index, axis] = _unwrapped(rest, _known(self.spread[index, axis]))
        return bends

    @cached_property
    def _axes_known(self) -> np.ndarray:
        """(bands, 2, rows, columns): how well each node's line and column number are known, from 0 to 1."""
        return np.where(_beside_steps(self.bends), 0.0, _known(self.spread))


@dataclass(frozen=True)
class Lattice:
    """The detector's lattice under a scene, as it was found: the 10 m bands' grid and, if it is known, the 20 m bands'.

    ``trust``: the share of the scene, from 0 to 1, whose place among the samples is known to a tenth of a sample.
    """

    grids: tuple[LatticeGrid, ...]
    trust: float

    def grid_of(self, band: int) -> LatticeGrid | None:
        """The grid of a band of the ten; None if its lattice is not known."""
        return next((grid for grid in self.grids if band in grid.bands), None)

    def numbers(self, row: int, column: int, height: int, width: int) -> np.ndarray:
        """float32 (10, 4, height, width): line number, column number, trust and weakness of each pixel of a window.

        *Weakness* is the share by which detail is weaker there than on average (`LatticeGrid.weakness`). ``row`` and
        ``column`` count from the scene's corner; the window may reach outside. Own pixels that stand on several input
        pixels have the same numbers there; without a lattice all are 0.
        """
        result = np.zeros((len(BANDS), PLANES, height, width), np.float32)
        for grid in self.grids:
            rows, columns = (
                (first + np.arange(size) - start) // grid.stride
                for first, size, start in zip((row, column), (height, width), grid.start)
            )
            down, across = (np.arange(own[0], own[-1] + 1) for own in (rows, columns))
            for band in grid.bands:
                numbers, trust = grid.positions(band, down, across)
                own = np.concatenate([numbers, trust[None], grid.weakness(band, numbers, trust)[None]])
                result[band] = own[:, (rows - rows[0])[:, None], columns - columns[0]]
        return result

    def moved(self, rows: int, columns: int) -> Lattice:
        """The same lattice, counted from a corner that lies so many input pixels above and left of the present one."""
        grids = (replace(grid, start=(grid.start[0] + rows, grid.start[1] + columns)) for grid in self.grids)
        return Lattice(tuple(grids), self.trust)

    def __str__(self) -> str:
        line, column = np.median(self.grids[0].frequency, 0)
        (down, turned), (across, _) = (pitch_and_angle(vectors(f, axis), axis) for axis, f in enumerate((line, column)))
        metres = self.grids[0].stride
        return message(
            "{down:.2f} × {across:.2f} m, turned {turned:.1f}°, trust {trust:.2f}",
            down=down * metres,
            across=across * metres,
            turned=turned,
            trust=self.trust,
        )

    def to_text(self) -> str:
        """All of it as one line of JSON."""
        grids = [
            {
                "bands": list(grid.bands),
                "stride": grid.stride,
                "start": list(grid.start),
                "step": grid.step,
                "shape": list(grid.phase.shape),
                "phase": _packed(grid.phase),
                "spread": _packed(grid.spread),
                "frequency": np.round(grid.frequency, DIGITS).tolist(),
                "depth": np.round(grid.depth, DEPTH_DIGITS).tolist(),
            }
            for grid in self.grids
        ]
        return json.dumps({"trust": round(self.trust, 4), "grids": grids}, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Lattice:
        """The inverse of `to_text`.

        :raises ValueError: the text is no lattice.
        """
        try:
            values = json.loads(text)
            return cls(tuple(_grid(grid) for grid in values["grids"]), float(values["trust"]))
        except (KeyError, TypeError, zlib.error) as error:
            raise ValueError(message("This is no lattice: {error}.", error=error)) from error


def fits(numbers: np.ndarray, shape: tuple[int, ...]) -> bool:
    """Whether ``numbers`` are those of an image of ``shape`` (10, h, w), with or without the weakness."""
    return numbers.ndim == 4 and numbers.shape[1] in (PLANES - 1, PLANES) and numbers[:, 0].shape == shape


def _grid(values: dict[str, Any]) -> LatticeGrid:
    shape = tuple(values["shape"])
    bands = tuple(values["bands"])
    if not set(bands) <= set(range(len(BANDS))):
        raise ValueError(message("This is no lattice: its bands are {bands}.", bands=bands))
    phase, spread = (
        np.frombuffer(zlib.decompress(base64.b64decode(values[name])), np.uint8).reshape(shape)
        for name in ("phase", "spread")
    )
    frequency = np.array(values["frequency"], float)
    # Plans of earlier versions have none.
    depth = np.array(values.get("depth", np.zeros((len(bands), 2))), float)
    start = tuple(values["start"])
    return LatticeGrid(bands, values["stride"], start, values["step"], phase, spread, frequency, depth)


def _packed(array: np.ndarray) -> str:
    return base64.b64encode(zlib.compress(array.tobytes())).decode("ascii")


def _known(spread: np.ndarray) -> np.ndarray:
    """From a spread in 256ths to a weight from 0 to 1."""
    return np.clip((BLURRED_SPREAD - spread / PHASES) / (BLURRED_SPREAD - SHARP_SPREAD), 0.0, 1.0)


def _unwrapped(rest: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Phases (rows, columns) in samples, known modulo 1, as a surface with few jumps; unknown nodes follow others.

    The surface grows from the first node by the smallest step to a neighbour, between known nodes first (the minimum
    spanning tree of Prim, 1957). So a detector's border, which has no right number of whole samples, is crossed where
    that is clearest, once. Row by row it would be crossed in each row anew, and rows would differ by whole samples.
    """
    turns = np.angle(_spread_out(known * np.exp(2j * np.pi * rest))) / (2 * np.pi)
    # Lists, and a frame of nodes that count as reached: the loop is the cost.
    phase, sure = (np.pad(part, 1).ravel().tolist() for part in (turns, known))
    reached = np.pad(np.zeros(turns.shape, bool), 1, constant_values=True).ravel().tolist()
    below = turns.shape[1] + 2
    waiting = [(0.0, below + 1, phase[below + 1])]
    while waiting:
        _, node, near = heappop(waiting)
        if reached[node]:
            continue
        reached[node] = True
        phase[node] += round(near - phase[node])
        for other in (node - below, node - 1, node + 1, node + below):
            if not reached[other]:
                step = phase[other] - phase[node]
                unlike = abs(step - round(step)) + 1 - min(sure[node], sure[other])
                heappush(waiting, (unlike, other, phase[node]))
    return np.reshape(phase, (-1, below))[1:-1, 1:-1]


def _beside_steps(bends: np.ndarray) -> np.ndarray:
    """Whether nodes (..., rows, columns) lie further than MOST_STEP from where their neighbours lead, as at a border.

    Steps are judged by the usual one around them: where the pitch is not the scene's usual one, all are long.
    """
    beside = np.zeros(bends.shape, bool)
    for axis in (-2, -1):
        values, result = (np.moveaxis(part, axis, 0) for part in (bends, beside))
        steps = values[1:] - values[:-1]
        if not len(steps):
            continue
        around = np.pad(steps, [(2, 2), *[(0, 0)] * (steps.ndim - 1)], mode="edge")
        usual = np.median([around[first : first + len(steps)] for first in range(5)], 0)
        steep = np.abs(steps - usual) > MOST_STEP
        result[1:] |= steep
        result[:-1] |= steep
    return beside


def _spread_out(wave: np.ndarray) -> np.ndarray:
    """(rows, columns): where the wave is weak, what lies around it."""
    result = wave.copy()
    around = wave
    for _ in range(max(wave.shape)):
        if (np.abs(result) > 0.05).all():
            break
        padded = np.pad(around, 1, mode="edge")
        parts = [padded[y : y + wave.shape[0], x : x + wave.shape[1]] for y in range(3) for x in range(3)]
        around = np.mean(parts, 0)
        result = np.where(np.abs(result) > 0.05, result, result + around)
    return result + 1e-12


def phases_of(values: Sequence[float] | np.ndarray) -> np.ndarray:
    """Phases in samples, as they are kept."""
    return (np.round(np.mod(values, 1.0) * PHASES).astype(int) % PHASES).astype(np.uint8)
