"""Cloud Optimized GeoTIFFs of a finished raster: what they carry, and how writing them ends."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import write_stack

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.raster import cog
from s2dr3_qgis.engine.raster.cog import CogLayout, export_cog, overviews_pixels
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


def test_what_lies_beside_the_file_meanwhile_is_known(raw, tmp_path):
    beside = []

    def weigh(_share):
        beside.extend(path.stat().st_size for path in tmp_path.glob("*.ovr"))
        return True

    export_cog(raw, tmp_path / "out.tif", layout(), weigh)
    known = overviews_pixels(800, 600) * 2 * STORED.itemsize
    assert 0.9 * known < max(beside) < 1.1 * known  # the last block may wait in GDAL's cache


@pytest.mark.parametrize(("kind", "size"), [("UInt16", (520, 1040)), ("Float32", (400, 600))])
def test_overviews_are_those_that_gdal_averages_and_compressed(tmp_path, size, kind):
    stored = np.random.default_rng(2).integers(1, 9000, (10, *size)).astype(Encoding(kind).dtype)
    stored[:, :70, :33] = 0
    raw = write_stack(tmp_path / "raw.tif", stored, epsg=None)
    bands, grid = tuple(range(1, 11)), Grid(WKT, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), size[1], size[0])
    names, totals = tuple(f"band {number}" for number in bands), (Statistics(),) * 10
    export_cog(raw, tmp_path / "out.tif", CogLayout(grid, Encoding(kind), bands, names, totals), lambda _share: True)
    source = gdal.Translate("", str(raw), format="VRT", noData=Encoding(kind).nodata)
    options = ["COMPRESS=DEFLATE", "LEVEL=1", "PREDICTOR=YES", "OVERVIEW_RESAMPLING=AVERAGE"]
    gdal.GetDriverByName("COG").CreateCopy(str(tmp_path / "gdal.tif"), source, 0, options)
    ours, theirs = (gdal.Open(str(tmp_path / name)) for name in ("out.tif", "gdal.tif"))
    assert ours.GetRasterBand(1).GetOverviewCount() == theirs.GetRasterBand(1).GetOverviewCount() > 0
    for number in bands:
        pairs = [dataset.GetRasterBand(number) for dataset in (ours, theirs)]
        for level in range(pairs[0].GetOverviewCount()):
            one, other = (band.GetOverview(level).ReadAsArray() for band in pairs)
            np.testing.assert_allclose(one, other, rtol=1e-6 if kind == "Float32" else 0)
    assert (tmp_path / "out.tif").stat().st_size == pytest.approx((tmp_path / "gdal.tif").stat().st_size, rel=0.02)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gdal.tif", "out.tif", "raw.tif"]


def test_export_stops_when_told_and_leaves_gdals_cache_as_it_was(raw, tmp_path):
    before = gdal.GetCacheMax()
    with pytest.raises(Cancelled):
        export_cog(raw, tmp_path / "out.tif", layout(), lambda share: share < 0.3)
    assert gdal.GetCacheMax() == before
    assert list(tmp_path.iterdir()) == []


def test_an_impossible_target_is_one_clear_error(raw, tmp_path):
    with pytest.raises(RasterError, match=r"Cannot write .*nowhere.*Check that the disk"):
        export_cog(raw, tmp_path / "nowhere" / "out.tif", layout(), lambda _share: True)


def test_an_error_of_any_kind_leaves_nothing(raw, tmp_path, monkeypatch):
    def fail(source, *_):
        raise ValueError("the reason")

    monkeypatch.setattr(cog, "_copied", fail)
    with pytest.raises(ValueError, match="the reason"):
        export_cog(raw, tmp_path / "out.tif", layout(), lambda _share: True)
    assert list(tmp_path.iterdir()) == []
