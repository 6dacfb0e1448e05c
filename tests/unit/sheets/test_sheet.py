"""Sheets against unsheeted runs: the same pixels, for any number of tiles a sheet and any grid; publishing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from predictors import Sharpener
from runs import cube_of, numbers, read
from sheets_kit import SMALL, make, mosaic, planned

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.sheets.item import sha256_of
from s2dr3_qgis.engine.sheets.layout import image_name, item_name
from s2dr3_qgis.engine.sheets.sheet import Made, compute_sheet, publish
from s2dr3_qgis.engine.sheets.store import open_store
from s2dr3_qgis.engine.superresolution import Request
from s2dr3_qgis.engine.superresolution import run as super_resolve
from s2dr3_qgis.engine.superresolution.overlap import TOLERANCE

ROTATED = (500000, 8, 6, 4000000, 6, -8)
SOUTH_UP = (500000, 10, 0, 3990000, 0, 10)


class Blurrer(Sharpener):
    """Adds a share of the mean of all that it sees, so that each tile's result depends on where the tile ends."""

    def super_resolve(self, low_res, consistency_steps=None, phase=None):
        fine = super().super_resolve(low_res, consistency_steps, phase)
        return fine + np.float32(0.01) * low_res.mean((2, 3), keepdims=True).astype(np.float32)


def plain(folder, predictor, extent=(), **fields):
    """The image of an unsheeted run of the scene in ``folder``."""
    request = Request(
        folder / "plain.tif",
        extent=extent,
        tile_size=SMALL["core"] + 2 * fields.get("overlap", SMALL["overlap"]),
        overlap=fields.get("overlap", SMALL["overlap"]),
        bands_20m=fields.get("bands_20m", "auto"),
    )
    cube = cube_of(str(folder / "scene.tif"))
    super_resolve(request, cube, lambda _begun: _Nothing(predictor))
    return read(folder / "plain.tif")


class _Nothing:
    def __init__(self, value):
        self._value = value

    def __enter__(self):
        return self._value

    def __exit__(self, *_error):
        pass


