"""Files that are broken in the archive: another product or date takes their place, and the log says so."""

from __future__ import annotations

import datetime
import os
import re

import numpy as np
import pytest
from catalogue_server import Progress, Tile, assert_is, copernicus, earth_search, planetary_computer

from s2dr3_qgis.engine.catalogue.period import Period
from s2dr3_qgis.engine.core.errors import Cancelled, CatalogueError

WHEN = "2020-02-23T03:50:12Z"
WINTER = Period.of(None, datetime.date(2020, 2, 1), datetime.date(2020, 3, 31))
STORE = {"msft:storage_account": "sentinel2l2a01", "msft:container": "sentinel2-l2"}


def file_of(server, item, band):
    """The stored file of a band."""
    return next((server.folder).rglob(f"{item['id']}/{band}.*"))


def truncate(path):
    """Keep the first part, in which the header lies, as after an upload that was cut off."""
    data = path.read_bytes()
    path.write_bytes(data[: min(20000, len(data) // 2)])


def overwrite(path):
    """Zeros in place of the last three quarters: the file has its size, and its blocks cannot be decoded."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 4] + bytes(len(data) - len(data) // 4))


def remove(path):
    path.unlink()


def passed_over(progress):
    """The files that the log names as broken."""
    warnings = [line for line in progress.warnings if line.startswith("Passed over: ")]
    return [re.search(r"\S+ of \S+ \S+ \([^)]*\)", line).group() for line in warnings]


@pytest.mark.parametrize("band", ["SCL", "B05"])
@pytest.mark.parametrize("damage", [remove, truncate, overwrite])
def test_an_older_processing_takes_the_place_of_a_broken_one(server, tile, run, tmp_path, damage, band):
    # Classes that fill their blocks, as those of a real scene do.
    tile = Tile(tile.numbers, np.random.default_rng(1).integers(4, 8, tile.classes.shape, np.uint8))
    newer = planetary_computer(server, tile, WHEN, "05.00", "20230710T041152")
    older = planetary_computer(server, tile, WHEN, "02.12", "20200911T041152")
    server.add(older, newer, **STORE)
    damage(file_of(server, newer, band))
    result, progress = run("planetarycomputer")
    assert result.scenes == [older["id"]]
    assert_is(tile, tmp_path / "cube.tif")
    reasons = {candidate.id: candidate.reason for candidate in result.candidates}
    assert reasons[older["id"]] == "taken" and f"{band} of 2020-02-23" in reasons[newer["id"]]
    assert passed_over(progress) == [f"{band} of 2020-02-23 48QUE ({newer['id']})"]


@pytest.mark.parametrize("damage", [truncate, overwrite])
@pytest.mark.parametrize("choose", ["clearest", "newest"])
def test_the_next_date_takes_the_place_of_a_broken_one(server, tile, run, tmp_path, damage, choose):
    broken = earth_search(server, tile, "2020-03-14T03:50:11Z", cloud=0.0)
    server.add(broken, earth_search(server, tile, WHEN, cloud=5.0))
    damage(file_of(server, broken, "B11"))
    result, progress = run(period=WINTER, choose=choose, candidates=tmp_path / "all.geojson")
    assert "20200223" in result.scenes[0] and len(result.scenes) == 1
    assert_is(tile, tmp_path / "cube.tif")
    assert [candidate.taken for candidate in result.candidates] == [False, True]
    assert "B11" in result.candidates[0].reason and "B11" in (tmp_path / "all.geojson").read_text()
    assert passed_over(progress) == [f"B11 of 2020-03-14 48QUE ({broken['id']})"]
    assert sorted(os.listdir(tmp_path)) == ["all.geojson", "cube.json", "cube.tif"]


@pytest.mark.parametrize("broken", [0, 1, 2])
def test_the_other_dates_are_not_lost(server, tile, run, tmp_path, broken):
    items = [earth_search(server, tile, f"2020-03-{day}T03:50:11Z") for day in ("24", "14", "04")]
    server.add(*items, earth_search(server, tile, WHEN))
    truncate(file_of(server, items[broken], "B8A"))
    result, progress = run(period=WINTER, choose="newest", dates=3)
    days = [day for number, day in enumerate(("20200324", "20200314", "20200304")) if number != broken] + ["20200223"]
    assert [path.name for path in result.outputs] == ["cube.tif", *(f"cube_{day}.tif" for day in days[1:])]
    assert [scene[11:19] for scene in result.scenes] == days
    for path in result.outputs:
        assert_is(tile, path)
    assert len(passed_over(progress)) == 1
    assert progress.shares == sorted(progress.shares)
    assert len([line for line in progress.lines if line.startswith("Taken: ")]) == 4


def test_fewer_dates_than_asked_for_are_written_and_said(server, tile, run, tmp_path):
    items = [earth_search(server, tile, f"2020-03-{day}T03:50:11Z") for day in ("24", "14")]
    server.add(*items)
    truncate(file_of(server, items[1], "B12"))
    result, progress = run(period=WINTER, choose="newest", dates=2)
    assert [path.name for path in result.outputs] == ["cube.tif"]
    assert any("Only 1 of 2 dates" in line for line in progress.warnings)
    assert sorted(os.listdir(tmp_path)) == ["cube.json", "cube.tif"]


def test_nothing_but_broken_scenes(server, tile, run, tmp_path):
    item = earth_search(server, tile, WHEN)
    server.add(item)
    truncate(file_of(server, item, "B12"))
    with pytest.raises(CatalogueError, match=r"2020-02-23 48QUE: .*B12 .* ends early"):
        run()
    assert os.listdir(tmp_path) == []


def test_a_damaged_jpeg_2000_file_leaves_the_next_date(server, tile, run, tmp_path):
    broken = copernicus(server, tile, "2020-03-14T03:50:11Z")
    server.add(broken, copernicus(server, tile, WHEN))
    overwrite(file_of(server, broken, "B05"))
    result, progress = run("cdse", credentials=True, period=WINTER, choose="newest")
    assert "20200223" in result.scenes[0]
    assert_is(tile, tmp_path / "cube.tif")
    assert passed_over(progress) == [f"B05 of 2020-03-14 48QUE ({broken['id']})"]


def test_a_network_that_fails_is_no_broken_file(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, "2020-03-14T03:50:11Z"), earth_search(server, tile, WHEN))
    for fault in ({"status": 503}, {"cut": 5000}, {"status": 403}):
        server.faults[:] = [{"match": "20200314T035011_L2A/B11", "times": 100, **fault}]
        with pytest.raises(CatalogueError, match="B11 of 2020-03-14") as caught:
            run(period=WINTER, choose="newest", resume=True)
        assert "Candidates" not in str(caught.value)
    server.faults.clear()
    server.searches.clear()
    result, progress = run(period=WINTER, choose="newest", resume=True)
    assert "20200314" in result.scenes[0] and not progress.warnings


def test_a_resumed_run_keeps_its_good_dates(server, tile, run, tmp_path):
    """One file broke between the runs; the catalogue has a newer scene by now, not to be taken for a good one."""
    items = [earth_search(server, tile, f"2020-03-{day}T03:50:11Z") for day in ("14", "04")]
    server.add(*items)
    stop = Progress()
    stop.stop = lambda: any("Reading B06 of 2020-03-04" in text for text in stop.texts)
    with pytest.raises(Cancelled):
        run(period=WINTER, choose="newest", dates=2, resume=True, progress=stop)
    truncate(file_of(server, items[1], "B08"))
    server.add(earth_search(server, tile, "2020-03-29T03:50:11Z"))
    result, progress = run(period=WINTER, choose="newest", dates=2, resume=True)
    assert [scene[11:19] for scene in result.scenes] == ["20200314", "20200329"]
    assert passed_over(progress) == [f"B08 of 2020-03-04 48QUE ({items[1]['id']})"]
    for path in result.outputs:
        assert_is(tile, path)
