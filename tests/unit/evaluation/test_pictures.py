"""Pictures of a report."""

from __future__ import annotations

import base64

import numpy as np
from osgeo import gdal

from s2dr3_qgis.engine.evaluation import pictures


def test_pictures_are_png_of_the_right_size():
    uri = pictures.png_uri(np.arange(3 * 20 * 30, dtype=np.uint8).reshape(3, 20, 30))
    data = base64.b64decode(uri.split(",")[1])
    gdal.FileFromMemBuffer("/vsimem/check.png", data)
    back = gdal.Open("/vsimem/check.png").ReadAsArray()
    gdal.Unlink("/vsimem/check.png")
    np.testing.assert_array_equal(back, np.arange(3 * 20 * 30, dtype=np.uint8).reshape(3, 20, 30))
