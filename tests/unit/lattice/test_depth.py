"""How far the lattice makes sharpness come and go."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.lattice.depth import beat_equations, depth_of
from tests.lattice_scenes import true_positions

SIDE = 96


def texture(numbers: np.ndarray, depth: tuple[float, float]) -> np.ndarray:
    """Noise whose strength follows the lattice."""
    draw = np.random.default_rng(0)
    strength = np.exp(np.tensordot(depth, np.cos(2 * np.pi * numbers), 1))
    return (0.2 + 0.01 * strength * draw.standard_normal((SIDE, SIDE))).astype(np.float32)


def measured(image: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    return depth_of(*beat_equations(image, numbers, np.ones((SIDE, SIDE))))


def test_depth_follows_what_the_lattice_does_to_contrast():
    numbers = np.stack(true_positions((SIDE, SIDE), (0.3, 0.1)))
    even, lines, both = (measured(texture(numbers, depth), numbers) for depth in ((0, 0), (0.3, 0), (0.15, 0.3)))
    assert (even < 0.06).all()
    assert 0.07 < lines[0] < 0.3 and lines[1] < 0.06
    assert both[1] > 1.3 * both[0] > 0.06


def test_nodata_does_not_count():
    numbers = np.stack(true_positions((SIDE, SIDE), (0.3, 0.1)))
    image = texture(numbers, (0.3, 0.2))
    gaps = image.copy()
    gaps[:, :30] = gaps[50, 70] = np.nan
    assert measured(gaps, numbers) == pytest.approx(measured(image, numbers), abs=0.06)
    nothing = beat_equations(np.full_like(image, np.nan), numbers, np.ones((SIDE, SIDE)))
    assert not depth_of(*nothing).any()


def test_parts_of_a_scene_are_added():
    numbers = np.stack(true_positions((SIDE, SIDE), (0.3, 0.1)))
    normal, right = beat_equations(texture(numbers, (0.3, 0.2)), numbers, np.ones((SIDE, SIDE)))
    assert depth_of(3 * normal, 3 * right) == pytest.approx(depth_of(normal, right))


def test_pixels_without_trust_do_not_count():
    numbers = np.stack(true_positions((SIDE, SIDE), (0.3, 0.1)))
    assert not depth_of(*beat_equations(texture(numbers, (0.3, 0.2)), numbers, np.zeros((SIDE, SIDE)))).any()
