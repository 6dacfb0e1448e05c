"""Cutting a window into tiles that the network can hold, and blending them so that no seam shows.

Along each axis the tile edges lie at multiples of the core size, counted from the raster's corner and not from the
window's: another extent cuts the scene in the same places. Around an edge two neighbours cross-fade over ``2·fade``
pixels; what lies beyond is context (the rest of the overlap), seen by the network and thrown away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, NamedTuple

import numpy as np

from ...core.errors import RasterError
from ...core.messages import message
from ..grid import Window

# The share of the overlap, on each side of a tile's edge, over which neighbours cross-fade.
FADE_SHARE = 4


class Span(NamedTuple):
    """One tile along one axis, in input pixels.

    The network sees ``read_start:read_stop``; the result counts in ``start:stop``. The tile before adds to the first
    ``shared`` pixels too, no later tile to those before ``done``. ``fade_in`` and ``fade_out`` are the edges (multiples
    of the core), None at the window's borders.
    """

    start: int
    stop: int
    shared: int
    done: int
    read_start: int
    read_stop: int
    fade_in: int | None
    fade_out: int | None


class Tile(NamedTuple):
    """A tile: its row and column in the plan and its spans. All windows are in pixels of the input raster."""

    row: int
    column: int
    down: Span
    across: Span

    @property
    def read(self) -> Window:
        """What the network sees."""
        return _window(self.across.read_start, self.down.read_start, self.across.read_stop, self.down.read_stop)

    @property
    def counts(self) -> Window:
        """Where the result has weight."""
        return _window(self.across.start, self.down.start, self.across.stop, self.down.stop)

    @property
    def done(self) -> Window:
        """What is complete once this tile and those before it, row by row, are blended."""
        return _window(self.across.start, self.down.start, self.across.done, self.down.done)


def _window(x0: int, y0: int, x1: int, y1: int) -> Window:
    return Window(x0, y0, max(0, x1 - x0), max(0, y1 - y0))


@dataclass(frozen=True)
class TilePlan:
    """The tiles of ``window``, a part of ``bounds`` (the whole raster), both in input pixels.

    ``core`` is the distance of the tile edges, ``overlap`` how far the network sees beyond them: a tile has
    ``core + 2·overlap`` pixels a side at most. Raises RasterError where the core is too small for the overlap.
    """

    window: Window
    bounds: Window
    core: int
    overlap: int

    def __post_init__(self) -> None:
        if self.overlap < 0 or self.core < max(1, 2 * self.fade):
            raise RasterError(
                message(
                    "A tile of {core} pixels is too small for an overlap of {overlap}: choose a TILE_SIZE of "
                    "{overlap2} or more, or a smaller OVERLAP.",
                    core=self.core + 2 * self.overlap,
                    overlap=self.overlap,
                    overlap2=2 * self.overlap + max(1, 2 * self.fade),
                )
            )

    @property
    def fade(self) -> int:
        """Half the width of the cross-fade, in input pixels."""
        return self.overlap // FADE_SHARE

    @property
    def rows(self) -> int:
        """Number of tile rows."""
        return len(self._spans(self.window.y, self.window.height, self.bounds.height))

    @property
    def columns(self) -> int:
        """Number of tile columns."""
        return len(self._spans(self.window.x, self.window.width, self.bounds.width))

    def __len__(self) -> int:
        return self.rows * self.columns

    def __iter__(self) -> Iterator[Tile]:
        """All tiles, row by row."""
        across = self._spans(self.window.x, self.window.width, self.bounds.width)
        for row, down in enumerate(self._spans(self.window.y, self.window.height, self.bounds.height)):
            for column, span in enumerate(across):
                yield Tile(row, column, down, span)

    def largest(self) -> tuple[int, int]:
        """Height and width of the largest array that the network sees."""
        down = self._spans(self.window.y, self.window.height, self.bounds.height)
        across = self._spans(self.window.x, self.window.width, self.bounds.width)
        height, width = (max(span.read_stop - span.read_start for span in spans) for spans in (down, across))
        return height, width

    def _spans(self, first: int, size: int, limit: int) -> list[Span]:
        last = first + size
        edges = list(range((first // self.core + 1) * self.core, last, self.core))
        starts, stops = [None, *edges], [*edges, None]
        return [self._span(a, b, first, last, limit) for a, b in zip(starts, stops)]

    def _span(self, fade_in: int | None, fade_out: int | None, first: int, last: int, limit: int) -> Span:
        start = first if fade_in is None else max(first, fade_in - self.fade)
        stop = last if fade_out is None else min(last, fade_out + self.fade)
        done = last if fade_out is None else max(start, fade_out - self.fade)
        inner = first if fade_in is None else fade_in
        outer = last if fade_out is None else fade_out
        shared = 0 if fade_in is None else min(last, fade_in + self.fade) - start
        read_start, read_stop = max(0, inner - self.overlap), min(limit, outer + self.overlap)
        return Span(start, stop, shared, done, read_start, read_stop, fade_in, fade_out)


def weights(span: Span, fade: int, scale: int) -> np.ndarray:
    """Weights of a tile along one axis, float32 (scale·(stop - start)): neighbours' weights add up to 1.

    The cross-fade is a smoothstep (3u² - 2u³) over ``2·fade`` input pixels around the edge.
    """
    position = span.start + (np.arange(scale * (span.stop - span.start)) + 0.5) / scale
    result = np.ones(len(position), np.float32)
    if fade and span.fade_in is not None:
        result *= _smoothstep((position - span.fade_in + fade) / (2 * fade))
    if fade and span.fade_out is not None:
        result *= 1.0 - _smoothstep((position - span.fade_out + fade) / (2 * fade))
    return result


def _smoothstep(u: np.ndarray) -> np.ndarray:
    u = np.clip(u, 0.0, 1.0)
    return (u * u * (3.0 - 2.0 * u)).astype(np.float32)
