"""The consistency step of the visible bands together."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.errors import Cancelled, InputError
from s2dr3_qgis.engine.core.sensor import COARSE, FINE, VISIBLE
from s2dr3_qgis.engine.model import joint_step, missing_detail
from s2dr3_qgis.engine.model.back_projection import back_project_
from s2dr3_qgis.engine.model.lattice_sensor import degraded
from s2dr3_qgis.engine.model.lattice_step import project_
from s2dr3_qgis.engine.model.resample import enlarge
from tests.lattice_images import SENSOR, fine_scene, lattice, measured, smooth_scene, weakened


def together(image: torch.Tensor, numbers: np.ndarray, steps: int = 2, evening: float = 0.0) -> torch.Tensor:
    result = enlarge(image, 10).contiguous()
    project_(result, image, steps, SENSOR, [numbers], evening=evening)
    return result


def apart(image: torch.Tensor, numbers: np.ndarray, evening: float = 0.0) -> torch.Tensor:
    result = enlarge(image, 10).contiguous()
    project_(result, image, 2, SENSOR, [numbers], evening=evening, together=False)
    return result


def error(result: torch.Tensor, truth: torch.Tensor) -> float:
    return float((result - truth)[:, VISIBLE, 60:-60, 60:-60].square().mean().sqrt())


def test_bands_that_look_alike_tell_more_together():
    truth, numbers = fine_scene(36, 40), lattice(36, 40)
    image = measured(truth, numbers)
    assert error(together(image, numbers), truth) < 0.96 * error(apart(image, numbers), truth)
    one_lattice = lattice(36, 40)
    one_lattice[VISIBLE] = one_lattice[VISIBLE[0]]
    image = measured(truth, one_lattice)
    assert error(together(image, one_lattice), truth) > 0.97 * error(apart(image, one_lattice), truth)


def test_a_wrong_lattice_is_worse():
    truth, numbers = fine_scene(36, 40), lattice(36, 40)
    image = measured(truth, numbers)
    wrong = numbers.copy()
    wrong[:, :2] += np.random.default_rng(0).random((10, 2, 1, 1), np.float32)
    assert error(together(image, numbers), truth) < 0.97 * error(together(image, wrong), truth)


def operator(numbers: np.ndarray, band: int, side: int) -> np.ndarray:
    """A of one band as a matrix (side², (10·side)²), from the gradient of each of its pixels."""
    fine = torch.zeros(10 * side, 10 * side, requires_grad=True)
    pixels = degraded(fine, numbers[band], SENSOR, band).flatten()
    rows = [torch.autograd.grad(pixel, fine, retain_graph=True)[0].flatten() for pixel in pixels]
    return torch.stack(rows).double().numpy()


def solution(start: np.ndarray, image: np.ndarray, numbers: np.ndarray, side: int) -> np.ndarray:
    """`x + Σ·Aᵀ·λ` of the visible bands by dense algebra, Σ on fine pixels instead of dense values."""
    count = len(VISIBLE)
    matrices = [operator(numbers, band, side) for band in VISIBLE]
    predicted = [a @ x.ravel() for a, x in zip(matrices, start)]
    pixels = np.stack(predicted).reshape(count, side, side).astype(np.float32)
    alike = np.full((count, count), joint_step.ALIKE) + (1 - joint_step.ALIKE) * np.eye(count)
    whole = missing_detail.covariance(pixels) * alike[:, :, None, None]
    shares = whole / np.einsum("bbhw->hw", whole) * count
    shares = shares.repeat(10, 2).repeat(10, 3).reshape(count, count, -1)
    places = np.arange(10 * side)
    sigma = 10 / (2 * np.pi * missing_detail.KNOWN)
    blur = sum(
        np.exp(-np.square((places[:, None] - mirror) / sigma) / 2)
        for mirror in (places, -1 - places, 20 * side - 1 - places)
    )
    blur /= blur.sum(1, keepdims=True)

    def known(rows: np.ndarray) -> np.ndarray:
        images = rows.reshape(-1, 10 * side, 10 * side)
        return (blur @ images @ blur.T).reshape(rows.shape)

    size = missing_detail.missing_variance(pixels, joint_step.NOISE**2).ravel().astype(float)
    damping = joint_step.NOISE**2 / size / 100
    spread = [[shares[i, j] * matrices[j] for j in range(count)] for i in range(count)]
    spread = [[rows - missing_detail.KNOWN_SHARE * known(rows) for rows in line] for line in spread]
    left = np.block([[matrices[i] @ spread[i][j].T for j in range(count)] for i in range(count)])
    left += np.diag(np.tile(damping, count))
    right = np.concatenate([image[i].ravel() - predicted[i] for i in range(count)])
    weights = np.linalg.solve(left, right).reshape(count, -1)
    changes = [sum(spread[i][j].T @ weights[j] for j in range(count)) for i in range(count)]
    return start + np.stack(changes).reshape(start.shape)


def test_many_iterations_come_to_the_solution_that_dense_algebra_finds():
    side = 16
    numbers = lattice(side, side)
    image = measured(fine_scene(side, side), numbers)
    start = enlarge(image, 10).contiguous()
    found = together(image, numbers, 30)
    wanted = solution(*(part[0, VISIBLE].numpy().astype(float) for part in (start, image)), numbers, side)
    inner = np.s_[:, 40:-40, 40:-40]
    change = (wanted - start[0, VISIBLE].numpy())[inner]
    left = (wanted - found[0, VISIBLE].numpy())[inner]
    assert np.abs(change).max() > 0.01
    assert np.sqrt(np.square(left).mean()) < 0.1 * np.sqrt(np.square(change).mean())


def test_windows_agree_with_the_whole_beyond_their_overlap():
    numbers = lattice(64, 64)
    image = measured(fine_scene(64, 64), numbers)
    window = np.s_[..., 8:56, 8:56]
    whole, part = together(image, numbers), together(image[window].contiguous(), numbers[window])
    difference = (part[:, VISIBLE, 200:-200, 200:-200] - whole[:, VISIBLE, 280:360, 280:360]).abs().max()
    assert difference < 3e-4


def test_even_places_lose_their_noise_and_edges_stay():
    numbers = lattice(30, 30)
    truth = torch.full((1, 10, 300, 300), 0.2)
    truth[..., 150:] = 0.4
    clean = measured(truth, numbers)
    noisy = clean + joint_step.NOISE * torch.randn(clean.shape, generator=torch.Generator().manual_seed(0))
    result = together(noisy, numbers)
    even = np.s_[:, VISIBLE, 30:-30, 30:100]
    assert float((result - truth)[even].std()) < float((apart(noisy, numbers) - truth)[even].std())
    edge = result[0, VISIBLE, 150]
    assert float((edge[:, 155] - edge[:, 144]).min()) > 0.1


def test_other_bands_and_bands_without_trust_go_by_themselves():
    truth, numbers = smooth_scene(24, 24), lattice(24, 24)
    image = measured(truth, numbers)
    others = [band for band in FINE + COARSE if band not in VISIBLE]
    assert torch.equal(together(image, numbers)[:, others], apart(image, numbers)[:, others])
    numbers[VISIBLE[1:], 2] = 0
    assert torch.equal(together(image, numbers), apart(image, numbers))
    plain, nowhere = enlarge(image, 10).contiguous(), enlarge(image, 10).contiguous()
    back_project_(plain, image, 2, SENSOR)
    project_(nowhere, image, 2, SENSOR, [None])
    assert torch.equal(nowhere, plain)


def test_evening_raises_less_where_bands_help_each_other():
    numbers = weakened(lattice(30, 30), 0.1)
    image = measured(fine_scene(30, 30), numbers[:, :3])
    changes = []
    for step in (together, apart):
        plain, even = step(image, numbers), step(image, numbers, evening=1.3)
        changes.append((even - plain)[0, VISIBLE].square().mean().sqrt())
    assert 0.3 < float(changes[0] / changes[1]) < 0.7
    assert torch.equal(together(image, numbers), together(image, numbers[:, :3], evening=1.3))


def test_cancel_ends_the_step():
    numbers = lattice(24, 24)
    image = measured(smooth_scene(24, 24), numbers)
    calls = []

    def check() -> None:
        calls.append(1)
        if len(calls) > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        project_(enlarge(image, 10), image, 2, SENSOR, [numbers], check)


def test_a_lattice_of_another_shape_is_refused():
    image = torch.rand(1, 10, 8, 8)
    with pytest.raises(InputError, match=r"\(10, 3, 8, 9\)"):
        project_(enlarge(image, 10), image, 1, SENSOR, [np.zeros((10, 3, 8, 9), np.float32)])
