"""Made imagery and a tiny recipe."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.training.config import TrainingConfig
from s2dr3_qgis.engine.training.dataset import Chip, Imagery
from s2dr3_qgis.engine.training.losses import block_means
from tests.training_data import TINY, blocks


@pytest.fixture(scope="module")
def imagery() -> Imagery:
    rng = np.random.default_rng(5)
    aerial = [Chip(f"town_{k}", torch.from_numpy((255 * blocks(rng, 120, 4)).astype(np.uint8))) for k in range(4)]
    scenes = []
    for k in range(2):
        scene = torch.from_numpy(0.05 + 0.3 * blocks(rng, 120, 10)).float()
        scenes.append(Chip(f"scene_{k}", block_means(scene[None])[0]))
    return Imagery(aerial[:3], aerial[3:], scenes)


@pytest.fixture
def config() -> TrainingConfig:
    return TrainingConfig(
        steps=12, decoder=TINY, held_out_fine=(), held_out_s2=(), batch=2, fine_crop=6, s2_crop=6, log_every=4, seed=3
    )
