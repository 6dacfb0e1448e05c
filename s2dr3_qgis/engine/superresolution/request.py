"""What is asked of a super-resolution, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DATA_TYPES = ("UInt16", "Float32")


# GDAL's block cache while a run lasts: a row of JP2 blocks across a whole Sentinel-2 tile, not 5 % of the memory.
DEFAULT_CACHE_MB = 256


@dataclass(frozen=True)
class Request:
    """What to do, as plain values.

    ``extent``: points of a polygon in the input's CRS, empty for all of it; ``area``: polygons as WKB in that CRS
    outside of which the result is nodata; ``tile_size``: pixels a side that the network sees at once, overlap included
    (0: the largest that memory holds); ``overlap``: pixels that a tile sees beyond its own (None: as fit() is told);
    ``consistency``: back-projection steps (None: the checkpoint's own number); ``uncertainty``: write
    NAME_uncertainty.tif too; ``products``: names of pictures and indices (indices.PRODUCTS) to write too, as
    NAME_PRODUCT.tif; ``resume``: go on with an interrupted run; ``cache_mb``: how large GDAL's block cache may grow
    while the run lasts.
    """

    output: Path
    extent: tuple[tuple[float, float], ...] = ()
    area: tuple[bytes, ...] = ()
    tile_size: int = 0
    overlap: int | None = None
    consistency: int | None = None
    precision: str = "auto"
    uncertainty: bool = False
    products: tuple[str, ...] = ()
    data_type: str = "UInt16"
    cog: bool = False
    resume: bool = False
    cache_mb: int = DEFAULT_CACHE_MB


@dataclass(frozen=True)
class Result:
    """``tiles``: how many the network computed, ``skipped``: how many had no valid pixel, ``seconds``: of this run.

    ``uncertainty`` is None where it was not asked for; ``pixel_seconds`` is what the network took for each pixel that
    it saw, None where nothing was left to compute.
    """

    output: Path
    uncertainty: Path | None
    products: list[Path]
    tiles: int
    skipped: int
    seconds: float
    pixel_seconds: float | None


# The share of a run's progress bar that the tiles take; compressing and overviews take the rest.
TILES_SHARE = 0.9
