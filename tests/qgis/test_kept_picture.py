"""What the lens keeps: any movement and size gives the picture that a fresh computation gives, from less."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.gui.lens.kept_picture import KeptPicture, parts_beside

MARGIN = 4


class Scene:
    """Each input pixel has a colour of its own; notes what is computed."""

    def __init__(self):
        self.colours = np.random.default_rng(7).integers(0, 256, (200, 200, 4), np.uint8)
        self.computed = []

    def picture(self, window):
        self.computed.append(window)
        return self.at(window)

    def at(self, window):
        part = self.colours[window.y : window.y + window.height, window.x : window.x + window.width]
        return part.repeat(10, 0).repeat(10, 1)


@pytest.mark.parametrize("seed", range(3))
def test_after_any_movement_it_is_what_a_fresh_computation_gives(seed):
    draw, scene, kept = np.random.default_rng(seed), Scene(), KeptPicture(MARGIN)
    for _ in range(25):
        x, y = draw.integers(0, 40, 2) if draw.random() < 0.8 else draw.integers(0, 120, 2)
        window = Window(int(x), int(y), *(int(side) for side in draw.integers(5, 70, 2)))
        np.testing.assert_array_equal(kept.take(window, scene.picture), scene.at(window))


def test_a_small_movement_computes_a_strip_on_each_side_and_a_large_one_the_whole():
    scene, kept = Scene(), KeptPicture(MARGIN)
    for window in (Window(20, 20, 64, 64), Window(23, 20, 64, 64), Window(20, 22, 64, 64), Window(72, 74, 64, 64)):
        kept.take(window, scene.picture)
    assert scene.computed == [
        Window(20, 20, 64, 64),
        Window(84, 20, 3, 64),
        Window(20, 84, 64, 2), Window(20, 22, 3, 62),
        Window(72, 74, 64, 64),
    ]  # fmt: skip
    scene.computed.clear()
    kept.take(Window(80, 80, 32, 32), scene.picture)
    assert not scene.computed  # smaller, and all of it is known
    kept.forget()
    kept.take(Window(80, 80, 32, 32), scene.picture)
    assert scene.computed == [Window(80, 80, 32, 32)]


def test_parts_cover_what_is_not_known_once():
    window, known = Window(0, 0, 9, 7), Window(2, 1, 4, 3)
    covered = np.zeros((7, 9), int)
    for part in [known, *parts_beside(window, known)]:
        covered[part.y : part.y + part.height, part.x : part.x + part.width] += 1
    assert (covered == 1).all()
    assert parts_beside(window, Window(9, 0, 0, 5)) == [window]
