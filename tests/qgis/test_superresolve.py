"""s2dr3:superresolve in QGIS: all kinds of input, its outputs, errors as one line, qgis_process, Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest
from dated_scenes import seen
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from scenes import CUBE_NAMES, at_pixel, write_band, write_stack

from s2dr3_qgis.host.measurements import MeasuredOverlap

METADATA = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}


@pytest.fixture
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("superresolve")


def numbers(height=30, width=40):
    return np.random.default_rng(0).integers(300, 4000, (10, height, width)).astype(np.uint16)


@pytest.fixture
def scene(tmp_path):
    return write_stack(tmp_path / "scene.tif", numbers(), CUBE_NAMES, nodata=0, metadata=METADATA)


def run(algorithm, **parameters):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok, feedback.textLog()
    return results


def test_a_layer_becomes_an_image_of_a_tenth_of_the_pixel(algorithm, scene, decoder, tmp_path):
    layer = QgsRasterLayer(scene, "scene")
    output = str(tmp_path / "fine.tif")
    results = run(algorithm, INPUT=layer, DECODER=decoder, TILE_SIZE=24, OVERLAP=6, OUTPUT=output)
    fine = QgsRasterLayer(results["OUTPUT"], "fine")
    assert fine.isValid() and fine.extent() == layer.extent() and fine.crs() == layer.crs()
    assert (fine.width(), fine.height(), fine.bandCount()) == (400, 300, 10)
    assert fine.rasterUnitsPerPixelX() == 1.0
    assert results["TILES"] == 12 and results["SKIPPED_TILES"] == 0 and "cpu" in results["USED_DEVICE"]
    # The layer's values are reflectance, for the file carries its scale.
    assert fine.dataProvider().bandStatistics(1).maximumValue < 2
    assert results["SECONDS"] > 0 and results["UNCERTAINTY_FILE"] is None and results["PRODUCT_FILES"] == []


def test_the_result_of_a_bright_scene_with_an_offset_is_compared_with_it(algorithm, decoder, tmp_path):
    product = {"PRODUCT_URI": "S2B_MSIL2A_20230224T102029_N0509_R065_T32TQM_20230224T133455.SAFE"}
    scene = write_stack(tmp_path / "snow.tif", numbers(90, 100) + np.uint16(3000), CUBE_NAMES, metadata=product)
    results = run(algorithm, INPUT=scene, DECODER=decoder, OVERLAP=6, OUTPUT=str(tmp_path / "fine.tif"))
    assert 0 < results["AGREEMENT"] < 0.1


def test_the_overlap_is_measured_once_for_each_checkpoint(algorithm, decoder, tmp_path):
    scene = write_stack(tmp_path / "scene.tif", numbers(90, 100), CUBE_NAMES, nodata=0, metadata=METADATA)
    logs = []
    for number in (1, 2):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        parameters = {"INPUT": scene, "DECODER": decoder, "OUTPUT": str(tmp_path / f"fine{number}.tif")}
        results, ok = algorithm.run(parameters, context, feedback, {}, False)
        assert ok, feedback.textLog()
        logs.append(feedback.textLog())
    # 18 convolutions see 18 pixels, but those of small random weights next to nothing beyond the first few.
    overlap = int(gdal.Open(results["OUTPUT"]).GetMetadataItem("S2DR3_OVERLAP"))
    assert 2 <= overlap <= 16
    assert all(f"Overlap: {overlap} pixels" in log for log in logs)
    assert ["Measuring" in log for log in logs] == [True, False]


def test_what_was_measured_holds_for_the_checkpoint_as_it_was(tmp_path):
    folder = tmp_path / "modules"
    folder.mkdir()
    for path, inside in ((tmp_path / "one.pt", tmp_path / "one.pt"), (folder, folder / "module_000.pt")):
        inside.write_bytes(b"weights")
        MeasuredOverlap(path).remember(11)
        assert MeasuredOverlap(path).recall() == 11
        inside.write_bytes(b"other weights")
        assert MeasuredOverlap(path).recall() is None
    assert MeasuredOverlap(tmp_path / "gone.safetensors").recall() is None


def test_an_extent_of_another_crs_is_transformed_as_an_outline(algorithm, scene, decoder, tmp_path):
    utm, degrees = (QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (32632, 4326))
    wanted = QgsRectangle(500100, 3999800, 500200, 3999900)
    transform = QgsCoordinateTransform(utm, degrees, QgsProject.instance())
    box = QgsReferencedRectangle(transform.transformBoundingBox(wanted), degrees)
    results = run(algorithm, INPUT=scene, EXTENT=box, DECODER=decoder, OUTPUT=str(tmp_path / "fine.tif"))
    extent = QgsRasterLayer(results["OUTPUT"], "fine").extent()
    assert extent.contains(wanted)
    # The box in degrees is a little larger than what was wanted, by less than a pixel here, and it snaps outward.
    assert extent.xMinimum() >= 500080 and extent.yMaximum() <= 3999920
    assert all(value % 10 == 0 for value in (extent.xMinimum(), extent.yMinimum(), extent.width(), extent.height()))


def squares(*boxes: tuple[float, float, float, float]) -> QgsVectorLayer:
    """A layer in degrees of boxes given in the scene's CRS."""
    area = QgsVectorLayer("Polygon?crs=EPSG:4326", "area", "memory")
    crs = [QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (32632, 4326)]
    for box in boxes:
        square = QgsGeometry.fromRect(QgsRectangle(*box))
        square.transform(QgsCoordinateTransform(*crs, QgsProject.instance()))
        feature = QgsFeature()
        feature.setGeometry(square)
        area.dataProvider().addFeature(feature)
    return area


