"""The sensor model against a plain convolution, and what back-projection must and must not do."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from dense_sensor import sampling

from s2dr3_qgis.engine.core.bands import BANDS
from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.core.sensor import COARSE, FINE, SHARP, SHARP_SIGMAS, SIGMAS, psf_sigma
from s2dr3_qgis.engine.model.back_projection import (
    SensorModel,
    as_measured_at_20m,
    back_project,
    back_project_,
    measured_phase,
    sensor_for,
)
from s2dr3_qgis.engine.model.resample import enlarge

SCALE = 10
SMOOTH = SensorModel(stride=(1,) * len(BANDS))


def duplicated(image: torch.Tensor, phase: tuple[int, int] = (0, 0)) -> torch.Tensor:
    """Give the 20 m bands 2×2 duplicates of the given phase."""
    height, width = image.shape[-2:]
    rows = ((torch.arange(height) + phase[0]) // 2 * 2 - phase[0]).clamp(min=0)
    columns = ((torch.arange(width) + phase[1]) // 2 * 2 - phase[1]).clamp(min=0)
    image = image.clone()
    image[:, COARSE] = image[:, COARSE][:, :, rows][..., columns]
    return image


def naive_sample(fine: np.ndarray, row_m: float, column_m: float, sigma_m: float) -> float:
    """Direct sum of a two-dimensional Gaussian centred at a place in metres from the upper left corner."""
    y, x = (np.arange(length) + 0.5 for length in fine.shape)
    weights = np.exp(-((y[:, None] - row_m) ** 2 + (x[None, :] - column_m) ** 2) / (2 * sigma_m**2))
    return float((weights * fine).sum() / weights.sum())


def whole_sensor(sensor: SensorModel, fine: torch.Tensor) -> torch.Tensor:
    """The sensor model as products of whole matrices in float64."""
    bands = []
    for band, sigma, stride in zip(fine.double().unbind(1), sensor.sigma, sensor.stride):
        rows, columns = (
            torch.from_numpy(sampling(size // SCALE, SCALE, sigma, stride, phase))
            for size, phase in zip(band.shape[1:], sensor.phase)
        )
        bands.append(rows @ band @ columns.T)
    return torch.stack(bands, 1)


def measured_centre(pixel: int, step: int, phase: int) -> float:
    """Where, in metres, the measured pixel's centre lies that an input pixel shows."""
    if step == 1:
        return 10 * (pixel + 0.5)
    return 10 * ((pixel + phase) // 2 * 2 - phase + 1)


def test_the_gaussian_has_the_mtf_it_was_made_for():
    for band in BANDS:
        sigma = psf_sigma(band.gsd_m, band.mtf_nyquist)
        frequency = 1 / (2 * band.gsd_m)
        x = np.arange(-300, 300, 0.25)
        kernel = np.exp(-(x**2) / (2 * sigma**2))
        mtf = (kernel * np.cos(2 * np.pi * frequency * x)).sum() / kernel.sum()
        assert mtf == pytest.approx(band.mtf_nyquist, abs=1e-6)


@pytest.mark.parametrize("phase", [(0, 0), (1, 0), (0, 1)])
def test_sensor_equals_a_direct_sum(phase):
    fine = torch.rand(1, 10, 80, 100, generator=torch.Generator().manual_seed(1))
    seen = SensorModel(phase=phase)(fine)
    for index, band in enumerate(BANDS):
        sigma_m = 10 * SIGMAS[index]
        step = band.gsd_m // 10
        for i, j in ((3, 4), (4, 5), (5, 7)):
            row, column = (measured_centre(k, step, shift) for k, shift in zip((i, j), phase))
            expected = naive_sample(fine[0, index].numpy().astype(np.float64), row, column, sigma_m)
            assert float(seen[0, index, i, j]) == pytest.approx(expected, abs=1e-5), (band.name, i, j)


def test_constants_stay_and_ramps_do_not_move():
    assert torch.allclose(SensorModel()(torch.full((1, 10, 70, 50), 0.3)), torch.tensor(0.3), atol=1e-6)
    ramp = (torch.arange(200) + 0.5).expand(1, 10, 160, 200) / SCALE
    seen = SMOOTH(ramp)
    inner = slice(6, 14)
    assert torch.allclose(seen[0, :, 5, inner], (torch.arange(20) + 0.5)[inner].expand(10, -1), atol=1e-4)
    paired = SensorModel()(ramp)
    assert torch.allclose(paired[0, COARSE, 5, 6:14:2], torch.arange(7.0, 15.0, 2).expand(6, -1), atol=1e-4)


def test_enlargement_matches_the_decoders_own():
    image = torch.rand(2, 10, 7, 5)
    zero = torch.zeros(2, 10, 70, 50)
    assert torch.allclose(back_project(zero, image, 1, SMOOTH), enlarge(image, SCALE), atol=1e-5)


@pytest.mark.parametrize("size", [(1, 1), (1, 4), (3, 2), (13, 9), (16, 16)])
def test_every_size_works_and_steps_reduce_the_difference(size):
    image = duplicated(0.2 + 0.1 * torch.rand(1, 10, *size, generator=torch.Generator().manual_seed(2)))
    fine = enlarge(image, SCALE)
    sensor = sensor_for(image)
    before = [float((sensor(back_project(fine, image, steps)) - image).square().mean()) for steps in (0, 1, 3)]
    assert all(np.isfinite(before))
    if min(size) > 2:
        assert before[0] > before[1] > before[2]
    assert back_project(fine, image, 2).dtype == torch.float32


@pytest.mark.parametrize("phase", [(0, 0), (0, 1), (1, 0), (1, 1)])
def test_the_inputs_duplicates_are_recognised_at_any_phase(phase):
    image = torch.rand(1, 10, 9, 12, generator=torch.Generator().manual_seed(3))
    assert measured_phase(image) is None
    assert sensor_for(image) == SMOOTH
    paired = duplicated(image, phase)
    assert measured_phase(paired) == phase
    assert sensor_for(paired).phase == phase


def test_sharpened_bands_get_the_point_spread_of_10_m():
    image = torch.rand(1, 10, 16, 16)
    sensor = sensor_for(image, phase=SHARP)
    assert (sensor.sigma, sensor.stride) == (SHARP_SIGMAS, (1,) * 10)
    # Lists come from a worker's messages.
    assert sensor_for(image, phase=[0, 1]).phase == (0, 1)


@pytest.mark.parametrize("phase", ["sharpened", (0, 2), (0,), 1])
def test_a_phase_that_does_not_exist_is_refused(phase):
    with pytest.raises(InputError, match="phase is"):
        sensor_for(torch.rand(1, 10, 16, 16), phase=phase)


def test_sharpened_bands_blurred_are_what_20_m_pixels_measure():
    # The image is smooth at the fine grid, so that both point spreads are sampled well.
    fine = enlarge(torch.rand(1, 10, 30, 30, generator=torch.Generator().manual_seed(7)), SCALE)
    sharp, smooth = (sensor_for(fine, phase=phase)(fine) for phase in (SHARP, None))
    blurred = as_measured_at_20m(sharp)
    inner = (..., slice(6, -6), slice(6, -6))
    error = (blurred - smooth)[:, COARSE][inner].abs().max()
    assert error < 0.05 * (sharp - smooth)[:, COARSE][inner].abs().max()
    assert torch.equal(blurred[:, FINE], sharp[:, FINE])


def test_a_tile_gives_what_the_whole_gives_far_from_its_border():
    image = duplicated(torch.rand(1, 10, 60, 40, generator=torch.Generator().manual_seed(4)))
    fine = enlarge(image, SCALE)
    whole = back_project(fine, image, 2)
    # Starts inside a pair: its own phase has to be found.
    tile = back_project(fine[..., 70:, :], image[..., 7:, :], 2)
    assert torch.allclose(tile[..., 200:, :], whole[..., 270:, :], atol=1e-4)


def test_nodata_as_nan_does_not_spread_in_the_input():
    image = torch.rand(1, 10, 8, 8)
    fine = enlarge(image, SCALE)
    image[..., 2, 3] = float("nan")
    assert torch.isfinite(back_project(fine, image, 2)).all()


def test_in_place_it_gives_the_same():
    fine, image = torch.rand(2, 10, 60, 50), torch.rand(2, 10, 6, 5)
    expected = back_project(fine, image, 2)
    back_project_(fine, image, 2)
    assert torch.allclose(fine, expected, atol=1e-6)


@pytest.mark.parametrize("phase", [None, SHARP, (0, 0), (0, 1), (1, 0)])
@pytest.mark.parametrize("size", [(1, 1), (3, 17), (23, 9)])
def test_the_result_equals_products_with_the_whole_matrices(phase, size):
    torch.manual_seed(8)
    fine, image = torch.rand(2, 10, 10 * size[0], 10 * size[1]), torch.rand(2, 10, *size)
    sensor = sensor_for(image, phase=phase)
    expected = fine.double()
    for _ in range(2):
        lacking = image.double() - whole_sensor(sensor, expected)
        expected = expected + enlarge(lacking, SCALE)
    assert (sensor(fine) - whole_sensor(sensor, fine)).abs().max() < 1e-6
    back_project_(fine, image, 2, sensor)
    # The differences are as large as reflectance can be, a hundred times those of a network's result.
    assert (fine - expected).abs().max() < 3e-6


def test_shapes_that_do_not_fit_are_refused():
    with pytest.raises(InputError, match="does not stand on"):
        back_project(torch.zeros(1, 10, 41, 40), torch.zeros(1, 10, 4, 4), 1)
    with pytest.raises(InputError, match="10 bands"):
        back_project(torch.zeros(1, 4, 40, 40), torch.zeros(1, 4, 4, 4), 1)
