"""An inspection as log lines, page and JSON: the same findings, and nothing of a file as HTML."""

from __future__ import annotations

import json

import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.checkpoints.inspection import Inspection, inspect_checkpoint
from s2dr3_qgis.engine.checkpoints.inspection_report import as_html, as_json, as_text, sections, verdict


def test_reports_say_the_same_and_are_safe(top, tmp_path):
    tensors = load_file(top / "tests" / "data" / "decoder_tiny" / "decoder.safetensors")
    tensors["<script>alert(1)</script>"] = torch.ones(1)
    save_file(tensors, tmp_path / "d.safetensors")
    found = inspect_checkpoint(tmp_path / "d.safetensors", statistics=True)
    page, text, data = as_html(found), "\n".join(as_text(found)), json.loads(as_json(found))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    for part in ("Cannot be used", "25,195", found.sha256):
        assert part in page
        assert part in text
    assert data["usable"] is False
    assert data["difference"]["unexpected"] == {"<script>alert(1)</script>": ""}
    assert data["architecture"]["channels"] == 8


def test_long_parts_are_cut_in_the_log_only():
    found = Inspection("x.pt", problems=[f"problem {n}" for n in range(50)])
    assert "  … and 10 more" in as_text(found)
    assert "problem 49" in as_html(found)


def test_what_was_not_found_out_has_no_section():
    found = Inspection("x.pt", kind="a network")
    assert [title for title, _ in sections(found)] == ["File"]
    assert verdict(found) == "A complete a network: it can be used."
