"""Sheets against unsheeted runs: the same pixels, for any number of tiles a sheet and any grid; publishing."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from lattice_scenes import ten_bands
from osgeo import gdal
from predictors import Detailed, Sharpener
from runs import Weighing, cube_of, numbers, read
from scenes import CUBE_NAMES, write_stack
from sheets_kit import SMALL, make, mosaic, planned

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.sheets.item import sha256_of
from s2dr3_qgis.engine.sheets.layout import image_name, item_name
from s2dr3_qgis.engine.sheets.planning import Choices, plan_scenes
from s2dr3_qgis.engine.sheets.scenes import Scene
from s2dr3_qgis.engine.sheets.sheet import Made, compute_sheet, publish, scratch_bytes
from s2dr3_qgis.engine.sheets.store import open_store
from s2dr3_qgis.engine.superresolution import Request
from s2dr3_qgis.engine.superresolution import run as super_resolve
from s2dr3_qgis.engine.superresolution.overlap import TOLERANCE
from s2dr3_qgis.engine.worker.local import LocalPipeline

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
    super_resolve(request, cube, lambda _begun: nullcontext(predictor))
    return read(folder / "plain.tif")


def few(tiles):
    """A scene that is cut into few sheets of so many tiles a side, and is no multiple of them."""
    return numbers(12 * tiles + 7, 24 * tiles + 5)


def beyond_fades(plan, fade):
    """Which output pixels (height, width) of a scene lie farther than so many input pixels from each sheet's edge."""

    def near_edge(size):
        edges = np.arange(plan.side, size, plan.side) * 10
        return (np.abs(np.arange(size * 10)[:, None] - edges + 0.5) < fade * 10).any(1)

    return ~(near_edge(plan.window.height)[:, None] | near_edge(plan.window.width)[None, :])


@pytest.mark.parametrize(
    ("tiles", "geotransform"), [(1, ROTATED), (2, None), (3, SOUTH_UP)], ids=["1-rotated", "2-north-up", "3-south-up"]
)
def test_sheets_are_the_unsheeted_run_beyond_the_fade(tmp_path, tiles, geotransform):
    grid = {"geotransform": geotransform} if geotransform else {}
    side = tiles * SMALL["core"]
    plan, store = planned(tmp_path, few(tiles), side=side, grid=grid), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch", Blurrer())
    whole, sheets = plain(tmp_path, Blurrer()), mosaic(plan, store)
    assert sheets.shape == whole.shape
    beyond = beyond_fades(plan, SMALL["overlap"] // 4)
    assert not beyond.all()
    assert np.array_equal(sheets[:, beyond], whole[:, beyond])


@pytest.mark.parametrize("tiles", [1, 2, 3])
def test_sheets_differ_within_twice_the_tolerance_inside_the_fade(tmp_path, tiles):
    """A network whose overlap suffices: what it sees beyond changes its result by half of the tolerance at most."""
    plan, store = planned(tmp_path, few(tiles), side=tiles * SMALL["core"]), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch")
    off = np.abs(mosaic(plan, store).astype(int) - plain(tmp_path, Sharpener()).astype(int))
    assert off.max() <= 2 * TOLERANCE * 10000


def test_without_a_fade_the_mosaic_of_sheets_is_the_unsheeted_run(tmp_path):
    plan, store = planned(tmp_path, overlap=3), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch", Blurrer())
    assert np.array_equal(mosaic(plan, store), plain(tmp_path, Blurrer(), overlap=3))


def test_sheets_see_the_one_lattice_of_the_scene(reference, tmp_path):
    """Found once for the whole, it gives each sheet the pixels of the whole run; without a fade all are equal."""
    image, _phases = ten_bands((70, 74))
    source = write_stack(tmp_path / "scene.tif", np.round(image * 10000).astype(np.uint16), CUBE_NAMES, nodata=0)
    store = open_store(str(tmp_path / "out"))
    with LocalPipeline(Path(reference.decoder), "cpu", "fp32", 1) as pipeline:
        scenes = [Scene("scene", lambda: cube_of(source))]
        choices = Choices(side=48, core=48, overlap=3)
        plan = plan_scenes(store, scenes, choices, lambda *_: nullcontext(pipeline), Silent())[0]
        make(plan, store, tmp_path / "scratch", pipeline)
        request = Request(tmp_path / "plain.tif", tile_size=54, overlap=3)
        super_resolve(request, cube_of(source), lambda _begun: nullcontext(pipeline))
        without = replace(plan, plan=replace(plan.plan, lattice=""))
        blind = read(compute_sheet(without, plan.sheet(0, 1), pipeline, tmp_path, Silent()).file)
    assert np.array_equal(mosaic(plan, store), read(tmp_path / "plain.tif"))
    assert not np.array_equal(blind, read(store.path(image_name("scene", plan.sheet(0, 1)))))


def test_a_sheet_is_the_run_whose_extent_it_is(tmp_path):
    plan, store = planned(tmp_path), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch", Blurrer())
    for sheet in plan.sheets():
        window, grid = sheet.window, plan.cube.grid
        corners = (window.x, window.y), (window.x + window.width, window.y + window.height)
        whole = plain(tmp_path, Blurrer(), extent=tuple(grid.at(*corner) for corner in corners))
        assert np.array_equal(read(store.path(image_name("scene", sheet))), whole)


def test_overviews_of_neighbours_align_with_those_of_the_whole(tmp_path):
    """Sheets are cut at multiples of the overviews' steps: at half the resolution too they are parts of the whole."""
    plan = planned(tmp_path, numbers(70, 128), side=64, core=64, overlap=3)
    store = open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch")
    request = Request(tmp_path / "plain.tif", tile_size=70, overlap=3, cog=True)
    super_resolve(request, cube_of(str(tmp_path / "scene.tif")), lambda _begun: nullcontext(Sharpener()))
    whole = halved(str(tmp_path / "plain.tif"))
    assert whole.shape == (10, 350, 640)
    for sheet in (plan.sheet(0, 0), plan.sheet(0, 1)):
        part = halved(store.path(image_name("scene", sheet)))
        assert np.array_equal(part, whole[:, :320, 320 * sheet.column : 320 * (sheet.column + 1)])


def halved(path):
    """A raster's first overview (bands, height, width)."""
    dataset = gdal.Open(path)
    bands = (dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1))
    return np.stack([band.GetOverview(0).ReadAsArray() for band in bands])


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


@pytest.mark.parametrize("side", [24, 960])
def test_a_sheet_takes_about_as_much_scratch_as_is_told_and_no_more(tmp_path, side):
    """Also one of a scene that is smaller than a sheet: others on the disk count with what it may take."""
    plan, folder = planned(tmp_path, side=side), tmp_path / "scratch"
    folder.mkdir()
    weighing = Weighing(folder)
    assert compute_sheet(plan, plan.sheet(0, 0), Detailed(), folder, weighing).file is not None
    assert weighing.most <= scratch_bytes(plan) <= 2 * weighing.most


def test_a_sheet_keeps_a_crs_that_geotiff_cannot_hold(tmp_path):
    # Where a pixel of Equal Earth is about as wide as it is high.
    grid = {"epsg": 8857, "geotransform": (500000, 10, 0, 5000000, 0, -10)}
    plan, store = planned(tmp_path, numbers(12, 16), grid=grid), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch", Sharpener())
    crs = gdal.Open(store.path(image_name(plan.name, next(plan.sheets())))).GetSpatialRef()
    assert crs is not None and crs.IsSame(gdal.Open(str(tmp_path / "scene.tif")).GetSpatialRef())
