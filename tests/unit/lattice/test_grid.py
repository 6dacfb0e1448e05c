"""A lattice as a value: positions between nodes, and its text."""

from __future__ import annotations

import itertools
import json

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.lattice.finding import find_lattice
from s2dr3_qgis.engine.lattice.grid import BLURRED_SPREAD, PHASES, SHARP_SPREAD, Lattice, LatticeGrid, phases_of
from s2dr3_qgis.engine.lattice.peaks import UNITS
from tests.lattice_scenes import COLUMN, LINE, reader, ten_bands


@pytest.fixture(scope="module")
def lattice() -> Lattice:
    image, _ = ten_bands((160, 150))
    found = find_lattice(reader(image), 160, 150, None).lattice
    assert found is not None
    return found


def test_a_text_gives_the_same_lattice_again(lattice):
    again = Lattice.from_text(lattice.to_text())
    assert again.to_text() == lattice.to_text()
    rows, columns = np.arange(20, 60), np.arange(30, 90)
    assert np.array_equal(
        again.grids[0].positions(2, rows, columns)[0], lattice.grids[0].positions(2, rows, columns)[0]
    )


def test_a_text_of_a_version_that_measured_no_depth_is_read(lattice):
    values = json.loads(lattice.to_text())
    assert np.array(values["grids"][0].pop("depth")).any()
    earlier = Lattice.from_text(json.dumps(values))
    assert not earlier.grids[0].depth.any()
    assert not earlier.numbers(0, 0, 20, 20)[:, 3].any()


def test_detail_is_weakest_half_way_between_samples(lattice):
    numbers = lattice.numbers(10, 20, 60, 50)
    assert numbers.shape == (10, 4, 60, 50)
    depth, (line, column, trust, weakness) = lattice.grids[0].depth[2], numbers[2]
    assert (depth > 0.01).all()
    between = np.cos(2 * np.pi * line) + np.cos(2 * np.pi * column) < -1.5
    assert weakness[between & (trust == 1)].min() > 0
    assert weakness.max() == pytest.approx(depth.sum(), rel=0.1)


@pytest.mark.parametrize("text", ["", "{}", '{"grids": [{}], "trust": 1}', "[1]"])
def test_what_is_no_lattice_is_refused(text):
    with pytest.raises(ValueError):
        Lattice.from_text(text)


def test_a_lattice_of_unknown_bands_is_refused(lattice):
    values = json.loads(lattice.to_text())
    values["grids"][0]["bands"] = [0, 1, 2, 11]
    with pytest.raises(ValueError, match="bands"):
        Lattice.from_text(json.dumps(values))


def test_positions_of_parts_are_those_of_the_whole(lattice):
    grid = lattice.grids[0]
    whole, _ = grid.positions(1, np.arange(160), np.arange(150))
    part, trust = grid.positions(1, np.arange(50, 90), np.arange(70, 130))
    assert part == pytest.approx(whole[:, 50:90, 70:130], abs=1e-9)
    assert trust.shape == (40, 60)
    assert trust.min() > 0.9


def of_nodes(bend: np.ndarray) -> LatticeGrid:
    """A grid of one band, its nodes 32 pixels apart, that departs from a straight one by ``bend`` (rows, columns)."""
    down, across = (32 * np.arange(count) for count in bend.shape)
    straight = [vector[0] * down[:, None] + vector[1] * across for vector in (LINE, COLUMN)]
    phase = phases_of(np.stack(straight) + bend)[None]
    frequency = np.stack([UNITS[axis] - vector for axis, vector in enumerate((LINE, COLUMN))])[None]
    return LatticeGrid((2,), 1, (0, 0), 32, phase, np.zeros_like(phase), frequency, np.zeros((1, 2)))


def beside_a_border() -> tuple[np.ndarray, np.ndarray]:
    """Numbers of 20 × 14 nodes, about half a sample ahead from a slanted border on, and whether nodes lie behind it."""
    rows, columns = np.mgrid[:20, :14]
    behind = columns > 4 + 0.22 * rows
    noise = np.random.default_rng(0).normal(0, 0.03, behind.shape)
    return 0.1 * np.sin(rows / 5 + columns / 7) + noise + 0.5 * behind, behind


