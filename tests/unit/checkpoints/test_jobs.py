"""Jobs on checkpoints with plain values: their results, and outputs and rows that are refused before any work."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from s2dr3_qgis.engine.checkpoints import inspection
from s2dr3_qgis.engine.checkpoints.calibration import search
from s2dr3_qgis.engine.checkpoints.calibration.search import SHOWN
from s2dr3_qgis.engine.checkpoints.jobs import calibrate, inspect
from s2dr3_qgis.engine.core.errors import InputError, RasterError
from s2dr3_qgis.engine.core.page import to_html
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.weights.local_files import hash_file


@pytest.fixture
def modules(top):
    return str(top / "tests" / "data" / "decoder_tiny" / "modules")


def test_inspection_returns_plain_values_and_its_page(modules, tmp_path):
    found = inspect(Silent(), modules, False, False, None, str(tmp_path / "r.html"), "")
    assert found["usable"] and found["problems"] == 0
    assert "decoder" in found["kind"]
    assert "A complete S2x10NetS decoder" in to_html(found["page"]) and not (tmp_path / "r.html").exists()
    assert inspect(Silent(), modules, False, False, None, "", "")["page"] is None


@pytest.mark.parametrize(
    ("html", "json", "message"),
    [
        ("", "d.safetensors", "OUTPUT_JSON is an input itself"),
        ("config.json", "", "OUTPUT is an input itself"),
        ("r.html", "r.html", "are the same file"),
        ("no/r.html", "", "does not exist"),
        (".", "", "is a folder"),
    ],
)
def test_reports_that_cannot_be_written_are_refused_before_the_checkpoint_is_read(
    top, tmp_path, monkeypatch, html, json, message
):
    source = shutil.copy(top / "tests" / "data" / "decoder_tiny" / "decoder.safetensors", tmp_path / "d.safetensors")
    before = hash_file(source)
    monkeypatch.setattr(inspection, "open_weights", None)
    targets = [str(tmp_path / name) if name else "" for name in (html, json)]
    with pytest.raises(RasterError, match=message):
        inspect(Silent(), str(source), False, False, None, *targets)
    assert [entry.name for entry in tmp_path.iterdir()] == ["d.safetensors"]
    assert hash_file(source) == before


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"row": SHOWN + 1}, InputError, "ROW is 21, but the table has 20 rows"),
        ({"row": -1}, InputError, "ROW is -1"),
        ({"target": "out.pt"}, RasterError, "no known file extension"),
        ({"table": "d.safetensors"}, RasterError, "TABLE is an input itself"),
        ({"target": "a.safetensors", "table": "a.safetensors"}, RasterError, "are the same file"),
    ],
)
def test_calibration_refuses_row_and_outputs_before_the_search(top, tmp_path, monkeypatch, changes, error, message):
    source = shutil.copy(top / "tests" / "data" / "decoder_tiny" / "decoder.safetensors", tmp_path / "d.safetensors")
    monkeypatch.setattr(search, "calibrate", None)
    request = {"device": "cpu", "target": "", "table": "table.html", "row": 0, **changes}
    for name in ("target", "table"):
        request[name] = str(tmp_path / request[name]) if request[name] else ""
    with pytest.raises(error, match=message):
        calibrate(Silent(), np.zeros((10, 24, 24), np.float32), str(source), **request)
    assert [entry.name for entry in tmp_path.iterdir()] == ["d.safetensors"]


def test_a_row_that_the_ranking_lacks_is_refused_and_nothing_written(modules, tmp_path, monkeypatch):
    only = search.Ranking([search.Trial(DecoderConfig(), None)], 0)
    monkeypatch.setattr(search, "calibrate", lambda *_arguments: only)
    image, table = np.zeros((10, 24, 24), np.float32), tmp_path / "table.csv"
    with pytest.raises(InputError, match="the table has 1 rows"):
        calibrate(Silent(), image, modules, "cpu", str(tmp_path / "out.safetensors"), str(table), 2)
    assert not list(tmp_path.iterdir())
