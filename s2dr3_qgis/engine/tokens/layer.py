"""A token raster seen on another, finer grid: its principal components, interpolated between the cells' centres."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.errors import RasterError
from ..core.linear import at
from ..core.messages import message
from ..core.principal import Covariance, Projection
from ..raster.gaps import fill_nearest
from ..raster.gdal_io import open_raster, read_array
from ..raster.grid import Grid, Window
from ..raster.source.stack import check_real, dataset_grid

# Cells read beside a window, so that interpolation and the filling of gaps see their neighbours.
MARGIN = 2
ROWS_AT_ONCE = 16


class TokenLayer:
    """Reads ``path``, a raster of tokens, on ``grid`` (None: its own cells); both must have one CRS.

    :param projection: reduces the features; without it they are read as they are.
    :raises RasterError: the raster cannot be read, or does not fit the grid or the projection.
    """

    def __init__(self, path: Path | str, grid: Grid | None = None, projection: Projection | None = None):
        self._name = str(path)
        self._dataset = open_raster(self._name)
        self.cells = dataset_grid(self._dataset, self._name)
        self.features = self._dataset.RasterCount
        first = self._dataset.GetRasterBand(1)
        check_real(first, self._name)
        # NaN in files of this plugin; programs that clip or warp them may have written another value.
        self._nodata = first.GetNoDataValue()
        self.grid = grid = grid or self.cells
        self.projection = projection
        if not self.cells.same_crs(grid):
            raise RasterError(
                message("{path} has another CRS than the raster it is used with: reproject one of them.", path=path)
            )
        if projection is not None and len(projection.mean) != self.features:
            raise RasterError(
                message(
                    "{path} has {features} bands, but tokens of {count} are expected: extract them with the "
                    "same backbone and layers.",
                    path=path,
                    features=self.features,
                    count=len(projection.mean),
                )
            )
        inverse = gdal.InvGeoTransform(self.cells.geotransform)
        if inverse is None:
            raise RasterError(message("{path} has a pixel size of zero: extract the tokens again.", path=path))
        self._to_cells = inverse
        corners = [gdal.ApplyGeoTransform(inverse, *grid.at(x, y)) for x in (0, grid.width) for y in (0, grid.height)]
        (x0, y0), (x1, y1) = np.min(corners, 0), np.max(corners, 0)
        if x1 <= 0 or y1 <= 0 or x0 >= self.cells.width or y0 >= self.cells.height:
            raise RasterError(
                message(
                    "{path} does not overlap the raster it is used with: choose tokens of the same scene.", path=path
                )
            )

    def close(self) -> None:
        """Close the dataset; nothing can be read afterwards."""
        self._dataset = None

    def fit(self, components: int) -> Projection:
        """Set and return the projection onto ``components`` principal components of all cells.

        :raises RasterError: the raster cannot be read.
        """
        covariance = Covariance(self.features)
        for rows in self.cells.bounds.blocks(self.cells.width, ROWS_AT_ONCE):
            covariance.add(self._cells(rows).reshape(self.features, -1))
        self.projection = covariance.projection(components)
        return self.projection

    def read(self, window: Window) -> np.ndarray:
        """Float32 (components, h, w) of a window of ``grid``, NaN in cells without tokens.

        Pixels beyond the last row or column of cells, less than a whole patch, take the nearest cell's values.

        :raises RasterError: the raster cannot be read.
        """
        x, y = self._positions(window)
        near = (x > -1) & (x < self.cells.width + 1) & (y > -1) & (y < self.cells.height + 1)
        left, top = int(np.floor(x.min())) - MARGIN, int(np.floor(y.min())) - MARGIN
        right, bottom = int(np.ceil(x.max())) + MARGIN, int(np.ceil(y.max())) + MARGIN
        around = Window(left, top, right - left, bottom - top).clip(self.cells.bounds)
        if not near.any() or not around.width or not around.height:
            count = self.features if self.projection is None else len(self.projection.basis)
            return np.full((count, window.height, window.width), np.nan, np.float32)
        cells = self._cells(around)
        values = self.projection(cells) if self.projection else cells
        # Positions counted from the first cell's centre; beyond the outermost centres their values continue.
        columns = np.clip(x - around.x - 0.5, 0, around.width - 1)
        rows = np.clip(y - around.y - 0.5, 0, around.height - 1)
        sampled = at(fill_nearest(values), rows, columns)
        valid = np.isfinite(values[0])[np.rint(rows).astype(int), np.rint(columns).astype(int)]
        sampled[:, ~(near & valid)] = np.nan
        return sampled

    def _positions(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Pixel centres of the window in units of cells."""
        x, y = np.meshgrid(window.x + np.arange(window.width) + 0.5, window.y + np.arange(window.height) + 0.5)
        x0, xc, xr, y0, yc, yr = self.grid.geotransform
        east, north = x0 + x * xc + y * xr, y0 + x * yc + y * yr
        x0, xc, xr, y0, yc, yr = self._to_cells
        return x0 + east * xc + north * xr, y0 + east * yc + north * yr

    def _cells(self, window: Window) -> np.ndarray:
        where = {"xoff": window.x, "yoff": window.y, "xsize": window.width, "ysize": window.height}
        tokens = read_array(self._dataset, self._name, **where).astype(np.float32)
        tokens = tokens.reshape(self.features, window.height, window.width)
        if self._nodata is not None:
            tokens[:, (tokens == np.float32(self._nodata)).all(0)] = np.nan
        return tokens