def test_parts_are_those_of_the_whole_also_where_the_lattice_jumps():
    """Which way half a sample is crossed is anybody's choice, but one for all tiles."""
    grid = of_nodes(beside_a_border()[0])
    whole, _ = grid.positions(2, np.arange(640), np.arange(440))
    for row, column in itertools.product(range(0, 600, 100), range(0, 400, 100)):
        rows, columns = np.arange(row, min(row + 140, 640)), np.arange(column, min(column + 140, 440))
        part, _ = grid.positions(2, rows, columns)
        assert np.abs(part - whole[:, row : row + 140, column : column + 140]).max() < 1e-9


def test_whole_samples_change_at_a_border_and_nowhere_else():
    bend, behind = beside_a_border()
    turns = of_nodes(bend).bends[0, 0] - bend
    for side in (behind, ~behind):
        assert turns[side] == pytest.approx(np.full(side.sum(), np.round(turns[side][0])), abs=0.01)


@pytest.mark.parametrize(("jump", "least"), [(0.2, 1.0), (0.3, 0.0), (0.5, 0.0), (0.7, 0.0), (0.8, 1.0), (1.0, 1.0)])
def test_a_jump_is_not_trusted_unless_it_is_small(jump, least):
    """Half-way across it the number would be that of neither side; whole samples are no jump."""
    bend = np.zeros((6, 12))
    bend[:, 6:] = jump
    grid = of_nodes(bend)
    _, trust = grid.positions(2, np.arange(160), np.arange(352))
    assert (trust[:, 160:193] == least).all()
    assert (trust[:, :129] == 1).all() and (trust[:, 224:] == 1).all()
    assert grid.known.mean() == pytest.approx(1 if least else 10 / 12)


def test_an_even_bend_is_no_jump_however_steep():
    """Where the pitch is not the scene's usual one, every step between nodes is long."""
    across = np.arange(30.0)
    bend = np.where(across < 15, 0.0, 0.4 * (across - 15)) + np.zeros((8, 1))
    grid = of_nodes(bend)
    assert grid.known[..., :14].all() and grid.known[..., 17:].all()
    ramp = 0.02 * np.square(across - 15) + np.zeros((8, 1))  # up to 0.6 a step
    ramp = ramp[:, 4:27]
    assert of_nodes(ramp).known.all()
    assert of_nodes(ramp.T).known.all()


def test_parts_of_real_scenes_that_jump_are_those_of_the_whole(shared):
    for name in ("dsen2_T49JGM_20171022", "majortom_T33NZA_20220706", "satclip_8845"):
        image = gdal.Open(str(shared / "data" / "s2" / f"{name}.tif")).ReadAsArray().astype(np.float32) / 10000
        height, width = image.shape[1:]
        found = find_lattice(reader(image), height, width, None).lattice
        whole = found.numbers(0, 0, height, width)
        for row, column in itertools.product(range(0, height - 40, 100), range(0, width - 40, 100)):
            part = whole[:, :, row : row + 140, column : column + 140]
            assert np.abs(found.numbers(row, column, *part.shape[2:]) - part).max() < 1e-3, name


def test_positions_go_on_beyond_the_scene(lattice):
    numbers, _ = lattice.grids[0].positions(0, np.arange(-12, 175), np.arange(-12, 165))
    steps = np.diff(numbers[0], axis=0)
    assert np.abs(steps - 0.927).max() < 0.02


@pytest.mark.parametrize("weak", [0, -1])
def test_trust_is_a_share_also_beyond_the_scene(weak):
    """Up to 20 pixels of overlap lie around the extent that a lattice was found for."""
    grid = of_nodes(np.zeros((6, 8)))
    grid.spread[:, :, :, weak] = round(0.5 * (SHARP_SPREAD + BLURRED_SPREAD) * PHASES)
    _, trust = grid.positions(2, np.arange(160), np.arange(-64, 300))
    assert trust.min() >= 0 and trust.max() <= 1
    assert 0.4 < trust[:, 64 + 32 * (weak % 8)].max() < 0.6


def test_the_text_for_the_log_names_pitch_angle_and_trust(lattice):
    assert str(lattice).startswith(("10.50 × 10.1", "10.51 × 10.1"))
    assert "turned 13." in str(lattice) and "trust 1.00" in str(lattice)
