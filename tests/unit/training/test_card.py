"""The model card of a fine-tuned checkpoint."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors import safe_open

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.training.card import write_finetuned
from s2dr3_qgis.engine.training.card_file import CARD_TITLE
from s2dr3_qgis.engine.training.finetune import FineTuned, Settings

BASE = {"name": "base.safetensors", "sha256": "ab" * 32}


@pytest.fixture
def result() -> FineTuned:
    row = {"psnr": 31.25, "sam": 2.5}
    figures = {part: dict.fromkeys(("bicubic", "before", "after"), row) for part in ("held out", "whole")}
    return FineTuned({"encoder.weight": torch.ones(2)}, 30, 40, 1.5, True, figures)


def test_checkpoint_and_card_say_the_same(result, tmp_path):
    target = tmp_path / "mine.safetensors"
    card = write_finetuned(target, DecoderConfig(), BASE, ["scene.tif: 3 blocks"], Settings(steps=40), result)
    text = card.read_text(encoding="utf-8")
    assert text.startswith(f"{CARD_TITLE}mine.safetensors") and BASE["sha256"] in text
    assert "scene.tif: 3 blocks" in text and "| held out | after | 31.25 | 2.50 |" in text and "cancelled" in text
    with safe_open(target, "pt") as file:
        provenance = json.loads(file.metadata()["provenance"])
    assert provenance["best_step"] == 30 and provenance["base"] == BASE


def test_a_card_that_cannot_be_written_leaves_the_checkpoint_and_says_so(result, tmp_path):
    target = tmp_path / "mine.safetensors"
    (tmp_path / "mine.md").mkdir()
    with pytest.raises(CheckpointError, match="is complete, its model card is missing"):
        write_finetuned(target, DecoderConfig(), BASE, [], Settings(steps=40), result)
    assert target.is_file()
