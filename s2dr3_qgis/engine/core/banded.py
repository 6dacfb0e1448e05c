"""Banded matrices as dense blocks along the diagonal: products that cost what the band holds, not the whole matrix.

The sampling and enlarging matrices of the sensor model are zero but for a narrow band. A block of ``ROWS`` rows is
zero outside a range of columns a few times as wide, so that a product is a handful of small dense products, each of
which a BLAS runs near its peak.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

# Relative to a row's largest weight; what is left out changes a weighted mean of reflectance by less than 1e-7.
NEGLIGIBLE = 1e-9


@dataclass(frozen=True)
class Block:
    """Rows [first, last) of a matrix: ``values`` (last - first, end - begin) at the columns [begin, end), else zero."""

    first: int
    last: int
    begin: int
    end: int
    values: np.ndarray


@dataclass(frozen=True)
class Banded:
    """A matrix of ``shape`` (rows, columns) whose ``blocks`` cover all rows, from the top down."""

    shape: tuple[int, int]
    blocks: tuple[Block, ...]

    @classmethod
    def of_rows(cls, shape: tuple[int, int], parts: Iterable[tuple[int, int, np.ndarray]]) -> Banded:
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
        """From a dense matrix, ``rows`` rows a block."""
        parts = ((first, 0, matrix[first : first + rows]) for first in range(0, len(matrix), rows))
        return cls.of_rows((matrix.shape[0], matrix.shape[1]), parts)

    def __matmul__(self, right: np.ndarray) -> np.ndarray:
        """The product with (columns, n): float32 (rows, n)."""
        result = np.empty((self.shape[0], right.shape[1]), np.float32)
        for block in self.blocks:
            np.matmul(block.values, right[block.begin : block.end], out=result[block.first : block.last])
        return result
