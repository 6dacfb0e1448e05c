"""The detector's lattice is found from pixels alone, in synthetic and in real scenes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.core.sensor import COARSE, FINE, duplicated_phase
from s2dr3_qgis.engine.lattice.finding import find_lattice
from s2dr3_qgis.engine.lattice.grid import Lattice
from s2dr3_qgis.engine.lattice.spline import hidden_error
from tests.lattice_scenes import on_lattice, reader, ten_bands, true_positions
from tests.scenes import SAMPLE


def read_scene(path: Path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray().astype(np.float32) / 10000


def error(numbers: np.ndarray, truth: np.ndarray) -> float:
    """RMS distance in samples, whole samples aside."""
    difference = numbers - truth
    return float(np.sqrt(np.mean((difference - np.round(difference)) ** 2)))


def test_each_band_is_found_with_its_own_phase():
    image, phases = ten_bands((200, 180))
    scene = find_lattice(reader(image), 200, 180, None)
    assert scene.warnings == []
    assert scene.lattice.trust > 0.95
    for band in FINE:
        numbers, _ = scene.lattice.grid_of(band).positions(band, np.arange(200), np.arange(180))
        assert error(numbers, np.stack(true_positions((200, 180), phases[band]))) < 0.06
    assert scene.lattice.grid_of(COARSE[0]) is None


@pytest.mark.parametrize("phase", [(0, 0), (1, 0), (1, 1)])
def test_duplicated_bands_have_a_lattice_of_their_own_pixels(phase):
    image, phases = ten_bands((150, 150))
    for band in COARSE:
        own = on_lattice((80, 80), phases[band], band).repeat(2, 0).repeat(2, 1)
        image[band] = own[phase[0] : phase[0] + 150, phase[1] : phase[1] + 150]
    assert duplicated_phase(image[COARSE]) == phase
    lattice = find_lattice(reader(image), 150, 150, phase).lattice
    grid = lattice.grid_of(COARSE[2])
    numbers, _ = grid.positions(COARSE[2], np.arange(70), np.arange(70))
    assert error(numbers, np.stack(true_positions((70, 70), phases[COARSE[2]]))) < 0.1
    assert grid.start == (-phase[0], -phase[1])


def test_a_bend_is_followed():
    """As by terrain or another detector: the phase changes by half a sample over the scene."""
    shape = (256, 256)
    columns = np.arange(256.0)
    line, column = true_positions(shape, (0.2, 0.4))
    column += 0.5 / (1 + np.exp(-(columns - 128) / 20))
    image = np.stack([_through(line, column, band) for band in range(10)])
    lattice = find_lattice(reader(image), *shape, None).lattice
    numbers, trust = lattice.grid_of(2).positions(2, np.arange(256), np.arange(256))
    assert error(numbers, np.stack([line, column])) < 0.08
    assert trust.mean() > 0.9


def _through(line: np.ndarray, column: np.ndarray, seed: int) -> np.ndarray:
    from s2dr3_qgis.engine.lattice.spline import taps

    grid = taps(line.ravel(), column.ravel())
    coefficients = np.random.default_rng(seed).normal(0.2, 0.02, grid.shape)
    return grid.image(coefficients.ravel()).reshape(line.shape).astype(np.float32)


def test_a_lattice_is_found_beside_nodata():
    image, phases = ten_bands((200, 240))
    image[:, :, :100] = np.nan
    lattice = find_lattice(reader(image), 200, 240, None).lattice
    numbers, trust = lattice.grid_of(2).positions(2, np.arange(200), np.arange(110, 240))
    truth = np.stack(true_positions((200, 240), phases[2]))[:, :, 110:]
    assert error(numbers, truth) < 0.08
    assert trust.min() > 0.8


def test_a_lattice_is_found_among_pixels_without_data():
    """One in 400: about six in each patch that the lattice is proved on."""
    image, phases = ten_bands((200, 240))
    image[:, np.random.default_rng(0).random((200, 240)) < 1 / 400] = np.nan
    lattice = find_lattice(reader(image), 200, 240, None).lattice
    numbers, trust = lattice.grid_of(2).positions(2, np.arange(200), np.arange(240))
    assert error(numbers, np.stack(true_positions((200, 240), phases[2]))) < 0.08
    assert trust.min() > 0.8


def test_a_scene_on_no_lattice_gets_none_and_a_warning():
    draw = np.random.default_rng(0)
    image = draw.normal(0.2, 0.02, (10, 300, 300)).astype(np.float32)
    for axis in (1, 2) * 3:
        image = (image + np.roll(image, 1, axis) + np.roll(image, 2, axis)) / 3
    scene = find_lattice(reader(image), 300, 300, None)
    assert scene.lattice is None
    assert len(scene.warnings) == 1 and "does not show" in scene.warnings[0]


def test_repeated_rows_are_warned_about():
    image, _ = ten_bands((300, 300))
    rows = np.floor(np.arange(300) * 0.9).astype(int)
    scene = find_lattice(reader(image[:, rows]), 300, 300, None)
    assert len(scene.warnings) == 1 and "nearest neighbour" in scene.warnings[0]


def test_a_lattice_that_shows_but_is_not_followed_gets_none_and_a_warning():
    """As in the mean of two dates: both beats show, and no lattice predicts the pixels."""
    one, phases = ten_bands((260, 260))
    moved = [(line + 0.42, column + 0.42) for line, column in phases]
    other = np.stack([on_lattice((260, 260), phase, 50 + band) for band, phase in enumerate(moved)])
    scene = find_lattice(reader((one + other) / 2), 260, 260, None)
    assert scene.lattice is None
    assert len(scene.warnings) == 1 and "its pixels do not follow it" in scene.warnings[0]


@pytest.mark.parametrize("shape", [(1, 1), (30, 200), (39, 39)])
def test_a_small_scene_has_none_and_no_warning(shape):
    image, _ = ten_bands((200, 200))
    scene = find_lattice(reader(image[:, : shape[0], : shape[1]]), *shape, None)
    assert scene == (None, [])


def test_the_search_ends_as_its_caller_wishes():
    image, _ = ten_bands((64, 64))

    def check() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        find_lattice(reader(image), 64, 64, None, check)


def test_the_demo_scene_shows_its_lattice(top):
    image = read_scene(top / SAMPLE)
    scene = find_lattice(reader(image), *image.shape[1:], duplicated_phase(image[COARSE]))
    assert scene.warnings == []
    assert str(scene.lattice) == "10.51 × 10.09 m, turned 11.5°, trust 1.00"
    assert [grid.bands for grid in scene.lattice.grids] == [tuple(FINE), tuple(COARSE)]
    assert_predicts(image, scene.lattice, 2, "demo")


def native_scenes(shared: Path) -> list[Path]:
    """Scenes on the grid and with the pixels that ESA made, but for those of water and noise alone."""
    scenes = []
    for path in sorted((shared / "data" / "s2").glob("*.tif")):
        facts = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        quality, dataset = facts["quality"], gdal.Open(str(path))
        own_grid = "approximate" not in quality and "noise" not in quality
        if quality.startswith("A") and own_grid and min(dataset.RasterXSize, dataset.RasterYSize) >= 100:
            scenes.append(path)
    return scenes


def test_hidden_pixels_of_every_native_scene_follow_the_lattice(shared):
    """Predicted through the lattice better than without it, and worse through the same lattice half a sample away."""
    scenes = native_scenes(shared)
    assert len(scenes) >= 24
    for path in scenes:
        image = read_scene(path)
        lattice = find_lattice(reader(image), *image.shape[1:], None).lattice
        assert lattice is not None, path.name
        assert_predicts(image, lattice, 2, path.name)


def assert_predicts(image: np.ndarray, lattice: Lattice, band: int, name: str) -> None:
    """Over three patches of 48 × 48 pixels, each hypothesis with the better of two weights of its prior."""
    errors = []
    for row, column in ((0.25, 0.25), (0.5, 0.5), (0.75, 0.75)):
        top, left = (round(part * (size - 48)) for part, size in zip((row, column), image.shape[1:]))
        patch = image[band, top : top + 48, left : left + 48]
        hidden = np.random.default_rng(9).random(patch.shape) < 0.1
        rows, columns = top + np.arange(48), left + np.arange(48)
        own = np.stack(np.meshgrid(rows, columns, indexing="ij")).astype(float)
        numbers, _ = lattice.grid_of(band).positions(band, rows, columns)
        errors.append(
            [
                [hidden_error(patch, *where, hidden, prior) for where in (numbers, own, numbers + 0.5)]
                for prior in (2e-4, 2e-3)
            ]
        )
    found, none, wrong = np.sqrt(np.mean(np.square(errors), 0)).min(0)
    assert found < none, f"{name}: {found} through the lattice, {none} without"
    assert found < wrong, f"{name}: {found} through the lattice, {wrong} half a sample away"
