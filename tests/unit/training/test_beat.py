"""The beat of a result: high if sharpness comes and goes with the lattice, low if it does not."""

from __future__ import annotations

import numpy as np
import torch

from s2dr3_qgis.engine.training.beat import beat_of_bands

FREQUENCIES = np.array([[0.07, 0.19], [-0.22, 0.03]])


def test_a_modulated_texture_beats_at_its_frequency_alone():
    texture = torch.rand(960, 960, generator=torch.Generator().manual_seed(1))
    rows, columns = torch.meshgrid(torch.arange(960) / 10, torch.arange(960) / 10, indexing="ij")
    wave = torch.cos(2 * torch.pi * (FREQUENCIES[0, 0] * rows + FREQUENCIES[0, 1] * columns))
    still, beating = beat_of_bands(torch.stack((texture, texture * (1 + 0.2 * wave))), (0, 1), FREQUENCIES)
    assert max(still) < 15
    assert beating[0] > 100 and beating[1] < 15


def test_the_strength_of_the_texture_does_not_count():
    texture = 0.2 + 0.1 * torch.rand(500, 400, generator=torch.Generator().manual_seed(2))
    one, two = beat_of_bands(torch.stack((texture, 2 * texture)), (0, 1), FREQUENCIES)
    np.testing.assert_allclose(one, two, rtol=0.05)
