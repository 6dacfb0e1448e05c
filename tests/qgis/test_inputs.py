"""Layers as they are in QGIS, addresses of GDAL and extents: what counts, and what is refused or warned of."""

from __future__ import annotations

import os
import subprocess
import zipfile

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProject,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
)
from qgis_feedback import Feedback
from scenes import CUBE_NAMES, SAMPLE, write_stack

from s2dr3_qgis.algorithms.support.inputs import source_file

SIZE = 48


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, SIZE, SIZE)


@pytest.fixture
def image(scene, tmp_path):
    return write_stack(tmp_path / "scene.tif", scene, CUBE_NAMES)


@pytest.fixture
def project():
    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def prepare(s2dr3_provider, project, tmp_path):
    """Runs Prepare a cube; (ok, feedback, path of the cube)."""
    algorithm = s2dr3_provider.algorithm("preparecube")

    def run(source, **more):
        context, feedback, output = QgsProcessingContext(), Feedback(), str(tmp_path / "out.tif")
        context.setProject(project)
        # The caller shows what a run raises; one that is refused before it begins returns.
        try:
            _, ok = algorithm.run({"INPUT": source, "OUTPUT": output, **more}, context, feedback)
        except Exception as error:
            feedback.errors.append(str(error))
            ok = False
        return ok, feedback, output

    return run


def added(project, path, name="scene", provider="gdal"):
    layer = QgsRasterLayer(path, name, provider)
    project.addMapLayer(layer)
    return layer


def test_the_crs_set_in_qgis_counts(prepare, project, scene, tmp_path):
    layer = added(project, write_stack(tmp_path / "bare.tif", scene, CUBE_NAMES, epsg=None))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    ok, feedback, output = prepare(layer.id())
    assert ok, feedback.errors
    assert QgsRasterLayer(output).crs().authid() == "EPSG:32648"


def test_an_extent_that_an_image_without_crs_does_not_meet_names_the_cause(prepare, scene, tmp_path):
    bare = write_stack(tmp_path / "bare.tif", scene, CUBE_NAMES, epsg=None)
    ok, feedback, _ = prepare(bare, EXTENT="9.0,9.1,36.0,36.1 [EPSG:4326]")
    assert not ok
    assert "the image has none" in feedback.errors[0]


def test_an_image_without_a_georeference_lies_where_qgis_shows_it(prepare, project, scene, tmp_path):
    unplaced = added(project, write_stack(tmp_path / "bare.tif", scene, CUBE_NAMES, geotransform=None, epsg=None))
    extent = QgsRectangle(5, -SIZE, SIZE, -10)
    ok, feedback, output = prepare(unplaced.source(), EXTENT=extent)
    assert ok, feedback.errors
    assert unplaced.extent().contains(extent) and QgsRasterLayer(output).extent() == extent
    np.testing.assert_array_equal(gdal.Open(output).ReadAsArray(), scene[:, 10:, 5:])


@pytest.mark.parametrize("value", [60001, 7])
def test_additional_nodata_of_the_layer_counts(prepare, project, scene, tmp_path, value):
    numbers = scene.copy()
    numbers[:, :10, :10] = value
    layer = added(project, write_stack(tmp_path / "gaps.tif", numbers, CUBE_NAMES))
    for number in range(1, 11):
        layer.dataProvider().setUserNoDataValue(number, [QgsRasterRange(value, value)])
    ok, feedback, output = prepare(layer.id(), INPUT_SCALE="DN/10000")
    assert ok, feedback.errors
    written = gdal.Open(output).ReadAsArray()
    assert (written[:, :10, :10] == 0).all()
    np.testing.assert_array_equal(written[:, 10:], scene[:, 10:])


def test_additional_nodata_is_a_value_as_qgis_shows_it(prepare, project, scene, tmp_path):
    """QGIS applies the scale of a band before it compares."""
    numbers = scene.copy()
    numbers[:, :10, :10] = 1234
    path = write_stack(tmp_path / "gaps.tif", numbers, CUBE_NAMES)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in range(1, 11):
        dataset.GetRasterBand(number).SetScale(1e-4)
    dataset = None
    layer = added(project, path)
    for number in range(1, 11):
        layer.dataProvider().setUserNoDataValue(number, [QgsRasterRange(0.1234, 0.1234)])
    ok, feedback, output = prepare(layer.id())
    assert ok, feedback.errors
    assert (gdal.Open(output).ReadAsArray()[:, :10, :10] == 0).all()


