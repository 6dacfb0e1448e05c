"""From stored numbers to reflectance: what settles scale and offset, in which order, and when the user is asked."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.plausibility import check_cube

TRUE = np.random.default_rng(4).integers(300, 5000, (10, 40, 40))
BRIGHT = TRUE + 1500


def reflectance(path, **how):
    cube = open_cube(path, **how)
    return cube.read(cube.grid.bounds) * 1e4, cube.radiometry.how


def stack(folder, numbers, dtype=np.uint16, **more):
    return write_stack(folder / "stack.tif", numbers.astype(dtype), CUBE_NAMES, **more)


@pytest.mark.parametrize(
    ("metadata", "offset", "word"),
    [
        ({"BOA_ADD_OFFSET": "-1000"}, -1000, "metadata"),
        ({"RADIO_ADD_OFFSET": "-1000", "QUANTIFICATION_VALUE": "10000"}, -1000, "metadata"),
        ({"BOA_ADD_OFFSET": "0"}, 0, "metadata"),
        ({"PROCESSING_BASELINE": "03.01"}, 0, "03.01"),
        ({"PROCESSING_BASELINE": "05.09"}, -1000, "05.09"),
        ({"PRODUCT_URI": "S2B_MSIL2A_20230224T102029_N0509_R065_T32TQM_20230224T133455.SAFE"}, -1000, "05.09"),
        ({"PRODUCT_URI": "S2B_MSIL1C_20190224T102029_N0207_R065_T32TQM_20190224T133455.SAFE"}, 0, "02.07"),
        ({"source": "COPERNICUS/S2_SR_HARMONIZED"}, 0, "already applied"),
        ({"boa_offset_applied": "True", "processing_baseline": "05.00"}, 0, "already applied"),
    ],
)
def test_what_the_file_s_metadata_says(tmp_path, metadata, offset, word):
    read, how = reflectance(stack(tmp_path, BRIGHT, metadata=metadata))
    np.testing.assert_allclose(read, BRIGHT + offset, atol=1e-2)
    assert word in how


def test_the_product_id_in_the_file_s_name(tmp_path):
    name = "S2B_MSIL2A_20230224T102029_N0509_R065_T32TQM_20230224T133455_stack.tif"
    cube = open_cube(write_stack(tmp_path / name, BRIGHT.astype(np.uint16), CUBE_NAMES))
    np.testing.assert_allclose(cube.read(cube.grid.bounds) * 1e4, BRIGHT - 1000, atol=1e-2)
    assert cube.provenance["mgrs_tile"] == "32TQM"
    assert cube.provenance["date"] == "20230224"
    assert cube.provenance["processing_baseline"] == "05.09"


def test_numbers_far_too_low_for_an_offset_hold_against_a_baseline_with_a_warning(tmp_path):
    """Harmonised copies often keep the name of the product they were made from."""
    dark = TRUE.copy()
    dark[:, :, :20] //= 10
    cube = open_cube(stack(tmp_path, dark, metadata={"PROCESSING_BASELINE": "05.09"}))
    np.testing.assert_allclose(cube.read(cube.grid.bounds) * 1e4, dark, atol=1e-2)
    assert "leave no room" in cube.radiometry.how
    assert any("INPUT_SCALE" in warning for warning in cube.warnings)


def test_a_baseline_that_the_numbers_contradict_a_little_is_asked_about(tmp_path):
    path = stack(tmp_path, TRUE, metadata={"PROCESSING_BASELINE": "05.09"})
    with pytest.raises(RasterError, match=r"05\.09.*below 800.*INPUT_SCALE"):
        open_cube(path)
    for input_scale, offset in (("DN/10000", 0), ("(DN-1000)/10000", -1000)):
        read, _ = reflectance(path, input_scale=input_scale)
        np.testing.assert_allclose(read, TRUE + offset, atol=1e-2)


def test_dark_numbers_settle_it_and_bright_ones_do_not(tmp_path):
    read, how = reflectance(stack(tmp_path, TRUE))
    np.testing.assert_allclose(read, TRUE, atol=1e-2)
    assert "leave no room" in how
    with pytest.raises(RasterError, match=r"INPUT_SCALE.*\(DN-1000\)/10000"):
        open_cube(stack(tmp_path, BRIGHT))


def test_scale_and_offset_set_in_the_bands_come_before_the_metadata(tmp_path):
    path = stack(tmp_path, BRIGHT, metadata={"BOA_ADD_OFFSET": "0"})
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in range(1, 11):
        dataset.GetRasterBand(number).SetScale(0.0002)
        dataset.GetRasterBand(number).SetOffset(-0.05)
    dataset = None
    read, how = reflectance(path)
    np.testing.assert_allclose(read, 2 * BRIGHT - 500, atol=2e-2)
    assert "set in the file" in how


def tagged(path, scales, offsets):
    dataset = gdal.Open(path, gdal.GA_Update)
    for number, (scale, offset) in enumerate(zip(scales, offsets), 1):
        if scale is not None:
            dataset.GetRasterBand(number).SetScale(scale)
            dataset.GetRasterBand(number).SetOffset(offset)
    return path


def test_scale_and_offset_may_differ_between_bands(tmp_path):
    scales, offsets = [1e-4 * (1 + number / 10) for number in range(10)], [-0.01 * (1 + number) for number in range(10)]
    cube = open_cube(tagged(stack(tmp_path, BRIGHT), scales, offsets))
    expected = BRIGHT * np.array(scales)[:, None, None] + np.array(offsets)[:, None, None]
    np.testing.assert_allclose(cube.read(cube.grid.bounds), expected, atol=1e-6)
    assert "B02 0.0001 -0.01" in cube.radiometry.how and "B12 0.00019 -0.1" in cube.radiometry.how
    assert not any("offset" in warning for warning in cube.warnings)


@pytest.mark.parametrize(("nodata", "offset", "is_data"), [(7, 0.05, True), (7, -0.1, False), (0, 0.05, False)])
def test_zero_is_data_among_packed_numbers_that_have_another_nodata_value(tmp_path, nodata, offset, is_data):
    numbers = TRUE.copy()
    numbers[3, 7, 8], numbers[4, 2, 2] = 0, nodata
    cube = open_cube(tagged(stack(tmp_path, numbers, nodata=nodata), [1e-4] * 10, [offset] * 10))
    missing = [[4, 2, 2]] if is_data else [[3, 7, 8], [4, 2, 2]]
    assert np.argwhere(np.isnan(cube.read(cube.grid.bounds))).tolist() == missing


@pytest.mark.parametrize("dtype", [np.uint16, np.float32])
def test_a_scale_that_some_bands_lack_is_asked_about(tmp_path, dtype):
    path = tagged(stack(tmp_path, TRUE, dtype), [1e-4] * 9 + [None], [0.0] * 10)
    with pytest.raises(RasterError, match=r"no scale or offset for B12.*INPUT_SCALE"):
        open_cube(path)
    np.testing.assert_allclose(reflectance(path, input_scale="DN/10000")[0], TRUE, atol=1e-2)


def test_an_offset_that_some_bands_lack_is_warned_of(tmp_path):
    cube = open_cube(tagged(stack(tmp_path, BRIGHT), [1e-4] * 10, [-0.1] * 8 + [0.0] * 2))
    assert any("no offset for B11, B12" in warning for warning in cube.warnings)
    assert "B8A 0.0001 -0.1, B11 0.0001 +0" in cube.radiometry.how


@pytest.mark.parametrize(
    ("input_scale", "scale", "offset"),
    [
        ("DN/10000", 1, 0),
        ("(DN-1000)/10000", 1, -1000),
        ("(dn - 1000) / 10000", 1, -1000),
        ("DN/65535", 10000 / 65535, 0),
        (0.0002, 2, 0),
        ("0.00005", 0.5, 0),
    ],
)
def test_input_scale_comes_before_all(tmp_path, input_scale, scale, offset):
    path = stack(tmp_path, BRIGHT, metadata={"BOA_ADD_OFFSET": "-1000"})
    read, how = reflectance(path, input_scale=input_scale)
    np.testing.assert_allclose(read, BRIGHT * scale + offset, atol=1e-2)
    assert "INPUT_SCALE" in how


def test_floating_point_reflectance_and_digital_numbers(tmp_path):
    values = TRUE / 1e4
    values[:, 0, 0], values[0, 1, 1], values[:, 2, 2], values[:, 3, 3] = np.nan, np.inf, 0.0, 1.3
    values[2, 4, 4], values[5, 5, 5] = -0.004, 0.0
    read, how = reflectance(stack(tmp_path, values, np.float32))
    assert "floating-point reflectance" in how
    assert np.isnan(read[:, 0, 0]).all()
    assert np.isnan(read[0, 1, 1])
    assert np.isnan(read[:, 2, 2]).all()
    np.testing.assert_allclose(read[:, 3, 3], 13000, rtol=1e-5)
    np.testing.assert_allclose([read[2, 4, 4], read[5, 5, 5]], [-40, 0], atol=1e-2)
    read, how = reflectance(stack(tmp_path, TRUE, np.float32))
    assert "digital numbers as floating point" in how
    np.testing.assert_allclose(read, TRUE, rtol=1e-5)
    with pytest.raises(RasterError, match="INPUT_SCALE"):
        open_cube(stack(tmp_path, BRIGHT, np.float32))


@pytest.mark.parametrize("dtype", [np.uint16, np.float32])
def test_bands_of_reflectance_beside_bands_of_digital_numbers_are_refused(tmp_path, dtype):
    for name, plane in zip(CUBE_NAMES, TRUE):
        values = (plane / 1e4).astype(np.float32) if name == "B05" else plane.astype(dtype)
        write_stack(tmp_path / f"{name}.tif", values[None])
    with pytest.raises(RasterError, match=r"reflectance in B05 and digital numbers in B02, B03, B04, B06.*-scale"):
        open_cube(str(tmp_path))
    for name in CUBE_NAMES:
        if name != "B05":
            tagged(str(tmp_path / f"{name}.tif"), [1e-4], [0.0])
    np.testing.assert_allclose(reflectance(str(tmp_path))[0], TRUE, atol=1e-2)


def test_low_whole_numbers_beside_higher_ones_are_digital_numbers_of_a_dark_sea(tmp_path):
    numbers = TRUE // 10
    numbers[8:] = 1 + numbers[8:] % 3
    np.testing.assert_allclose(reflectance(stack(tmp_path, numbers, np.float32))[0], numbers, atol=1e-2)


def test_a_zero_in_one_band_is_nodata_there_alone(tmp_path):
    numbers = TRUE.copy()
    numbers[3, 7, 8] = 0
    read, _ = reflectance(stack(tmp_path, numbers))
    assert np.argwhere(np.isnan(read)).tolist() == [[3, 7, 8]]


def test_mask_band_of_the_file(tmp_path):
    path = stack(tmp_path, TRUE)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((40, 40), 255, np.uint8)
    mask[:9, 20:] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    read, _ = reflectance(path)
    assert (np.isnan(read) == (mask == 0)).all()


@pytest.mark.shared
def test_every_scene_is_read_right_or_asked_about(shared):
    """Of 60 published scenes, those with the offset of baseline 04.00 are never silently read without it."""
    import json

    asked = 0
    for described in sorted((shared / "data" / "s2").glob("*.json")):
        facts = json.loads(described.read_text())
        path = str(described.with_suffix(".tif"))
        try:
            cube = open_cube(path, pixel_grid="any")
        except RasterError as error:
            assert "INPUT_SCALE" in str(error)
            asked += 1
        else:
            assert facts["boa_add_offset"] == 0
            assert cube.radiometry.offset == (0.0,) * 10
    assert 10 < asked < 25


def test_the_bundled_scene_says_what_it_is(top):
    assert "metadata says" in open_cube(str(top / SAMPLE)).radiometry.how


DARK = np.maximum(TRUE - 250, 120)


def test_a_swath_edge_of_low_numbers_does_not_beat_the_stated_baseline(tmp_path):
    """The edge of a swath, and terrain shadow, hold numbers far below the offset."""
    numbers = BRIGHT.copy()
    numbers[:, :2] = 1
    cube = open_cube(stack(tmp_path, numbers, metadata={"PROCESSING_BASELINE": "04.00"}))
    np.testing.assert_allclose(cube.read(cube.grid.bounds)[:, 2:] * 1e4, BRIGHT[:, 2:] - 1000, atol=1e-2)


@pytest.mark.parametrize("scale", [None, 1e-4])
def test_reflectance_with_the_offset_left_in_is_asked_about(tmp_path, scale):
    """Neither a floating-point type nor a scale in the file says that the offset has been applied."""
    values = BRIGHT.astype(np.uint16) if scale else (BRIGHT / 1e4).astype(np.float32)
    path = write_stack(tmp_path / "a.tif", values, CUBE_NAMES, metadata={"PROCESSING_BASELINE": "05.11"})
    if scale:
        dataset = gdal.Open(path, gdal.GA_Update)
        for number in range(1, 11):
            dataset.GetRasterBand(number).SetScale(scale)
        dataset = None
    remedy = "(DN-1000)/10000" if scale else "reflectance-0.1"
    with pytest.raises(RasterError) as refused:
        open_cube(path)
    assert remedy in str(refused.value)
    read, _ = reflectance(path, input_scale=remedy)
    np.testing.assert_allclose(read, BRIGHT - 1000, atol=1e-2)


def test_reflectance_stored_in_sixteen_bits_is_recognised(tmp_path):
    read, how = reflectance(stack(tmp_path, np.round(DARK / 1e4 * 65535)))
    np.testing.assert_allclose(read, DARK, atol=0.1)
    assert "65535" in how


EDGES = st.sampled_from(["none", "low", "fill"])
STATED = st.sampled_from(
    [
        {},
        {"PROCESSING_BASELINE": "02.09"},
        {"PROCESSING_BASELINE": "05.11"},
        {"PROCESSING_BASELINE": "99.99"},
        {"PROCESSING_BASELINE": "nonsense"},
        {"BOA_ADD_OFFSET": "-1000"},
        {"BOA_ADD_OFFSET": "0"},
        {"BOA_ADD_OFFSET": "nan", "QUANTIFICATION_VALUE": "-1"},
        {"boa_offset_applied": "true", "PROCESSING_BASELINE": "05.11"},
        {"PRODUCT_URI": "S2B_MSIL2A_20230224T102029_N0509_R065_T32TQM_20230224T133455.SAFE"},
    ]
)
# What holds the offset in truth: products from baseline 04.00 on, unless the file says that it has been applied.
HAS_OFFSET = {"05.11", "-1000"}


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    stated=STATED,
    storage=st.sampled_from(["uint16", "float32", "scaled"]),
    choice=st.sampled_from(["auto", "auto", "DN/10000", "(DN-1000)/10000", "reflectance", "reflectance-0.1", "1e-4"]),
    edge=EDGES,
    limits=st.tuples(st.integers(1, 2500), st.integers(1, 6000)),
    nodata=st.sampled_from([None, 0, float("nan"), -9999, 1e308]),
)
def test_no_offset_is_left_in_silently(tmp_path, stated, storage, choice, edge, limits, nodata):
    """Whatever file, pixels and user say: 0.1 too much comes with a question or a warning, and errors are ours."""
    truth = np.random.default_rng(4).integers(limits[0], sum(limits), (10, 24, 24))
    uri = stated.get("PRODUCT_URI", "")
    baseline, add = stated.get("PROCESSING_BASELINE", ""), stated.get("BOA_ADD_OFFSET", "")
    holds = (baseline in HAS_OFFSET or add in HAS_OFFSET or "N0509" in uri) and "boa_offset_applied" not in stated
    numbers = truth + (1000 if holds else 0)
    if edge != "none":
        numbers[:, :3] = 1 if edge == "low" else 9999
    values = (numbers / 1e4).astype(np.float32) if storage == "float32" else numbers.astype(np.uint16)
    path = write_stack(tmp_path / "any.tif", values, CUBE_NAMES, nodata=nodata, metadata=stated)
    if storage == "scaled":
        dataset = gdal.Open(path, gdal.GA_Update)
        for number in range(1, 11):
            dataset.GetRasterBand(number).SetScale(1e-4)
        dataset = None
    try:
        cube = open_cube(path, input_scale=choice)
        warnings = cube.warnings + check_cube(cube)
    except RasterError as error:
        assert len(str(error)) > 40
        return
    read = cube.read(cube.grid.bounds)[:, 3:] * 1e4
    too_bright = float(np.nanmedian(read - truth[:, 3:])) > 900
    # A value that looks like a fill is asked about, too: declared as nodata, it is not taken for dark ground any more.
    asked = any("INPUT_SCALE" in warning or "stands for no data" in warning for warning in warnings)
    assert not too_bright or asked or choice != "auto", (cube.radiometry.how, warnings)
