"""Where a model card lies, and what it may replace."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.training.card_file import CARD_TITLE, card_path, check_card


def test_the_card_lies_beside_the_checkpoint():
    assert card_path(Path("models") / "mine.v2.safetensors") == Path("models") / "mine.v2.md"


def test_only_a_model_card_is_replaced(tmp_path):
    card = tmp_path / "mine.md"
    check_card(card)
    card.write_text(f"{CARD_TITLE}mine.safetensors\n", encoding="utf-8")
    check_card(card)
    card.write_bytes(b"# \xff my notes")
    with pytest.raises(RasterError, match="which is no model card: rename that file"):
        check_card(card)
