"""Algorithms that run one after another as one task."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from s2dr3_qgis.gui.background import run as running
from s2dr3_qgis.gui.background.run import BackgroundRun
from s2dr3_qgis.gui.background.sequence import AlgorithmSequence, Step, commands
from tests.scenes import CUBE_NAMES, write_stack


class Adder(QgsProcessingAlgorithm):
    """Writes VALUE into a list; ``then`` is called with the feedback, in the task's thread."""

    def __init__(self, label, done, then=lambda _feedback: None):
        super().__init__()
        self.label, self.done, self.then = label, done, then

    def name(self):
        return self.label

    def displayName(self):
        return self.label.title()

    def createInstance(self):
        return Adder(self.label, self.done, self.then)

    def initAlgorithm(self, _configuration=None):
        self.addParameter(QgsProcessingParameterNumber("VALUE", "Value"))
        self.addParameter(QgsProcessingParameterRasterDestination("OUTPUT", "Output", optional=True))

    def prepareAlgorithm(self, parameters, context, _feedback):
        if parameters["VALUE"] < 0:
            raise QgsProcessingException(f"{self.label}: VALUE is negative.")
        self.prepared_in = "gui" if QThread.currentThread() == QCoreApplication.instance().thread() else "task"
        self.project = context.project()
        return True

    def processAlgorithm(self, parameters, context, feedback):
        self.done.append((self.label, parameters["VALUE"], self.prepared_in, self.project is not None))
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        feedback.pushInfo(f"{self.label} at work")
        feedback.setProgress(50)
        self.then(feedback)
        if feedback.isCanceled():
            raise QgsProcessingException("Stopped.")
        feedback.setProgress(100)
        return {"OUTPUT": output, f"{self.label}_SUM": parameters["VALUE"] + 1}


@pytest.fixture
def start(qgis_processing, qtbot, monkeypatch):
    """Runs a sequence in the background; returns the run with its end, its lines and its progress."""
    history = []
    monkeypatch.setattr(running, "add_to_history", lambda algorithm, *_rest: history.append(algorithm.name()))

    def start(*steps):
        run = BackgroundRun(AlgorithmSequence(steps), {})
        run.ends, run.lines, run.shares, run.history = [], [], [], history
        run.finished.connect(lambda *end: run.ends.append(end))
        run.feedback.line.connect(lambda text, level: run.lines.append((level, text)))
        run.feedback.progressChanged.connect(run.shares.append)
        run.start()
        qtbot.waitUntil(lambda: run not in BackgroundRun.alive(), timeout=20_000)
        return run

    yield start
    QgsProject.instance().clear()


def test_steps_run_in_order_as_one(start):
    done = []
    run = start(Step(Adder("one", done), {"VALUE": 1}, 0.25), Step(Adder("two", done), {"VALUE": 2}, 0.75))
    # The first may use layers of the project, and so reads its parameters in their thread; the second has none.
    assert done == [("one", 1, "gui", True), ("two", 2, "task", False)]
    [(successful, results, error)] = run.ends
    assert successful and error == ""
    assert (results["one_SUM"], results["two_SUM"]) == (2, 3)
    assert run.shares == [12.5, 25.0, 62.5, 100.0]
    assert [text for _, text in run.lines] == ["one at work", "two at work"]
    assert run.algorithm.displayName() == "One, Two"
    assert run.history == ["one", "two"]
    assert [step["one_SUM" if "one_SUM" in step else "two_SUM"] for step in run.algorithm.completed] == [2, 3]


def test_the_layers_of_all_steps_come_onto_the_map(start, tmp_path):
    values = np.full((10, 8, 8), 500, np.uint16)

    def write(name):
        return lambda _feedback: write_stack(tmp_path / name, values, CUBE_NAMES)

    steps = [
        Step(
            Adder(name, [], write(f"{name}.tif")),
            {
                "VALUE": 1,
                "OUTPUT": QgsProcessingOutputLayerDefinition(str(tmp_path / f"{name}.tif"), QgsProject.instance()),
            },
            0.5,
        )
        for name in ("one", "two")
    ]
    run = start(*steps)
    assert run.ends[0][0]
    sources = {layer.source() for layer in QgsProject.instance().mapLayers().values()}
    assert sources == {str(tmp_path / "one.tif"), str(tmp_path / "two.tif")}


def test_the_first_step_s_refusal_is_that_of_the_run(start):
    done = []
    run = start(Step(Adder("one", done), {"VALUE": -1}, 0.5), Step(Adder("two", done), {"VALUE": 2}, 0.5))
    assert run.refused and done == []
    assert run.ends[0][2] == "one: VALUE is negative."


def test_a_further_step_names_its_own_parameters(start):
    def fail(feedback):
        feedback.pushWarning("VALUE is odd.")
        raise QgsProcessingException("VALUE is too odd.")

    two = Adder("two", [], fail).create()
    run = start(Step(Adder("one", []), {"VALUE": 1}, 0.5), Step(two, {"VALUE": 2}, 0.5))
    assert run.ends[0][2] == '"Value" is too odd.'
    assert [text for level, text in run.lines if "odd" in text] == ['"Value" is odd.', '"Value" is too odd.']


@pytest.mark.parametrize("first_fails", [True, False])
def test_a_step_that_fails_ends_the_run_with_its_message(start, first_fails):
    done = []

    def fail(_feedback):
        raise QgsProcessingException("The server is gone.")

    one = Adder("one", done, fail) if first_fails else Adder("one", done)
    two = Adder("two", done) if first_fails else Adder("two", done, fail)
    run = start(Step(one, {"VALUE": 1}, 0.5), Step(two, {"VALUE": 2}, 0.5))
    successful, _, error = run.ends[0]
    assert not successful and error == "The server is gone."
    assert len(done) == (1 if first_fails else 2)
    assert len(run.algorithm.completed) == (0 if first_fails else 1)
    assert [text for level, text in run.lines if level == "error"] == ["The server is gone."]


@pytest.mark.parametrize("during", ["one", "two"])
def test_one_cancel_ends_all(start, during):
    done = []

    def cancel(_feedback):
        (run,) = BackgroundRun.alive()
        run.feedback.cancel()

    steps = [
        Step(Adder(name, done, *([cancel] if name == during else [])), {"VALUE": 1}, 0.5) for name in ("one", "two")
    ]
    run = start(*steps)
    assert run.cancelled and not run.ends[0][0]
    assert [label for label, *_ in done] == (["one"] if during == "one" else ["one", "two"])


def test_a_single_algorithm_is_its_own_command(qgis_app):
    adder = Adder("one", [])
    assert commands(adder, {"VALUE": 1}) == [(adder, {"VALUE": 1})]


def test_a_clone_shares_what_is_completed(qgis_app):
    sequence = AlgorithmSequence([Step(Adder("one", []), {"VALUE": 1}, 1.0)])
    context = QgsProcessingContext()
    clone = sequence.create()
    results, successful = clone.run({}, context, BackgroundRun(sequence, {}).feedback)
    assert successful and sequence.completed[0]["one_SUM"] == 2 == results["one_SUM"]
