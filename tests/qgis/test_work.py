"""A Python function as a task of QGIS."""

from __future__ import annotations

from s2dr3_qgis.engine.core.errors import Cancelled, S2DR3Error
from s2dr3_qgis.engine.core.progress import stop_if_cancelled
from s2dr3_qgis.gui.background.work import Work


def test_an_unexpected_error_in_a_task_arrives_and_ends_nothing(qtbot):
    ended = []

    def fail(_progress):
        raise ZeroDivisionError("by zero")

    work = Work("test", "A failing task", fail)
    work.done.connect(lambda result, error: ended.append((result, error)))
    work.start()
    assert Work.running("test") is work
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    assert ended[0][0] is None
    assert isinstance(ended[0][1], ZeroDivisionError)
    assert Work.running("test") is None


def run(kind, function, qtbot, cancel=False):
    """Start it and wait for its end: (result, error), steps and lines that it told."""
    ended, steps, lines = [], [], []
    work = Work(kind, "A task", function)
    work.done.connect(lambda result, error: ended.append((result, error)))
    work.step.connect(steps.append)
    work.line.connect(lines.append)
    work.start()
    if cancel:
        work.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    return ended[0], steps, lines


def test_result_steps_and_lines_arrive(qgis_app, qtbot):
    def tell(progress):
        progress.fraction(0.5)
        progress.text("half")
        progress.info("a line")
        progress.warning("a warning")
        return 7

    assert run("test", tell, qtbot) == ((7, None), ["half"], ["a line", "a warning"])


def test_errors_for_the_user_arrive_as_they_are(qgis_app, qtbot):
    problem = S2DR3Error("No such thing.")

    def fail(_progress):
        raise problem

    assert run("test", fail, qtbot)[0] == (None, problem)


def test_a_cancelled_task_ends_with_an_error_and_is_not_listed(qgis_app, qtbot):
    def go_on(progress):
        while True:
            stop_if_cancelled(progress)

    (result, error), _, _ = run("test", go_on, qtbot, cancel=True)
    assert result is None
    assert isinstance(error, (Cancelled, S2DR3Error))
    assert Work.alive() == []
    assert Work.running("test") is None
