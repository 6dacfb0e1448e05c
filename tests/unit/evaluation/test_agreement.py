"""The one number that says how far a result is from its input."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.evaluation.agreement import agreement
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from tests.scenes import CUBE_NAMES, write_stack

METADATA = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}


@pytest.fixture
def pair(tmp_path):
    def make(size, offset):
        values = np.full((10, size, size), 900, np.uint16)
        coarse = write_stack(tmp_path / "coarse.tif", values, CUBE_NAMES, metadata=METADATA)
        shifted = write_stack(tmp_path / "shifted.tif", values + np.uint16(offset), CUBE_NAMES, metadata=METADATA)
        fine = str(tmp_path / "fine.tif")
        gdal.Translate(fine, str(shifted), widthPct=1000, heightPct=1000)
        return open_cube(str(coarse)), open_cube(fine, pixel_grid="any")

    return make


def test_an_even_image_agrees_and_a_shift_is_found(pair):
    coarse, fine = pair(32, 0)
    with coarse, fine:
        assert agreement(coarse, fine) == pytest.approx(0, abs=1e-6)
    coarse, fine = pair(32, 100)
    with coarse, fine:
        assert agreement(coarse, fine) == pytest.approx(0.01, rel=1e-3)


def test_of_too_small_an_image_nothing_is_said(pair):
    coarse, fine = pair(8, 0)
    with coarse, fine:
        assert agreement(coarse, fine) is None
