"""How input and result lie on each other, and how the 20 m bands came to the grid."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.evaluation.figures import (
    MTF,
    figures,
    fine_and_coarse_rmse,
)
from s2dr3_qgis.engine.evaluation.measure import evaluate
from s2dr3_qgis.engine.evaluation.reference import open_truth
from s2dr3_qgis.engine.evaluation.scene import make_scene
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from tests.evaluation_scenes import ORIGIN, SCALE, save


def test_duplicates_of_a_cube_are_found_beside_nodata_and_not_in_flat_bands(scene_of, truth, coarse):
    holed = coarse.copy()
    holed[:, 30:43, 33:37] = np.nan
    assert scene_of(holed, truth).phase == (0, 0)
    flat = np.broadcast_to(np.arange(1, 11, dtype=np.float32)[:, None, None] / 20, coarse.shape)
    assert scene_of(flat, truth).phase is None


def test_a_cut_through_a_20_m_pixel_is_found(scene_of, truth, coarse):
    scene = scene_of(coarse[:, 1:, 1:], truth[:, SCALE:, SCALE:])
    assert scene.phase == (0, 0) and (scene.window.x, scene.window.y) == (1, 1) and scene.origin == (SCALE, SCALE)
    rows = figures(evaluate(scene, Silent()))
    assert max(fine_and_coarse_rmse(rows, MTF)) < 5e-3


@pytest.mark.parametrize(
    ("pixel", "origin", "told"),
    [
        (10.0 / SCALE, (ORIGIN[0] + 5.0, ORIGIN[1] - 5.0), "2.00 of its pixels"),
        (3.0, ORIGIN, "do not divide"),
        (10.0, ORIGIN, "do not divide"),
        (10.0 / SCALE, (ORIGIN[0] - 40.0, ORIGIN[1]), "outside the input"),
    ],
)
def test_results_on_a_foreign_grid_are_refused(tmp_path, truth, coarse, pixel, origin, told):
    low = open_cube(save(tmp_path / "c.tif", coarse, 10.0), pixel_grid="any")
    high = open_cube(save(tmp_path / "r.tif", truth[:, :160, :160], pixel, origin=origin), pixel_grid="any")
    with pytest.raises(RasterError, match=told):
        make_scene(low, high)


def test_a_part_of_the_input_is_found_and_a_tiny_one_refused(tmp_path, truth, coarse):
    low = open_cube(save(tmp_path / "c.tif", coarse, 10.0), pixel_grid="any")
    corner = (ORIGIN[0] + 80.0, ORIGIN[1] - 40.0)
    part = truth[:, 4 * SCALE : 44 * SCALE, 8 * SCALE : 38 * SCALE]
    high = open_cube(save(tmp_path / "r.tif", part, 10.0 / SCALE, origin=corner), pixel_grid="any")
    scene = make_scene(low, high)
    assert tuple(scene.window) == (8, 4, 30, 40) and scene.scale == SCALE
    np.testing.assert_array_equal(scene.read_coarse(scene.bounds), coarse[:, 4:44, 8:38])
    tiny = open_cube(save(tmp_path / "t.tif", truth[:, : 12 * SCALE, : 12 * SCALE], 10.0 / SCALE), pixel_grid="any")
    with pytest.raises(RasterError, match="at least"):
        make_scene(low, tiny)


def test_a_reference_that_is_the_result_itself_is_refused(tmp_path, truth, coarse):
    low = open_cube(save(tmp_path / "c.tif", coarse, 10.0), pixel_grid="any")
    path = save(tmp_path / "r.tif", truth, 10.0 / SCALE)
    (tmp_path / "link.tif").symlink_to(path)
    high = open_cube(path, pixel_grid="any")
    for reference in (path, str(tmp_path / "link.tif")):
        with pytest.raises(RasterError, match=r"The reference is the result itself .*r\.tif"):
            make_scene(low, high, open_truth(reference))
