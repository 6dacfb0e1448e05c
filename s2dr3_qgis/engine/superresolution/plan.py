"""What is decided before the first tile of a run: its parts read it, and nothing of it changes any more."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.sensor import Phase
from ..raster.cube.cube import Cube
from ..raster.encoding import Encoding
from ..raster.grid import Window
from ..raster.mosaic.tile_plan import TilePlan
from ..raster.vector.area import Area
from .request import Request


@dataclass(frozen=True)
class Plan:
    """The tiles of a run over ``cube`` and what is common to them.

    ``batch``: tiles computed at once; ``layers``: names of the bands of uncertainty; ``phase``: that of the 2×2
    duplicates among the 20 m bands, counted from the raster's corner.
    """

    request: Request
    cube: Cube
    window: Window
    tiles: TilePlan
    batch: int
    encoding: Encoding
    layers: tuple[str, ...]
    area: Area | None
    phase: Phase
