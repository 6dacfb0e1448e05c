"""s2dr3:extracttokens in QGIS: files on the exact grid, extents, errors as one line, qgis_process."""

from __future__ import annotations

import json
import os
import subprocess

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis_feedback import CancelAtOnce

from s2dr3_qgis.engine.raster.cube.cube import open_cube

HIDDEN = 32


@pytest.fixture(scope="module")
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("extracttokens")


@pytest.fixture
def scene(top):
    return str(next((top / "resources" / "samples").glob("*.tif")))


@pytest.fixture
def backbone(top):
    return str(top / "tests" / "data" / "backbone_tiny" / "model.safetensors")


def run(algorithm, parameters, feedback=None):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = feedback or QgsProcessingFeedback()
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok
    return results


def test_cells_are_160_m_and_files_are_those_asked_for(algorithm, scene, backbone, tmp_path):
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "PICTURE")}
    outputs["VECTORS"] = str(tmp_path / "cls.json")
    results = run(algorithm, {"INPUT": scene, "BACKBONE": backbone, **outputs})
    grid = open_cube(scene).grid
    tokens = gdal.Open(results["OUTPUT"])
    x0, _, _, y0, _, _ = grid.geotransform
    assert tokens.GetGeoTransform() == (x0, 160.0, 0.0, y0, 0.0, -160.0)
    assert (tokens.RasterCount, tokens.RasterXSize) == (HIDDEN, grid.width // 16) == (results["FEATURES"], 25)
    assert np.isfinite(tokens.ReadAsArray()).all()
    assert gdal.Open(results["PICTURE"]).RasterCount == 3
    assert len(json.loads((tmp_path / "cls.json").read_text())["cls"]) == HIDDEN
    assert {path.name for path in tmp_path.iterdir()} == {"OUTPUT.tif", "PICTURE.tif", "cls.json"}


def test_the_small_open_backbone_is_taken_where_none_is_named(algorithm, scene, tmp_path):
    results = run(algorithm, {"INPUT": scene, "OUTPUT": str(tmp_path / "t.tif"), "DATA_TYPE": "Float16"})
    assert results["FEATURES"] == 96
    assert np.ptp(gdal.Open(results["OUTPUT"]).ReadAsArray(), axis=(1, 2)).min() > 0


def test_an_extent_snaps_outward_to_pixels(algorithm, scene, backbone, tmp_path):
    grid = open_cube(scene).grid
    (x0, y1), (x1, y0) = grid.at(20.4, 30.3), grid.at(99.6, 79.5)
    parameters = {
        "INPUT": scene,
        "BACKBONE": backbone,
        "EXTENT": f"{x0},{x1},{y0},{y1}",
        "TILE_SIZE": 64,
        "OVERLAP": 16,
    }
    results = run(algorithm, {**parameters, "OUTPUT": str(tmp_path / "t.tif")})
    tokens = gdal.Open(results["OUTPUT"])
    assert tokens.GetGeoTransform()[::3] == grid.at(20, 30)
    assert (tokens.RasterXSize, tokens.RasterYSize) == (5, 3)


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"BACKBONE": "nowhere.safetensors"}, "nowhere.safetensors"),
        ({"LAYERS": "9"}, "1 to 3"),
        ({"OVERLAP": 50}, "multiples of 16"),
        ({"EXTENT": "0,100,0,100"}, "outside"),
        ({"BANDS": [1, 2]}, "BANDS"),
    ],
)
def test_faults_are_one_clear_error_and_leave_no_file(algorithm, scene, backbone, tmp_path, parameters, says):
    given = {"INPUT": scene, "BACKBONE": backbone, "OUTPUT": str(tmp_path / "t.tif"), **parameters}
    feedback = QgsProcessingFeedback()
    # QGIS itself catches what preparing raises, and tells the feedback.
    _, ok = algorithm.run(given, QgsProcessingContext(), feedback)
    assert not ok
    assert says in feedback.textLog()
    assert "Traceback" not in feedback.textLog()
    assert not list(tmp_path.iterdir())


def test_cancel_ends_the_run_and_leaves_no_file(algorithm, scene, backbone, tmp_path):
    given = {"INPUT": scene, "BACKBONE": backbone, "OUTPUT": str(tmp_path / "t.tif"), "TILE_SIZE": 128, "OVERLAP": 16}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.run(given, QgsProcessingContext(), CancelAtOnce(), {}, False)
    assert not list(tmp_path.iterdir())


def test_qgis_process_runs_it(scene, backbone, tmp_path):
    command = [os.environ["QGIS_PROCESS"], "--json", "run", "s2dr3:extracttokens", f"--INPUT={scene}"]
    command += [f"--BACKBONE={backbone}", f"--OUTPUT={tmp_path / 't.tif'}"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["FEATURES"] == HIDDEN
