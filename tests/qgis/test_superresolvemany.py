"""s2dr3:superresolvemany in QGIS: scenes in sheets by a process beside QGIS, resuming, Cancel, refusals as one line."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from scenes import CUBE_NAMES, write_stack

METADATA = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}


@pytest.fixture
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("superresolvemany")


@pytest.fixture
def scenes(tmp_path):
    """Two scenes of 30 × 140 pixels, two sheets each."""
    values = np.random.default_rng(0).integers(300, 4000, (10, 30, 140)).astype(np.uint16)
    options = {"nodata": 0, "metadata": METADATA}
    return [write_stack(tmp_path / f"{name}.tif", values, CUBE_NAMES, **options) for name in ("a", "b")]


def run(algorithm, feedback=None, **parameters):
    context, feedback = QgsProcessingContext(), feedback or QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run({"SHEET": 128, **parameters}, context, feedback, {}, True)
    return results, ok, feedback.textLog()


def test_layers_become_sheets_that_the_same_parameters_go_on_with(algorithm, scenes, decoder, tmp_path):
    out = tmp_path / "out"
    parameters = {"INPUTS": [QgsRasterLayer(scenes[0], "a"), scenes[1]], "DECODER": decoder, "OUTPUT": str(out)}
    results, ok, log = run(algorithm, **parameters, WORKERS=1)
    assert ok, log
    assert (results["SHEETS"], results["MISSING"]) == (4, 0)
    assert "core-hours" in results["COST"]
    assert results["SCENES"] == [str(out / name / f"{name}.vrt") for name in ("a", "b")]
    layer = QgsRasterLayer(results["SCENES"][0], "a")
    assert layer.isValid() and (layer.width(), layer.height(), layer.bandCount()) == (1400, 300, 10)
    assert layer.extent() == QgsRasterLayer(scenes[0], "").extent()
    for name in ("collection.json", "sheets.gti.gpkg", "summary.json"):
        assert (out / name).is_file()
    assert "4 of 4 sheets of 2 scenes are done" in Path(results["SUMMARY_PAGE"]).read_text()
    removed = out / "b" / "000-001.json"
    kept = (out / "b" / "000-000.tif").stat().st_mtime_ns
    removed.unlink()
    results, ok, log = run(algorithm, **parameters, WORKERS=1)
    assert ok and results["MISSING"] == 0, log
    assert removed.is_file()
    assert (out / "b" / "000-000.tif").stat().st_mtime_ns == kept


def test_an_estimate_makes_no_sheet_but_plans_that_stay(algorithm, scenes, decoder, tmp_path):
    area = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500010, 3999800, 500090, 3999900)))
    area.dataProvider().addFeatures([feature])
    parameters = {"INPUTS": scenes, "AREA": area, "DECODER": decoder, "OUTPUT": str(tmp_path / "out")}
    results, ok, log = run(algorithm, **parameters, ESTIMATE=True)
    assert ok, log
    assert (results["SHEETS"], results["MISSING"], results["SCENES"]) == (2, 2, [])
    assert [path.name for path in (tmp_path / "out" / "a").iterdir()] == ["plan.json"]
    for word in ("core-hours", "in the store", "of scratch a worker", "MB/s"):
        assert word in log
    (tmp_path / "out" / "a" / "000-000.json").write_text("{}")  # one is made
    _, ok, log = run(algorithm, **parameters, DATA_TYPE="Float32")
    assert not ok
    assert "was planned with another DATA_TYPE (UInt16, now Float32)" in log


def test_cancel_ends_the_processes_and_keeps_what_is_done(algorithm, scenes, decoder, tmp_path):
    class Stopping(QgsProcessingFeedback):
        def setProgressText(self, text):
            if "sheets" in text:
                self.cancel()

    _, ok, log = run(algorithm, Stopping(), INPUTS=scenes, DECODER=decoder, OUTPUT=str(tmp_path / "out"))
    assert not ok
    assert "Finished sheets are kept" in log
    assert (tmp_path / "out" / "a" / "plan.json").is_file()


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"SHEET": 200}, "multiple of 128"),
        ({"DEVICE": "fast"}, "DEVICE 'fast' is unknown"),
        ({"CLUSTER": "tcp://10.0.0.1:8786"}, "without encryption"),
    ],
)
def test_refusals(algorithm, scenes, tmp_path, parameters, message):
    values = {"INPUTS": scenes, "OUTPUT": str(tmp_path / "out"), "DEVICE": "cpu", "SHEET": 128, **parameters}
    context = QgsProcessingContext()
    ok, text = algorithm.checkParameterValues(values, context)
    if ok:
        _, ok, text = run(algorithm, **values)
    assert not ok
    assert message in text
    assert not (tmp_path / "out").exists()


def test_scenes_that_are_refused_leave_no_folder(algorithm, decoder, tmp_path):
    bare = write_stack(tmp_path / "bare.tif", np.full((3, 30, 140), 9, np.uint16), list("xyz"))
    _, ok, log = run(algorithm, INPUTS=[bare], DECODER=decoder, OUTPUT=str(tmp_path / "new" / "out"))
    assert not ok and "bare" in log
    assert [path.name for path in tmp_path.iterdir()] == ["bare.tif"]


def test_qgis_process_ends_with_one_line_and_code_1(scenes, decoder, tmp_path):
    out = tmp_path / "out"
    (tmp_path / "list.txt").write_text("a.tif\n")
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    command = [os.environ["QGIS_PROCESS"], "run", "s2dr3:superresolvemany", f"--INPUTS={tmp_path / 'list.txt'}"]
    command += [f"--DECODER={decoder}", "--SHEET=128", "--WORKERS=1", f"--OUTPUT={out}"]
    # A folder where a sheet must go: it cannot be put there.
    (out / "a" / "000-001.tif" / "inside").mkdir(parents=True)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "000-001" in done.stderr
    assert "the same command goes on with the rest" in done.stderr
    assert gdal.Open(str(out / "a" / "000-000.tif")).RasterXSize == 1280
