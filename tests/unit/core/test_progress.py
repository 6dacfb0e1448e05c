"""Progress without QGIS, and the way in which computations learn that they should stop."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.progress import NEVER, Progress, Silent, TimeLeft, no_check, stop_if_cancelled


class Impatient(Silent):
    def cancelled(self) -> bool:
        return True


def test_a_silent_progress_never_stops():
    progress: Progress = Silent()
    progress.fraction(0.5)
    for report in (progress.text, progress.info, progress.warning):
        report("x")
    stop_if_cancelled(progress)
    assert not NEVER()
    no_check()


def test_who_asks_to_stop_ends_the_computation():
    with pytest.raises(Cancelled, match="No output was written"):
        stop_if_cancelled(Impatient())


def test_the_time_left_goes_by_the_pace_until_now(monkeypatch):
    now = [100.0]
    monkeypatch.setattr("s2dr3_qgis.engine.core.progress.time.monotonic", lambda: now[0])
    left = TimeLeft()
    now[0] += 30
    assert left.seconds(3, 12) == 120
    assert left.text(3, 12) == "2 min"
    assert left.text(5, 0) == "0 s"
