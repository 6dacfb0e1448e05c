"""Peaks of the beat's spectrum, and what they say about a lattice."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.lattice import peaks

FREQUENCY = (0.0733, 0.2183)


def wave(shape: tuple[int, int], frequency: tuple[float, float], noise: float = 0.5) -> np.ndarray:
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    beat = np.cos(2 * np.pi * (frequency[0] * rows + frequency[1] * columns))
    return (beat + noise * np.random.default_rng(0).normal(size=shape)).astype(np.float32)


@pytest.mark.parametrize("shape", [(96, 130), (300, 310)])
def test_the_peak_of_a_wave_is_found_and_refined(shape):
    energy = wave(shape, FREQUENCY)
    peak = peaks.highest(peaks.spectrum(energy), shape, 0)
    signed = peaks.as_lattice(peak.frequency, 0)
    assert peak.ratio > 100
    assert peaks.refined(energy * peaks.window(shape), signed) == pytest.approx(FREQUENCY, abs=2e-4)


def test_pitch_and_angle_of_the_axes():
    pitch, angle = peaks.pitch_and_angle(peaks.vectors(FREQUENCY, 0), 0)
    assert (pitch, angle) == pytest.approx((10.504, 13.25), abs=0.01)
    pitch, angle = peaks.pitch_and_angle(peaks.vectors((-0.2494, 0.0490), 1), 1)
    assert (pitch, angle) == pytest.approx((10.171, 14.69), abs=0.01)


def test_both_halves_of_the_plane_mean_the_same_lattice():
    assert peaks.as_lattice(FREQUENCY, 0) == FREQUENCY
    assert peaks.as_lattice((-FREQUENCY[0], -FREQUENCY[1]), 0) == FREQUENCY
    assert peaks.as_lattice((0.2494, -0.049), 1) == (-0.2494, 0.049)


def test_noise_has_no_high_peak_anywhere():
    energy = np.random.default_rng(3).normal(size=(300, 300)).astype(np.float32)
    power = peaks.spectrum(energy)
    assert all(peaks.highest(power, energy.shape, axis).ratio < 20 for axis in (0, 1))
    assert peaks.highest_on_axes(power, energy.shape).ratio < 20


def test_repeated_rows_show_on_the_axes():
    energy = wave((300, 300), (0.15, 0.0))
    assert peaks.highest_on_axes(peaks.spectrum(energy), energy.shape).ratio > 100


def test_the_neighbourhood_of_a_peak_wraps_around_the_spectrum():
    energy = wave((300, 300), (-0.002, 0.3))
    peak = peaks.around(peaks.spectrum(energy), energy.shape, (0.0, 0.3), 0.01)
    assert peak.ratio > 100
    assert peak.frequency == pytest.approx((-0.002, 0.3), abs=0.003)
