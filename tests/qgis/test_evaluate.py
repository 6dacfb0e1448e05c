"""s2dr3:evaluate in QGIS: report, table, numbers, errors as one line."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer, QgsRasterRange

SIDE = 40


@pytest.fixture(scope="module")
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("evaluate")


@pytest.fixture(scope="module")
def scene(top):
    return str(next((top / "resources" / "samples").glob("*.tif")))


@pytest.fixture(scope="module")
def enlarged(scene, tmp_path_factory):
    """A part of the scene enlarged ten times by GDAL's cubic resampling, in place of a network's result."""
    path = str(tmp_path_factory.mktemp("result") / "result.tif")
    window = [100, 100, SIDE, SIDE]
    gdal.Translate(path, scene, srcWin=window, width=SIDE * 10, height=SIDE * 10, resampleAlg="cubic")
    # GDAL may crash in qgis_process when such a file is still open while QGIS ends.
    gdal.Open(path).BuildOverviews("AVERAGE", [2])
    return path


def test_report_table_and_numbers_of_an_enlargement(algorithm, scene, enlarged, tmp_path):
    report, table = tmp_path / "report.html", tmp_path / "figures.csv"
    parameters = {"INPUT": scene, "RESULT": enlarged, "OUTPUT": str(report), "OUTPUT_CSV": str(table)}
    uncertainty = Path(enlarged).with_name("result_uncertainty.tif")
    gdal.Translate(str(uncertainty), enlarged, bandList=[1, 2])
    results, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    uncertainty.unlink()  # the other tests have none
    assert ok and results["OUTPUT"] == str(report)
    # Interpolation blurs: near the input by box mean, clearly further off when the sensor blurs it once more.
    assert 0.0005 < results["RMSE_10M"] < 0.02 and results["RMSE_SENSOR_10M"] > 1.5 * results["RMSE_10M"]
    assert 0 < results["SAM"] < 3 and "PSNR" not in results
    text = report.read_text(encoding="utf-8")
    assert "Most uncertain places" in text
    assert "1 m grid, not 1 m resolution" in text and f"{SIDE} × {SIDE} input pixels" in text
    assert len(table.read_text(encoding="utf-8").splitlines()) > 60


def test_a_reference_adds_its_psnr(algorithm, scene, enlarged, tmp_path):
    reference = str(tmp_path / "reference.tif")
    size = {"width": SIDE * 10, "height": SIDE * 10}
    gdal.Translate(reference, scene, srcWin=[100, 100, SIDE, SIDE], **size, resampleAlg="bilinear")
    parameters = {"INPUT": scene, "RESULT": enlarged, "REFERENCE": reference, "OUTPUT": str(tmp_path / "r.html")}
    results, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert ok and 30 < results["PSNR"] < 70 and "OUTPUT_CSV" not in results


def test_a_result_as_its_own_reference_is_refused(algorithm, scene, enlarged, tmp_path):
    parameters = {"INPUT": scene, "RESULT": enlarged, "REFERENCE": enlarged, "OUTPUT": str(tmp_path / "r.html")}
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert not ok and "The reference is the result itself" in feedback.textLog()
    assert not list(tmp_path.iterdir())


def test_a_date_left_out_is_reported_and_one_on_other_pixels_refused(algorithm, scene, enlarged, tmp_path):
    date, other = str(tmp_path / "june.tif"), str(tmp_path / "other.tif")
    gdal.Translate(date, scene, srcWin=[90, 90, 200, 200], scaleParams=[[0, 10000, 0, 9900]])
    gdal.Translate(other, scene, srcWin=[90, 90, 200, 200])
    dataset = gdal.Open(other, gdal.GA_Update)
    x, *rest = dataset.GetGeoTransform()
    dataset.SetGeoTransform((x + 4, *rest))
    dataset = None
    report = tmp_path / "r.html"
    parameters = {"INPUT": scene, "RESULT": enlarged, "DATES": [date], "OUTPUT": str(report)}
    _, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert ok and "june.tif" in report.read_text(encoding="utf-8")
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run({**parameters, "DATES": [other]}, QgsProcessingContext(), feedback)
    assert not ok and "are not those of INPUT" in feedback.textLog()


@pytest.mark.parametrize(("parameter", "bands"), [("RESULT", 10), ("REFERENCE", 10), ("REFERENCE", 4)])
def test_nodata_set_in_qgis_counts(algorithm, scene, enlarged, tmp_path, parameter, bands):
    """A reference that differs from the result only where QGIS says that there are no data."""
    path = str(tmp_path / "holed.tif")
    gdal.Translate(path, enlarged, bandList=list(range(1, bands + 1)))
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in range(1, bands + 1):
        dataset.GetRasterBand(number).WriteArray(np.full((50, 50), 60001, np.uint16), 100, 100)
    dataset = None
    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback()
    layer = QgsRasterLayer(path, "holed")
    project.addMapLayer(layer)
    for number in range(1, bands + 1):
        layer.dataProvider().setUserNoDataValue(number, [QgsRasterRange(60001, 60001)])
    context.setProject(project)
    parameters = {"INPUT": scene, "RESULT": enlarged, "REFERENCE": enlarged, "OUTPUT": str(tmp_path / "r.html")}
    results, ok = algorithm.run({**parameters, parameter: layer.id()}, context, feedback)
    assert ok, feedback.textLog()
    assert results["PSNR"] == float("inf") and results["RMSE_10M"] < 0.02
    project.clear()


def test_a_result_of_another_place_is_refused_before_work_starts(algorithm, scene, tmp_path):
    elsewhere = str(tmp_path / "elsewhere.tif")
    gdal.Translate(elsewhere, scene, srcWin=[0, 0, SIDE, SIDE], width=SIDE * 10, height=SIDE * 10)
    dataset = gdal.Open(elsewhere, gdal.GA_Update)
    geotransform = dataset.GetGeoTransform()
    dataset.SetGeoTransform((geotransform[0] - 5000, *geotransform[1:]))
    dataset = None
    feedback = QgsProcessingFeedback()
    parameters = {"INPUT": scene, "RESULT": elsewhere, "OUTPUT": str(tmp_path / "r.html")}
    _, ok = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert not ok and "outside the input" in feedback.textLog() and "Traceback" not in feedback.textLog()
    assert not (tmp_path / "r.html").exists()


def test_qgis_process_ends_well_with_a_file_that_has_overviews(scene, enlarged, tmp_path):
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    command = [os.environ["QGIS_PROCESS"], "--json", "run", "s2dr3:evaluate", f"--INPUT={scene}"]
    options = [f"--RESULT={enlarged}", f"--OUTPUT={tmp_path / 'r.html'}"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["RMSE_20M"] > 0


@pytest.mark.parametrize(
    ("outputs", "reason"),
    [
        (lambda scene, folder: {"OUTPUT": scene}, "OUTPUT is an input itself"),
        (lambda scene, folder: {"OUTPUT": folder / "a.html", "OUTPUT_CSV": scene}, "OUTPUT_CSV is an input itself"),
        (lambda scene, folder: {"OUTPUT": folder / "a.html", "OUTPUT_CSV": folder / "a.html"}, "are the same file"),
        (lambda scene, folder: {"OUTPUT": folder / "none" / "a.html"}, "does not exist"),
    ],
)
def test_outputs_are_checked_before_the_work(algorithm, scene, enlarged, tmp_path, outputs, reason):
    copy = tmp_path / "scene.tif"
    copy.write_bytes(Path(scene).read_bytes())
    parameters = {"INPUT": str(copy), "RESULT": enlarged}
    parameters |= {name: str(path) for name, path in outputs(copy, tmp_path).items()}
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert not ok and reason in feedback.textLog()
    assert copy.read_bytes() == Path(scene).read_bytes() and not (tmp_path / "a.html").exists()


def test_what_the_user_says_of_the_20_m_bands_is_told(algorithm, scene, enlarged, tmp_path):
    parameters = {"INPUT": scene, "RESULT": enlarged, "OUTPUT": str(tmp_path / "r.html"), "BANDS_20M": "sharp"}
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert ok and "sharpened to 10 m before" in feedback.textLog() and "as BANDS_20M says" in feedback.textLog()
    assert "sharpened to 10 m before" in (tmp_path / "r.html").read_text(encoding="utf-8")
