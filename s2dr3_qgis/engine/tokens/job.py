"""From a picture to a raster of patch tokens and, if requested, their picture, dense features and cls vectors."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.errors import InputError
from ..core.files import SUFFIXES, check_outputs, check_spaces, kept_files
from ..core.messages import either, message
from ..core.principal import Covariance
from ..core.progress import Progress, Silent, TimeLeft, stop_if_cancelled
from ..core.resources import version
from ..model.backbone.config import PATCH
from ..raster.cube.files import source_paths
from ..raster.cube.picture import Picture
from ..raster.geotiff import Layout, finished_file
from ..raster.grid import Grid, Window
from .backbone import OpenBackbone, TokenBackbone
from .outputs import mean_vector, write_dense, write_pca, write_vectors
from .tiles import CellPlan, CellTile, strips

DATA_TYPES = ("Float32", "Float16")
OUTPUT_SUFFIXES = {"OUTPUT": SUFFIXES, "PICTURE": SUFFIXES, "DENSE": SUFFIXES, "VECTORS": (".json", ".csv")}
# Small blocks: a token raster has many bands and few pixels.
TOKEN_OPTIONS = ("BLOCKXSIZE=64", "BLOCKYSIZE=64", "INTERLEAVE=BAND")
HALF = "NBITS=16"  # with it, GDAL's GTiff driver stores Float32 bands as half-precision numbers


@dataclass(frozen=True)
class TokenRequest:
    """What to extract. Sizes are in pixels of the picture; an output whose path is None is not written.

    :param window: the part of the picture; its remainder beyond whole patches is left out.
    :param backbone: as `LocalBackbone` takes it, like ``layers``, ``normalisation`` and ``device``.
    :param dense: file of ``dense_components`` principal components of the tokens, interpolated to the picture's pixels.
    :param vectors: .json or .csv file of the cls vector of each tile, in JSON with their mean.
    """

    picture: Picture
    window: Window
    backbone: Path
    output: Path
    layers: str = "last"
    normalisation: str = "satellite"
    tile: int = 448
    overlap: int = 64
    data_type: str = "Float32"
    device: str = "auto"
    pca_picture: Path | None = None
    dense: Path | None = None
    dense_components: int = 16
    vectors: Path | None = None

    def cells(self) -> Grid:
        """The grid of the token raster: cells of 16×16 pixels from the window's upper left corner."""
        grid = self.picture.grid.sub(self.window)
        x0, xc, xr, y0, yc, yr = grid.geotransform
        coarse = (x0, xc * PATCH, xr * PATCH, y0, yc * PATCH, yr * PATCH)
        return Grid(grid.crs_wkt, coarse, grid.width // PATCH, grid.height // PATCH)


@dataclass(frozen=True)
class TokenResult:
    """The token raster's grid, its number of bands, the tiles run, and the mean cls vector (hidden,)."""

    grid: Grid
    features: int
    tiles: int
    cls: np.ndarray


def check(request: TokenRequest) -> CellPlan:
    """The tiles of a request, after every check that needs no backbone.

    :raises InputError: a value is invalid.
    :raises RasterError: an output cannot be written, is an input, or has an unknown suffix.
    """
    if min(request.window.width, request.window.height) < PATCH:
        raise InputError(
            message(
                "The picture is {width}×{height} pixels; a patch needs {patch}×{patch}. Choose a larger EXTENT.",
                width=request.window.width,
                height=request.window.height,
                patch=PATCH,
            )
        )
    if request.tile % PATCH or request.overlap % PATCH:
        raise InputError(
            message(
                "TILE_SIZE {tile} and OVERLAP {overlap} must be multiples of {patch}.",
                tile=request.tile,
                overlap=request.overlap,
                patch=PATCH,
            )
        )
    if request.data_type not in DATA_TYPES:
        raise InputError(
            message(
                "DATA_TYPE '{data_type}' is unknown: use {data_types}.",
                data_type=request.data_type,
                data_types=either(DATA_TYPES),
            )
        )
    outputs = {
        "OUTPUT": request.output,
        "PICTURE": request.pca_picture,
        "DENSE": request.dense,
        "VECTORS": request.vectors,
    }
    check_outputs(outputs, [*source_paths(request.picture.source), request.backbone], OUTPUT_SUFFIXES)
    cells = request.cells()
    return CellPlan(cells.height, cells.width, request.tile // PATCH, request.overlap // PATCH)


def extract(request: TokenRequest, open_backbone: OpenBackbone, progress: Progress | None = None) -> TokenResult:
    """Run the request.

    Each file takes its name when it is complete; finished files stay if a later one fails. Memory holds one row of
    tiles: tile height × scene width of tokens.

    :raises InputError: as `check` and ``open_backbone``.
    :raises CheckpointError: as ``open_backbone``.
    :raises RasterError: as `check`; a file cannot be read or written, or the disk is too small. It names the finished
        files.
    :raises WorkerError: the worker process fails.
    :raises Cancelled: by ``progress``, between tiles.
    """
    progress = progress or Silent()
    plan = check(request)
    # Datasets must not outlive the GDAL that QGIS closes at its end.
    with (
        request.picture,
        open_backbone(request.backbone, request.layers, request.normalisation, request.device) as backbone,
    ):
        info = backbone.info
        features = len(info["layers"]) * info["hidden"]
        check_spaces(needed_bytes(request, features))
        progress.info(
            message(
                "{count:,} tile(s) of {tile} pixels, layers {layers}, on {device}, PyTorch {torch}, in {where}.",
                count=len(plan),
                tile=request.tile,
                layers=info["layers"],
                device=info["device"],
                torch=info["torch"],
                where=backbone.where,
            )
        )
        return _extract(request, _Run(request, plan, backbone, progress), features, progress)


def needed_bytes(request: TokenRequest, features: int) -> dict[Path, int]:
    """Bytes that the token raster and the dense features need at most, by file, for tokens of ``features`` numbers."""
    cells = request.cells()
    needed = {request.output: cells.width * cells.height * features * (2 if request.data_type == "Float16" else 4)}
    if request.dense:
        needed[request.dense] = request.window.width * request.window.height * request.dense_components * 4
    return needed


def _extract(request: TokenRequest, run: _Run, features: int, progress: Progress) -> TokenResult:
    plan = run.plan
    # The covariance of many layers is large, and only pictures made of components need it.
    covariance = Covariance(features) if request.pca_picture or request.dense else None
    with finished_file(request.output, request.cells(), run.layout()) as output:
        for strip in strips(plan, features, run.tokens_of):
            output.write(Window(0, strip.row, plan.columns, strip.tokens.shape[1]), run.stored(strip.tokens))
            if covariance:
                covariance.add(strip.tokens.reshape(features, -1))
        cls = mean_vector(run.vectors)
    finished = [request.output]
    with kept_files(finished):
        if request.vectors:
            write_vectors(request.vectors, run.vectors)
            finished.append(request.vectors)
        if covariance:
            _write_pictures(request, covariance, run.metadata, progress, finished)
    progress.fraction(1.0)
    return TokenResult(request.cells(), features, len(plan), cls)


class _Run:
    """Runs the backbone on one tile after the other and keeps the cls vectors."""

    def __init__(self, request: TokenRequest, plan: CellPlan, backbone: TokenBackbone, progress: Progress):
        self._request, self._backbone, self._progress = request, backbone, progress
        self._layers, self._hidden = backbone.info["layers"], backbone.info["hidden"]
        self.plan = plan
        self._total, self._time_left = len(plan), TimeLeft()
        self._done = 0
        self.vectors: list[tuple[CellTile, np.ndarray]] = []
        self.metadata = {
            "S2DR3_VERSION": version(),
            "S2DR3_SOURCE": request.picture.source,
            "S2DR3_BACKBONE": f"{request.backbone.name} sha256:{backbone.info['sha256']}",
            "S2DR3_LAYERS": ",".join(map(str, self._layers)),
            "S2DR3_NORMALISATION": request.normalisation,
            "S2DR3_TILE": f"{request.tile} overlap {request.overlap}",
            "S2DR3_PICTURE": request.picture.how,
        }

    def layout(self) -> Layout:
        names = [f"layer {layer} channel {channel}" for layer in self._layers for channel in range(1, self._hidden + 1)]
        options = (*TOKEN_OPTIONS, HALF) if self._request.data_type == "Float16" else TOKEN_OPTIONS
        return Layout(gdal.GDT_Float32, float("nan"), names, self.metadata, options=options)

    def stored(self, tokens: np.ndarray) -> np.ndarray:
        """The tokens rounded to the file's precision: for half precision GDAL would cut digits off."""
        return tokens.astype(np.float16).astype(np.float32) if self._request.data_type == "Float16" else tokens

    def tokens_of(self, tile: CellTile) -> tuple[np.ndarray, np.ndarray]:
        """Tokens (features, rows, columns) of a tile, and which cells have data in at least half of their pixels."""
        stop_if_cancelled(self._progress)
        origin = self._request.window
        window = Window(
            origin.x + tile.column * PATCH, origin.y + tile.row * PATCH, tile.columns * PATCH, tile.rows * PATCH
        )
        rgb = self._request.picture.read(window)
        share = np.isfinite(rgb).all(0).reshape(tile.rows, PATCH, tile.columns, PATCH).mean((1, 3))
        valid = share >= 0.5
        if valid.any():
            cls, tokens = self._backbone.tokens(rgb)
            self.vectors.append((tile, cls))
        else:
            tokens = np.zeros((len(self._layers) * self._hidden, *valid.shape), np.float32)
        self._report()
        return tokens, valid

    def _report(self) -> None:
        self._done += 1
        left = self._time_left.text(self._done, self._total - self._done)
        self._progress.fraction(0.9 * self._done / self._total)
        self._progress.text(
            message("Tile {done:,} of {total:,} done, about {left} left", done=self._done, total=self._total, left=left)
        )


def _write_pictures(
    request: TokenRequest, covariance: Covariance, metadata: dict, progress: Progress, finished: list[Path]
) -> None:
    """Write the pictures made of principal components; append each file to ``finished``."""
    if request.pca_picture:
        progress.text(message("Principal components as a picture"))
        write_pca(request.output, request.pca_picture, covariance.projection(3), metadata)
        finished.append(request.pca_picture)
    if request.dense:
        projection = covariance.projection(request.dense_components)
        progress.info(
            message("Dense features: {explained:.1%} of the tokens' variance.", explained=projection.explained)
        )
        fine = request.cells().refine(PATCH)
        write_dense(request.output, request.dense, fine, projection, metadata, progress)
        finished.append(request.dense)
