"""Training polygons as pixels of a grid, and the values of their classes."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr
from scenes import UTM_GRID
from segmentation_scenes import square

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.raster.grid import Grid, Window
from s2dr3_qgis.engine.raster.vector.labels import MAX_CODE, UNLABELLED, LabelMap, Shape

GRID = Grid("", UTM_GRID, 40, 30)


def test_pixels_belong_to_the_polygon_that_holds_their_centre():
    labels = LabelMap([square(4, 12, 8, "7"), square(20.4, 3.6, 6, "30")], GRID)
    assert labels.classes == ("7", "30")
    wanted = np.full((30, 40), UNLABELLED)
    wanted[12:20, 4:12] = 0
    wanted[4:10, 20:26] = 1
    assert np.array_equal(labels.read(GRID.bounds), wanted)
    assert np.array_equal(labels.read(Window(8, 7, 15, 9)), wanted[7:16, 8:23])


def test_a_circle_labels_its_pixels_as_other_polygons_do():
    x, y = GRID.at(20, 15)
    points = [(x - 80, y), (x, y + 80), (x + 80, y), (x, y - 80), (x - 80, y)]
    text = ", ".join(f"{east} {north}" for east, north in points)
    circle = ogr.CreateGeometryFromWkt(f"CURVEPOLYGON (CIRCULARSTRING ({text}))")
    pixels = LabelMap([Shape(bytes(circle.ExportToWkb()), "round"), square(0, 0, 3, "b")], GRID).read(GRID.bounds)
    rows, columns = np.mgrid[:30, :40] + 0.5
    wanted = np.hypot(rows - 15, columns - 20) < 8
    assert np.array_equal(pixels == 1, wanted)


def test_gdal_has_nothing_to_say(capfd):
    assert (LabelMap([square(4, 12, 8, "7")], GRID).read(GRID.bounds) == 0).any()
    assert capfd.readouterr() == ("", "")


def test_the_last_of_several_polygons_counts():
    shapes = [square(0, 0, 10, "a"), square(5, 5, 10, "b"), square(8, 8, 2, "a")]
    pixels = LabelMap(shapes, GRID).read(GRID.bounds)
    assert (pixels[0, 0], pixels[6, 6], pixels[8, 8], pixels[12, 12]) == (0, 1, 0, 1)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (["b", "a"], (1, 2)),
        (["0", "1"], (1, 2)),
        (["10", "9"], (9, 10)),
        (["300", "2"], (1, 2)),
        (["1.5", "2"], (1, 2)),
        (["01", "1"], (1, 2)),
    ],
)
def test_class_values_are_kept_if_they_fit(names, codes):
    assert LabelMap([square(0, 0, 3, name) for name in names], GRID).codes == codes


def test_polygons_that_cannot_be_used_are_refused():
    with pytest.raises(InputError, match="no training polygon"):
        LabelMap([], GRID)
    with pytest.raises(InputError, match="'a' is broken"):
        LabelMap([Shape(b"nonsense", "a")], GRID)
    with pytest.raises(InputError, match=f"{MAX_CODE + 1} values"):
        LabelMap([square(0, 0, 3, str(number)) for number in range(MAX_CODE + 1)], GRID)
