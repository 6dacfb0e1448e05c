"""s2dr3:fetchcube through QGIS's network, against a catalogue and an archive on this computer."""

from __future__ import annotations

import json
import os
import subprocess
import time

import pytest
from catalogue_server import (
    USER,
    Proxy,
    assert_is,
    copernicus,
    earth_search,
    planetary_computer,
)
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsNetworkAccessManager,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis_feedback import Feedback

from s2dr3_qgis.engine.raster.cube.cube import open_cube

WHEN = "2020-02-23T03:50:12.345000Z"
POINT = "103.7722,17.9411 [EPSG:4326]"


@pytest.fixture
def parameters(server, tmp_path):
    return {
        "POINT": POINT,
        "SIZE": 1000,
        "DATE": "2020-02-23",
        "URL": f"{server.url}/stac",
        "OUTPUT": str(tmp_path / "cube.tif"),
    }


@pytest.fixture
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("fetchcube")


@pytest.fixture
def run(algorithm):
    def start(parameters, project=None):
        context, feedback = QgsProcessingContext(), Feedback()
        if project is not None:
            context.setProject(project)
        results, ok = algorithm.run(parameters, context, feedback, {}, False)
        if not ok:
            raise QgsProcessingException("\n".join(feedback.errors))
        return results, feedback

    return start


def test_a_point_and_a_date_become_a_cube(server, tile, run, parameters, tmp_path):
    item = earth_search(server, tile, WHEN)
    server.add(item)
    results, feedback = run(parameters)
    assert results["OUTPUT"] == str(tmp_path / "cube.tif")
    assert results["CUBES"] == [results["OUTPUT"]]
    assert results["SCENES"] == item["id"]
    assert_is(tile, results["OUTPUT"])
    assert any("DN - 1000" in line for line in feedback.lines)
    assert all(entry["range"] for entry in server.asked("/files/"))


def test_an_extent_in_another_crs(server, tile, run, parameters):
    server.add(earth_search(server, tile, WHEN))
    del parameters["POINT"]
    results, _ = run({**parameters, "EXTENT": "11552000,11553000,2031000,2032000 [EPSG:3857]"})
    assert_is(tile, results["OUTPUT"])
    # A metre of Web Mercator is 0.95 m here.
    assert 96 <= gdal.Open(results["OUTPUT"]).RasterXSize <= 102


def test_the_selected_polygons_of_a_layer(server, tile, run, parameters):
    server.add(earth_search(server, tile, WHEN))
    layer = QgsVectorLayer("Polygon?crs=EPSG:32648", "areas", "memory")
    shapes = ["POLYGON((369000 1985000,369500 1985000,369500 1984500,369000 1985000))", "POLYGON((0 0,1 0,1 1,0 0))"]
    for wkt in shapes:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    layer.selectByIds([1])
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    del parameters["POINT"]
    try:
        results, _ = run({**parameters, "AREA": selected}, project=project)
    finally:
        project.clear()
    assert_is(tile, results["OUTPUT"])
    x, _, _, y, _, _ = gdal.Open(results["OUTPUT"]).GetGeoTransform()
    assert abs(x - 369000) <= 40 and abs(y - 1985000) <= 40


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"POINT": None}, "POINT, EXTENT and AREA"),
        ({"EXTENT": "0,1,0,1 [EPSG:4326]"}, "POINT and EXTENT"),
        ({"DATE": None}, "No date"),
        ({"START": "2020-02-01"}, "END"),
        ({"DATE": None, "START": "2020-02-01", "END": "2020-01-01"}, "before START"),
        ({"START": "2020-03-01", "END": "2020-03-02"}, "outside START"),
        ({"DATE": None, "START": "2020-02-01", "END": "2020-03-01", "CHOOSE": "nearest"}, "needs DATE"),
        ({"CATALOGUE": "cdse"}, "AUTHCFG"),
        ({"CATALOGUE": "custom", "URL": ""}, "URL"),
        ({"URL": "ftp://example.org"}, "no web address"),
        ({"URL": "http://example.org/stac", "AUTHCFG": "abc1234"}, "not encrypted"),
        ({"POINT": "0,89 [EPSG:4326]"}, "84° north"),
        ({"OUTPUT": "{folder}/cube.jpg"}, "OUTPUT"),
        ({"INPUT_SCALE": "about right"}, "INPUT_SCALE"),
    ],
)
def test_what_cannot_be_done_is_one_message(server, tile, run, parameters, tmp_path, change, message):
    server.add(earth_search(server, tile, WHEN))
    change = {key: value.format(folder=tmp_path) if isinstance(value, str) else value for key, value in change.items()}
    with pytest.raises(QgsProcessingException, match=message):
        run({key: value for key, value in {**parameters, **change}.items() if value is not None})
    assert os.listdir(tmp_path) == []


