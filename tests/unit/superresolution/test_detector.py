"""The detector's lattice of a run: what is stated and told of it, and the overlap that it asks for."""

from __future__ import annotations

import numpy as np
import pytest
from lattice_scenes import ten_bands
from runs import Stop, cube_of, numbers, scene

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.raster.cube.lattice import cube_lattice
from s2dr3_qgis.engine.superresolution.detector import enough_for, lattice_text

SOUTH_UP = (500000, 10, 0, 3990000, 0, 10)


class Told(Stop):
    """Keeps all that it was told."""

    def __init__(self, after: int = 10**9):
        super().__init__(after)
        self.texts: list[str] = []

    def text(self, message: str) -> None:
        self.texts.append(message)

    info = text


def lattice_cube(folder, **options):
    return cube_of(scene(folder, np.round(ten_bands((120, 130))[0] * 10000).astype(np.uint16), **options))


def test_the_text_of_the_plan_is_the_lattice_under_the_window(tmp_path):
    cube, told = lattice_cube(tmp_path), Told()
    text = lattice_text(cube, cube.grid.bounds, None, 3, told)
    found = cube_lattice(cube, cube.grid.bounds, None, lambda: None).lattice
    assert text == found.to_text()
    assert told.texts == ["Looking for the detector's lattice", f"Detector lattice: {found}."]


def test_it_is_not_looked_for_if_nothing_would_use_it(tmp_path):
    cube, told = lattice_cube(tmp_path), Told()
    assert lattice_text(cube, cube.grid.bounds, None, 0, told) == ""
    cube = lattice_cube(tmp_path, geotransform=SOUTH_UP)
    assert lattice_text(cube, cube.grid.bounds, None, 3, told) == ""
    assert told.texts == told.warnings == []


def test_without_one_that_is_told_and_so_is_why(tmp_path):
    values = ten_bands((300, 300))[0][:, np.floor(np.arange(300) * 0.9).astype(int)]
    cube, told = cube_of(scene(tmp_path, np.round(values * 10000).astype(np.uint16))), Told()
    lattice_text(cube, cube.grid.bounds, None, 3, told)
    assert len(told.warnings) == 1 and "nearest neighbour" in told.warnings[0]
    cube = cube_of(scene(tmp_path, numbers(60, 60)))
    assert lattice_text(cube, cube.grid.bounds, None, 3, told) == ""
    assert told.texts[-1].startswith("Detector lattice: none is trusted")


def test_cancel_ends_the_search(tmp_path):
    cube = lattice_cube(tmp_path)
    with pytest.raises(Cancelled):
        lattice_text(cube, cube.grid.bounds, None, 3, Told(after=0))


@pytest.mark.parametrize(
    ("lattice", "dates", "measured", "overlap", "step"),
    [
        ("", 0, 2, 2, ""),
        ("", 0, None, None, ""),
        ("some", 0, 2, 20, "step through the lattice"),
        ("some", 0, None, 20, "step through the lattice"),
        ("some", 0, 24, 24, ""),
        ("", 1, 16, 20, "fusion of dates"),
        ("some", 2, 30, 30, ""),
    ],
)
def test_the_overlap_is_raised_to_what_lattice_and_dates_need_and_that_is_told(lattice, dates, measured, overlap, step):
    told = Told()
    assert enough_for(lattice, measured, told, dates) == overlap
    assert told.texts == ([f"Overlap: 20 pixels, which the {step} needs"] if step else [])
