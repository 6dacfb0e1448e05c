"""Banded matrices as dense blocks along the diagonal: a product costs as much as the band, not the whole matrix.

The sampling and enlarging matrices of the sensor model are zero except in a narrow band. A block of a few rows is zero
outside a range of columns a few times as wide, so that a product is a series of small dense products, each of which a
BLAS runs near its peak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

# Relative to the largest weight of a block. Omitted weights change a weighted mean of reflectance by less than 1e-7.
NEGLIGIBLE = 1e-8
# Input pixels whose rows a block holds: fewer make products too small to be fast, more hold more zeros.
BLOCK_PIXELS = 8
# Rows of a block of a transpose, at most: more hold more zeros.
LARGEST_BLOCK = 40
# Rows of a block of a square matrix: of 8 to 96 the fastest.
SQUARE_BLOCK = 16
# Rows of a block of a matrix that enlarges, at most.
ENLARGING_BLOCK = 80


@dataclass(frozen=True)
class Block:
    """Rows [first, last) of a matrix: float32 ``values`` at the columns [begin, end), zero elsewhere."""

    first: int
    last: int
    begin: int
    end: int
    values: np.ndarray


# Compared by identity, so that products can keep what they derive from a matrix.
@dataclass(frozen=True, eq=False)
class Banded:
    """A matrix of ``shape`` (rows, columns) whose ``blocks`` cover all rows, from the top down."""

    shape: tuple[int, int]
    blocks: tuple[Block, ...]

    @classmethod
    def of_parts(cls, shape: tuple[int, int], parts: Iterable[tuple[int, int, np.ndarray]]) -> Banded:
        """From consecutive parts (first row, first column, values); columns negligible in a whole part are cut off."""
        blocks = []
        for first, column, values in parts:
            kept = np.flatnonzero((np.abs(values) > NEGLIGIBLE * np.abs(values).max()).any(0))
            begin, end = int(kept[0]), int(kept[-1]) + 1
            inner = np.ascontiguousarray(values[:, begin:end], np.float32)
            blocks.append(Block(first, first + len(values), column + begin, column + end, inner))
        return cls(shape, tuple(blocks))

    @classmethod
    def of(cls, matrix: np.ndarray, rows: int) -> Banded:
        """From a dense matrix without empty rows, ``rows`` rows a block."""
        parts = ((first, 0, matrix[first : first + rows]) for first in range(0, len(matrix), rows))
        return cls.of_parts((matrix.shape[0], matrix.shape[1]), parts)

    def in_blocks(self, rows: int) -> Banded:
        """The same with ``rows`` rows in each block."""
        height = self.shape[0]

        def parts() -> Iterator[tuple[int, int, np.ndarray]]:
            for first in range(0, height, rows):
                last = min(first + rows, height)
                near = [block for block in self.blocks if block.first < last and block.last > first]
                begin = near[0].begin
                values = np.zeros((last - first, max(block.end for block in near) - begin), np.float32)
                for block in near:
                    low, high = max(block.first, first), min(block.last, last)
                    ours = block.values[low - block.first : high - block.first]
                    values[low - first : high - first, block.begin - begin : block.end - begin] = ours
                yield first, begin, values

        return Banded.of_parts(self.shape, parts())

    def taken(self, rows: slice, columns: slice) -> Banded:
        """The matrix of these ``rows`` and ``columns`` only; start, stop and step of both slices are given."""

        def inside(chosen: slice, first: int, last: int) -> slice:
            steps = max(-(-(first - chosen.start) // chosen.step), 0)
            start, stop = chosen.start + steps * chosen.step - first, min(last, chosen.stop) - first
            return slice(start, max(start, stop), chosen.step)

        def parts() -> Iterator[tuple[int, int, np.ndarray]]:
            row = 0
            for block in self.blocks:
                across = inside(columns, block.begin, block.end)
                values = block.values[inside(rows, block.first, block.last), across]
                if len(values):
                    yield row, (block.begin + across.start - columns.start) // columns.step, values
                row += len(values)

        height, width = (len(range(part.start, part.stop, part.step)) for part in (rows, columns))
        return Banded.of_parts((height, width), parts())

    @cached_property
    def transposed(self) -> Banded:
        """The transpose, in blocks of its own, so that each row of a product with it is written once.

        Each column of the matrix needs an entry."""
        rows, columns = self.shape
        taken = min(round(columns / len(self.blocks)), LARGEST_BLOCK)

        def parts() -> Iterator[tuple[int, int, np.ndarray]]:
            for begin in range(0, columns, taken):
                end = min(begin + taken, columns)
                near = [block for block in self.blocks if block.begin < end and block.end > begin]
                first = near[0].first
                values = np.zeros((end - begin, near[-1].last - first), np.float32)
                for block in near:
                    low, high = max(block.begin, begin), min(block.end, end)
                    ours = block.values[:, low - block.begin : high - block.begin]
                    values[low - begin : high - begin, block.first - first : block.last - first] = ours.T
                yield begin, first, values

        return Banded.of_parts((columns, rows), parts())

    @property
    def enlarges(self) -> bool:
        """Whether the result of a product is larger than the image."""
        return self.shape[0] > self.shape[1]


def resampled(image: np.ndarray, rows: Banded, columns: Banded) -> np.ndarray:
    """``rows @ image @ columns.T`` of an image (H, W): float32 (rows of ``rows``, rows of ``columns``)."""
    # The larger side of the image is handled once only.
    if rows.enlarges:
        return _from_left(rows, _from_right(columns, image))
    return _from_right(columns, _from_left(rows, image))


def _from_left(matrix: Banded, image: np.ndarray) -> np.ndarray:
    result = np.empty((matrix.shape[0], image.shape[1]), np.float32)
    for block in matrix.blocks:
        np.matmul(block.values, image[block.begin : block.end], out=result[block.first : block.last])
    return result


def _from_right(matrix: Banded, image: np.ndarray) -> np.ndarray:
    result = np.empty((image.shape[0], matrix.shape[0]), np.float32)
    for block in matrix.blocks:
        result[:, block.first : block.last] = image[:, block.begin : block.end] @ block.values.T
    return result
