"""Files made of tokens: pictures of components, dense features, tables of cls vectors."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from listeners import CancelAfter
from osgeo import gdal
from token_pictures import CELLS, ROTATED, write_picture

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.core.principal import Projection
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.grid import Grid
from s2dr3_qgis.engine.tokens.outputs import mean_vector, write_dense, write_pca, write_vectors
from s2dr3_qgis.engine.tokens.tiles import CellTile

VECTORS = [(CellTile(0, 0, 3, 4), np.array([1, 2], np.float32)), (CellTile(0, 4, 3, 4), np.array([3, 6], np.float32))]
FIRST_THREE = Projection(np.zeros(4, np.float32), np.eye(3, 4, dtype=np.float32), np.array([1, 2, 0], np.float32), 1.0)


def test_json_holds_the_tiles_and_their_mean(tmp_path):
    write_vectors(tmp_path / "v.json", VECTORS)
    stored = json.loads((tmp_path / "v.json").read_text())
    assert stored["cls"] == [2, 4]
    assert stored["tiles"][1] == {"row": 0, "column": 4, "rows": 3, "columns": 4, "cls": [3, 6]}


def test_csv_has_a_row_for_each_tile(tmp_path):
    write_vectors(tmp_path / "v.CSV", VECTORS)
    head, first, second = csv.reader((tmp_path / "v.CSV").open())
    assert head == ["row", "column", "rows", "columns", "c1", "c2"]
    assert (first, second) == (["0", "0", "3", "4", "1.0", "2.0"], ["0", "4", "3", "4", "3.0", "6.0"])


def test_no_vector_at_all_is_an_error_that_names_the_extent(tmp_path):
    with pytest.raises(RasterError, match="EXTENT"):
        mean_vector([])
    with pytest.raises(RasterError, match="EXTENT"):
        write_vectors(tmp_path / "v.json", [])
    assert not list(tmp_path.iterdir())


def test_a_picture_shows_two_deviations_on_either_side_of_the_mean(tmp_path):
    tokens = np.zeros((4, 1, 6), np.float32)
    tokens[0] = [-9, -2, 0, 2, 9, np.nan]
    tokens[1] = [0, -4, 0, 4, 0, np.nan]
    source = write_picture(tmp_path / "tokens.tif", tokens, geotransform=CELLS, nodata=float("nan"))
    write_pca(source, tmp_path / "pca.tif", FIRST_THREE, {"S2DR3_VERSION": "1"})
    picture = gdal.Open(str(tmp_path / "pca.tif"))
    values = picture.ReadAsArray()
    assert values[0, 0].tolist() == [1, 1, 128, 255, 255, 0]
    assert values[1, 0].tolist() == [128, 1, 128, 255, 128, 0]
    assert values[2, 0, :5].tolist() == [128] * 5  # no deviation: the middle, not a division by zero
    assert picture.GetGeoTransform() == pytest.approx(CELLS) and picture.GetMetadataItem("S2DR3_VERSION") == "1"


def test_dense_features_go_on_between_the_cells(tmp_path):
    x = np.broadcast_to(np.arange(6) + 0.5, (4, 3, 6)).astype(np.float32)
    source = write_picture(tmp_path / "tokens.tif", x, geotransform=CELLS)
    grid = Grid(gdal.Open(source).GetProjection(), ROTATED, 96, 48)
    write_dense(source, tmp_path / "dense.tif", grid, FIRST_THREE, {}, Silent())
    dense = gdal.Open(str(tmp_path / "dense.tif"))
    assert dense.GetGeoTransform() == pytest.approx(ROTATED)
    assert dense.GetRasterBand(3).GetDescription() == "PC3"
    wanted = np.clip((np.arange(96) + 0.5) / 16, 0.5, 5.5)
    np.testing.assert_allclose(dense.ReadAsArray(), np.broadcast_to(wanted, (3, 48, 96)), atol=1e-4)


def test_cancelling_dense_features_leaves_no_file(tmp_path):
    source = write_picture(tmp_path / "tokens.tif", np.ones((4, 3, 6), np.float32), geotransform=CELLS)
    grid = Grid(gdal.Open(source).GetProjection(), ROTATED, 96, 48)
    with pytest.raises(Cancelled):
        write_dense(source, tmp_path / "dense.tif", grid, FIRST_THREE, {}, CancelAfter())
    assert [path.name for path in tmp_path.iterdir()] == ["tokens.tif"]