def test_the_candidates_without_a_cube(server, tile, run, parameters, tmp_path):
    server.add(earth_search(server, tile, WHEN))
    target = str(tmp_path / "candidates.gpkg")
    results, _ = run({**parameters, "LIST_ONLY": True, "CANDIDATES": target})
    assert results["LISTED"] == 1 and "OUTPUT" not in results
    layer = QgsVectorLayer(target, "candidates")
    assert [feature["reason"] for feature in layer.getFeatures()] == ["taken"]
    assert layer.crs().authid() == "EPSG:4326"


@pytest.fixture
def proxied():
    """Lets all of QGIS's network go through a proxy of this computer, for addresses of this computer too."""

    def start(proxy, user="", word=""):
        settings = QgsSettings()
        settings.setValue("proxy/proxyEnabled", True)
        settings.setValue("proxy/proxyType", "HttpProxy")
        settings.setValue("proxy/proxyHost", "127.0.0.1")
        settings.setValue("proxy/proxyPort", str(proxy.port))
        settings.setValue("proxy/proxyUser", user)
        settings.setValue("proxy/proxyPassword", word)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()

    yield start
    QgsSettings().remove("proxy")
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def test_everything_goes_through_the_proxy_of_qgis(server, tile, run, parameters, proxied):
    server.add(earth_search(server, tile, WHEN))
    word = "w" * 6
    with Proxy(f"me:{word}") as proxy:
        proxied(proxy, "me", word)
        results, feedback = run(parameters)
    assert_is(tile, results["OUTPUT"])
    assert len(proxy.log) == len(server.log)
    assert any("/stac/search" in line for line in proxy.log) and any("B8A.tif" in line for line in proxy.log)
    assert not any(word in line for line in feedback.lines)


def test_a_proxy_that_wants_another_account_is_named(server, tile, run, parameters, proxied):
    server.add(earth_search(server, tile, WHEN))
    with Proxy("me:" + "w" * 6) as proxy:
        proxied(proxy)
        with pytest.raises(QgsProcessingException, match="proxy"):
            run(parameters)
    assert server.log == []


def test_an_account_opens_the_archive_of_copernicus(server, tile, run, parameters, account):
    server.add(copernicus(server, tile, WHEN))
    results, feedback = run({**parameters, "CATALOGUE": "cdse", "AUTHCFG": account})
    assert_is(tile, results["OUTPUT"])
    assert any("JPEG 2000" in line for line in feedback.lines)
    assert USER.split(":")[1] not in json.dumps([feedback.lines, gdal.Info(results["OUTPUT"])])


def test_an_account_that_does_not_exist_is_named(server, tile, run, parameters):
    server.add(copernicus(server, tile, WHEN))
    with pytest.raises(QgsProcessingException, match="AUTHCFG"):
        run({**parameters, "CATALOGUE": "cdse", "AUTHCFG": "zzz9999"})


def test_tokens_of_the_planetary_computer(server, tile, run, parameters):
    server.add(planetary_computer(server, tile, WHEN), **STORE)
    results, feedback = run({**parameters, "CATALOGUE": "planetarycomputer"})
    assert_is(tile, results["OUTPUT"])
    assert server.tokens == 1
    assert not any("sig=" in line for line in feedback.lines)


STORE = {"msft:storage_account": "sentinel2l2a01", "msft:container": "sentinel2-l2"}


