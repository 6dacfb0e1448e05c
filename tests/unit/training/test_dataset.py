"""Imagery split by place."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.training.config import TrainingConfig
from s2dr3_qgis.engine.training.dataset import Imagery, load_split
from tests.training_data import OPEN_CONFIG


@pytest.mark.shared
def test_the_split_is_by_place(shared):
    config = TrainingConfig.read(OPEN_CONFIG)
    train, held = load_split(shared / "data", config.held_out_fine, config.held_out_s2, config.excluded)

    def towns(imagery: Imagery) -> set[str]:
        return {chip.name.split("_20")[0] for chip in imagery.towns}

    assert towns(held) == {"claremont", "bishop"}
    assert not towns(held) & towns(train)
    assert held.country
    assert len(held.sentinel2) >= 8
