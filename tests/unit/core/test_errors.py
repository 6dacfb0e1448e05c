"""Errors for users have one base, so that whoever shows them needs to know one class only."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core import errors
from s2dr3_qgis.engine.core.errors import S2DR3Error, WorkerError, WorkerOutOfMemory

CLASSES = [value for value in vars(errors).values() if isinstance(value, type)]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_has_the_base_and_keeps_its_text(kind):
    assert issubclass(kind, S2DR3Error)
    assert str(kind("the file: the cause. The remedy.")) == "the file: the cause. The remedy."


def test_a_workers_lack_of_memory_is_caught_as_ones_own():
    with pytest.raises(MemoryError):
        raise WorkerOutOfMemory("too large")
    assert issubclass(WorkerOutOfMemory, WorkerError)
