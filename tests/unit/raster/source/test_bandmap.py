"""Which band is which: names of many providers, wavelengths, counts, explicit orders, and no guess."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import write_stack

from s2dr3_qgis.engine.core.bands import BAND_NAMES, BANDS
from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.source.bandmap import L1C_ORDER, L2A_ORDER, BandLabel, band_at, band_of, map_bands


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("B2", "B02"),
        ("b02", "B02"),
        ("Band 8A", "B8A"),
        ("band_8a", "B8A"),
        ("B08A", "B8A"),
        ("FRE_B2", "B02"),
        ("SENTINEL2A_20180210-101051-461_L2A_T32TQM_D_V1-4_FRE_B8A", "B8A"),
        ("B4, central wavelength 665 nm", "B04"),
        ("T32TQM_20180210T101051_B12_20m", "B12"),
        ("S2B_32TQM_20180210_0_L2A_B03", "B03"),
        ("2018-02-10-00:00_Sentinel-2_L2A_B11_(Raw)", "B11"),
        ("sr_band_b11", "B11"),
        ("blue", "B02"),
        ("Red Edge 1", "B05"),
        ("Vegetation red edge 3", "B07"),
        ("NIR", "B08"),
        ("nir08", "B8A"),
        ("Narrow NIR", "B8A"),
        ("SWIR 1", "B11"),
        ("swir22", "B12"),
        ("B10", "B10"),
        ("Band 1: B2", "B02"),
        ("Red Edge 1 (705 nm)", "B05"),
        ("SWIR 2 2190 nm", "B12"),
        ("B4 (665 nm)", "B04"),
        ("", None),
        ("SCL", None),
        ("QA60", None),
        ("B13", None),
        ("AB2", None),
        ("B2C", None),
        ("NDVI of B08 and B04", None),
        ("redwood", None),
        ("S2B_MSIL2A", None),
    ],
)
def test_names(text, band):
    assert band_of(text) == band


def test_every_band_by_its_wavelength_of_either_satellite():
    # Sentinel-2B's central wavelengths, from ESA's MSI spectral response functions.
    second = (492.1, 559.0, 664.9, 703.8, 739.1, 779.7, 832.9, 864.0, 1610.4, 2185.7)
    for band, other in zip(BANDS, second):
        assert band_at(band.wavelength_nm) == band_at(other) == band.name
    for none in (442.7, 945.1, 1373.5, 620.0, 1240.0):
        assert band_at(none) is None


def labels(*names):
    return [BandLabel((name,) if name else ()) for name in names]


def test_ten_bands_are_picked_out_of_many_in_any_order():
    names = ["SCL", *reversed(L1C_ORDER), "QA60"]
    mapping = map_bands(labels(*names), "auto", "stack")
    assert [names[index] for index in mapping.indices] == list(BAND_NAMES)
    assert "by name" in mapping.how


@pytest.mark.parametrize(("order", "word"), [(BAND_NAMES, "own"), (L2A_ORDER, "L2A"), (L1C_ORDER, "L1C")])
@pytest.mark.parametrize("enumerated", [False, True])
def test_nameless_bands_are_taken_by_their_number(order, word, enumerated):
    names = [f"Band {number}" if enumerated else "" for number in range(1, len(order) + 1)]
    mapping = map_bands(labels(*names), "auto", "stack")
    assert tuple(order[index] for index in mapping.indices) == BAND_NAMES
    assert word in mapping.how


@pytest.mark.parametrize(
    ("count", "remedy"), [(3, "ten bands"), (4, "ten bands"), (9, "ten bands"), (11, "BAND_ORDER"), (14, "BAND_ORDER")]
)
def test_other_numbers_of_nameless_bands_are_refused(count, remedy):
    with pytest.raises(RasterError, match=remedy) as error:
        map_bands(labels(*[""] * count), "auto", "stack")
    assert ("BAND_ORDER" in str(error.value)) == (count > 10)  # no order makes ten of fewer


def test_one_band_of_a_product_points_to_its_folder(tmp_path):
    path = write_stack(tmp_path / "T32TQM_20180210T101051_B02_10m.tif", np.full((1, 20, 20), 800, np.uint16))
    with pytest.raises(RasterError, match="choose the folder"):
        open_cube(path)


@pytest.mark.parametrize("names", ["", "B02"])
def test_one_raster_of_a_container_points_to_the_container(names):
    with pytest.raises(RasterError, match=r"container itself \(/data/a\.nc\).*LAYERS"):
        map_bands(labels(names), "auto", 'NETCDF:"/data/a.nc":B02')


def test_half_named_or_twice_named_bands_are_refused_and_named():
    with pytest.raises(RasterError, match=r"lacks B11, B12.*BAND_ORDER"):
        map_bands(labels(*BAND_NAMES[:8], "", ""), "auto", "stack")
    with pytest.raises(RasterError, match=r"more than one B02.*BAND_ORDER"):
        map_bands(labels(*BAND_NAMES, "B2"), "auto", "stack")


def test_explicit_orders():
    names = "B04,B03,B02,B08,B05,B06,B07,B8A,B11,B12"
    for order in (
        names,
        names.replace("B0", "b"),
        names.replace(",", " "),
        "red,green,blue,nir,B5;B6;B7;B8A;swir1;swir2",
    ):
        assert map_bands(labels(*[""] * 10), order, "s").indices == (2, 1, 0, 4, 5, 6, 3, 7, 8, 9)
    assert map_bands(labels(*[""] * 11), f"-,{names}", "s").indices == (3, 2, 1, 5, 6, 7, 4, 8, 9, 10)
    assert map_bands(labels(*[""] * 12), "3,2,1,4,5,6,7,8,9,12", "s").indices == (2, 1, 0, 3, 4, 5, 6, 7, 8, 11)
    # What the user says holds against what the file says.
    assert map_bands(labels(*BAND_NAMES), names, "s").indices[0] == 2


@pytest.mark.parametrize(
    "order",
    [
        "B04,B03,B02",
        "1,2,3",
        "1,2,3,4,5,6,7,8,9,9",
        "1,2,3,4,5,6,7,8,9,11",
        "0,1,2,3,4,5,6,7,8,9",
        "a,b,c,d,e,f,g,h,i,j",
    ],
)
def test_explicit_orders_that_do_not_fit_are_refused(order):
    with pytest.raises(RasterError, match="BAND_ORDER"):
        map_bands(labels(*[""] * 10), order, "stack")


def test_wavelengths_in_a_file_settle_the_order(tmp_path):
    numbers = np.random.default_rng(1).integers(100, 4000, (10, 20, 20)).astype(np.uint16)
    path = write_stack(tmp_path / "waves.tif", numbers[::-1])
    dataset = gdal.Open(path, gdal.GA_Update)
    for number, band in enumerate(reversed(BANDS), 1):
        in_micrometres = {"wavelength": f"{band.wavelength_nm / 1e3}", "wavelength_units": "Micrometers"}
        dataset.GetRasterBand(number).SetMetadata(in_micrometres)
    dataset = None
    cube = open_cube(path)
    np.testing.assert_allclose(cube.read(cube.grid.bounds), numbers / 1e4, atol=1e-6)
    assert "by wavelength" in cube.messages[1]


@pytest.mark.parametrize("mask", [(), ("cloud",)])
def test_alpha_is_no_band_but_a_mask(tmp_path, mask):
    numbers = np.full((12, 20, 20), 800, np.uint16)
    numbers[10], numbers[11] = 4, 65535
    numbers[10, 15:] = 8
    numbers[11, :5] = 0
    path = write_stack(tmp_path / "alpha.tif", numbers, [*BAND_NAMES, "SCL", ""])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(12).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset = None
    cube = open_cube(path, mask=mask)
    valid = np.isfinite(cube.read(cube.grid.bounds))
    assert not valid[:, :5].any()
    assert valid[:, 5:15].all()
    assert valid[:, 15:].all() == (not mask)
    assert valid[:, 15:].any() == (not mask)


def test_a_mask_and_scene_classes_together(tmp_path):
    numbers = np.full((11, 20, 20), 800, np.uint16)
    numbers[10] = 4
    numbers[10, 15:] = 9
    path = write_stack(tmp_path / "mask.tif", numbers, [*BAND_NAMES, "SCL"])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    own = np.full((20, 20), 255, np.uint8)
    own[:5] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(own)
    dataset = None
    cube = open_cube(path, mask=("cloud",))
    valid = np.isfinite(cube.read(cube.grid.bounds))
    assert valid[:, 5:15].all()
    assert valid.sum() == 10 * 10 * 20
