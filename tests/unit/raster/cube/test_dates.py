"""A further date must lie on the reference's pixels."""

from __future__ import annotations

import numpy as np
import pytest
from runs import cube_of, numbers
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import Cube
from s2dr3_qgis.engine.raster.cube.dates import date_cube, date_cubes
from s2dr3_qgis.engine.raster.grid import Window

PLACE = (500000, 10, 0, 4000000, 0, -10)


def cube(folder, name, values, place=PLACE, **options):
    return cube_of(write_stack(folder / name, values, CUBE_NAMES, geotransform=place, nodata=0, **options))


@pytest.fixture
def reference(tmp_path):
    return cube(tmp_path, "scene.tif", numbers())


def test_windows_are_counted_from_the_reference_s_corner(tmp_path, reference):
    values = numbers(20, 30, seed=1)
    date = date_cube(cube(tmp_path, "date.tif", values, (500050, 10, 0, 3999970, 0, -10)), reference)
    assert (date.row, date.column) == (-3, -5)
    image = date.read(Window(0, 0, 53, 37))
    assert np.isnan(image[:, :3]).all() and np.isnan(image[:, :, :5]).all()
    np.testing.assert_allclose(image[:, 3:23, 5:35], values / np.float32(10000), atol=1e-7)


REFUSED = {
    "another CRS": ({"epsg": 32633}, PLACE, "another CRS"),
    "half a pixel beside": ({}, (500005, 10, 0, 4000000, 0, -10), "pixels of .* are not those of INPUT"),
    "other pixels": ({}, (500000, 10.01, 0, 4000000, 0, -10.01), "pixels of .* are not those of INPUT"),
    "elsewhere": ({}, (600000, 10, 0, 4000000, 0, -10), "covers nothing of INPUT"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_have_to_be_resampled_is_refused(tmp_path, reference, name):
    options, place, message = REFUSED[name]
    with pytest.raises(RasterError, match=f"DATES: .*date.tif.*{message}|DATES: the {message}"):
        date_cube(cube(tmp_path, "date.tif", numbers(seed=1), place, **options), reference)


def test_the_input_itself_is_no_further_date(reference):
    with pytest.raises(RasterError, match="is INPUT itself"):
        date_cube(reference, reference)


@pytest.mark.parametrize("place", [PLACE, (500050, 10, 0, 3999970, 0, -10)])
def test_the_same_numbers_are_no_further_date_under_any_name(tmp_path, reference, place):
    first = cube(tmp_path, "first.tif", numbers(20, 30, seed=1), place)
    copy = cube(tmp_path, "copy.tif", numbers(20, 30, seed=1), place)
    other = cube(tmp_path, "other.tif", numbers(20, 30, seed=2), place)
    assert [date.cube for date in date_cubes([first, other], reference)] == [first, other]
    with pytest.raises(RasterError, match=r"copy\.tif holds the same numbers as .*first\.tif"):
        date_cubes([first, other, copy], reference)
    with pytest.raises(RasterError, match=r"first\.tif holds the same numbers as .*first\.tif"):
        date_cubes([first, first], reference)
    with pytest.raises(RasterError, match=r"again\.tif holds the same numbers as INPUT"):
        date_cubes([first, cube(tmp_path, "again.tif", numbers())], reference)


def test_dates_without_data_in_the_input_are_not_called_the_same(tmp_path, reference):
    empty = [cube(tmp_path, f"{name}.tif", np.zeros_like(numbers())) for name in ("one", "two")]
    assert [date.cube for date in date_cubes(empty, reference)] == empty


def test_only_the_part_that_is_wanted_is_compared_and_what_it_is_compared_with_is_read_once(
    tmp_path, reference, monkeypatch
):
    """Either may be a large file on a server."""
    first, same = numbers(seed=1), numbers(seed=1)
    same[:, 20:] += 1
    dates = [cube(tmp_path, "first.tif", first), cube(tmp_path, "same.tif", same)]
    read, read_patches = [], Cube.read_patches
    monkeypatch.setattr(Cube, "read_patches", lambda its, *place: read.append(its) or read_patches(its, *place))
    assert [date.cube for date in date_cubes(dates, reference)] == dates
    assert len(read) == 3
    with pytest.raises(RasterError, match=r"same\.tif holds the same numbers as .*first\.tif"):
        date_cubes(dates, reference, Window(0, 0, 53, 20))
    assert [date.cube for date in date_cubes(dates, reference, Window(0, 20, 53, 17))] == dates
    beside = cube(tmp_path, "beside.tif", numbers(20, 30, seed=1))
    assert [date.cube for date in date_cubes([beside, beside], reference, Window(40, 30, 13, 7))] == [beside, beside]
