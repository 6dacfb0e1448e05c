"""Rasters as stacks of bands: what GDAL says of each, before anybody decides what it means."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, write_band, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.evaluation.reference import open_truth
from s2dr3_qgis.engine.raster.source.facts import Facts
from s2dr3_qgis.engine.raster.source.stack import file_band, file_stack, raster_stack, with_nodata
from s2dr3_qgis.engine.tokens.layer import TokenLayer

NUMBERS = np.random.default_rng(3).integers(300, 5000, (3, 20, 30)).astype(np.uint16)


def test_labels_nodata_scale_and_metadata_of_a_raster(tmp_path):
    path = write_stack(tmp_path / "a.tif", NUMBERS, ["B02", "", "SCL"], nodata=0, metadata={"KEY": "value"})
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(2).SetMetadata({"long_name": "red", "wavelength": "0.665", "wavelength_units": "Micrometers"})
    dataset.GetRasterBand(2).SetScale(1e-4)
    dataset = None
    stack = raster_stack(path)
    assert [band.label.texts for band in stack.bands] == [("B02",), ("red",), ("SCL",)]
    assert [band.number for band in stack.bands] == [1, 2, 3]
    assert stack.bands[1].label.wavelength_nm == pytest.approx(665)
    assert (stack.bands[0].nodata, stack.bands[1].scale, stack.bands[0].is_integer) == (0, 1e-4, True)
    assert stack.classes == stack.bands[2]
    assert stack.metadata["KEY"] == "value" and "AREA_OR_POINT" not in stack.metadata
    assert stack.mask_path == ""


@pytest.mark.parametrize("kind", ["CInt16", "CFloat32"])
def test_complex_numbers_are_refused_with_the_remedy(tmp_path, kind):
    source, path = write_stack(tmp_path / "a.tif", NUMBERS[:1], ["B02"]), str(tmp_path / "slc.tif")
    gdal.Translate(path, source, outputType=getattr(gdal, f"GDT_{kind}"))
    for read in (raster_stack, lambda file: file_band(file, "B02"), TokenLayer, lambda file: open_truth(file, "B02")):
        with pytest.raises(RasterError, match=rf"slc\.tif holds complex numbers \({kind}\).*amplitude"):
            read(path)


@pytest.mark.parametrize(
    ("metadata", "nm"),
    [
        ({"wavelength": "842"}, 842),
        ({"wavelength": "0.842"}, 842),
        ({"wavelength": "842", "wavelength_units": "nm"}, 842),
        ({"wavelength": "0.842", "wavelength_unit": "µm"}, 842),
        ({"wavelength": "8", "wavelength_units": "Index"}, 8000),
        ({"wavelength": "-1"}, None),
        ({"wavelength": "near infrared"}, None),
        ({}, None),
    ],
)
def test_wavelengths_in_all_units(tmp_path, metadata, nm):
    path = write_stack(tmp_path / "a.tif", NUMBERS[:1])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetMetadata(metadata)
    dataset = None
    assert raster_stack(path).bands[0].label.wavelength_nm == (nm and pytest.approx(nm))


def test_nodata_is_declared_only_if_there_is_none_that_says_more(tmp_path):
    integer = raster_stack(write_stack(tmp_path / "i.tif", NUMBERS)).bands[0]
    own = raster_stack(write_stack(tmp_path / "o.tif", NUMBERS, nodata=7)).bands[0]
    zero = raster_stack(write_stack(tmp_path / "f.tif", NUMBERS.astype(np.float32), nodata=0)).bands[0]
    assert with_nodata(integer, 65000).nodata == 65000
    assert with_nodata(integer, -9999).nodata is None  # 16 bits without a sign cannot hold it
    assert with_nodata(own, 65000).nodata == 7
    assert with_nodata(zero, -9999).nodata == 0


def test_files_of_several_bands_zones_or_control_points_are_refused(tmp_path):
    several = write_stack(tmp_path / "several.tif", NUMBERS)
    with pytest.raises(RasterError, match="3 bands, not only B02"):
        file_band(several, "B02")
    write_band(tmp_path / "a.tif", NUMBERS[0], 10, driver="GTiff")
    write_band(tmp_path / "b.tif", NUMBERS[0], 10, driver="GTiff", epsg=32633)
    bands = [file_band(str(tmp_path / name), "B02") for name in ("a.tif", "b.tif")]
    with pytest.raises(RasterError, match="different coordinate reference systems"):
        file_stack("both", "", bands, Facts(), None)
    points = [
        gdal.GCP(500000, 4000000, 0, 0, 0),
        gdal.GCP(500300, 4000000, 0, 30, 0),
        gdal.GCP(500000, 3999800, 0, 0, 20),
    ]
    gdal.Translate(str(tmp_path / "gcp.tif"), several, GCPs=points, outputSRS="EPSG:32632")
    with pytest.raises(RasterError, match="ground control points"):
        raster_stack(str(tmp_path / "gcp.tif"))


def test_an_image_placed_by_polynomials_is_refused(tmp_path):
    path = write_stack(tmp_path / "rpc.tif", NUMBERS, geotransform=None, epsg=None)
    names = [f"{axis}_{what}" for axis in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT") for what in ("OFF", "SCALE")]
    polynomials = [f"{axis}_{part}_COEFF" for axis in ("LINE", "SAMP") for part in ("NUM", "DEN")]
    terms = " ".join(["1", *["0"] * 19])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadata({**dict.fromkeys(names, "1"), **dict.fromkeys(polynomials, terms)}, "RPC")
    dataset = None
    with pytest.raises(RasterError, match="polynomials"):
        raster_stack(path)


def test_the_grid_of_separate_files_is_that_of_the_finest(tmp_path):
    for name, pixel in zip(CUBE_NAMES[2:4], (10, 20)):
        write_band(tmp_path / f"{name}.tif", NUMBERS[0], pixel, driver="GTiff")
    bands = [file_band(str(tmp_path / f"{name}.tif"), name) for name in (CUBE_NAMES[3], CUBE_NAMES[2])]
    assert file_stack("both", "", bands, Facts(), None).grid == bands[1].grid
