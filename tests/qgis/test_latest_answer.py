"""Questions off the GUI's thread: one at a time, the latest answer only, the others stopped."""

from __future__ import annotations

import threading

import pytest

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.gui.background.latest_answer import LatestAnswer
from s2dr3_qgis.gui.background.work import Work


@pytest.fixture
def answers(qgis_app, qtbot):
    latest = LatestAnswer("A question")
    latest.given = []
    latest.answered.connect(latest.given.append)
    yield latest
    latest.forget()
    qtbot.waitUntil(lambda: not Work.alive())


def until_cancelled(started):
    """A question that is answered only by being stopped."""

    def question(progress):
        started.append(threading.get_ident())
        while not progress.cancelled():
            pass
        raise Cancelled("Cancelled.")

    return question


def test_an_answer_and_an_error_arrive(answers, qtbot):
    answers.ask(lambda _progress: 42)
    qtbot.waitUntil(lambda: answers.given == [42])

    def fail(_progress):
        raise ZeroDivisionError("by zero")

    answers.ask(fail)
    qtbot.waitUntil(lambda: len(answers.given) == 2)
    assert isinstance(answers.given[1], ZeroDivisionError)


def test_only_the_latest_is_answered_and_never_two_are_asked_at_once(answers, qtbot):
    started = []
    for _ in range(5):
        answers.ask(until_cancelled(started))
        qtbot.wait(20)
        assert len(Work.alive()) <= 1
    answers.ask(lambda _progress: "the last")
    qtbot.waitUntil(lambda: answers.given == ["the last"])
    assert len(Work.alive()) == 0


def test_what_is_forgotten_is_stopped_and_says_nothing(answers, qtbot):
    started = []
    answers.ask(until_cancelled(started))
    qtbot.waitUntil(lambda: bool(started))
    answers.forget()
    qtbot.waitUntil(lambda: not Work.alive())
    qtbot.wait(50)
    assert answers.given == []
