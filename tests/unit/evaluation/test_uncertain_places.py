"""The most uncertain places: where the spread is large, apart from each other, never of another image."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import write_stack

from s2dr3_qgis.engine.evaluation.pictures import HEAT
from s2dr3_qgis.engine.evaluation.uncertain_places import MOST_SPREAD, SIDE, uncertain_places
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from tests.evaluation_scenes import SCALE, SIZE, save


@pytest.fixture
def images(tmp_path, coarse, truth):
    """Input and result, and a function that writes an uncertainty of (h, w)."""
    cubes = [
        open_cube(save(tmp_path / "coarse.tif", coarse, 10.0), pixel_grid="any"),
        open_cube(save(tmp_path / "result.tif", truth, 10.0 / SCALE), pixel_grid="any"),
    ]

    def write(spread):
        values = np.stack([spread, np.zeros_like(spread)]).astype(np.float32)
        geotransform = cubes[1].grid.geotransform
        return write_stack(tmp_path / "result_uncertainty.tif", values, geotransform=geotransform, nodata=-1)

    yield (*cubes, write)
    for cube in cubes:
        cube.close()


def test_the_largest_spread_comes_first_and_no_place_twice(images):
    coarse, result, write = images
    spread = np.full((SIZE * SCALE, SIZE * SCALE), 0.001)
    side = SIDE * SCALE
    spread[:side, :side] = 0.02
    spread[-side:, -side:] = MOST_SPREAD
    places = uncertain_places(coarse, result, write(spread))
    assert [round(place.spread, 3) for place in places[:2]] == [MOST_SPREAD, 0.02]
    assert places[0].corners[2] == pytest.approx(coarse.grid.at(SIZE, SIZE))
    assert places[1].corners[0] == pytest.approx(coarse.grid.at(0, 0))
    assert 2 <= len(places) <= 5
    boxes = [(*place.corners[0], *place.corners[2]) for place in places]
    for number, (x0, y0, x1, y1) in enumerate(boxes):
        for other in boxes[:number]:
            assert x0 >= other[2] or other[0] >= x1 or y1 >= other[1] or other[3] >= y0
    place = places[0]
    assert place.input.shape == place.result.shape == place.picture.shape == (3, side, side)
    assert (place.picture == HEAT[-1].astype(np.uint8)[:, None, None]).all()
    assert place.input.std() > 0 and (place.input != place.result).any()


def test_places_without_data_and_an_uncertainty_of_another_image_give_none(images):
    coarse, result, write = images
    assert uncertain_places(coarse, result, write(np.full((SIZE * SCALE, SIZE * SCALE), -1.0))) == []
    assert uncertain_places(coarse, result, write(np.full((40, 50), 0.01))) == []