def assert_filled(path: str, box: tuple[float, float, float, float]) -> None:
    """Pixels of the image have data in the box and nowhere else, to a pixel."""
    fine = gdal.Open(path)
    left, top = fine.GetGeoTransform()[0], fine.GetGeoTransform()[3]
    inside = np.argwhere(fine.GetRasterBand(1).ReadAsArray() > 0)
    np.testing.assert_allclose(inside.min(0), (top - box[3], box[0] - left), atol=1)
    np.testing.assert_allclose(inside.max(0), (top - box[1] - 1, box[2] - left - 1), atol=1)


def test_polygons_of_another_crs_limit_it(algorithm, scene, decoder, tmp_path):
    box = (500100, 3999800, 500200, 3999900)
    results = run(algorithm, INPUT=scene, AREA=squares(box), DECODER=decoder, OUTPUT=str(tmp_path / "fine.tif"))
    assert_filled(results["OUTPUT"], box)


def test_of_the_polygons_only_the_selected_ones_may_count(algorithm, scene, decoder, tmp_path):
    chosen, other = (500100, 3999800, 500160, 3999900), (500250, 3999750, 500300, 3999800)
    area = squares(other, chosen)
    QgsProject.instance().addMapLayer(area)
    area.selectByIds([2])
    selected = QgsProcessingFeatureSourceDefinition(area.id(), True)
    try:
        results = run(algorithm, INPUT=scene, AREA=selected, DECODER=decoder, OUTPUT=str(tmp_path / "fine.tif"))
    finally:
        QgsProject.instance().removeMapLayer(area.id())
    assert_filled(results["OUTPUT"], chosen)


def test_a_folder_of_band_files_is_an_input_though_it_is_no_layer(algorithm, decoder, tmp_path):
    cube = numbers(40, 40)
    for name in CUBE_NAMES:
        plane, pixel = at_pixel(cube, name)
        write_band(tmp_path / "T32TQM" / f"T32TQM_20220215T101051_{name}_{pixel}m.jp2", plane, pixel)
    results = run(
        algorithm,
        INPUT=str(tmp_path / "T32TQM"),
        INPUT_SCALE="DN/10000",
        DECODER=decoder,
        OUTPUT=str(tmp_path / "fine.tif"),
    )
    assert gdal.Open(results["OUTPUT"]).RasterXSize == 400


