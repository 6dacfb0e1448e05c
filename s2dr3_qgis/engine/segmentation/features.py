"""Features of a head: the bands of a cube and the components of tokens, on one grid, window by window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..core.bands import BAND_NAMES
from ..core.errors import InputError
from ..core.messages import message
from ..core.principal import Projection
from ..raster.cube.cube import Cube
from ..raster.gaps import fill_nearest
from ..raster.grid import Grid, Window
from ..tokens.layer import TokenLayer


@dataclass
class Features:
    """A cube, tokens, or both, on the cube's grid or, without a cube, on that of the tokens' cells.

    `combine` makes it.
    """

    cube: Optional[Cube]
    tokens: Optional[TokenLayer]
    grid: Grid

    def __enter__(self) -> Features:
        return self

    def __exit__(self, *_exception) -> None:
        """Close the datasets, which must not outlive the GDAL that QGIS closes at its end."""
        for source in (self.cube, self.tokens):
            if source is not None:
                source.close()

    @property
    def bands(self) -> tuple[str, ...]:
        """Names of the cube's features."""
        return BAND_NAMES if self.cube else ()

    @property
    def token_bands(self) -> int:
        """Bands of the token raster, 0 without one."""
        return self.tokens.features if self.tokens else 0

    @property
    def projection(self) -> Projection | None:
        """How tokens are reduced; None without tokens."""
        return self.tokens.projection if self.tokens else None

    @property
    def block(self) -> int:
        """Side of the windows to read at once: smaller for tokens alone, whose pixels have all bands of the tokens."""
        return 256 if self.cube else 32

    def read(self, window: Window, margin: int = 0) -> tuple[np.ndarray, np.ndarray]:
        """Float32 (features, h + 2·margin, w + 2·margin), gaps filled from the nearest pixels, and a bool mask (h, w).

        The mask is True for pixels of the window that have all features.

        :raises RasterError: a raster cannot be read.
        """
        wide = window.grow(margin)
        parts = [source.read(wide) for source in (self.cube, self.tokens) if source is not None]
        values = np.concatenate(parts) if len(parts) > 1 else parts[0]
        inner = slice(margin, margin + window.height), slice(margin, margin + window.width)
        return fill_nearest(values), np.isfinite(values).all(0)[inner]


def combine(cube: Cube | None, tokens: str | None) -> Features:
    """Features from a cube and the path of a token raster, either of which may be None.

    :raises InputError: both are None.
    :raises RasterError: the tokens cannot be read, or do not fit the cube.
    """
    if tokens is None:
        if cube is None:
            raise InputError(message("Give a cube, tokens, or both: there is nothing to look at."))
        return Features(cube, None, cube.grid)
    layer = TokenLayer(tokens, cube.grid if cube else None)
    return Features(cube, layer, layer.grid)
