"""From picture to token raster: values, georeference, files."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from listeners import CancelAfter
from osgeo import gdal
from token_pictures import ROTATED, noise, write_picture

from s2dr3_qgis.engine.core.bands import BAND_NAMES, TCI_WHITE
from s2dr3_qgis.engine.core.errors import Cancelled, InputError, RasterError
from s2dr3_qgis.engine.model.backbone.preprocessing import normalise
from s2dr3_qgis.engine.raster.cube.picture import open_picture
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.tokens.job import TokenRequest, extract
from s2dr3_qgis.engine.worker.local import LocalBackbone

HIDDEN = 32


def request_for(path, checkpoint, output, window=None, **options):
    picture = open_picture(path)
    return TokenRequest(picture, window or picture.grid.bounds, checkpoint, output, **options)


def test_token_raster_holds_the_backbones_tokens_on_the_exact_grid(tmp_path, checkpoint, backbone):
    rgb = noise(3, 75, 100)
    result = extract(
        request_for(write_picture(tmp_path / "input.tif", rgb), checkpoint, tmp_path / "tokens.tif"), LocalBackbone
    )
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


def test_a_window_and_several_layers(tmp_path, checkpoint, backbone):
    rgb = noise(3, 90, 120)
    window = Window(7, 5, 64, 48)
    extract(
        request_for(
            write_picture(tmp_path / "input.tif", rgb), checkpoint, tmp_path / "tokens.tif", window, layers="2,1"
        ),
        LocalBackbone,
    )
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


def test_a_cube_is_stretched_to_white(tmp_path, checkpoint, backbone):
    reflectance = np.random.default_rng(3).uniform(0.01, 0.5, (10, 32, 48)).astype(np.float32)
    path = write_picture(tmp_path / "input.tif", reflectance, BAND_NAMES)
    extract(request_for(path, checkpoint, tmp_path / "tokens.tif"), LocalBackbone)
    rgb = torch.from_numpy(reflectance[[2, 1, 0]].copy())
    with torch.inference_mode():
        want = backbone(normalise(rgb[None], white=TCI_WHITE)).patches[0].T.reshape(HIDDEN, 2, 3)
    np.testing.assert_allclose(gdal.Open(str(tmp_path / "tokens.tif")).ReadAsArray(), want.numpy(), atol=1e-4)


def test_cells_with_data_in_less_than_half_of_their_pixels_are_nodata(tmp_path, checkpoint):
    rgb = noise(3, 64, 64)
    rgb[:, :16, :16] = 0
    rgb[:, 16:24, :16] = 0  # half of its pixels are left
    rgb[:, 32:41, :16] = 0
    extract(
        request_for(
            write_picture(tmp_path / "input.tif", rgb, nodata=0),
            checkpoint,
            tmp_path / "tokens.tif",
            pca_picture=tmp_path / "pca.tif",
        ),
        LocalBackbone,
    )
    tokens = gdal.Open(str(tmp_path / "tokens.tif")).ReadAsArray()
    assert np.isnan(tokens[:, [0, 2], 0]).all()
    assert np.isfinite(tokens).sum() == HIDDEN * 14
    picture = gdal.Open(str(tmp_path / "pca.tif")).ReadAsArray()
    assert (picture[:, [0, 2], 0] == 0).all()
    assert (picture > 0).sum() == 3 * 14


def test_a_picture_without_any_data_is_an_error_and_leaves_no_file(tmp_path, checkpoint):
    request = request_for(
        write_picture(tmp_path / "input.tif", np.zeros((3, 32, 32), np.uint8), nodata=0),
        checkpoint,
        tmp_path / "tokens.tif",
    )
    with pytest.raises(RasterError, match="no data"):
        extract(request, LocalBackbone)
    assert {path.name for path in tmp_path.iterdir()} == {"input.tif"}


def test_half_precision_rounds_and_halves(tmp_path, checkpoint):
    path = write_picture(tmp_path / "input.tif", noise(3, 64, 64))
    for kind in ("Float32", "Float16"):
        extract(request_for(path, checkpoint, tmp_path / f"{kind}.tif", data_type=kind), LocalBackbone)
    full, half = (gdal.Open(str(tmp_path / f"{kind}.tif")).ReadAsArray() for kind in ("Float32", "Float16"))
    assert np.array_equal(half, full.astype(np.float16).astype(np.float32))


def test_dense_features_and_vectors(tmp_path, checkpoint):
    files = {"dense": tmp_path / "dense.tif", "vectors": tmp_path / "cls.json"}
    path = write_picture(tmp_path / "input.tif", noise(3, 70, 100))
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


def test_cancelling_keeps_the_old_file_and_leaves_nothing_else(tmp_path, checkpoint):
    path = write_picture(tmp_path / "input.tif", noise(3, 96, 96))
    (tmp_path / "tokens.tif").write_text("old")
    with pytest.raises(Cancelled):
        extract(
            request_for(path, checkpoint, tmp_path / "tokens.tif", tile=48, overlap=16), LocalBackbone, CancelAfter(3)
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
def test_requests_that_cannot_be_met_are_refused_and_leave_no_file(tmp_path, checkpoint, options, says):
    with pytest.raises(InputError, match=says):
        extract(
            request_for(
                write_picture(tmp_path / "input.tif", noise(3, 32, 32)), checkpoint, tmp_path / "tokens.tif", **options
            ),
            LocalBackbone,
        )
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
def test_outputs_are_checked_before_the_backbone_is_opened(tmp_path, checkpoint, outputs, says):
    path = write_picture(tmp_path / "input.tif", noise(3, 32, 32))
    before = Path(path).read_bytes()
    outputs = {name: tmp_path / file for name, file in outputs.items()}
    request = request_for(path, checkpoint, **outputs)
    with pytest.raises(RasterError, match=says):
        extract(request, no_backbone)
    assert Path(path).read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"input.tif"}


def test_the_file_behind_a_virtual_raster_is_an_input(tmp_path, checkpoint):
    path = write_picture(tmp_path / "input.tif", noise(3, 32, 32))
    gdal.Translate(str(tmp_path / "virtual.vrt"), path, format="VRT").FlushCache()
    with pytest.raises(RasterError, match="OUTPUT is an input itself"):
        extract(request_for(str(tmp_path / "virtual.vrt"), checkpoint, Path(path)), no_backbone)


def test_a_disk_without_room_is_refused_before_the_first_tile(tmp_path, checkpoint, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=100))
    with pytest.raises(RasterError, match="Not enough disk space"):
        extract(
            request_for(write_picture(tmp_path / "input.tif", noise(3, 32, 32)), checkpoint, tmp_path / "t.tif"),
            LocalBackbone,
        )


def test_the_disk_of_the_dense_features_is_looked_at_too(tmp_path, checkpoint, monkeypatch):
    small = tmp_path / "small"
    small.mkdir()
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=100 if path == small else 10**9))
    picture = write_picture(tmp_path / "input.tif", noise(3, 32, 32))
    with pytest.raises(RasterError, match=r"Not enough disk space in .*small"):
        extract(request_for(picture, checkpoint, tmp_path / "t.tif", dense=small / "d.tif"), LocalBackbone)
    assert not (tmp_path / "t.tif").exists()


def test_finished_files_stay_if_a_later_one_cannot_be_written(tmp_path, checkpoint, monkeypatch):
    def full_disk(*_arguments):
        raise RasterError("The disk is full.")

    monkeypatch.setattr("s2dr3_qgis.engine.tokens.job.write_pca", full_disk)
    outputs = {"pca_picture": tmp_path / "p.tif", "vectors": tmp_path / "v.csv"}
    with pytest.raises(RasterError, match=r"disk is full.*kept: .*t\.tif, .*v\.csv"):
        extract(
            request_for(
                write_picture(tmp_path / "input.tif", noise(3, 32, 32)), checkpoint, tmp_path / "t.tif", **outputs
            ),
            LocalBackbone,
        )
    assert {file.name for file in tmp_path.iterdir()} == {"input.tif", "t.tif", "v.csv"}
