"""The request of a super-resolution, and its result."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..core.errors import RasterError
from ..core.messages import either, message
from ..lattice import Lattice
from ..raster.cube.pairing import AUTO, check_bands_20m
from ..raster.products.catalogue import PRODUCTS
from ..raster.products.files import product_paths
from ..raster.products.naming import scene_stem

DATA_TYPES = ("UInt16", "Float32")
# GDAL's block cache during a run: a row of JP2 blocks across a whole Sentinel-2 tile, not 5 % of the memory.
DEFAULT_CACHE_MB = 256
# The share of a run's progress bar that the tiles take; compressing and overviews take the rest.
TILES_SHARE = 0.9
UNCERTAINTY_SUFFIX = "_uncertainty"


def uncertainty_beside(output: Path) -> Path:
    """The file of the uncertainty that belongs to an image."""
    return output.with_name(f"{output.stem}{UNCERTAINTY_SUFFIX}{output.suffix}")


@dataclass(frozen=True)
class Request:
    """The parameters of a run as plain values.

    ``extent``: points of a polygon in the input's CRS, empty for all of it; ``area``: polygons as WKB in that CRS
    outside of which the result is nodata; ``tile_size``: pixels a side of a tile, overlap included (0: the largest that
    memory holds); ``steps``: tiles to aim for if ``tile_size`` is 0, so that the progress of a
    small image moves; ``overlap``: pixels of a tile's halo (None: as measured);
    ``consistency``: back-projection steps (None: the checkpoint's own number); ``bands_20m``: the kind of the 20 m
    bands, one of pairing.BANDS_20M; ``uncertainty``: write NAME_uncertainty.tif too; ``products``: names of
    pictures and indices (catalogue.PRODUCTS) to write too, as NAME_PRODUCT.tif; ``resume``: continue an interrupted
    run; ``cache_mb``: the size to which GDAL's block cache may grow during the run.

    :raises RasterError: an unknown data type or kind of 20 m bands.
    """

    output: Path
    extent: tuple[tuple[float, float], ...] = ()
    area: tuple[bytes, ...] = ()
    tile_size: int = 0
    steps: int = 1
    overlap: int | None = None
    consistency: int | None = None
    bands_20m: str = AUTO
    uncertainty: bool = False
    products: tuple[str, ...] = ()
    data_type: str = "UInt16"
    cog: bool = False
    resume: bool = False
    cache_mb: int = DEFAULT_CACHE_MB

    def __post_init__(self) -> None:
        if self.data_type not in DATA_TYPES:
            raise RasterError(
                message(
                    "DATA_TYPE is {data_type}: choose {data_types}.",
                    data_type=self.data_type,
                    data_types=either(DATA_TYPES),
                )
            )
        check_bands_20m(self.bands_20m)

    @property
    def uncertainty_output(self) -> Path | None:
        """The file of the uncertainty beside the output; None if it is not requested."""
        return uncertainty_beside(self.output) if self.uncertainty else None

    @property
    def product_outputs(self) -> list[Path]:
        """The files of the products beside the output."""
        chosen = [PRODUCTS[name] for name in self.products]
        return product_paths(self.output.parent, scene_stem(str(self.output)), chosen) if chosen else []

    @property
    def outputs(self) -> dict[str, Path]:
        """All files that the run writes, by their names in messages."""
        products = {f"PRODUCTS ({path.name})": path for path in self.product_outputs}
        uncertainty = {"UNCERTAINTY": self.uncertainty_output} if self.uncertainty_output else {}
        return {"OUTPUT": self.output, **uncertainty, **products}


@dataclass(frozen=True)
class Result:
    """``tiles``: the number of computed tiles; ``skipped``: of tiles without a valid pixel; ``seconds``: of this run.

    ``uncertainty``: None if it was not requested; ``device``: that of the network; ``pixel_seconds``: the network's
    time for each of its input pixels, None if nothing was left to compute; ``lattice``: the detector's, None if
    none is trusted.
    """

    output: Path
    uncertainty: Path | None
    products: list[Path]
    tiles: int
    skipped: int
    seconds: float
    device: str
    pixel_seconds: float | None
    lattice: Lattice | None
