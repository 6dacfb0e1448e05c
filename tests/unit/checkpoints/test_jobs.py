"""Jobs on checkpoints with plain values: what inspection returns, and reports that cannot be written."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.checkpoints.jobs import inspect
from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.core.progress import Silent


@pytest.fixture
def modules(top):
    return str(top / "tests" / "data" / "decoder_tiny" / "modules")


def test_inspection_returns_plain_values_and_writes_the_report(modules, tmp_path):
    found = inspect(Silent(), modules, False, False, None, str(tmp_path / "r.html"), "")
    assert found["usable"] and found["problems"] == 0
    assert "decoder" in found["kind"]
    assert "<html" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_named(modules, tmp_path):
    with pytest.raises(CheckpointError, match="cannot be written"):
        inspect(Silent(), modules, False, False, None, str(tmp_path), "")
