"""NetCDF and Zarr with one raster a band, and what is said of those that hold other rasters."""

from __future__ import annotations

from contextlib import suppress

import numpy as np
import pytest
from osgeo import gdal, osr
from scenes import CUBE_NAMES, SAMPLE

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 40, 40)


def axes(group, size, pixel, suffix=""):
    double = gdal.ExtendedDataType.Create(gdal.GDT_Float64)
    y, x = (group.CreateDimension(name + suffix, f"HORIZONTAL_{name.upper()}", None, size) for name in "yx")
    steps = pixel * (np.arange(size) + 0.5)
    for dimension, values in ((y, 4900020 - steps), (x, 699960 + steps)):
        axis = group.CreateMDArray(dimension.GetName(), [dimension], double)
        axis.Write(values)
        name = "projection_y_coordinate" if dimension is y else "projection_x_coordinate"
        for key, value in (("standard_name", name), ("units", "m")):
            axis.CreateAttribute(key, [], gdal.ExtendedDataType.CreateString()).Write(value)
        with suppress(RuntimeError):  # netCDF takes the variable of the same name; Zarr has to be told
            dimension.SetIndexingVariable(axis)
    return y, x


def add(group, name, plane, dimensions, scale=None):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    array = group.CreateMDArray(name, list(dimensions), gdal.ExtendedDataType.Create(gdal.GDT_UInt16))
    array.SetSpatialRef(reference)
    array.SetNoDataValueDouble(0)
    if scale:
        array.SetScale(scale[0])
        array.SetOffset(scale[1])
    array.Write(np.ascontiguousarray(plane).astype(np.uint16))


def write_netcdf(path, scene, names):
    store = gdal.GetDriverByName("netCDF").CreateMultiDimensional(str(path))
    group = store.GetRootGroup()
    dimensions = axes(group, scene.shape[1], 10)
    for name, plane in zip(names, scene):
        add(group, name, plane, dimensions)
    return str(path)


def test_netcdf_with_a_variable_a_band(tmp_path, scene):
    cube = open_cube(write_netcdf(tmp_path / "openEO.nc", scene, CUBE_NAMES))
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)


def test_netcdf_with_other_variables_lists_them_and_points_to_layers(tmp_path, scene):
    path = write_netcdf(tmp_path / "other.nc", scene, [f"temperature{number}" for number in range(10)])
    with pytest.raises(RasterError, match=r"temperature0.*LAYERS.*BAND_ORDER"):
        open_cube(path)


@pytest.mark.skipif(gdal.GetDriverByName("Zarr") is None, reason="this GDAL has no Zarr driver")
def test_esa_s_zarr_product_is_read_with_its_scale_and_offset(tmp_path, scene):
    path = tmp_path / "S2C_MSIL2A_20260903T135731_N0512_R010_T32TQM_20260903T171314.zarr"
    store = gdal.GetDriverByName("Zarr").CreateMultiDimensional(str(path))
    group = store.GetRootGroup().CreateGroup("measurements").CreateGroup("reflectance")
    for pixel in (10, 20):
        part = group.CreateGroup(f"r{pixel}m")
        dimensions = axes(part, 400 // pixel, pixel)
        for name, plane in zip(CUBE_NAMES, scene):
            if (name in ("B02", "B03", "B04", "B08")) == (pixel == 10):
                add(part, name.lower(), plane[:: pixel // 10, :: pixel // 10] + 1000, dimensions, (1e-4, -0.1))
    store = group = part = dimensions = None
    cube = open_cube(str(path))
    got = cube.read(cube.grid.bounds) * 1e4
    np.testing.assert_allclose(got[0], scene[0], atol=2e-2)
    np.testing.assert_allclose(got[9], scene[9][::2, ::2].repeat(2, 0).repeat(2, 1), atol=2e-2)
