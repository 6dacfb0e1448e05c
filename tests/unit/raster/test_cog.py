"""Cloud Optimized GeoTIFFs of a finished raster: what they carry, and how writing them ends."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import write_stack

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.raster.cog import CogLayout, export_cog
from s2dr3_qgis.engine.raster.encoding import Encoding, Statistics
from s2dr3_qgis.engine.raster.grid import Grid

STORED = np.random.default_rng(1).integers(1, 9000, (2, 600, 800)).astype(np.uint16)
WKT = 'LOCAL_CS["plane",UNIT["metre",1]]'

pytestmark = pytest.mark.usefixtures("gdal_exceptions")


@pytest.fixture(scope="module")
def raw(tmp_path_factory):
    """A raster of two bands that nothing describes."""
    return write_stack(tmp_path_factory.mktemp("raw") / "raw.tif", STORED, epsg=None)


def layout(**changes) -> CogLayout:
    totals = tuple(Statistics.of(plane.ravel()) for plane in STORED)
    grid = Grid(WKT, (500.0, 1.0, 0.25, 900.0, 0.5, -1.0), 800, 600)
    fields = {"bands": (1, 2), "names": ("B02", "B03"), "statistics": totals, "metadata": {"KEY": "value"}}
    return CogLayout(grid, Encoding("UInt16"), **{**fields, **changes})


def test_the_file_carries_all_that_describes_it(raw, tmp_path):
    target = tmp_path / "out.tif"
    export_cog(raw, target, layout(), lambda _share: True)
    dataset = gdal.Open(str(target))
    assert dataset.GetGeoTransform() == (500.0, 1.0, 0.25, 900.0, 0.5, -1.0)
    assert dataset.GetMetadataItem("KEY") == "value"
    assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    band = dataset.GetRasterBand(2)
    assert (band.GetDescription(), band.GetScale(), band.GetNoDataValue()) == ("B03", 0.0001, 0.0)
    assert band.GetOverviewCount() >= 1 and band.GetBlockSize() == [512, 512]
    low, high, mean, deviation = band.GetStatistics(False, False)
    pixels = band.ReadAsArray()
    assert (low, high) == (pixels.min(), pixels.max())
    assert mean == pytest.approx(pixels.mean()) and deviation == pytest.approx(pixels.std())
    np.testing.assert_array_equal(pixels, STORED[1])


def test_bands_can_go_to_files_of_their_own(raw, tmp_path):
    target = tmp_path / "second.tif"
    export_cog(raw, target, layout(bands=(2,), names=("second",), statistics=(Statistics(),)), lambda _share: True)
    dataset = gdal.Open(str(target))
    assert dataset.RasterCount == 1
    np.testing.assert_array_equal(dataset.ReadAsArray(), STORED[1])


def test_export_stops_when_told_and_leaves_gdals_cache_as_it_was(raw, tmp_path):
    before = gdal.GetCacheMax()
    with pytest.raises(Cancelled):
        export_cog(raw, tmp_path / "out.tif", layout(), lambda share: share < 0.3)
    assert gdal.GetCacheMax() == before
    assert list(tmp_path.iterdir()) == []


def test_an_impossible_target_is_one_clear_error(raw, tmp_path):
    with pytest.raises(RasterError, match=r"Cannot write .*nowhere.*Check that the disk"):
        export_cog(raw, tmp_path / "nowhere" / "out.tif", layout(), lambda _share: True)
