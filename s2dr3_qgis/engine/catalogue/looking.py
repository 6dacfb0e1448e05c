"""Cover, cloud, shadow and snow of the area in a scene, by sen2cor's scene classification (SCL)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np
from osgeo import gdal

from ..core.messages import message
from ..core.progress import Progress, Silent
from ..raster.gdal_io import Watch, failure, gdal_errors, open_raster, read_array
from ..raster.grid import Grid

UNCOVERED, SHADOW, SNOW = 0, 3, 11
CLOUD = (8, 9, 10)
# Pixels a side that are in memory at once.
BLOCK = 512
REMEDY = message("Choose another scene.")


@dataclass(frozen=True)
class Look:
    """Shares, 0 to 1: ``cover`` of the area; ``cloud`` (with cirrus), ``shadow`` and ``snow`` of what is covered."""

    cover: float
    cloud: float
    shadow: float
    snow: float

    def __str__(self) -> str:
        return message("{cloud:.1%} cloud and {cover:.1%} cover in the area", cloud=self.cloud, cover=self.cover)


def look(classes: Sequence[Path], grid: Grid) -> tuple[Look, list[int]]:
    """The look of a mosaic of SCL files on a grid, the first file first; and the number of pixels that each one adds.

    :raises RasterError: a file cannot be read.
    """
    layers = [on_grid(path, grid) for path in classes]
    counts, added = np.zeros(256, np.int64), [0] * len(layers)
    for window in grid.bounds.blocks(BLOCK, BLOCK):
        where = {"xoff": window.x, "yoff": window.y, "win_xsize": window.width, "win_ysize": window.height}
        merged = np.zeros((window.height, window.width), np.uint8)
        for number, layer in enumerate(layers):
            values = read_array(layer.GetRasterBand(1), str(classes[number]), **where)
            gained = (merged == UNCOVERED) & (values != UNCOVERED)
            added[number] += int(gained.sum())
            merged[gained] = values[gained]
        counts += np.bincount(merged.ravel(), minlength=256)
    covered = int(counts.sum() - counts[UNCOVERED])
    share = counts / max(1, covered)
    clouds = float(sum(share[value] for value in CLOUD))
    return Look(covered / int(counts.sum()), clouds, float(share[SHADOW]), float(share[SNOW])), added


def on_grid(path: Path, grid: Grid, target: str = "", progress: Optional[Progress] = None) -> gdal.Dataset:
    """A raster on a grid by its nearest pixels: a virtual one, or written to ``target``.

    :raises RasterError: it cannot be read or written.
    :raises Cancelled: ``progress`` is cancelled.
    """
    (west, north), (east, south) = grid.at(0, 0), grid.at(grid.width, grid.height)
    watch = Watch.of(progress or Silent())
    options = gdal.WarpOptions(
        format="GTiff" if target else "VRT",
        outputBounds=(west, south, east, north),
        width=grid.width,
        height=grid.height,
        dstSRS=grid.crs_wkt,
        resampleAlg="near",
        errorThreshold=0,
        srcNodata=0,
        dstNodata=0,
        creationOptions=["COMPRESS=DEFLATE", "TILED=YES"] if target else [],
        callback=watch,
    )
    action = message("Cannot bring {path} to the cube's grid", path=path)
    with gdal_errors(action, REMEDY, watch) as messages:
        warped = gdal.Warp(target, open_raster(str(path)), options=options)
        if (warped is None or messages) and not watch.stopped:
            raise failure(action, messages, REMEDY)
    return warped


def coarse(grid: Grid) -> Grid:
    """The same area in pixels of twice the size; `Area.grid` has even numbers of rows and columns."""
    x, dx, _, y, _, dy = grid.geotransform
    return Grid(grid.crs_wkt, (x, 2 * dx, 0.0, y, 0.0, 2 * dy), grid.width // 2, grid.height // 2)