def test_layers_of_one_band_each_are_an_input(algorithm, decoder, tmp_path):
    cube = numbers(40, 40)
    layers = []
    for name in CUBE_NAMES:
        path = tmp_path / f"{name}.tif"
        write_band(path, *at_pixel(cube, name), driver="GTiff")
        layers.append(str(path))
    options = {"INPUT_SCALE": "DN/10000", "DECODER": decoder, "OUTPUT": str(tmp_path / "fine.tif")}
    results = run(algorithm, INPUT=layers[3], LAYERS=layers[:3] + layers[4:], **options)
    fine = gdal.Open(results["OUTPUT"])
    assert (fine.RasterXSize, fine.GetRasterBand(10).GetDescription()) == (400, "B12")


def test_uncertainty_products_and_cog_come_on_request(algorithm, scene, decoder, tmp_path):
    from osgeo_utils.samples.validate_cloud_optimized_geotiff import validate

    output = str(tmp_path / "fine.tif")
    options = {"UNCERTAINTY": True, "PRODUCTS": ["TCI", "NDVI"], "COG": True, "DATA_TYPE": "Float32"}
    results = run(algorithm, INPUT=scene, DECODER=decoder, OUTPUT=output, **options)
    _warnings, errors, _details = validate(output)
    assert errors == []
    assert results["UNCERTAINTY_FILE"] == str(tmp_path / "fine_uncertainty.tif")
    made = sorted(Path(path).name for path in results["PRODUCT_FILES"])
    assert made == ["fine_NDVI.tif", "fine_NDVI_values.tif", "fine_TCI.tif"]
    assert all(Path(path).is_file() for path in (output, results["UNCERTAINTY_FILE"], *results["PRODUCT_FILES"]))
    assert gdal.Open(output).GetRasterBand(1).DataType == gdal.GDT_Float32


def test_a_temporary_output_is_where_the_results_say(algorithm, scene, decoder):
    results = run(algorithm, INPUT=scene, DECODER=decoder, OUTPUT="TEMPORARY_OUTPUT")
    assert gdal.Open(results["OUTPUT"]).RasterXSize == 400


def test_rows_of_a_batch_keep_apart(algorithm, decoder, tmp_path):
    sizes = [(12, 15), (20, 9)]
    for number, size in enumerate(sizes):
        source = write_stack(tmp_path / f"{number}.tif", numbers(*size), CUBE_NAMES, metadata=METADATA)
        results = run(algorithm, INPUT=source, DECODER=decoder, OUTPUT=str(tmp_path / f"fine{number}.tif"))
        made = gdal.Open(results["OUTPUT"])
        assert (made.RasterYSize, made.RasterXSize) == tuple(10 * side for side in size)


def test_the_estimate_can_be_asked_for_without_a_run(algorithm, scene, decoder, tmp_path):
    parameters = {"INPUT": scene, "DECODER": decoder, "OUTPUT": str(tmp_path / "fine.tif")}
    estimate = algorithm.create().preview(parameters, QgsProcessingContext())().estimate
    assert estimate.size == (400, 300) and estimate.tiles == 1 and estimate.seconds >= 0
    assert "400 × 300 pixels" in str(estimate)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scene.tif"]


def test_a_run_teaches_the_next_estimate(algorithm, scene, decoder, tmp_path):
    from s2dr3_qgis.host.measurements import Speed
    from s2dr3_qgis.host.settings import load

    parameters = {"INPUT": scene, "DECODER": decoder, "OUTPUT": str(tmp_path / "fine.tif")}
    speed = Speed(load(), Path(decoder), "auto", "auto")
    speed.remember(1e9)
    results = run(algorithm, **parameters)
    assert 0 < speed.recall() * 40 * 30 <= results["SECONDS"] + 0.1
    assert Speed(load(), Path(decoder), "auto", "bf16").recall() is None
    speed.remember(2.0)
    estimate = algorithm.create().preview(parameters, QgsProcessingContext())().estimate
    assert 40 * 30 * 2.0 <= estimate.seconds < 40 * 30 * 2.0 + 60


