"""Measures between images: against their definitions, known answers and other libraries."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.evaluation.metrics import Differences, Mean, spectral_angle, ssim


@pytest.fixture
def pair():
    rng = np.random.default_rng(3)
    reference = rng.uniform(0.05, 0.5, (3, 40, 30))
    return reference + rng.normal(0.01, 0.02, reference.shape), reference


def blocks(image, reference, sums):
    for rows in (slice(0, 13), slice(13, 40)):
        for columns in (slice(0, 17), slice(17, 30)):
            sums.add(image[:, rows, columns], reference[:, rows, columns])
    return sums


def test_differences_summed_over_blocks_are_those_of_the_whole(pair):
    image, reference = pair
    image[1, 4, 5] = np.nan
    sums = blocks(image, reference, Differences(3))
    difference = image - reference
    assert sums.count.tolist() == [1200, 1199, 1200]
    np.testing.assert_allclose(sums.bias, np.nanmean(difference, (1, 2)))
    np.testing.assert_allclose(sums.mae, np.nanmean(abs(difference), (1, 2)))
    np.testing.assert_allclose(sums.psnr, 10 * np.log10(1 / np.nanmean(difference**2, (1, 2))))
    assert sums.total_rmse() == pytest.approx(np.sqrt(np.nanmean(difference**2)), rel=1e-3)


def test_ergas_of_a_known_case():
    reference = np.stack([np.full((4, 4), 0.2), np.full((4, 4), 0.4)])
    sums = Differences(2)
    sums.add(reference + np.array([0.02, 0.08])[:, None, None], reference)
    # Relative errors of 10 % and 20 %.
    assert sums.ergas(0.1) == pytest.approx(100 * 0.1 * np.sqrt((0.1**2 + 0.2**2) / 2))


def test_bands_without_a_pixel_are_nan_and_do_not_spoil_the_rest(pair):
    image, reference = pair
    sums = Differences(5)
    sums.add(image, reference, [0, 2, 4])
    assert np.isnan(sums.rmse).tolist() == [False, True, False, True, False]
    assert np.isfinite(sums.ergas(0.1)) and np.isfinite(sums.total_psnr())
    assert np.isnan(Differences(2).total_rmse()) and np.isnan(Differences(2).ergas(0.1))


def test_spectral_angle_does_not_see_brightness_but_colour():
    red, grey = np.array([1.0, 0.0, 0.0]), np.array([1.0, 1.0, 1.0])
    image = np.stack([red * 0.5, grey, grey * 0])[:, :, None].transpose(1, 0, 2)
    reference = np.stack([red, red, red])[:, :, None].transpose(1, 0, 2)
    angles = spectral_angle(image, reference)[0, :, 0]
    assert angles[0] == pytest.approx(0.0, abs=1e-6)
    assert angles[1] == pytest.approx(np.degrees(np.arccos(1 / np.sqrt(3))))
    assert np.isnan(angles[2])


def test_ssim_is_that_of_the_formula_written_out(pair):
    image, reference = pair
    span = np.array([0.4, 0.5, 1.0])
    values = ssim(image, reference, span)
    offsets = np.arange(-5, 6)
    window = np.exp(-(offsets[:, None] ** 2 + offsets[None, :] ** 2) / (2 * 1.5**2))
    window /= window.sum()
    for band, row, column in ((0, 5, 5), (1, 20, 11), (2, 34, 24)):
        around = np.s_[band, row - 5 : row + 6, column - 5 : column + 6]
        x, y = image[around], reference[around]
        mx, my = (window * x).sum(), (window * y).sum()
        vx, vy = (window * (x - mx) ** 2).sum(), (window * (y - my) ** 2).sum()
        cov = (window * (x - mx) * (y - my)).sum()
        c1, c2 = (0.01 * span[band]) ** 2, (0.03 * span[band]) ** 2
        expected = (2 * mx * my + c1) * (2 * cov + c2) / ((mx**2 + my**2 + c1) * (vx + vy + c2))
        assert values[band, row, column] == pytest.approx(expected, rel=1e-9)
    assert np.isnan(values[:, :5]).all() and np.isfinite(values[:, 5:-5, 5:-5]).all()
    mean = Mean(3)
    mean.add(ssim(reference, reference, span))
    np.testing.assert_allclose(mean.value, 1.0)
