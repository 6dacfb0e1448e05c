"""Imagery split by place."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.training.config import TrainingConfig
from s2dr3_qgis.engine.training.dataset import Imagery, load_split
from tests.scenes import write_stack
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


def test_a_folder_without_imagery_or_facts_is_refused(tmp_path):
    with pytest.raises(InputError, match="needs 1 m chips"):
        load_split(tmp_path, (), ())
    (tmp_path / "s2").mkdir()
    write_stack(tmp_path / "s2" / "scene.tif", np.ones((10, 20, 20), np.uint16))
    with pytest.raises(InputError, match=r"scene\.json cannot be read"):
        load_split(tmp_path, (), ())


def test_chips_finer_than_1_m_are_averaged_and_scenes_become_reflectance(tmp_path):
    for folder in ("vhr", "s2"):
        (tmp_path / folder).mkdir()
    write_stack(tmp_path / "vhr" / "fine.tif", np.full((4, 20, 40), 90, np.uint8))
    (tmp_path / "vhr" / "fine.json").write_text('{"gsd_m": 0.5}')
    write_stack(tmp_path / "s2" / "held.tif", np.full((10, 20, 20), 2000, np.uint16))
    (tmp_path / "s2" / "held.json").write_text('{"boa_add_offset": -1000}')
    training, held_out = load_split(tmp_path, (), ("held",))
    assert training.country[0].values.shape == (4, 10, 20) and training.country[0].values.unique().tolist() == [90]
    assert not training.sentinel2 and held_out.sentinel2[0].values.unique().tolist() == pytest.approx([0.1])
