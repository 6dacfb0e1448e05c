"""An inspection as log lines, page and JSON: the same findings, and nothing of a file as HTML."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.checkpoints.inspection import Inspection, inspect_checkpoint
from s2dr3_qgis.engine.checkpoints.inspection_report import as_json, as_page, as_text, sections, verdict
from s2dr3_qgis.engine.core.page import to_html
from tests.pages import capitals, untranslated


def test_reports_say_the_same_and_are_safe(top, tmp_path):
    tensors = load_file(top / "tests" / "data" / "decoder_tiny" / "decoder.safetensors")
    tensors["<script>alert(1)</script>"] = torch.ones(1)
    save_file(tensors, tmp_path / "d.safetensors")
    found = inspect_checkpoint(tmp_path / "d.safetensors", statistics=True)
    page, text, data = to_html(as_page(found)), "\n".join(as_text(found)), json.loads(as_json(found))
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
    assert "problem 49" in to_html(as_page(found))


def test_a_section_of_very_many_rows_is_cut_on_the_page():
    html = to_html(as_page(Inspection("x.pt", remarks=[f"remark {n}" for n in range(1500)])))
    assert "remark 999<" in html and "remark 1000<" not in html and "… and 500 more" in html


@pytest.mark.parametrize("broken", [False, True])
def test_no_word_of_the_page_misses_the_translation(top, tmp_path, broken):
    path = top / "tests" / "data" / "decoder_tiny" / "decoder.safetensors"
    if broken:
        tensors = load_file(path)
        first, second, *_ = tensors
        tensors["unexpected.one"] = tensors.pop(first)
        tensors[second] = torch.full((2, 2), torch.nan)
        tensors["whole"] = torch.ones(3, dtype=torch.int64)
        path = tmp_path / "decoder.safetensors"
        save_file(tensors, path)
    found = inspect_checkpoint(path, statistics=True, memory=1)
    html = to_html(as_page(found), capitals)
    names = [str(path), *found.metadata, *found.metadata.values(), found.sha256, *found.dtypes]
    names += [*found.architecture, *("all", "body"), "True", "False", "None"]
    for differing in (found.difference.missing, found.difference.unexpected):
        names += [name for pair in differing.items() for name in pair if name]
    names += [*found.difference.misshaped, *found.not_finite, *found.constant]
    assert untranslated(html, *names) == []
    assert ("bad" if broken else "good") in html


def test_what_was_not_found_out_has_no_section():
    found = Inspection("x.pt", kind="a network")
    assert [title for title, _ in sections(found)] == ["File"]
    assert verdict(found) == "A complete a network: it can be used."
