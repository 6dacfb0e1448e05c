"""One run in the background: its end, its refusal, its cancellation, and being abandoned."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProject

from s2dr3_qgis.gui.background.run import BackgroundRun
from tests.scenes import CUBE_NAMES, write_stack


@pytest.fixture
def scene(tmp_path):
    values = np.random.default_rng(0).integers(300, 4000, (10, 48, 48)).astype(np.uint16)
    metadata = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}
    return str(write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata=metadata))


@pytest.fixture
def make(s2dr3_provider, qgis_processing, scene, tmp_path):
    def make(**parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2dr3:superresolve")
        values = {"INPUT": scene, "OUTPUT": str(tmp_path / "fine.tif"), "TILE_SIZE": 24, "OVERLAP": 4, **parameters}
        run = BackgroundRun(algorithm, values)
        run.ends, run.lines = [], []
        run.finished.connect(lambda *end: run.ends.append(end))
        run.feedback.line.connect(lambda text, level: run.lines.append((level, text)))
        return run

    yield make
    QgsProject.instance().clear()


def ended(run):
    return run not in BackgroundRun.alive()


def test_a_run_ends_with_results_and_lines(make, tmp_path, qtbot):
    run = make()
    run.start()
    assert not ended(run) and run.parent() is not None
    qtbot.waitUntil(lambda: ended(run), timeout=120_000)
    [(successful, results, error)] = run.ends
    assert successful and error == "" and results["OUTPUT"] == str(tmp_path / "fine.tif")
    assert any(level == "info" and "s2dr3_open.safetensors" in text for level, text in run.lines)
    assert run.parent() is None and not run.cancelled


def test_a_refused_run_ends_at_once_with_its_reason(make, tmp_path, qtbot, monkeypatch):
    monkeypatch.setenv("S2DR3_PYTHON", str(tmp_path / "nowhere"))
    run = make()
    run.start()
    assert ended(run) and run.refused and not run.cancelled
    [(successful, _, error)] = run.ends
    assert not successful and "There is no Python interpreter" in error


def test_a_cancelled_run_is_so_and_leaves_nothing(make, tmp_path, qtbot):
    run = make()
    run.start()
    run.cancel()
    qtbot.waitUntil(lambda: ended(run), timeout=60_000)
    assert run.cancelled and not run.ends[0][0]
    assert [path.name for path in tmp_path.iterdir()] == ["scene.tif"]


def test_an_abandoned_run_ends_without_a_word(make, qtbot):
    run = make()
    run.start()
    run.abandon()
    qtbot.waitUntil(lambda: ended(run), timeout=60_000)
    assert run.ends == [] and QgsProject.instance().mapLayers() == {}
