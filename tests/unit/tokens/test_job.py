"""From picture to token raster: normalisation, tiling, georeference, files."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from osgeo import gdal, osr

from s2dr3_qgis.engine.core.bands import BAND_NAMES, TCI_WHITE
from s2dr3_qgis.engine.core.errors import Cancelled, InputError, RasterError
from s2dr3_qgis.engine.core.principal import Covariance
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors
from s2dr3_qgis.engine.model.backbone.preprocessing import normalise, parse_layers
from s2dr3_qgis.engine.raster.cube.picture import open_picture
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.tokens.job import TokenRequest, extract
from s2dr3_qgis.engine.tokens.layer import TokenLayer
from s2dr3_qgis.engine.tokens.tiles import CellPlan, strips
from s2dr3_qgis.engine.worker.local import LocalBackbone

HIDDEN = 32
ROTATED = (500000.0, 9.0, 2.0, 4000000.0, 2.0, -9.0)


@pytest.fixture(scope="module")
def checkpoint(request):
    return request.config.rootpath / "tests" / "data" / "backbone_tiny" / "model.safetensors"


@pytest.fixture(scope="module")
def backbone(checkpoint):
    return load_backbone_from_safetensors(checkpoint)


@pytest.fixture
def write(tmp_path):
    """Write (bands, h, w) as a GeoTIFF and return its path."""

    def writer(values, kind=gdal.GDT_Byte, names=(), geotransform=ROTATED, nodata=None, name="input.tif"):
        path = str(tmp_path / name)
        count, height, width = values.shape
        dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, count, kind)
        dataset.SetGeoTransform(geotransform)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(32631)
        dataset.SetProjection(reference.ExportToWkt())
        for number, band in enumerate(values, 1):
            target = dataset.GetRasterBand(number)
            target.WriteArray(band)
            if nodata is not None:
                target.SetNoDataValue(nodata)
            if names:
                target.SetDescription(names[number - 1])
        return path

    return writer


def noise(bands, height, width, seed=0):
    return np.random.default_rng(seed).integers(1, 255, (bands, height, width)).astype(np.uint8)


def request_for(path, checkpoint, output, window=None, **options):
    picture = open_picture(path)
    return TokenRequest(picture, window or picture.grid.bounds, checkpoint, output, **options)


def test_satellite_and_web_have_the_published_mean_and_deviation():
    picture = torch.full((1, 3, 2, 2), 0.5)
    got = normalise(picture, "satellite")[0, :, 0, 0]
    assert torch.allclose(got, torch.tensor([0.07 / 0.213, 0.089 / 0.156, 0.204 / 0.143]), atol=1e-6)
    got = normalise(picture, "web")[0, :, 0, 0]
    assert torch.allclose(got, torch.tensor([0.015 / 0.229, 0.044 / 0.224, 0.094 / 0.225]), atol=1e-6)


def test_bytes_reflectance_and_pictures_of_equal_brightness_agree():
    byte = torch.full((3, 4, 4), 51, dtype=torch.uint8)
    assert torch.allclose(normalise(byte), normalise(torch.full((3, 4, 4), 0.2)), atol=1e-6)
    reflectance = torch.full((3, 4, 4), 0.2 * TCI_WHITE, dtype=torch.float64)
    assert torch.allclose(normalise(byte), normalise(reflectance, white=TCI_WHITE), atol=1e-6)
    assert torch.equal(normalise(torch.full((3, 1, 1), 1.4)), normalise(torch.ones(3, 1, 1)))


def test_nodata_becomes_the_mean():
    picture = torch.full((3, 2, 2), 0.3)
    picture[:, 0, 0] = float("nan")
    assert (normalise(picture)[:, 0, 0] == 0).all()


@pytest.mark.parametrize(
    ("rgb", "variant"),
    [
        (torch.zeros(3, 2, 2), "moon"),
        (torch.zeros(4, 2, 2), "web"),
        (torch.zeros(3, 2, 2, dtype=torch.int32), "web"),
        (torch.full((3, 2, 2), 200.0), "web"),
    ],
)
def test_what_cannot_be_normalised_is_refused(rgb, variant):
    with pytest.raises(InputError):
        normalise(rgb, variant)


def test_layers_are_parsed_and_checked():
    assert parse_layers("last", 24) == parse_layers("", 24) == (24,)
    assert parse_layers(" 6, 24 ,1", 24) == (6, 24, 1)
    for text in ("0", "25", "6,6", "a", "6,,7", "-1", "1.5", "9" * 10_000):
        with pytest.raises(InputError, match="1 to 24"):
            parse_layers(text, 24)


@pytest.mark.parametrize("size", [(1, 1), (5, 30), (14, 14), (29, 61), (28, 15)])
@pytest.mark.parametrize(("tile", "overlap"), [(14, 4), (14, 0), (7, 6)])
def test_tiles_have_one_size_and_cover_all_cells(size, tile, overlap):
    plan = CellPlan(*size, tile, overlap)
    seen = np.zeros(size, int)
    tiles = [one for row in plan.rows_of_tiles() for one in row]
    for one in tiles:
        assert (one.rows, one.columns) == (min(tile, size[0]), min(tile, size[1]))
        seen[one.row : one.row + one.rows, one.column : one.column + one.columns] += 1
    assert seen.min() >= 1
    assert len(tiles) == len(plan)


@pytest.mark.parametrize(("tile", "overlap"), [(14, 4), (14, 0), (7, 6)])
def test_blending_tiles_of_one_map_gives_the_map(tile, overlap):
    whole = np.random.default_rng(1).normal(size=(3, 29, 61)).astype(np.float32)
    valid = np.random.default_rng(2).random((29, 61)) > 0.1
    plan = CellPlan(29, 61, tile, overlap)

    def tokens_of(one):
        place = (slice(one.row, one.row + one.rows), slice(one.column, one.column + one.columns))
        return np.where(valid[place], whole[(slice(None), *place)], np.nan), valid[place]

    pieces = list(strips(plan, 3, tokens_of))
    assert [piece.row for piece in pieces] == list(np.cumsum([0, *(p.tokens.shape[1] for p in pieces[:-1])]))
    got = np.concatenate([piece.tokens for piece in pieces], 1)
    assert np.array_equal(np.isnan(got), np.broadcast_to(~valid, got.shape))
    np.testing.assert_allclose(got[:, valid], whole[:, valid], atol=1e-5)


def test_overlap_as_large_as_the_tile_is_refused():
    with pytest.raises(InputError, match="overlap"):
        CellPlan(10, 10, 4, 4)


def test_token_raster_holds_the_backbones_tokens_on_the_exact_grid(write, tmp_path, checkpoint, backbone):
    rgb = noise(3, 75, 100)
    result = extract(request_for(write(rgb), checkpoint, tmp_path / "tokens.tif"), LocalBackbone)
    with torch.inference_mode():
        want = backbone(normalise(torch.from_numpy(rgb)[None]))
    dataset = gdal.Open(str(tmp_path / "tokens.tif"))
    assert (dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize) == (HIDDEN, 4, 6)
    x0, xc, xr, y0, yc, yr = ROTATED
    assert dataset.GetGeoTransform() == pytest.approx((x0, 16 * xc, 16 * xr, y0, 16 * yc, 16 * yr), rel=1e-12)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"
    np.testing.assert_allclose(dataset.ReadAsArray(), want.patches[0].T.reshape(HIDDEN, 4, 6).numpy(), atol=1e-5)
    np.testing.assert_allclose(result.cls, want.cls[0].numpy(), atol=1e-5)
    assert "sha256:" in dataset.GetMetadataItem("S2DR3_BACKBONE")


def test_a_window_and_several_layers(write, tmp_path, checkpoint, backbone):
    rgb = noise(3, 90, 120)
    window = Window(7, 5, 64, 48)
    extract(request_for(write(rgb), checkpoint, tmp_path / "tokens.tif", window, layers="2,1"), LocalBackbone)
    with torch.inference_mode():
        part = torch.from_numpy(np.ascontiguousarray(rgb[:, 5:53, 7:71]))
        outputs = backbone.layer_outputs(normalise(part[None]), (2, 1))
    want = torch.cat([output.patches[0].T.reshape(HIDDEN, 3, 4) for output in outputs]).numpy()
    dataset = gdal.Open(str(tmp_path / "tokens.tif"))
    np.testing.assert_allclose(dataset.ReadAsArray(), want, atol=1e-5)
    x0, xc, xr, y0, yc, yr = ROTATED
    assert dataset.GetGeoTransform()[0] == pytest.approx(x0 + 7 * xc + 5 * xr)
    assert dataset.GetGeoTransform()[3] == pytest.approx(y0 + 7 * yc + 5 * yr)
    assert dataset.GetRasterBand(1).GetDescription() == "layer 2 channel 1"


def test_a_cube_is_stretched_to_white(write, tmp_path, checkpoint, backbone):
    reflectance = np.random.default_rng(3).uniform(0.01, 0.5, (10, 32, 48)).astype(np.float32)
    path = write(reflectance, gdal.GDT_Float32, BAND_NAMES)
    extract(request_for(path, checkpoint, tmp_path / "tokens.tif"), LocalBackbone)
    rgb = torch.from_numpy(reflectance[[2, 1, 0]].copy())
    with torch.inference_mode():
        want = backbone(normalise(rgb[None], white=TCI_WHITE)).patches[0].T.reshape(HIDDEN, 2, 3)
    np.testing.assert_allclose(gdal.Open(str(tmp_path / "tokens.tif")).ReadAsArray(), want.numpy(), atol=1e-4)


def test_cells_without_data_are_nodata(write, tmp_path, checkpoint):
    rgb = noise(3, 64, 64)
    rgb[:, :16, :16] = 0
    rgb[:, 16:20, :16] = 0
    extract(
        request_for(write(rgb, nodata=0), checkpoint, tmp_path / "tokens.tif", pca_picture=tmp_path / "pca.tif"),
        LocalBackbone,
    )
    tokens = gdal.Open(str(tmp_path / "tokens.tif")).ReadAsArray()
    assert np.isnan(tokens[:, 0, 0]).all()
    assert np.isfinite(tokens).sum() == HIDDEN * 15
    picture = gdal.Open(str(tmp_path / "pca.tif")).ReadAsArray()
    assert (picture[:, 0, 0] == 0).all()
    assert (picture > 0).sum() == 3 * 15


def test_a_picture_without_any_data_is_an_error_and_leaves_no_file(write, tmp_path, checkpoint):
    request = request_for(write(np.zeros((3, 32, 32), np.uint8), nodata=0), checkpoint, tmp_path / "tokens.tif")
    with pytest.raises(RasterError, match="no data"):
        extract(request, LocalBackbone)
    assert {path.name for path in tmp_path.iterdir()} == {"input.tif"}


def test_half_precision_rounds_and_halves(write, tmp_path, checkpoint):
    path = write(noise(3, 64, 64))
    for kind in ("Float32", "Float16"):
        extract(request_for(path, checkpoint, tmp_path / f"{kind}.tif", data_type=kind), LocalBackbone)
    full, half = (gdal.Open(str(tmp_path / f"{kind}.tif")).ReadAsArray() for kind in ("Float32", "Float16"))
    assert np.array_equal(half, full.astype(np.float16).astype(np.float32))


def test_dense_features_and_vectors(write, tmp_path, checkpoint):
    files = {"dense": tmp_path / "dense.tif", "vectors": tmp_path / "cls.json"}
    path = write(noise(3, 70, 100))
    extract(
        request_for(path, checkpoint, tmp_path / "t.tif", dense_components=5, tile=48, overlap=16, **files),
        LocalBackbone,
    )
    dense = gdal.Open(str(tmp_path / "dense.tif"))
    assert (dense.RasterCount, dense.RasterYSize, dense.RasterXSize) == (5, 64, 96)
    assert dense.GetGeoTransform() == pytest.approx(ROTATED)
    said = json.loads((tmp_path / "cls.json").read_text())
    assert len(said["tiles"]) == 6
    np.testing.assert_allclose(np.mean([tile["cls"] for tile in said["tiles"]], 0), said["cls"], atol=1e-6)
    extract(request_for(path, checkpoint, tmp_path / "t.tif", vectors=tmp_path / "cls.csv"), LocalBackbone)
    rows = list(csv.reader((tmp_path / "cls.csv").open()))
    assert len(rows) == 2
    assert len(rows[1]) == 4 + HIDDEN


class StopAfter(Silent):
    """Cancels after some tiles."""

    def __init__(self, tiles):
        self.left = tiles

    def cancelled(self):
        self.left -= 1
        return self.left < 0


def test_cancelling_keeps_the_old_file_and_leaves_nothing_else(write, tmp_path, checkpoint):
    path = write(noise(3, 96, 96))
    (tmp_path / "tokens.tif").write_text("old")
    with pytest.raises(Cancelled):
        extract(
            request_for(path, checkpoint, tmp_path / "tokens.tif", tile=48, overlap=16), LocalBackbone, StopAfter(3)
        )
    assert (tmp_path / "tokens.tif").read_text() == "old"
    assert {file.name for file in tmp_path.iterdir()} == {"input.tif", "tokens.tif"}


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"window": Window(0, 0, 15, 32)}, "15×32"),
        ({"tile": 100}, "multiples of 16"),
        ({"tile": 64, "overlap": 64}, "overlap"),
        ({"layers": "4"}, "1 to 3"),
        ({"data_type": "Int8"}, "Int8"),
        ({"normalisation": "moon"}, "moon"),
    ],
)
def test_requests_that_cannot_be_met_are_refused_and_leave_no_file(write, tmp_path, checkpoint, options, says):
    with pytest.raises(InputError, match=says):
        extract(request_for(write(noise(3, 32, 32)), checkpoint, tmp_path / "tokens.tif", **options), LocalBackbone)
    assert {file.name for file in tmp_path.iterdir()} == {"input.tif"}


def no_backbone(*_arguments):
    raise AssertionError("the backbone is opened although an output cannot be written")


@pytest.mark.parametrize(
    ("outputs", "says"),
    [
        ({"output": "none/tokens.tif"}, "folder of OUTPUT does not exist"),
        ({"output": "tokens.png"}, r"OUTPUT .*extension"),
        ({"output": "input.tif"}, "OUTPUT is an input itself"),
        ({"output": "t.tif", "pca_picture": "input.tif"}, "PICTURE is an input itself"),
        ({"output": "t.tif", "dense": "t.tif"}, "DENSE and OUTPUT are the same"),
        ({"output": "t.tif", "vectors": "x.txt"}, r"VECTORS .*\.json or \.csv"),
        ({"output": "t.tif", "vectors": "none/x.csv"}, "folder of VECTORS"),
    ],
)
def test_outputs_are_checked_before_the_backbone_is_opened(write, tmp_path, checkpoint, outputs, says):
    path = write(noise(3, 32, 32))
    before = Path(path).read_bytes()
    outputs = {name: tmp_path / file for name, file in outputs.items()}
    request = request_for(path, checkpoint, **outputs)
    with pytest.raises(RasterError, match=says):
        extract(request, no_backbone)
    assert Path(path).read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"input.tif"}


def test_the_file_behind_a_virtual_raster_is_an_input(write, tmp_path, checkpoint):
    path = write(noise(3, 32, 32))
    gdal.Translate(str(tmp_path / "virtual.vrt"), path, format="VRT").FlushCache()
    with pytest.raises(RasterError, match="OUTPUT is an input itself"):
        extract(request_for(str(tmp_path / "virtual.vrt"), checkpoint, Path(path)), no_backbone)


def test_a_disk_without_room_is_refused_before_the_first_tile(write, tmp_path, checkpoint, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=100))
    with pytest.raises(RasterError, match="Not enough disk space"):
        extract(request_for(write(noise(3, 32, 32)), checkpoint, tmp_path / "t.tif"), LocalBackbone)


def test_finished_files_stay_if_a_later_one_cannot_be_written(write, tmp_path, checkpoint, monkeypatch):
    def full_disk(*_arguments):
        raise RasterError("The disk is full.")

    monkeypatch.setattr("s2dr3_qgis.engine.tokens.job.write_pca", full_disk)
    outputs = {"pca_picture": tmp_path / "p.tif", "vectors": tmp_path / "v.csv"}
    with pytest.raises(RasterError, match=r"disk is full.*kept: .*t\.tif, .*v\.csv"):
        extract(request_for(write(noise(3, 32, 32)), checkpoint, tmp_path / "t.tif", **outputs), LocalBackbone)
    assert {file.name for file in tmp_path.iterdir()} == {"input.tif", "t.tif", "v.csv"}


def test_principal_components_are_those_of_numpy():
    values = np.random.default_rng(4).normal(size=(6, 500)) * np.arange(1, 7)[:, None] + 1000.0
    covariance = Covariance(6)
    for part in np.array_split(values, 7, 1):
        covariance.add(np.concatenate((part, np.full((6, 1), np.nan)), 1))
    projection = covariance.projection(2)
    left, singular, _ = np.linalg.svd(values - values.mean(1, keepdims=True), full_matrices=False)
    np.testing.assert_allclose(projection.mean, values.mean(1), rtol=1e-6)
    np.testing.assert_allclose(np.abs(projection.basis @ left[:, :2]), np.eye(2), atol=1e-4)
    np.testing.assert_allclose(projection.deviation, singular[:2] / 500**0.5, rtol=1e-4)
    assert projection.explained == pytest.approx((singular[:2] ** 2).sum() / (singular**2).sum(), rel=1e-4)


def test_a_token_layer_interpolates_between_cell_centres(write):
    y, x = np.mgrid[:4, :6] + 0.5
    coarse = tuple(v if k in (0, 3) else 16 * v for k, v in enumerate(ROTATED))
    tokens = np.stack((x, y)).astype(np.float32)
    path = write(tokens, gdal.GDT_Float32, geotransform=coarse, name="tokens.tif")
    grid = open_picture(write(noise(3, 75, 100))).grid
    got = TokenLayer(path, grid).read(Window(0, 0, 100, 75))
    assert got.shape == (2, 75, 100)
    fine_y, fine_x = (np.mgrid[:75, :100] + 0.5) / 16
    # Outside the outermost centres, and in the remainder beyond the last cells, the border's value goes on.
    np.testing.assert_allclose(got[0], np.clip(fine_x, 0.5, 5.5), atol=1e-4)
    np.testing.assert_allclose(got[1], np.clip(fine_y, 0.5, 3.5), atol=1e-4)
    part = TokenLayer(path, grid).read(Window(97, 70, 3, 5))
    np.testing.assert_allclose(part, got[:, 70:, 97:], atol=1e-4)


def test_a_token_layer_of_another_place_or_crs_is_refused(write, tmp_path):
    path = write(np.ones((2, 4, 6), np.float32), gdal.GDT_Float32, geotransform=(0, 160, 0, 0, 0, -160), name="far.tif")
    grid = open_picture(write(noise(3, 75, 100))).grid
    with pytest.raises(RasterError, match="overlap"):
        TokenLayer(path, grid)
    gdal.Translate(str(tmp_path / "other.tif"), path, outputSRS="EPSG:4326")
    with pytest.raises(RasterError, match="CRS"):
        TokenLayer(tmp_path / "other.tif", grid)
