"""s2dr3:preparecube in QGIS: from products to cubes as VRT, GeoTIFF and COG, checked by GDAL's own programs."""

from __future__ import annotations

import json
import os
import subprocess

import numpy as np
import pytest
from osgeo import gdal
from osgeo_utils.samples import validate_cloud_optimized_geotiff
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)
from qgis_feedback import Feedback
from scenes import CORNER, CUBE_NAMES, SAMPLE, at_pixel, write_band, write_safe, write_stack

from s2dr3_qgis.engine.raster.cube.cube import open_cube

SIZE = 120


@pytest.fixture(scope="module")
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("preparecube")


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, SIZE, SIZE)


@pytest.fixture(scope="module")
def product(tmp_path_factory, scene):
    """An L2A product of baseline 04.00; its scene classification has cloud in the upper left 20×20 pixels."""
    classes = np.full((SIZE // 2, SIZE // 2), 4, np.uint16)
    classes[:10, :10] = 9
    return str(write_safe(tmp_path_factory.mktemp("l2a"), (scene + 1000).astype(np.uint16), classes=classes))


def run(algorithm, parameters):
    context, feedback = QgsProcessingContext(), Feedback()
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    if not ok:
        # What prepareAlgorithm raises is reported, not raised.
        raise QgsProcessingException("\n".join(feedback.errors))
    return results, feedback


@pytest.fixture
def band_layers(scene, tmp_path):
    """Ten layers of one band each, in a project; only their names in QGIS tell the bands."""
    project, layers = QgsProject(), []
    for number, name in enumerate(reversed(CUBE_NAMES)):
        path = tmp_path / "bands" / f"{'abcdefghij'[number]}.tif"
        write_band(path, *at_pixel(scene, name), driver="GTiff")
        layers.append(QgsRasterLayer(str(path), name))
    project.addMapLayers(layers)
    yield project, [layer.id() for layer in layers]
    project.clear()


@pytest.mark.parametrize("twice", [False, True])
def test_layers_of_one_band_each_become_a_cube(algorithm, band_layers, scene, tmp_path, twice):
    project, (first, *others) = band_layers
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    # Who selects all layers selects the input once more.
    layers = [*others, first] if twice else others
    parameters = {"INPUT": first, "LAYERS": layers, "OUTPUT": str(tmp_path / "cube.tif")}
    _, ok = algorithm.run(parameters, context, feedback)
    assert ok, feedback.errors
    assert any("by name" in line for line in feedback.lines)
    cube = gdal.Open(str(tmp_path / "cube.tif"))
    assert [cube.GetRasterBand(number).GetDescription() for number in range(1, 11)] == list(CUBE_NAMES)
    for number, name in enumerate(CUBE_NAMES, 1):
        plane, pixel = at_pixel(scene, name)
        expected = np.kron(plane, np.ones((pixel // 10, pixel // 10)))
        np.testing.assert_array_equal(cube.GetRasterBand(number).ReadAsArray(), expected, err_msg=name)


@pytest.mark.parametrize("name", ["B02.tif", "B11.tif"])
def test_a_file_of_the_input_is_never_overwritten(algorithm, scene, tmp_path, name):
    for band in CUBE_NAMES:
        write_band(tmp_path / f"{band}.tif", *at_pixel(scene, band), driver="GTiff")
    before = (tmp_path / name).read_bytes()
    with pytest.raises(QgsProcessingException, match="never overwritten"):
        run(algorithm, {"INPUT": str(tmp_path), "OUTPUT": str(tmp_path / name)})
    assert (tmp_path / name).read_bytes() == before


def test_a_vrt_may_have_the_name_of_its_input_but_for_the_ending(algorithm, scene, tmp_path):
    write_stack(tmp_path / "cube.tif", scene, CUBE_NAMES)
    run(algorithm, {"INPUT": str(tmp_path / "cube.tif"), "OUTPUT": str(tmp_path / "cube.vrt")})
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "cube.vrt")).ReadAsArray(), scene)


def gdalinfo(path):
    return json.loads(subprocess.run(["gdalinfo", "-json", str(path)], capture_output=True, check=True).stdout)


def test_geotiff_of_a_product(algorithm, product, scene, tmp_path):
    output = tmp_path / "cube.tif"
    results, feedback = run(algorithm, {"INPUT": product, "OUTPUT": str(output)})
    assert results["OUTPUT"] == str(output)
    assert "DN - 1000" in results["RADIOMETRY"]
    # QGIS sees no text in other kinds of str.
    assert type(results["RADIOMETRY"]) is type(results["BANDS"]) is str
    assert any("DN - 1000" in line for line in feedback.lines)
    told = gdalinfo(output)
    assert told["geoTransform"] == [CORNER[0], 10, 0, CORNER[1], 0, -10]
    assert told["size"] == [SIZE, SIZE]
    assert [band["description"] for band in told["bands"]] == list(CUBE_NAMES)
    assert {(band["type"], band["scale"], band["offset"], band["noDataValue"]) for band in told["bands"]} == {
        ("UInt16", 0.0001, 0.0, 0.0)
    }
    assert told["bands"][9]["metadata"][""]["wavelength"] == "2202.4"
    assert told["metadata"][""]["MGRS_TILE"] == "32TQM"
    assert told["metadata"][""]["BOA_ADD_OFFSET"] == "0"
    np.testing.assert_array_equal(gdal.Open(str(output)).ReadAsArray(), scene)
    assert os.listdir(tmp_path) == ["cube.tif"]


def test_a_prepared_cube_reads_back_as_the_same_reflectance(algorithm, product, scene, tmp_path):
    for name in ("cube.tif", "cube.vrt"):
        run(algorithm, {"INPUT": product, "OUTPUT": str(tmp_path / name)})
        cube = open_cube(str(tmp_path / name))
        np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)
        assert cube.provenance["mgrs_tile"] == "32TQM"


def test_vrt_copies_nothing_and_qgis_and_gdalwarp_read_it(algorithm, product, scene, tmp_path):
    output = tmp_path / "cube.vrt"
    run(algorithm, {"INPUT": product, "OUTPUT": str(output), "MASK": ["cloud"]})
    assert output.stat().st_size < 60000
    assert os.listdir(tmp_path) == ["cube.vrt"]
    layer = QgsRasterLayer(str(output), "cube")
    assert layer.isValid()
    # QGIS shows the mask as one band more.
    assert layer.bandCount() == 11
    block = layer.dataProvider().block(8, layer.extent(), SIZE, SIZE)
    assert block.value(50, 60) == pytest.approx(scene[7, 50, 60] / 1e4, abs=1e-6)
    warped = tmp_path / "warped.tif"
    # From GDAL 3.13 on gdalwarp heeds the mask only if it is told to take no value for nodata.
    options = ["-q", "-srcnodata", "None", "-dstnodata", "0"]
    subprocess.run(["gdalwarp", *options, str(output), str(warped)], check=True)
    expected = scene + 1000
    expected[:, :20, :20] = 0
    np.testing.assert_array_equal(gdal.Open(str(warped)).ReadAsArray(), expected)


def test_extent_in_another_crs_snaps_outward_and_mask_becomes_nodata(algorithm, product, scene, tmp_path):
    lonlat = subprocess.run(
        ["gdaltransform", "-s_srs", "EPSG:32632", "-t_srs", "EPSG:4326"],
        input=f"{CORNER[0] + 155} {CORNER[1] - 305}\n{CORNER[0] + 495} {CORNER[1] - 105}\n",
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    box = f"{lonlat[0]},{lonlat[3]},{lonlat[1]},{lonlat[4]} [EPSG:4326]"
    output = tmp_path / "part.tif"
    run(algorithm, {"INPUT": product, "EXTENT": box, "MASK": ["cloud", "shadow"], "OUTPUT": str(output)})
    dataset = gdal.Open(str(output))
    x0, _, _, y0, _, _ = dataset.GetGeoTransform()
    column, row = round((x0 - CORNER[0]) / 10), round((CORNER[1] - y0) / 10)
    assert (x0, y0) == (CORNER[0] + 10 * column, CORNER[1] - 10 * row)
    # All of columns 15 to 49 and rows 10 to 30, and no more than the box's slant against the grid adds.
    assert 12 <= column <= 15
    assert 8 <= row <= 10
    assert 50 <= column + dataset.RasterXSize <= 53
    assert 31 <= row + dataset.RasterYSize <= 33
    expected = scene.copy()
    expected[:, :20, :20] = 0
    part = expected[:, row : row + dataset.RasterYSize, column : column + dataset.RasterXSize]
    np.testing.assert_array_equal(dataset.ReadAsArray(), part)


def test_window_of_a_vrt(algorithm, product, scene, tmp_path):
    output = tmp_path / "part.vrt"
    box = f"{CORNER[0] + 331},{CORNER[0] + 799},{CORNER[1] - 909},{CORNER[1] - 211} [EPSG:32632]"
    run(algorithm, {"INPUT": product, "EXTENT": box, "OUTPUT": str(output), "RESAMPLING": "nearest"})
    cube = open_cube(str(output))
    assert cube.grid.geotransform == (CORNER[0] + 330, 10, 0, CORNER[1] - 210, 0, -10)
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene[:, 21:91, 33:80] / 1e4, atol=1e-6)


def test_cog_is_valid_by_gdal_s_own_validator(algorithm, top, tmp_path):
    output = tmp_path / "cube.tif"
    sample = str(top / SAMPLE)
    run(algorithm, {"INPUT": sample, "OUTPUT": str(output), "COG": True, "DATA_TYPE": "Float32"})
    _warnings, errors, _details = validate_cloud_optimized_geotiff.validate(str(output), full_check=True)
    assert errors == []
    dataset = gdal.Open(str(output))
    np.testing.assert_allclose(dataset.ReadAsArray(), gdal.Open(sample).ReadAsArray() / 1e4, atol=1e-7)
    assert dataset.GetRasterBand(4).GetDescription() == "B05"
    assert dataset.GetRasterBand(4).GetMetadataItem("wavelength") == "704.1"
    assert os.listdir(tmp_path) == ["cube.tif"]


def test_what_is_masked_stays_so_when_it_is_warped(algorithm, product, scene, tmp_path):
    output = tmp_path / "utm.tif"
    run(algorithm, {"INPUT": product, "MASK": ["cloud"], "PIXEL_GRID": "utm", "OUTPUT": str(output)})
    expected = scene.copy()
    expected[:, :20, :20] = 0
    np.testing.assert_array_equal(gdal.Open(str(output)).ReadAsArray(), expected)


def test_geographic_input_is_warped_to_utm_on_request(algorithm, top, tmp_path):
    geographic = tmp_path / "lonlat.tif"
    sample = str(top / SAMPLE)
    gdal.Warp(str(geographic), sample, dstSRS="EPSG:4326", dstNodata=0, resampleAlg="near")
    output = tmp_path / "utm.tif"
    run(algorithm, {"INPUT": str(geographic), "PIXEL_GRID": "utm", "OUTPUT": str(output)})
    told = gdalinfo(output)
    assert 'ID["EPSG",32648]' in told["coordinateSystem"]["wkt"]
    x0, step, _, y0, _, down = told["geoTransform"]
    assert (step, down, x0 % 10, y0 % 10) == (10, -10, 0, 0)
    original, warped = gdal.Open(sample), gdal.Open(str(output))
    column, row = round((368000 - x0) / 10), round((y0 - 1986120) / 10)
    there = warped.ReadAsArray(column + 50, row + 50, 300, 300).astype(float)
    before = original.ReadAsArray(50, 50, 300, 300).astype(float)
    # Nearest neighbour twice moves numbers by a pixel at most: the scene agrees in its coarse structure.
    block = (10, 30, 10, 30, 10)
    difference = there.reshape(block).mean((2, 4)) - before.reshape(block).mean((2, 4))
    assert np.abs(difference).mean() < 0.03 * before.mean()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"INPUT": "nowhere.tif"}, "nowhere"),
        ({"BAND_ORDER": "B02,B03"}, "BAND_ORDER"),
        ({"INPUT_SCALE": "about right"}, "INPUT_SCALE"),
        ({"INPUT_SCALE": "DN/10000"}, None),
        ({"INPUT_SCALE": "(DN-1000)/10000"}, "applied twice"),
        ({"INPUT_SCALE": "reflectance"}, "too large"),
        ({"EXTENT": "0,1,0,1 [EPSG:32632]"}, "outside"),
        ({"MASK": ["cloud"]}, "SCL"),
        ({"OUTPUT": "/no/such/folder/cube.tif"}, "/no/such/folder"),
        ({"OUTPUT": "{folder}/cube.jpg"}, "OUTPUT"),
    ],
)
def test_what_cannot_be_done_is_one_message_and_leaves_nothing(algorithm, scene, tmp_path, change, message):
    stack = write_stack(tmp_path / "stack.tif", scene, CUBE_NAMES)
    output = str(tmp_path / "out.tif")
    change = {key: value.format(folder=tmp_path) if isinstance(value, str) else value for key, value in change.items()}
    parameters = {"INPUT": stack, "OUTPUT": output, **change}
    if message is None:
        run(algorithm, parameters)
        return
    with pytest.raises(QgsProcessingException, match=message):
        run(algorithm, parameters)
    assert os.listdir(tmp_path) == ["stack.tif"]


def test_qgis_process_prepares_a_product(product, tmp_path):
    program = os.environ.get("QGIS_PROCESS")
    if not program:
        pytest.skip("SKIPPED: QGIS_PROCESS is not set; make test sets it")
    output = tmp_path / "cube.tif"
    command = [program, "--json", "run", "s2dr3:preparecube", f"--INPUT={product}", f"--OUTPUT={output}"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    how = {"capture_output": True, "text": True, "env": environment}
    done = subprocess.run([*command, "--MASK=cloud"], check=False, **how)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["OUTPUT"] == str(output)
    assert gdalinfo(output)["size"] == [SIZE, SIZE]
    refused = subprocess.run([*command, "--BAND_ORDER=x"], check=False, **how)
    assert refused.returncode == 1
    assert "BAND_ORDER" in refused.stderr
    assert "Traceback" not in refused.stderr
