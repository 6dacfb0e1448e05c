"""s2dr3:fetchcube through QGIS's network, against a catalogue and an archive on this computer."""

from __future__ import annotations

import pytest
from catalogue_server import (
    Server,
    assert_is,
    demo_tile,
    earth_search,
    remove_files,
)
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

WHEN = "2020-02-23T03:50:12.345000Z"
POINT = "103.7722,17.9411 [EPSG:4326]"


@pytest.fixture(scope="module")
def tile(top):
    return demo_tile(top)


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("archive")) as server:
        yield server


@pytest.fixture
def server(running):
    running.clear()
    yield running
    remove_files(running)


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self):
        super().__init__()
        self.lines, self.errors, self.progress = [], [], []

    def pushInfo(self, text):
        self.lines.append(text)

    def pushWarning(self, text):
        self.lines.append(text)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)


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
    def start(parameters, feedback=None):
        context, feedback = QgsProcessingContext(), feedback or Feedback()
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