def start_task(algorithm, parameters):
    """Runs the algorithm as a task; its feedback, and a list that gets success and time at its end."""
    context, feedback = QgsProcessingContext(), Feedback()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda ok, _results: ended.append((ok, time.monotonic())))
    QgsApplication.taskManager().addTask(task)
    feedback.kept = (task, context)  # the task does not keep them
    return feedback, ended


@pytest.mark.parametrize(
    ("match", "fault"),
    [
        ("/stac/collections", {"stall": 30}),
        ("/sas/v1/token", {"stall": 30}),
        ("/stac/search", {"stall": 30}),
        ("/stac/search", {"status": 503, "retry_after": 50}),
        ("SCL.tif", {"stall": 30}),
        ("B06.tif", {"stall": 30}),
        ("B06.tif", {"status": 429, "retry_after": 50}),
    ],
    ids=["collection", "token", "search", "busy search", "classes", "band", "busy band"],
)
def test_cancel_ends_every_wait_within_two_seconds(server, tile, algorithm, parameters, qtbot, tmp_path, match, fault):
    server.add(planetary_computer(server, tile, WHEN), **STORE)
    server.faults.append({"match": match, "times": 1, **fault})
    feedback, ended = start_task(algorithm, {**parameters, "CATALOGUE": "planetarycomputer"})
    qtbot.waitUntil(lambda: bool(server.asked(match)), timeout=30_000)
    qtbot.wait(50)  # the pause after an answer that the server is busy
    begun = time.monotonic()
    feedback.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    assert ended[0][0] is False
    assert ended[0][1] - begun < 2.0
    assert "Cancelled" in " ".join(feedback.errors)
    assert os.listdir(tmp_path) == []


def test_cancel_ends_a_whole_file_of_copernicus(server, tile, algorithm, parameters, account, qtbot, tmp_path):
    server.add(copernicus(server, tile, WHEN))
    server.faults.append({"match": "B05.jp2", "stall": 30, "times": 1})
    feedback, ended = start_task(algorithm, {**parameters, "CATALOGUE": "cdse", "AUTHCFG": account})
    qtbot.waitUntil(lambda: bool(server.asked("B05.jp2")), timeout=30_000)
    begun = time.monotonic()
    feedback.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    assert ended[0][0] is False and ended[0][1] - begun < 2.0
    assert os.listdir(tmp_path) == []


def test_a_resumed_run_goes_on_in_a_task_of_qgis(server, tile, algorithm, run, parameters, qtbot, tmp_path):
    server.add(earth_search(server, tile, WHEN))
    server.faults.append({"match": "B06.tif", "stall": 30, "times": 1})
    parameters["RESUME"] = True
    feedback, ended = start_task(algorithm, parameters)
    qtbot.waitUntil(lambda: bool(server.asked("B06.tif")), timeout=30_000)
    feedback.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    server.faults.clear()
    results, _ = run(parameters)
    assert_is(tile, results["OUTPUT"])
    assert sorted(os.listdir(tmp_path)) == ["cube.json", "cube.tif"]


def test_super_resolution_takes_the_cube_as_it_is(server, tile, run, parameters):
    server.add(earth_search(server, tile, WHEN))
    results, _ = run({**parameters, "SIZE": 200})
    cube = open_cube(results["OUTPUT"])
    assert cube.is_stack and "DN" in cube.radiometry.how
    assert cube.provenance["date"] == "20200223"


def test_qgis_process_fetches_a_cube(server, tile, parameters, tmp_path):
    program = os.environ.get("QGIS_PROCESS")
    if not program:
        pytest.skip("SKIPPED: QGIS_PROCESS is not set; make test sets it")
    server.add(earth_search(server, tile, WHEN))
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}

    def start(**change):
        values = [f"--{key}={value}" for key, value in {**parameters, **change}.items()]
        command = [program, "--json", "run", "s2dr3:fetchcube", *values]
        return subprocess.run(command, check=False, capture_output=True, text=True, env=environment)

    done = start()
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["OUTPUT"] == parameters["OUTPUT"]
    assert_is(tile, parameters["OUTPUT"])
    refused = start(DATE="2020-02-24")
    assert refused.returncode == 1
    assert "no scene of 2020-02-24" in refused.stderr
    assert "Traceback" not in refused.stderr
