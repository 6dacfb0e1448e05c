"""A lattice as a value: positions between nodes, and its text."""

from __future__ import annotations

import json

import numpy as np
import pytest

from s2dr3_qgis.engine.lattice.finding import find_lattice
from s2dr3_qgis.engine.lattice.grid import Lattice
from tests.lattice_scenes import reader, ten_bands


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


def test_positions_of_parts_agree_up_to_whole_samples(lattice):
    grid = lattice.grids[0]
    whole, _ = grid.positions(1, np.arange(160), np.arange(150))
    part, trust = grid.positions(1, np.arange(50, 90), np.arange(70, 130))
    difference = part - whole[:, 50:90, 70:130]
    assert difference == pytest.approx(np.round(difference[:, :1, :1]) * np.ones((2, 40, 60)), abs=1e-6)
    assert trust.shape == (40, 60)
    assert trust.min() > 0.9


def test_positions_go_on_beyond_the_scene(lattice):
    numbers, _ = lattice.grids[0].positions(0, np.arange(-12, 175), np.arange(-12, 165))
    steps = np.diff(numbers[0], axis=0)
    assert np.abs(steps - 0.927).max() < 0.02


def test_the_text_for_the_log_names_pitch_angle_and_trust(lattice):
    assert str(lattice).startswith(("10.50 × 10.1", "10.51 × 10.1"))
    assert "turned 13." in str(lattice) and "trust 1.00" in str(lattice)
