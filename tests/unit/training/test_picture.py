"""The picture of held-out chips."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.training.picture import write_png


def test_a_picture_appears_complete_or_not_at_all(tmp_path):
    image = np.arange(3 * 20 * 30, dtype=np.uint8).reshape(3, 20, 30)
    path = tmp_path / "p.png"
    write_png(path, image)
    np.testing.assert_array_equal(gdal.Open(str(path)).ReadAsArray(), image)
    with pytest.raises(RasterError, match="Cannot write"):
        write_png(tmp_path / "none" / "p.png", image)
    assert path in set(tmp_path.iterdir()) and not list(tmp_path.glob(".*.part*"))