@pytest.mark.parametrize(
    ("tiles", "geotransform"), [(1, ROTATED), (2, None), (3, SOUTH_UP)], ids=["1-rotated", "2-north-up", "3-south-up"]
)
def test_sheets_are_the_unsheeted_run_beyond_the_fade(tmp_path, tiles, geotransform):
    grid = {"geotransform": geotransform} if geotransform else {}
    side = tiles * SMALL["core"]
    plan, store = planned(tmp_path, side=side, grid=grid), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch", Blurrer())
    whole, sheets = plain(tmp_path, Blurrer()), mosaic(plan, store)
    assert sheets.shape == whole.shape
    fade = SMALL["overlap"] // 4
    rows, columns = (np.arange(size * 10) for size in (plan.window.height, plan.window.width))

    def near_edge(axis):
        """Which of the output pixels lie in the fade of a sheet's edge."""
        edges = np.arange(side, len(axis) // 10, side)
        return (np.abs(axis[:, None] - edges * 10 + 0.5) < fade * 10).any(1)

    inside = near_edge(rows)[:, None] | near_edge(columns)[None, :]
    assert inside.any()
    assert np.array_equal(sheets[:, ~inside], whole[:, ~inside])


@pytest.mark.parametrize("tiles", [1, 2, 3])
def test_sheets_differ_within_twice_the_tolerance_inside_the_fade(tmp_path, tiles):
    """A network whose overlap suffices: what it sees beyond changes its result by half of the tolerance at most."""
    plan, store = planned(tmp_path, side=tiles * SMALL["core"]), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch")
    off = np.abs(mosaic(plan, store).astype(int) - plain(tmp_path, Sharpener()).astype(int))
    assert off.max() <= 2 * TOLERANCE * 10000


def test_without_a_fade_the_mosaic_of_sheets_is_the_unsheeted_run(tmp_path):
    plan, store = planned(tmp_path, overlap=3), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch", Blurrer())
    assert np.array_equal(mosaic(plan, store), plain(tmp_path, Blurrer(), overlap=3))


def test_a_sheet_is_the_run_whose_extent_it_is(tmp_path):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch", Blurrer())
    for sheet in plan.sheets():
        window, grid = sheet.window, plan.cube.grid
        corners = (window.x, window.y), (window.x + window.width, window.y + window.height)
        whole = plain(tmp_path, Blurrer(), extent=tuple(grid.at(*corner) for corner in corners))
        assert np.array_equal(read(store.path(image_name("scene", sheet))), whole)


def test_a_flat_sheet_takes_the_scenes_phase(tmp_path):
    """Alone, a sheet without contrast would be taken for interpolated."""
    values = np.repeat(np.repeat(numbers(20, 28), 2, 1), 2, 2)
    values[:, :24, :24] = 1000
    predictor = Sharpener()
    plan, store = planned(tmp_path, values), open_store(str(tmp_path / "out"))
    assert plan.plan.phase == (0, 0)
    compute_sheet(plan, plan.sheet(0, 0), predictor, tmp_path, Silent())
    assert predictor.phases and None not in predictor.phases
    assert store.names() == ["scene"]


def test_a_lack_of_memory_fails_the_sheet_and_halves_nothing(tmp_path):
    plan = planned(tmp_path)
    predictor = Sharpener(limit=100)
    with pytest.raises(MemoryError):
        compute_sheet(plan, plan.sheet(0, 0), predictor, tmp_path, Silent())
    assert len(predictor.shapes) == 1
    assert [path.name for path in tmp_path.glob("*.tif")] == ["scene.tif"]


def test_another_network_is_refused_in_words(tmp_path):
    plan = planned(tmp_path)
    with pytest.raises(InputError, match="another DECODER"):
        compute_sheet(plan, plan.sheet(0, 0), Sharpener(sha256="others"), tmp_path, Silent())
    with pytest.raises(InputError, match="another PRECISION"):
        compute_sheet(plan, plan.sheet(0, 0), Sharpener(precision="fp16"), tmp_path, Silent())


def test_a_sheet_without_valid_pixels_is_done_without_a_file(tmp_path):
    values = numbers()
    values[:, :, :30] = 0
    plan, store = planned(tmp_path, values), open_store(str(tmp_path / "out"))
    made = compute_sheet(plan, plan.sheet(0, 0), Sharpener(), tmp_path, Silent())
    assert made.file is None
    publish(store, plan, plan.sheet(0, 0), made)
    assert store.names("scene") == ["000-000.json", "plan.json"]


def test_the_item_comes_after_the_image_and_a_published_sheet_stays(tmp_path):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    sheet = plan.sheet(0, 0)
    seen = []

    class Watched(type(store)):
        def put(self, name, file):
            seen.append((name, self.names("scene")))
            super().put(name, file)

        def write_text(self, name, text):
            seen.append((name, self.names("scene")))
            super().write_text(name, text)

    made = compute_sheet(plan, sheet, Sharpener(), tmp_path, Silent())
    publish(Watched(store.place), plan, sheet, made)
    assert seen == [("scene/000-000.tif", ["plan.json"]), ("scene/000-000.json", ["000-000.tif", "plan.json"])]
    before = sha256_of(tmp_path / "out" / "scene" / "000-000.tif"), store.read_text(item_name("scene", sheet))
    other = compute_sheet(plan, sheet, Blurrer(), tmp_path, Silent())
    publish(store, plan, sheet, Made(other.file, 1.0, None))
    assert (sha256_of(tmp_path / "out" / "scene" / "000-000.tif"), store.read_text(item_name("scene", sheet))) == before


def test_the_window_of_a_sheet_is_all_that_changes_in_its_plan(tmp_path):
    plan = planned(tmp_path)
    sheet = plan.sheet(1, 1)
    assert plan.plan_of(sheet) == replace(plan.plan, window=Window(24, 24, 24, 13))
