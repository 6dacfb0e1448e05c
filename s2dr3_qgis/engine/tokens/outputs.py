"""Files made of tokens: pictures of their principal components, dense features, tables of cls vectors."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.errors import RasterError
from ..core.files import finished_path
from ..core.messages import message
from ..core.principal import Projection
from ..core.progress import Progress, stop_if_cancelled
from ..raster.gdal_io import open_raster, read_array
from ..raster.geotiff import Layout, finished_file
from ..raster.grid import Grid
from ..raster.source.stack import dataset_grid
from .layer import TokenLayer
from .tiles import CellTile

DENSE_BLOCK = 512
PICTURE_SIGMA = 2.0
ROWS_AT_ONCE = 16


def mean_vector(vectors: list[tuple[CellTile, np.ndarray]]) -> np.ndarray:
    """The mean cls vector (hidden,) of the tiles.

    :raises RasterError: no tile has data.
    """
    if not vectors:
        raise RasterError(message("The picture holds no data in this extent: choose another EXTENT."))
    return np.mean([vector for _, vector in vectors], 0)


def write_vectors(path: Path, vectors: list[tuple[CellTile, np.ndarray]]) -> None:
    """Write cls vectors as JSON (mean and tiles) or CSV (one row per tile); tiles are given in cells.

    :raises RasterError: no tile has data, or the file cannot be written.
    """
    mean = mean_vector(vectors)
    with finished_path(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        if path.suffix.lower() == ".csv":
            table = csv.writer(file)
            table.writerow(["row", "column", "rows", "columns", *(f"c{n}" for n in range(1, len(mean) + 1))])
            table.writerows([t.row, t.column, t.rows, t.columns, *map(float, vector)] for t, vector in vectors)
        else:
            tiles = [{**vars(tile), "cls": [float(v) for v in vector]} for tile, vector in vectors]
            json.dump({"cls": [float(v) for v in mean], "tiles": tiles}, file, indent=1)


def write_pca(tokens: Path, path: Path, projection: Projection, metadata: dict) -> None:
    """Write the first three components as red, green, blue: mean ± 2 deviations as 1..255, nodata 0.

    :raises RasterError: the tokens cannot be read or the file cannot be written.
    """
    source = open_raster(str(tokens))
    grid = dataset_grid(source, str(tokens))
    spread = np.maximum(projection.deviation, 1e-12)[:, None, None] * 2 * PICTURE_SIGMA
    layout = Layout(gdal.GDT_Byte, 0, ("PC1", "PC2", "PC3"), metadata, colour=True)
    with finished_file(path, grid, layout) as output:
        for window in grid.bounds.blocks(grid.width, ROWS_AT_ONCE):
            where = {"xoff": window.x, "yoff": window.y, "xsize": window.width, "ysize": window.height}
            components = projection(read_array(source, str(tokens), **where)) / spread + 0.5
            stored = np.nan_to_num(np.clip(components, 0, 1) * 254 + 1, nan=0.0)
            output.write(window, np.rint(stored).astype(np.uint8))


def write_dense(
    tokens: Path, path: Path, grid: Grid, projection: Projection, metadata: dict, progress: Progress
) -> None:
    """Write the projection's components, interpolated to the pixels of ``grid``, as float32.

    :raises RasterError: the tokens cannot be read or the file cannot be written.
    :raises Cancelled: by ``progress``.
    """
    layer = TokenLayer(tokens, grid, projection)
    names = [f"PC{number}" for number in range(1, len(projection.basis) + 1)]
    layout = Layout(gdal.GDT_Float32, float("nan"), names, metadata, options=("INTERLEAVE=BAND",))
    with finished_file(path, grid, layout) as output:
        for window in grid.bounds.blocks(DENSE_BLOCK):
            stop_if_cancelled(progress)
            output.write(window, layer.read(window))
            output.flush()
            progress.fraction(0.9 + 0.1 * (window.y * grid.width + window.x) / (grid.width * grid.height))