@pytest.mark.parametrize("limits", [(0.2468, 0.2468), (0.2465, 0.2475)])
def test_additional_nodata_counts_in_the_scale_of_each_band(prepare, project, scene, tmp_path, limits):
    numbers = np.where(scene == 1234, 1235, scene)
    numbers[::2, :10, :10], numbers[1::2, :10, :10] = 2468, 1234
    numbers[0, 20, 20] = 1234  # in another unit no value that is set
    path = write_stack(tmp_path / "gaps.tif", numbers, CUBE_NAMES)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in range(1, 11):
        dataset.GetRasterBand(number).SetScale(1e-4 if number % 2 else 2e-4)
    dataset = None
    layer = added(project, path)
    for number in range(1, 11):
        layer.dataProvider().setUserNoDataValue(number, [QgsRasterRange(*limits)])
    ok, feedback, output = prepare(layer.id())
    assert ok, feedback.errors
    written = gdal.Open(output).ReadAsArray()
    assert (written[:, :10, :10] == 0).all()
    assert written[0, 20, 20] == 1234


def test_nodata_settings_without_effect_are_warned_of(prepare, project, scene, tmp_path):
    layer = added(project, write_stack(tmp_path / "gaps.tif", scene, CUBE_NAMES, nodata=0))
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(5, 5)])
    layer.dataProvider().setUseSourceNoDataValue(2, False)
    ok, feedback, _ = prepare(layer.id())
    assert ok, feedback.errors
    assert any("all of its bands" in text for text in feedback.warnings)
    assert any("switched off" in text for text in feedback.warnings)


def test_a_layer_with_open_options_is_read_with_a_warning(prepare, project, image, scene):
    layer = added(project, f"{image}|option:NUM_THREADS=1")
    assert layer.isValid()
    ok, feedback, output = prepare(layer.id())
    assert ok, feedback.errors
    assert any("NUM_THREADS=1" in text for text in feedback.warnings)
    np.testing.assert_array_equal(gdal.Open(output).ReadAsArray(), scene)


@pytest.mark.parametrize(
    ("algorithm", "parameter"),
    [
        ("preparecube", "INPUT"),
        ("segment", "TOKENS"),
        ("evaluate", "RESULT"),
        ("evaluate", "REFERENCE"),
        ("finetune", "INPUT"),
    ],
)
def test_a_layer_that_qgis_calculates_is_named_as_such(s2dr3_provider, project, image, tmp_path, algorithm, parameter):
    given = QgsRasterDataProvider.VirtualRasterParameters()
    given.crs, given.width, given.height = QgsCoordinateReferenceSystem("EPSG:32632"), SIZE, SIZE
    given.extent = QgsRectangle(500000, 4000000 - 10 * SIZE, 500000 + 10 * SIZE, 4000000)
    given.formula = '"scene@1" * 2'
    source = QgsRasterDataProvider.VirtualRasterInputLayers()
    source.name, source.provider, source.uri = "scene", "gdal", image
    given.rInputLayers = [source]
    uri = QgsRasterDataProvider.encodeVirtualRasterProviderUri(given)
    layer = added(project, uri, "calculated", "virtualraster")
    assert layer.isValid()
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    parameters = {"METHOD": "clusters", "OUTPUT": str(tmp_path / "out.tif"), "INPUT": image, "RESULT": image}
    parameters[parameter] = layer.id()
    _, ok = s2dr3_provider.algorithm(algorithm).run(parameters, context, feedback)
    assert not ok
    assert "is calculated by QGIS" in feedback.errors[0]


def test_scenes_to_fine_tune_on_are_read_as_they_are_in_qgis(s2dr3_provider, project, image):
    layer = added(project, image)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    for number in range(1, 11):
        layer.dataProvider().setUserNoDataValue(number, [QgsRasterRange(60001, 60001)])
    algorithm, context = s2dr3_provider.algorithm("finetune").create(), QgsProcessingContext()
    context.setProject(project)
    algorithm.read_parameters({"INPUT": [layer.id(), image], "INPUT_SCALE": "DN/10000"}, context)
    cubes = [open_scene() for open_scene in algorithm._open]
    assert [cube.radiometry.fill for cube in cubes] == [(((60001, 60001),),) * 10] * 2
    assert all(QgsCoordinateReferenceSystem.fromWkt(cube.grid.crs_wkt).authid() == "EPSG:32648" for cube in cubes)


def test_lists_of_scenes_may_not_be_empty(s2dr3_provider, image):
    scenes = s2dr3_provider.algorithm("finetune").parameterDefinition("INPUT")
    assert scenes.checkValueIsAcceptable([image]) and scenes.checkValueIsAcceptable(image)
    assert not scenes.checkValueIsAcceptable([]) and not scenes.checkValueIsAcceptable(None)


