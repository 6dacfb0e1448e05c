"""Recipes in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.training.config import TrainingConfig
from tests.training_data import OPEN_CONFIG


def test_config_errors_name_the_cause(tmp_path):
    path = tmp_path / "c.json"
    path.write_text(json.dumps({"steps": 1, "stpes": 2}))
    with pytest.raises(InputError, match="stpes"):
        TrainingConfig.read(path)
    path.write_text("{}")
    with pytest.raises(InputError, match="steps"):
        TrainingConfig.read(path)


@pytest.mark.parametrize(("views", "batch"), [(3, 2), (0, 4)])
def test_a_batch_must_hold_the_views_of_a_truth(tmp_path, views, batch):
    path = tmp_path / "c.json"
    values = {"steps": 1, "decoder": {}, "held_out_fine": [], "held_out_s2": [], "views": views, "batch": batch}
    path.write_text(json.dumps(values))
    with pytest.raises(InputError, match=rf"c\.json: views is {views}; .* {batch}\."):
        TrainingConfig.read(path)
    path.write_text(json.dumps({**values, "views": batch}))
    assert TrainingConfig.read(path).views == batch


def test_the_open_recipe_is_committed_and_readable():
    config = TrainingConfig.read(Path(OPEN_CONFIG))
    assert config.decoder["bicubic_skip"]
    assert config.held_out_fine


def test_the_recipe_on_products_pixels_trains_the_same_network_as_the_open_one():
    open_recipe, lattice = (
        TrainingConfig.read(Path(OPEN_CONFIG).with_name(name)) for name in ("open.json", "lattice.json")
    )
    assert lattice.decoder == open_recipe.decoder and lattice.held_out_fine == open_recipe.held_out_fine
    assert lattice.lattice_share > 0 and open_recipe.lattice_share == 0
