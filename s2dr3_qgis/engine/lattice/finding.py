"""Find the detector's lattice under a scene, from its pixels alone, and follow it across the scene.

The scene is taken in regions. In each, the beats of the bands of one pixel size, added up, show the two frequencies;
each band then has frequencies of its own near them, for the bands look from slightly different angles. The phase is
followed on nodes a few hundred metres apart, for terrain, view angle and the borders of detectors bend the lattice.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, Optional

import numpy as np

from ..core.messages import message
from ..core.progress import no_check
from ..core.sensor import COARSE, FINE, Phase
from . import peaks
from .beat import beat
from .depth import beat_equations, depth_of
from .grid import AXES, DIGITS, PHASES, Lattice, LatticeGrid, phases_of
from .proof import Proof, prove

Read = Callable[[int, int, int, int], np.ndarray]
"""Reads reflectance (10, h, w), NaN for nodata, from row, column, height and width in input pixels of the scene."""

REGION = 640
# Around a region: what the phase's window reaches beyond it.
AROUND = 48
SMALLEST = 40
# The phase is taken under a Gaussian of this standard deviation, in own pixels; where that shows little, with a share
# of a wider one. On native scenes of 256 to 600 pixels, hidden pixels are predicted best with 24 to 40.
SIGMA, WIDE_SIGMA = 32.0, 96.0
WEAK = 8.0
STEP, LONG_STEP, LONG_SCENE = 32, 64, 2048
# A peak's height above its surroundings, all bands of a group together and each band alone.
LEAST_RATIO, LEAST_OWN_RATIO = 20.0, 12.0
# How far apart, in cycles a pixel, the bands' frequencies may lie; in degrees, how far from square the lattice may be.
BETWEEN_BANDS = 0.012
MOST_SKEW = 4.0
# How far a region's frequencies may lie from those of most others.
BETWEEN_REGIONS = 0.03
UNKNOWN = PHASES // 2
# How far sharpness comes and goes is measured in the middle of so many regions, spread over the scene.
DEPTH_REGIONS, DEPTH_SIDE = 16, 256
# The least share of test patches that must follow the lattice.
LEAST_PROOF = 0.5
# Peaks of repeated rows: 28 at most in scenes on their own grid, 98 and more in exports in degrees.
REPEATED = 60.0
# A textured scene of so many pixels a side shows its lattice, if it still has one.
LARGE = 200
REMEDY = message("Detail is lost by that; take the scene on its own UTM grid if you can.")
FEWEST_VALID = 0.3


class Scene(NamedTuple):
    """The lattice found, if any, and warnings in words."""

    lattice: Optional[Lattice]
    warnings: list[str]


class _Region(NamedTuple):
    """Own pixels ``rows`` and ``columns`` (from, to) that a region answers for, and those that it reads."""

    rows: tuple[int, int]
    columns: tuple[int, int]
    read_rows: tuple[int, int]
    read_columns: tuple[int, int]


class _Lattices(NamedTuple):
    """``frequency`` (bands, 2, 2), ``phase`` and ``spread`` (bands, 2, rows, columns) at the nodes of a region."""

    frequency: np.ndarray
    phase: np.ndarray
    spread: np.ndarray


def _find_grid(read: Read, group: _Group, check: Callable[[], None]) -> tuple[LatticeGrid | None, float]:
    """The lattice of a group's bands, None if no region shows one, and the highest peak that repeated rows make."""
    if min(group.rows, group.columns) < SMALLEST:
        return None, 0.0
    step = STEP if max(group.rows, group.columns) <= LONG_SCENE else LONG_STEP
    nodes = [(size - 2) // step + 2 for size in (group.rows, group.columns)]
    results, repeats = [], 0.0
    for region in _regions(group.rows, group.columns):
        check()
        (first, last), (left, right) = region.read_rows, region.read_columns
        image = group.read(read, first, left, last - first, right - left)
        if np.isfinite(image).mean() < FEWEST_VALID:
            continue
        lattices, repeated = _measure(image, _places(region, step, nodes))
        repeats = max(repeats, repeated)
        if lattices is not None:
            results.append((_nodes_of(region, step, nodes), lattices))
    return _assembled(group, step, nodes, results), repeats


def _assembled(
    group: _Group, step: int, nodes: list[int], results: list[tuple[tuple[slice, slice], _Lattices]]
) -> LatticeGrid | None:
    """One grid from the regions whose frequencies agree with those of most others."""
    if not results:
        return None
    phase = np.zeros((len(group.bands), 2, *nodes), np.uint8)
    spread = np.full(phase.shape, UNKNOWN, np.uint8)
    middle = np.median([lattices.frequency for _, lattices in results], 0)
    frequencies = []
    for part, lattices in results:
        if np.abs(lattices.frequency - middle).max() < BETWEEN_REGIONS:
            nodes_there = (slice(None), slice(None), *part)
            phase[nodes_there], spread[nodes_there] = lattices.phase, lattices.spread
            frequencies.append(lattices.frequency)
    if not frequencies:
        return None
    frequency = np.median(frequencies, 0).round(DIGITS)
    depth = np.zeros((len(group.bands), 2))
    return LatticeGrid(group.bands, group.stride, group.start, step, phase, spread, frequency, depth)


def _regions(rows: int, columns: int) -> Iterator[_Region]:
    for first, last in _parts(rows):
        for left, right in _parts(columns):
            yield _Region(
                (first, last),
                (left, right),
                (max(first - AROUND, 0), min(last + AROUND, rows)),
                (max(left - AROUND, 0), min(right + AROUND, columns)),
            )


def _parts(size: int) -> list[tuple[int, int]]:
    count = max(1, round(size / REGION))
    edges = [size * number // count for number in range(count + 1)]
    return list(zip(edges, edges[1:]))


class _Group(NamedTuple):
    """Bands measured on one grid of own pixels; see LatticeGrid. ``rows``, ``columns``: own pixels of the scene."""

    bands: tuple[int, ...]
    stride: int
    start: tuple[int, int]
    rows: int
    columns: int

    @classmethod
    def of(cls, bands: Sequence[int], height: int, width: int, pairs: tuple[int, int] | None) -> _Group:
        """The group in a scene of input pixels; ``pairs``: the phase of 2×2 duplicates, None for 10 m bands."""
        stride, start = (1, (0, 0)) if pairs is None else (2, (-pairs[0], -pairs[1]))
        rows, columns = (math.ceil((size - first) / stride) for size, first in zip((height, width), start))
        return cls(tuple(bands), stride, start, rows, columns)

    def read(self, read: Read, row: int, column: int, height: int, width: int) -> np.ndarray:
        """Reflectance (bands, height, width) of own pixels; those that the scene's border cuts have their one value."""
        y, x = (max(self.stride * own + first, 0) for own, first in zip((row, column), self.start))
        below, beside = (
            self.stride * (own + size - 1) + first + 1
            for own, size, first in zip((row, column), (height, width), self.start)
        )
        image = read(y, x, below - y, beside - x)[list(self.bands)]
        if self.stride == 1:
            return image
        down, across = (
            np.maximum(self.stride * (own + np.arange(size)) + first - corner, 0)
            for own, size, first, corner in zip((row, column), (height, width), self.start, (y, x))
        )
        return image[:, down[:, None], across]


def _measure(image: np.ndarray, places: tuple[np.ndarray, np.ndarray]) -> tuple[_Lattices | None, float]:
    """What the bands (bands, h, w) of a region show at the nodes ``places``; None if that is no lattice.

    Also the height above its surroundings of the highest peak that repeated or left out rows or columns make.
    """
    frequencies, phases, spreads = [], [], []
    repeats, is_lattice = 0.0, True
    for axis in AXES:
        energies = [beat(band, axis) for band in image]
        powers = [peaks.spectrum(energy) for energy in energies]
        pooled = sum(power / (np.median(power) + 1e-30) for power in powers)
        repeats = max(repeats, peaks.highest_on_axes(pooled, image.shape[1:]).ratio)
        peak = peaks.highest(pooled, image.shape[1:], axis)
        is_lattice = is_lattice and peak.ratio >= LEAST_RATIO
        if is_lattice:
            own = [_own(energy, power, peak.frequency, axis) for energy, power in zip(energies, powers)]
            frequencies.append([frequency for frequency, _ in own])
            answers = [_phases(energy, *its, places, axis) for energy, its in zip(energies, own)]
            phases.append([answer[0] for answer in answers])
            spreads.append([answer[1] for answer in answers])
    if not is_lattice or not _square(np.median(frequencies, 1)):
        return None, repeats
    # From axes by bands to bands by axes.
    return _Lattices(*(np.swapaxes(np.array(part), 0, 1) for part in (frequencies, phases, spreads))), repeats


def _square(frequencies: np.ndarray) -> bool:
    """Whether lines and columns of frequencies (2, 2) stand about at right angles."""
    along, across = (peaks.pitch_and_angle(peaks.vectors(part, axis), axis)[1] for axis, part in enumerate(frequencies))
    return abs(along - across) <= MOST_SKEW


def _own(
    energy: np.ndarray, power: np.ndarray, pooled: tuple[float, float], axis: int
) -> tuple[tuple[float, float], float]:
    """A band's frequency near the ``pooled`` one, which it takes if it shows none, and the noise's power a pixel."""
    own = peaks.around(power, energy.shape, pooled, BETWEEN_BANDS)
    taper = peaks.window(energy.shape)
    # The median of an exponential distribution is ln 2 of its mean.
    noise = own.noise / math.log(2) / float(np.square(taper).sum())
    if own.ratio < LEAST_OWN_RATIO:
        return peaks.as_lattice(pooled, axis), noise
    return peaks.refined(energy * taper, peaks.as_lattice(own.frequency, axis)), noise


def _places(region: _Region, step: int, nodes: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns of a region's nodes, counted from the first own pixel that it reads."""
    parts = _nodes_of(region, step, nodes)
    down, across = (
        step * np.arange(part.start, part.stop) - first
        for part, first in zip(parts, (region.read_rows[0], region.read_columns[0]))
    )
    return down, across


def _nodes_of(region: _Region, step: int, nodes: list[int]) -> tuple[slice, slice]:
    """The nodes that a region answers for; the last region of a row or column has those beyond the scene too."""
    rows, columns = (
        slice(-(-first // step), count if -(-last // step) >= count - 1 else -(-last // step))
        for (first, last), count in zip((region.rows, region.columns), nodes)
    )
    return rows, columns


def _phases(
    energy: np.ndarray, frequency: tuple[float, float], noise: float, places: tuple[np.ndarray, np.ndarray], axis: int
) -> tuple[np.ndarray, np.ndarray]:
    """Phase and spread, both uint8 in 256ths, of the sample's number at ``places``; ``noise`` is power a pixel."""
    narrow, ratio = _demodulated(energy, frequency, noise, places, SIGMA)
    wide, wide_ratio = _demodulated(energy, frequency, noise, places, WIDE_SIGMA)
    share = ratio / (ratio + WEAK)
    wave = share * narrow + (1 - share) * wide
    together = ratio + (1 - share) * wide_ratio
    spread = 1 / (2 * np.pi * np.sqrt(2 * np.maximum(together, 1e-6)))
    # On a sample the energy is greatest, so its phase there is 0; the number is the pixel's own less the beat's.
    number = places[axis][:, None] if axis == 0 else places[axis][None, :]
    return phases_of(number - np.angle(wave) / (2 * np.pi)), np.minimum(spread * PHASES, UNKNOWN).astype(np.uint8)


def _demodulated(
    energy: np.ndarray, frequency: Sequence[float], noise: float, places: tuple[np.ndarray, np.ndarray], sigma: float
) -> tuple[np.ndarray, np.ndarray]:
    """The beat's wave (rows, columns) at ``places`` under a Gaussian, and its power relative to the noise's."""
    waves, weights = [], []
    for here, size, part in zip(places, energy.shape, frequency):
        distance = np.arange(size) - here[:, None]
        weight = np.exp(-(distance**2) / (2 * sigma**2))
        weights.append(weight)
        waves.append(weight * np.exp(-2j * np.pi * part * distance))
    wave = peaks.transform(energy, *waves)
    total = weights[0].sum(1)[:, None] * weights[1].sum(1)
    squares = np.square(weights[0]).sum(1)[:, None] * np.square(weights[1]).sum(1)
    ratio = np.square(np.abs(wave)) / np.maximum(noise * squares, 1e-30)
    return wave / np.maximum(total, 1e-6), np.maximum(ratio - 1, 0)


def array_reader(scene: np.ndarray) -> Read:
    """Reads a scene (10, height, width) that is in memory."""
    return lambda row, column, height, width: scene[:, row : row + height, column : column + width]


def find_lattice(read: Read, height: int, width: int, phase: Phase, check: Callable[[], None] = no_check) -> Scene:
    """The detector's lattice under a scene of ``height`` × ``width`` input pixels of 10 m in UTM, north up.

    :param phase: how the 20 m bands came to the 10 m grid; only duplicates show their own lattice.
    :param check: called often; what it raises ends the search.
    """
    fine = _Group.of(FINE, height, width, None)
    grid, repeats = _find_grid(read, fine, check)
    proof = _proof(read, fine, grid)
    warnings = _warnings(fine, grid, proof, repeats)
    if grid is None or proof.share < LEAST_PROOF:
        return Scene(None, warnings)
    grid = replace(grid, depth=_depth(read, fine, grid, check))
    grids, trust = [grid], proof.share * float(grid.known.mean())
    if isinstance(phase, tuple):
        coarse = _Group.of(COARSE, height, width, phase)
        grid, _ = _find_grid(read, coarse, check)
        if grid is not None and _proof(read, coarse, grid).share >= LEAST_PROOF:
            grids.append(grid)
    return Scene(Lattice(tuple(grids), trust), warnings)


def numbers_of(scene: np.ndarray, phase: Phase, check: Callable[[], None] = no_check) -> np.ndarray | None:
    """`Lattice.numbers` of a whole scene (10, h, w) that is in memory; None if none is found. See `find_lattice`."""
    height, width = scene.shape[1:]
    lattice = find_lattice(array_reader(scene), height, width, phase, check).lattice
    return None if lattice is None else lattice.numbers(0, 0, height, width)


def _depth(read: Read, group: _Group, grid: LatticeGrid, check: Callable[[], None]) -> np.ndarray:
    """How far the sharpness of a group's bands comes and goes: (bands, 2), see `depth.py`."""
    equations = [(np.zeros((3, 3)), np.zeros(3)) for _ in group.bands]
    regions = list(_regions(group.rows, group.columns))
    for region in regions[:: -(-len(regions) // DEPTH_REGIONS)]:
        check()
        (first, last), (left, right) = (_middle(*part) for part in (region.rows, region.columns))
        image = group.read(read, first, left, last - first, right - left)
        for index, band in enumerate(group.bands):
            numbers, trust = grid.positions(band, np.arange(first, last), np.arange(left, right))
            normal, its_right = beat_equations(image[index], numbers, trust)
            equations[index] = (equations[index][0] + normal, equations[index][1] + its_right)
    return np.stack([depth_of(*each) for each in equations])


def _middle(first: int, last: int) -> tuple[int, int]:
    """At most DEPTH_SIDE pixels in the middle of a range, an even number."""
    size = min(last - first, DEPTH_SIDE) // 2 * 2
    start = (first + last - size) // 2
    return start, start + size


def _warnings(group: _Group, grid: LatticeGrid | None, proof: Proof, repeats: float) -> list[str]:
    """In words, whether the scene was resampled after Sentinel-2's own processing."""
    if repeats >= REPEATED:
        return [
            message(
                "Rows or columns of the input are repeated or left out at equal distances: it was resampled "
                "by nearest neighbour. {remedy}",
                remedy=REMEDY,
            )
        ]
    if grid is not None and proof.share < LEAST_PROOF and proof.textured >= 0.5:
        return [
            message(
                "The trace of the detector's lattice shows in the input, but its pixels do not follow it: "
                "they were resampled or filtered. {remedy}",
                remedy=REMEDY,
            )
        ]
    if grid is None and proof.textured >= 0.5 and min(group.rows, group.columns) >= LARGE:
        return [
            message(
                "The detector's lattice does not show in the input: it was resampled or filtered. {remedy}",
                remedy=REMEDY,
            )
        ]
    return []


def _proof(read: Read, group: _Group, grid: LatticeGrid | None) -> Proof:
    positions = None if grid is None else partial(_positions, grid)
    return prove(partial(group.read, read), group.rows, group.columns, positions)


def _positions(grid: LatticeGrid, index: int, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    return grid.positions(grid.bands[index], rows, columns)[0]