WRONG = {
    "missing file": ({"INPUT": "nowhere.tif"}, "nowhere.tif"),
    "not a raster": ({"INPUT": "text.tif"}, "text.tif"),
    "three bands": ({"INPUT": "three.tif"}, "the ten bands B02 B03"),
    "8-bit picture": ({"INPUT": "byte.tif"}, "8-bit"),
    "unknown order": ({"BAND_ORDER": "nonsense"}, "BAND_ORDER"),
    "no valid pixel": ({"INPUT": "empty.tif"}, "no valid pixel"),
    "outside": ({"EXTENT": "0,10,0,10 [EPSG:32632]"}, "outside"),
    "no such folder": ({"OUTPUT": "nowhere/fine.tif"}, "does not exist"),
    "a folder": ({"OUTPUT": "folder.tif"}, "is a folder"),
    "no GeoTIFF": ({"OUTPUT": "fine.png"}, ".tif"),
    "the input": ({"OUTPUT": "scene.tif"}, "input itself"),
    "unknown device": ({"DEVICE": "abacus"}, "DEVICE"),
    "device that is not there": ({"DEVICE": "cuda:77"}, "cuda:77"),
    "tile within overlap": ({"TILE_SIZE": 30}, "TILE_SIZE"),
    "no checkpoint": ({"DECODER": "nowhere.safetensors"}, "nowhere.safetensors"),
    "truncated checkpoint": ({"DECODER": "half.safetensors"}, "truncated"),
    "foreign checkpoint": ({"DECODER": "text.tif"}, "safetensors"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_is_one_clear_error_and_writes_nothing(algorithm, scene, decoder, tmp_path, name):
    (tmp_path / "text.tif").write_text("no raster")
    (tmp_path / "folder.tif").mkdir()
    half = Path(decoder).read_bytes()
    (tmp_path / "half.safetensors").write_bytes(half[: len(half) // 2])
    write_stack(tmp_path / "three.tif", numbers()[:3], metadata=METADATA)
    write_stack(tmp_path / "byte.tif", (numbers() % 255).astype(np.uint8), CUBE_NAMES)
    write_stack(tmp_path / "empty.tif", 0 * numbers(), CUBE_NAMES, nodata=0, metadata=METADATA)
    given, told = WRONG[name]
    files = {
        key: str(tmp_path / value)
        for key, value in {"INPUT": "scene.tif", "OUTPUT": "fine.tif", **given}.items()
        if key in ("INPUT", "OUTPUT", "DECODER")
    }
    parameters = {"DECODER": decoder, **given, **files}
    before = sorted(path.name for path in tmp_path.iterdir())
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    ok, message = algorithm.create().checkParameterValues(parameters, context)
    if ok:
        _, ok = algorithm.run(parameters, context, feedback)
        message = feedback.textLog()
    assert not ok and told in message and "Traceback" not in message
    assert [n for n in sorted(path.name for path in tmp_path.iterdir()) if not n.endswith(".aux.xml")] == before


def environment() -> dict:
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    return {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}


def process(*arguments: str) -> list[str]:
    return [os.environ["QGIS_PROCESS"], *arguments]


needs_process = pytest.mark.skipif("QGIS_PROCESS" not in os.environ, reason="run by scripts/headless.sh (make test)")


@needs_process
def test_qgis_process_answers_in_json_and_fails_with_one_line(scene, decoder, tmp_path):
    options = [f"--INPUT={scene}", f"--DECODER={decoder}", f"--OUTPUT={tmp_path / 'fine.tif'}"]
    command = process("--json", "run", "s2dr3:superresolve", *options)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["OUTPUT"] == str(tmp_path / "fine.tif") and results["USED_DEVICE"].startswith("cpu (")
    source, fine = (gdal.Info(path, format="json")["cornerCoordinates"] for path in (scene, str(tmp_path / "fine.tif")))
    assert source == fine
    failed = subprocess.run(
        [*command, "--BAND_ORDER=x"], capture_output=True, text=True, check=False, env=environment()
    )
    assert failed.returncode == 1 and "BAND_ORDER" in failed.stderr and "Traceback" not in failed.stderr


@pytest.fixture
def dates(tmp_path):
    """A reference, and two further dates of its place."""
    paths = []
    for number, shift in enumerate([(0, 0), (0.3, -0.2), (-0.25, 0.4)]):
        values = np.round(seen((64, 72), shift, 10, 0.001, seed=number) * 10000).astype(np.uint16)
        paths.append(write_stack(tmp_path / f"date{number + 1}.tif", values, CUBE_NAMES, nodata=0, metadata=METADATA))
    return paths


def test_further_dates_are_fused_as_layers_or_files(algorithm, dates, decoder, tmp_path):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    parameters = {
        "INPUT": dates[0],
        "DATES": [QgsRasterLayer(dates[1], "another day"), dates[2]],
        "DECODER": decoder,
        "UNCERTAINTY": True,
        "CONSISTENCY": 2,
        "OUTPUT": str(tmp_path / "fine.tif"),
    }
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok, feedback.textLog()
    log = feedback.textLog()
    assert "Date 2 (date2.tif): shift " in log and "Date 3 (date3.tif): shift " in log
    assert "CONSISTENCY does not count with DATES" in log
    uncertainty = QgsRasterLayer(results["UNCERTAINTY_FILE"], "uncertainty")
    assert uncertainty.bandCount() == 3
    assert 1.5 < uncertainty.dataProvider().bandStatistics(3).mean <= 3


def test_a_date_on_other_pixels_is_refused_with_the_remedy(algorithm, dates, decoder, tmp_path):
    moved = gdal.Translate(str(tmp_path / "moved.tif"), dates[1], options="-a_ullr 500004 4000000 500724 3999360")
    moved = None  # noqa: F841 (closes the file)
    output = tmp_path / "fine.tif"
    parameters = {"INPUT": dates[0], "DATES": [str(tmp_path / "moved.tif")], "DECODER": decoder, "OUTPUT": str(output)}
    with pytest.raises(QgsProcessingException, match=r"are not those of INPUT.*remove this one"):
        run(algorithm, **parameters)
    assert not output.exists()


@needs_process
def test_qgis_process_takes_several_dates(dates, decoder, tmp_path):
    options = [f"--INPUT={dates[0]}", f"--DATES={dates[1]}", f"--DATES={dates[2]}", f"--DECODER={decoder}"]
    command = process("--json", "run", "s2dr3:superresolve", *options, f"--OUTPUT={tmp_path / 'fine.tif'}")
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    assert done.returncode == 0, done.stderr
    assert "date2.tif: shift" in gdal.Open(str(tmp_path / "fine.tif")).GetMetadataItem("S2DR3_DATE_2")


@needs_process
def test_ctrl_c_ends_qgis_process_with_an_error_and_no_file(decoder, tmp_path):
    scene = write_stack(tmp_path / "scene.tif", numbers(200, 200), CUBE_NAMES, metadata=METADATA)
    options = [f"INPUT={scene}", f"DECODER={decoder}", f"OUTPUT={tmp_path / 'fine.tif'}", "TILE_SIZE=24", "OVERLAP=4"]
    log = tmp_path / "log"
    with log.open("w") as stream:
        command = process("run", "s2dr3:superresolve", "--", *options)
        run = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, env=environment())
        try:
            while "Tile 3 of" not in log.read_text(errors="replace") and run.poll() is None:
                time.sleep(0.05)
            run.send_signal(signal.SIGINT)
            assert run.wait(60) == 1
        finally:
            run.kill()
    assert "Cancelled" in log.read_text(errors="replace")
    assert not [path for path in tmp_path.iterdir() if "fine" in path.name]
