"""What a run is said to take beforehand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from runs import SMALL, cube_of, numbers, scene

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.dates import LOOKING_AGAIN
from s2dr3_qgis.engine.raster.cog import overviews_pixels
from s2dr3_qgis.engine.raster.geotiff import COMPRESSED_SHARE
from s2dr3_qgis.engine.superresolution import Request
from s2dr3_qgis.engine.superresolution import estimate as estimate_run
from s2dr3_qgis.engine.superresolution.cost import estimate, unmeasured_seconds
from s2dr3_qgis.engine.superresolution.memory import NoMemory
from s2dr3_qgis.engine.superresolution.network import NetworkFacts
from s2dr3_qgis.engine.superresolution.plan import PlannedDate, make_plan

BUNDLED = NetworkFacts.of_file(OPEN_DECODER)


@pytest.fixture
def plan(tmp_path):
    cube = cube_of(scene(tmp_path, numbers(200, 300)))
    return make_plan(Request(tmp_path / "out.tif", tile_size=96, overlap=16), cube, BUNDLED)


def test_the_estimate_counts_tiles_and_bytes(tmp_path):
    plan = make_plan(Request(tmp_path / "out.tif", **SMALL), cube_of(scene(tmp_path)), NetworkFacts(""))
    known = estimate(plan, NetworkFacts(""))
    assert known.tiles == len(list(plan.tiles)) and known.size == (530, 370)
    assert known.output_bytes == 530 * 370 * 10 * 2
    assert known.disk_bytes > known.output_bytes and known.seconds is None
    assert "20 tiles, 530 × 370 pixels" in str(known)


def test_overviews_beside_a_cog_and_products_take_disk_too(plan):
    plain, pixels = estimate(plan, BUNDLED), 3000 * 2000
    cog = estimate(plan, BUNDLED, cog=True).disk_bytes - plain.disk_bytes
    assert cog == overviews_pixels(3000, 2000) * 20 > plain.output_bytes / 3
    products = estimate(plan, BUNDLED, products=("TCI", "NDVI")).disk_bytes - plain.disk_bytes
    assert products == pytest.approx(COMPRESSED_SHARE * pixels * (3 + 3 + 4), abs=1)


def test_larger_tiles_take_more_memory_and_less_time(plan):
    small, large = estimate(plan, BUNDLED), estimate(replace(plan, core=256), BUNDLED)
    assert large.memory_bytes > small.memory_bytes and small.seconds > large.seconds > 0


def test_time_follows_what_a_pixel_took_and_the_cores(plan):
    seen = sum(tile.read.width * tile.read.height for tile in plan.tiles)
    once, twice = (estimate(plan, BUNDLED, pixel_seconds=seconds).seconds for seconds in (0.01, 0.02))
    assert twice - once == pytest.approx(0.01 * seen)
    assert estimate(plan, BUNDLED, cores=0.5).seconds > estimate(plan, BUNDLED).seconds


def test_each_consistency_step_adds_to_a_first_runs_time_and_not_to_a_measured_one(plan):
    plans = [replace(plan, consistency_steps=steps) for steps in (0, 1, 2, 3)]
    none, one, two, three = (estimate(each, BUNDLED).seconds for each in plans)
    assert three - two == pytest.approx(two - one) and one - none > two - one > 0
    assert len({estimate(each, BUNDLED, pixel_seconds=0.01).seconds for each in plans}) == 1
    assert unmeasured_seconds(BUNDLED) == unmeasured_seconds(BUNDLED, steps=BUNDLED.sizes.consistency_steps)


def test_the_networks_second_look_at_several_dates_is_counted(plan):
    dated = [replace(plan, dates=(PlannedDate("june.tif", "", ""),) * count) for count in range(5)]
    seconds = [estimate(each, BUNDLED, pixel_seconds=0.01).seconds for each in dated]
    seen = sum(tile.read.width * tile.read.height for tile in plan.tiles)
    more = [after - before for before, after in zip(seconds, seconds[1:])]
    assert more[LOOKING_AGAIN - 1] > 2 * 0.01 * seen > 2 * more[0] > 0
    assert more[3] == pytest.approx(more[2])


def test_a_run_is_estimated_without_opening_the_network_and_refused_as_the_run_would_be(tmp_path):
    cube = cube_of(scene(tmp_path))
    known = estimate_run(Request(tmp_path / "out.tif", **SMALL), cube, OPEN_DECODER, NoMemory())
    assert known.tiles == 20 and known.seconds > 0
    with pytest.raises(RasterError, match="is an input itself"):
        estimate_run(Request(tmp_path / "scene.tif", **SMALL), cube, OPEN_DECODER, NoMemory())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scene.tif"]