def test_settings_of_a_layer_that_do_not_count_are_warned_of(s2dr3_provider, project, image):
    layer, context = added(project, image), QgsProcessingContext()
    context.setProject(project)
    arguments = s2dr3_provider.algorithm("segment"), {"TOKENS": layer.id()}, "TOKENS", context
    assert source_file(*arguments) == (image, [])
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    path, (warning,) = source_file(*arguments)
    assert path == image and "do not count for TOKENS" in warning


@pytest.mark.parametrize(
    ("extent", "size"), [("500100,500300,3999700,3999900", 20), ("500100,3999700,500300,3999900", 0)]
)
def test_an_extent_in_another_order_is_warned_of(prepare, image, extent, size):
    ok, feedback, output = prepare(image, EXTENT=f"{extent} [EPSG:32632]")
    assert ok, feedback.errors
    assert any("outside the image" in text for text in feedback.warnings) == (not size)
    assert not size or gdal.Open(output).RasterXSize == size


def test_an_extent_in_an_unknown_crs_is_refused(prepare, image):
    ok, feedback, _ = prepare(image, EXTENT="500100,500300,3999700,3999900 [EPSG:999999]")
    assert not ok
    assert "EPSG:999999" in feedback.errors[0]


def zipped(image, folder):
    with zipfile.ZipFile(folder / "scene.zip", "w") as file:
        file.write(image, "scene.tif")
    return f"/vsizip/{folder}/scene.zip/scene.tif"


def netcdf(image, folder):
    """Addresses of ten rasters in one NetCDF, named Band1 … Band10."""
    gdal.Translate(str(folder / "scene.nc"), image, format="netCDF")
    return [f'NETCDF:"{folder}/scene.nc":Band{number}' for number in range(1, 11)]


def test_addresses_of_gdal_are_inputs(prepare, image, scene, tmp_path):
    ok, feedback, output = prepare(zipped(image, tmp_path))
    assert ok, feedback.errors
    np.testing.assert_array_equal(gdal.Open(output).ReadAsArray(), scene)


def test_rasters_in_a_container_are_inputs_and_layers(prepare, image, scene, tmp_path):
    first, *others = netcdf(image, tmp_path)
    ok, feedback, output = prepare(first, LAYERS=others, BAND_ORDER=",".join(CUBE_NAMES), INPUT_SCALE="DN/10000")
    assert ok, feedback.errors
    np.testing.assert_array_equal(gdal.Open(output).ReadAsArray(), scene)


def test_qgis_process_takes_addresses_of_gdal(image, scene, tmp_path):
    program = os.environ.get("QGIS_PROCESS")
    if not program:
        pytest.skip("SKIPPED: QGIS_PROCESS is not set; make test sets it")
    output = str(tmp_path / "out.tif")
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    command = [program, "run", "s2dr3:preparecube", f"--INPUT={zipped(image, tmp_path)}", f"--OUTPUT={output}"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    np.testing.assert_array_equal(gdal.Open(output).ReadAsArray(), scene)
    first, *others = netcdf(image, tmp_path)
    command = [program, "run", "s2dr3:preparecube", f"--INPUT={first}", *(f"--LAYERS={other}" for other in others)]
    command += [
        f"--BAND_ORDER={','.join(CUBE_NAMES)}",
        "--INPUT_SCALE=DN/10000",
        f"--OUTPUT={tmp_path / 'of_layers.tif'}",
    ]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "of_layers.tif")).ReadAsArray(), scene)


@pytest.mark.parametrize("options", [{}, {"COG": True}])
@pytest.mark.parametrize("length", [200, 244, 252, 300])
def test_a_long_output_name_is_written_or_refused_at_once(prepare, image, tmp_path, length, options):
    folder = tmp_path / "long"
    folder.mkdir()
    output = folder / f"{'x' * (length - 4)}.tif"
    ok, feedback, _ = prepare(image, OUTPUT=str(output), **options)
    assert ok == output.is_file() if length < 255 else not ok
    assert ok == (length <= 244)
    assert ok or "too long" in feedback.errors[0]
    assert os.listdir(folder) == ([output.name] if ok else [])


def test_a_file_behind_a_virtual_raster_is_never_overwritten(prepare, image, tmp_path):
    virtual = str(tmp_path / "virtual.vrt")
    gdal.Translate(virtual, image, format="VRT")
    ok, feedback, _ = prepare(virtual, OUTPUT=image)
    assert not ok
    assert "never overwritten" in feedback.errors[0]
