"""What a network's result can lack: alike in bands that look alike, and fine."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.model.back_projection import SensorModel
from s2dr3_qgis.engine.model.banded_product import resampled
from s2dr3_qgis.engine.model.lattice_sensor import own_pixels
from s2dr3_qgis.engine.model.missing_detail import (
    LATENT,
    RIDGE,
    Prior,
    add_enlarged_,
    covariance,
    gaussian,
    missing_variance,
    mixed,
    regression,
    widened,
)

SIDE = 24


def image(own: float) -> np.ndarray:
    """Three bands (3, SIDE, SIDE): the second half as strong as the first, the third of its own by ``own``."""
    draw = np.random.default_rng(0)
    common, other = draw.normal(0, 0.05, (2, SIDE, SIDE)).astype(np.float32)
    return 0.2 + np.stack([common, 0.5 * common, (1 - own) * common + own * other])


def test_the_covariance_shows_which_bands_are_alike():
    whole = covariance(image(1.0))
    assert whole.shape == (3, 3, SIDE, SIDE)
    np.testing.assert_array_equal(whole, np.swapaxes(whole, 0, 1))
    assert np.linalg.eigvalsh(np.moveaxis(whole, (0, 1), (2, 3))).min() > 0
    middle = whole[:, :, SIDE // 2, SIDE // 2]
    likeness = middle / np.sqrt(np.outer(middle.diagonal(), middle.diagonal()))
    assert likeness[0, 1] > 0.95
    assert abs(likeness[0, 2]) < 0.4


def test_brightness_alone_changes_neither_covariance_nor_what_is_missing():
    pattern = np.random.default_rng(1).normal(0, 2, (2, SIDE, SIDE)).round() / 512  # exact on any brightness
    dark, bright = (np.float32(level) + pattern.astype(np.float32) for level in (0, 19.875))
    np.testing.assert_allclose(covariance(bright), covariance(dark), rtol=1e-3, atol=1e-9)
    np.testing.assert_allclose(missing_variance(bright, 1e-6), missing_variance(dark, 1e-6), rtol=1e-3)


def test_the_type_of_the_noise_leaves_what_is_missing_float32():
    # NumPy 2 lets a scalar of float64 decide the type, as NumPy 1 does an array.
    assert missing_variance(image(0.0), np.full((1, 1), 1e-6)).dtype == np.float32


def test_a_band_follows_another_as_far_as_it_looks_like_it():
    shares = regression(covariance(image(0.0)), [0], [1, 2])[..., SIDE // 2, SIDE // 2]
    np.testing.assert_allclose(shares[:, 0], [0.5, 1.0], rtol=0.05)
    flat = regression(covariance(np.full((3, SIDE, SIDE), 0.2, np.float32)), [0], [1, 2])
    assert np.abs(flat).max() < 0.01


def test_shares_of_several_bands_solve_the_equations_of_each_pixel():
    random = np.random.default_rng(0).random((5, SIDE, SIDE), np.float32)
    whole, known, others = covariance(random), [0, 2, 3], [1, 4]
    left = np.moveaxis(whole[np.ix_(known, known)], (0, 1), (2, 3)).astype(float)
    left += RIDGE * np.trace(left, axis1=2, axis2=3)[..., None, None] / len(known) * np.eye(len(known))
    right = np.moveaxis(whole[np.ix_(known, others)], (0, 1), (2, 3))
    wanted = np.moveaxis(np.linalg.solve(left, right), (3, 2), (0, 1))
    np.testing.assert_allclose(regression(whole, known, others), wanted, rtol=1e-4, atol=1e-5)


def test_parts_are_mixed_pixel_by_pixel():
    shares = torch.tensor([[[1.0, 2.0]], [[3.0, 0.0]]])
    parts = torch.ones(2, LATENT, 2 * LATENT)
    result = mixed(widened(shares), list(parts))
    assert (result[:, :LATENT] == 4).all()
    assert (result[:, LATENT:] == 2).all()


@pytest.mark.parametrize("size", [3, 25, 60])
def test_the_gaussian_keeps_what_is_even_and_drops_what_is_fine(size):
    image = torch.ones(1, size, size)
    blur = gaussian(size)
    np.testing.assert_allclose(resampled(image, blur, blur), image, rtol=1e-5)
    image[:, ::2] = -1
    assert float(resampled(image, blur, blur).mean(2)[:, 1:-1].abs().max()) < 0.5


def test_a_change_is_enlarged_without_loss():
    def wave(count: int) -> torch.Tensor:
        places = torch.linspace(0, SIDE, 2 * count + 1)[1::2]
        return torch.cos(2 * torch.pi * 0.75 * places)[:, None] * torch.cos(2 * torch.pi * 0.3 * places)

    fine = torch.zeros(10 * SIDE, 10 * SIDE)
    add_enlarged_(fine, wave(LATENT * SIDE), 10)
    assert float((fine - wave(10 * SIDE))[20:-20, 20:-20].abs().max()) < 0.03


def test_no_eigenvalue_is_beyond_the_bound():
    prior = Prior(covariance(image(0.0)), torch.device("cpu"))
    sensor = SensorModel(LATENT)
    pixels = [own_pixels(sensor, band, SIDE, SIDE) for band in (0, 1, 2)]
    centres = np.s_[4:-3:3, 4:-3:3]
    vector = torch.randn(3, SIDE, SIDE, generator=torch.Generator().manual_seed(0))
    size = 0.0
    for _ in range(12):
        vector = vector / vector.norm()
        parts = []
        for own, values in zip(pixels, vector):
            dense = torch.zeros(3 * SIDE + 6, 3 * SIDE + 6)
            dense[centres] = values
            parts.append(resampled(dense[None], own.down.transposed, own.across.transposed)[0])
        seen = [resampled(prior(parts, index)[None], own.down, own.across)[0] for index, own in enumerate(pixels)]
        vector = torch.stack([dense[centres] for dense in seen])
        size = float(vector.norm())
    assert 0.2 * prior.largest(min(sensor.sigma)) < size * LATENT**2 < 1.1 * prior.largest(min(sensor.sigma))
