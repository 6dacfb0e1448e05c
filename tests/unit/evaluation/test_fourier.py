"""Shifts and spectra against known answers."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.evaluation.fourier import phase_shift, radial_power, shifted


@pytest.mark.parametrize(("rows", "columns"), [(0.0, 0.0), (3.0, -7.0), (0.34, -0.62), (-2.5, 1.26)])
def test_phase_correlation_finds_a_shift_to_a_fiftieth(rows, columns):
    rng = np.random.default_rng(5)
    spectrum = np.fft.fft2(rng.normal(size=(64, 80)))
    fy, fx = np.fft.fftfreq(64)[:, None], np.fft.fftfreq(80)[None, :]
    spectrum *= np.exp(-40 * (fy**2 + fx**2))
    still = np.fft.ifft2(spectrum).real
    moved = np.fft.ifft2(spectrum * np.exp(-2j * np.pi * (fy * -rows + fx * -columns))).real
    assert phase_shift(still, moved) == pytest.approx((rows, columns), abs=0.0201)


def test_shifting_moves_content_down_and_right():
    image = np.zeros((1, 8, 8))
    image[0, 3, 3] = 1.0
    out = shifted(image, 2.0, 0.25)
    assert out[0, 5, 3] == pytest.approx(0.75) and out[0, 5, 4] == pytest.approx(0.25) and out.sum() == pytest.approx(1)


def test_radial_power_puts_a_wave_where_its_frequency_is():
    x = np.arange(128)
    image = np.tile(np.sin(2 * np.pi * x * 0.25), (128, 1))[None]
    power = radial_power(image, 32)
    assert np.nanargmax(power) in (15, 16)
    assert np.nansum(power[20:]) < 1e-3 * np.nansum(power)
