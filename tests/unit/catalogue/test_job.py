"""From a place and a date to a cube, against a catalogue and an archive on this computer."""

from __future__ import annotations

import datetime
import json
import os
import tracemalloc

import numpy as np
import pytest
from catalogue_server import (
    USER,
    Progress,
    Tile,
    Writing,
    assert_is,
    copernicus,
    earth_search,
    expected,
    fetch,
    planetary_computer,
    read,
)
from osgeo import gdal, ogr, osr

from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.period import Period
from s2dr3_qgis.engine.core.errors import Cancelled, CatalogueError, RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube

WHEN = "2020-02-23T03:50:12.345000Z"
WINTER = Period.of(None, datetime.date(2020, 2, 1), datetime.date(2020, 3, 31))
NORTH, WEST = slice(0, 100), slice(0, 100)
ALL = slice(0, 200)


def test_the_offset_of_collection_1_is_applied_once(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN, "05.00"))
    result, progress = run()
    assert result.outputs == [tmp_path / "cube.tif"]
    assert_is(tile, tmp_path / "cube.tif")
    numbers, place = read(tmp_path / "cube.tif")
    assert numbers.shape[1:] in {(100, 100), (102, 100), (100, 102), (102, 102)}
    assert place[0] % 20 == place[3] % 20 == 0
    assert any("DN - 1000" in line for line in progress.lines)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cube.json", "cube.tif"]


@pytest.mark.parametrize("legacy", [True, False])
def test_the_harmonised_archive_gets_no_offset_whatever_its_items_state(server, tile, run, tmp_path, legacy):
    server.add(earth_search(server, tile, "2025-03-02T03:50:11Z", "05.11", legacy=legacy))
    run("earthsearch", period=Period.of(datetime.date(2025, 3, 2), None, None))
    assert_is(tile, tmp_path / "cube.tif")


def test_raw_numbers_of_early_2022_in_the_harmonised_archive_are_told_by_the_pixels(server, tile, run, tmp_path):
    raw = earth_search(server, tile, "2022-02-02T03:50:11Z", "04.00", legacy=False, how=Writing(1000))
    server.add(raw)
    _, progress = run("earthsearch", period=Period.of(datetime.date(2022, 2, 2), None, None))
    assert_is(tile, tmp_path / "cube.tif")
    assert any("DN - 1000" in line for line in progress.lines)


def test_numbers_that_wrapped_below_0_are_refused(server, tile, run, tmp_path):
    dark = Tile(np.where(tile.numbers < 900, tile.numbers // 2, tile.numbers), tile.classes)
    server.add(earth_search(server, dark, "2025-06-09T03:50:11Z", "05.11", legacy=True, how=Writing(-1000)))
    with pytest.raises(RasterError, match="48QUE"):
        run("earthsearch", period=Period.of(datetime.date(2025, 6, 9), None, None))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("both", [True, False])
def test_the_newer_of_two_processings_is_taken_and_each_has_its_own_offset(server, tile, run, tmp_path, both):
    old = planetary_computer(server, tile, WHEN, "02.12", "20200911T041152")
    new = planetary_computer(server, tile, WHEN, "05.00", "20230710T041152")
    store = {"msft:storage_account": "sentinel2l2a01", "msft:container": "sentinel2-l2"}
    server.add(*([old, new] if both else [old]), **store)
    result, progress = run("planetarycomputer")
    assert_is(tile, tmp_path / "cube.tif")
    assert result.scenes == [new["id"] if both else old["id"]]
    assert any(("DN - 1000" if both else "DN + 0") in line for line in progress.lines)
    assert server.tokens == 1


def test_baseline_05_10_is_newer_than_05_09(server, tile, run):
    newer, older = (planetary_computer(server, tile, WHEN, *made) for made in (("05.10", "1"), ("05.09", "2")))
    server.add(newer, older)
    server.collections["sentinel-2-l2a"].update({"msft:storage_account": "x", "msft:container": "y"})
    result, _ = run("planetarycomputer")
    assert "N0510" in result.candidates[0].scene.item["properties"]["s2:product_uri"]
    assert [candidate.taken for candidate in result.candidates] == [True, False]
    assert "newer processing" in result.candidates[1].reason


def test_copernicus_whole_files_of_the_right_resolution_and_said_beforehand(server, tile, run, tmp_path):
    server.add(copernicus(server, tile, WHEN))
    _, progress = run("cdse", credentials=True)
    assert_is(tile, tmp_path / "cube.tif")
    assert any("JPEG 2000" in line and "MB" in line for line in progress.lines)
    assert USER.split(":")[1] not in (tmp_path / "cube.json").read_text()
    assert not server.asked("60m")


def test_whole_files_are_announced_before_one_is_read(server, tile, run):
    server.add(copernicus(server, tile, WHEN))

    class Noting(Progress):
        def info(self, message):
            if "JPEG 2000" in message:
                self.sent = sum(entry["bytes"] for entry in server.asked("B0"))

    progress = Noting()
    run("cdse", credentials=True, progress=progress)
    # The first bytes of each of the seven files B02 to B08 tell what they are.
    assert progress.sent <= 7 * 16384
    assert sum(entry["bytes"] for entry in server.asked("B0")) > progress.sent


def test_a_damaged_jpeg_2000_file_is_named_and_leaves_nothing(server, tile, run, tmp_path):
    item = copernicus(server, tile, WHEN)
    server.add(item)
    path = next((server.folder / "odata").rglob("B05.jp2"))
    data = bytearray(path.read_bytes())
    data[len(data) // 4 :] = bytes(len(data) - len(data) // 4)
    path.write_bytes(data)
    with pytest.raises((CatalogueError, RasterError), match="B05 of 2020-02-23 48QUE"):
        run("cdse", credentials=True)
    assert os.listdir(tmp_path) == []


def test_copernicus_without_an_account_is_refused_before_anything_is_asked(server, tile, run):
    server.add(copernicus(server, tile, WHEN))
    with pytest.raises(CatalogueError, match="AUTHCFG"):
        run("cdse")
    assert server.log == []


def test_an_offset_on_the_asset_that_contradicts_the_baseline_is_a_question(server, tile, run):
    server.add(copernicus(server, tile, WHEN, offset=0.0))
    with pytest.raises(RasterError, match="INPUT_SCALE"):
        run("cdse", credentials=True)


def test_cloud_in_the_area_decides_and_not_that_of_the_scene(server, tile, run):
    cloudy = tile.with_classes(9, ALL, ALL)
    server.add(
        earth_search(server, cloudy, "2020-02-18T03:50:11Z", cloud=2.5),
        earth_search(server, tile, "2020-02-28T03:50:11Z", cloud=61.0),
    )
    result, _ = run(period=WINTER)
    by_date = {candidate.date: candidate for candidate in result.candidates}
    assert by_date["2020-02-28"].taken
    assert "MAX_CLOUD" in by_date["2020-02-18"].reason
    assert by_date["2020-02-18"].look.cloud == 1.0


def test_what_was_not_sensed_is_not_covered(server, tile, run):
    server.add(earth_search(server, tile.with_classes(0, ALL, WEST), "2020-03-04T03:50:11Z", cloud=0.0))
    with pytest.raises(CatalogueError, match=r"2020-03-04 48QUE: scene 0\.0 % cloud, .*MIN_COVER"):
        run(period=WINTER)


def test_dates_are_never_widened(server, tile, run, tmp_path):
    server.add(
        earth_search(server, tile, "2020-02-22T23:59:59Z"),
        earth_search(server, tile, "2020-02-24T00:00:00Z"),
    )
    with pytest.raises(CatalogueError, match="2020-02-23"):
        run()
    server.add(earth_search(server, tile, "2020-02-23T23:59:59Z", sat="S2A"))
    result, _ = run()
    reasons = {candidate.date: candidate.reason for candidate in result.candidates}
    outside = "left: outside the dates"
    assert reasons == {"2020-02-22": outside, "2020-02-24": outside, "2020-02-23": "taken"}
    # With what an overpass at midnight has on its other side, and no more.
    assert server.searches[-1]["datetime"] == "2020-02-22T23:10:00Z/2020-02-24T00:49:59.999Z"
    assert not any(key in server.searches[-1] for key in ("query", "filter", "sortby", "fields"))


@pytest.mark.parametrize("ignored", ["datetime", "intersects"])
def test_what_a_catalogue_ignores_is_looked_at_here(server, tile, run, ignored):
    elsewhere = Tile(tile.numbers, tile.classes, "48QVE", tile.epsg, (tile.corner[0] + 40000, tile.corner[1]))
    other = (tile, "2020-03-24T03:50:12Z") if ignored == "datetime" else (elsewhere, WHEN)
    server.add(earth_search(server, *other, cloud=0.0), earth_search(server, tile, WHEN))
    server.ignored = (ignored,)
    result, _ = run()
    left = {"datetime": "left: outside the dates", "intersects": "left: it does not meet the area"}
    assert [candidate.reason for candidate in result.candidates] == [left[ignored], "taken"]


def test_a_missing_asset_and_a_missing_file_leave_the_next_date(server, tile, run, tmp_path):
    lacking = earth_search(server, tile, "2020-03-09T03:50:11Z", cloud=0.0)
    del lacking["assets"]["nir08"]
    gone = earth_search(server, tile, "2020-03-14T03:50:11Z", cloud=0.0, how=Writing(1000, missing=("B8A",)))
    server.add(lacking, gone, earth_search(server, tile, WHEN, cloud=5.0))
    result, _ = run(period=WINTER)
    reasons = {candidate.date: candidate.reason for candidate in result.candidates}
    assert reasons == {
        "2020-03-09": "left: it has no file of B8A",
        "2020-03-14": reasons["2020-03-14"],
        "2020-02-23": "taken",
    }
    assert "B8A" in reasons["2020-03-14"] and "does not exist" in reasons["2020-03-14"]
    # No pixel of a band was read of a date that is not complete: its header only.
    assert len(server.asked("20200314")) <= 11 + 4
    assert_is(tile, tmp_path / "cube.tif")


def test_tiles_of_one_day_make_one_cube_each_with_its_own_offset(server, tile, run, tmp_path):
    west, east = tile.part("48QUE", 0, 220), tile.part("48QVE", 180, 400)
    server.add(earth_search(server, west, WHEN, "05.00"), earth_search(server, east, "2020-02-23T03:50:08Z", "02.14"))
    result, _ = run(area=Area.around(103.7722, 17.9411, 2000))
    assert_is(tile, tmp_path / "cube.tif")
    assert len(result.scenes) == 2
    with pytest.raises(CatalogueError, match="MIN_COVER"):
        run(area=Area.around(103.7722, 17.9411, 2000), mosaic=False)


def test_a_tile_that_holds_the_area_is_preferred_to_a_mosaic(server, tile, run):
    west = tile.part("48QUE", 0, 220)
    server.add(earth_search(server, west, WHEN), earth_search(server, replace_name(tile, "48QVE"), WHEN))
    result, _ = run()
    assert [scene[5:10] for scene in result.scenes] == ["48QVE"]


def replace_name(tile, name):
    return Tile(tile.numbers, tile.classes, name, tile.epsg, tile.corner)


def other_zone(tile):
    """The tile warped to zone 47, where Thailand's other half lies; corners on multiples of 20 m."""
    memory = gdal.GetDriverByName("MEM").Create("", 400, 400, 10, gdal.GDT_UInt16)
    memory.SetGeoTransform((tile.corner[0], 10, 0, tile.corner[1], 0, -10))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(tile.epsg)
    memory.SetSpatialRef(crs)
    memory.WriteArray(tile.numbers)
    warped = gdal.Warp("", memory, format="MEM", dstSRS="EPSG:32647", xRes=20, yRes=20, targetAlignedPixels=True)
    x, _, _, y, _, _ = warped.GetGeoTransform()
    numbers = warped.ReadAsArray().repeat(2, 1).repeat(2, 2)
    classes = np.where(numbers[0, ::2, ::2] > 0, 4, 0).astype(np.uint8)
    return Tile(numbers, classes, "47QRV", 32647, (x, y))


def test_a_place_whose_only_tile_lies_in_the_neighbouring_zone(server, tile, run, tmp_path):
    other = other_zone(tile)
    server.add(earth_search(server, other, WHEN))
    run()
    assert_is(other, tmp_path / "cube.tif")
    assert gdal.Open(str(tmp_path / "cube.tif")).GetSpatialRef().GetAuthorityCode(None) == "32647"


def test_a_part_in_another_zone_is_warped_once_and_said(server, tile, run, tmp_path):
    west, other = tile.part("48QUE", 0, 260), other_zone(tile)
    other = other.part("47QRV", 180, other.numbers.shape[2])
    server.add(earth_search(server, west, WHEN), earth_search(server, other, WHEN))
    result, progress = run(area=Area.around(103.7722, 17.9411, 2000))
    assert len(result.scenes) == 2
    assert any("warped" in warning for warning in progress.warnings)
    numbers, place = read(tmp_path / "cube.tif")
    assert (numbers > 0).all()
    assert place[0] % 20 == 0
    truth = expected(tile, place, numbers.shape)
    seam = 260 - round((place[0] - tile.corner[0]) / 10)
    np.testing.assert_array_equal(numbers[:, :, :seam], truth[:, :, :seam])
    # 20 m bands stay 2 × 2 duplicates on the cube's grid.
    for index in (3, 4, 5, 7, 8, 9):
        band = numbers[index]
        np.testing.assert_array_equal(band, band[::2, ::2].repeat(2, 0).repeat(2, 1))
    # Nearest pixels of a scene stored at 20 m: no systematic shift against the truth.
    shifts = {
        dx: np.abs(numbers[8][:, seam + 4 : -4] - np.roll(truth[8], dx, 1)[:, seam + 4 : -4].astype(int)).mean()
        for dx in (-4, -2, 0, 2, 4)
    }
    assert min(shifts, key=shifts.get) == 0


def test_geometries_that_span_the_world_are_neither_taken_nor_lost(server, tile, run):
    fiji = Tile(tile.numbers, tile.classes, "01KAB", 32701, (300000, 8010000))
    belt = earth_search(server, fiji, WHEN)
    belt["geometry"] = {
        "type": "Polygon",
        "coordinates": [[[-180, -80], [180, -80], [180, 80], [-180, 80], [-180, -80]]],
    }
    server.add(belt, earth_search(server, tile, WHEN))
    result, _ = run()
    assert [candidate.reason for candidate in result.candidates] == ["left: it does not meet the area", "taken"]
    middle = Area.of_outline([(lon, lat) for lon, lat in _corners(fiji)])
    result, _ = run(area=middle)
    assert result.candidates[0].taken


def _corners(tile):
    from s2dr3_qgis.engine.catalogue.area import Bounds, box_outline

    x, y = tile.corner
    return box_outline(tile.epsg, Bounds(x + 500, y - 1500, x + 1500, y - 500))


def test_an_area_across_the_180th_meridian_is_searched_for_on_both_sides(server, tile, run):
    server.add(earth_search(server, tile, WHEN))
    with pytest.raises(CatalogueError, match="no scene"):
        run(area=Area.of_outline([(179.9, -17.0), (180.1, -17.0), (180.1, -17.1), (179.9, -17.1)]))
    boxes = [body["intersects"]["coordinates"][0] for body in server.searches]
    assert [(min(x for x, _ in box), max(x for x, _ in box)) for box in boxes] == [
        (179.9, 180.0),
        (-180.0, pytest.approx(-179.9)),
    ]


def test_a_token_is_renewed_and_appears_nowhere(server, tile, run, tmp_path):
    server.add(
        planetary_computer(server, tile, WHEN), **{"msft:storage_account": "sentinel2l2a01", "msft:container": "c"}
    )
    server.token_seconds = -5  # every token has expired on arrival: one is asked for again, once, for each request
    with pytest.raises(CatalogueError, match="403") as caught:
        run("planetarycomputer")
    assert "sig=" not in str(caught.value)
    server.token_seconds = 600
    server.faults.append({"match": "B04", "status": 403, "times": 1})
    server.faults.append({"match": "token", "status": 429, "times": 1, "retry_after": 0})
    _, progress = run("planetarycomputer", output=tmp_path / "again.tif")
    assert_is(tile, tmp_path / "again.tif")
    texts = [*progress.lines, *progress.warnings, *progress.texts, (tmp_path / "again.json").read_text()]
    texts += gdal.Open(str(tmp_path / "again.tif")).GetMetadata().values()
    assert not any("sig=" in text or "?" in text for text in texts)


def test_only_the_blocks_that_the_area_touches_travel(server, tile, run, tmp_path):
    large = Tile(np.tile(tile.numbers, (1, 3, 3)))
    server.add(earth_search(server, large, WHEN, how=Writing(1000, block=256)))
    # 4 × 4 km, as the area of the system that this plugin recreates.
    run(area=Area.around(103.80, 17.91, 4000))
    assert_is(large, tmp_path / "cube.tif")
    sent = sum(entry["bytes"] for entry in server.asked("/files/"))
    assert all(entry["range"] for entry in server.asked("/files/"))
    assert sent < 1.5 * _bytes_of_blocks(server, tmp_path / "cube.tif")


def _bytes_of_blocks(server, cube):
    """The stored bytes of all blocks that the cube's rectangle touches, by GDAL's own account of the files."""
    x, _, _, y, _, _ = gdal.Open(str(cube)).GetGeoTransform()
    size = gdal.Open(str(cube)).RasterXSize * 10
    total = 0
    for path in {entry["path"] for entry in server.asked("/files/")}:
        dataset = gdal.Open(str(server.folder) + path)
        band = dataset.GetRasterBand(1)
        x0, step, _, y0, _, _ = dataset.GetGeoTransform()
        columns, rows = ((start / step // 256, (start + size - 1) / step // 256) for start in (x - x0, y0 - y))
        for column in range(int(columns[0]), int(columns[1]) + 1):
            for row in range(int(rows[0]), int(rows[1]) + 1):
                total += int(band.GetMetadataItem(f"BLOCK_SIZE_{column}_{row}", "TIFF") or 0)
    return total


def test_memory_does_not_grow_with_the_area(server, tile, run):
    large = Tile(np.tile(tile.numbers, (1, 3, 3)))
    server.add(earth_search(server, large, WHEN, how=Writing(1000, block=1024)))
    small, great = (_peak_of_arrays(run, side) for side in (5200, 10400))
    assert great < 1.2 * small


def _peak_of_arrays(run, side):
    """The largest sum of Python's objects and NumPy's arrays during a fetch, in bytes, on any machine the same."""
    tracemalloc.start()
    try:
        run(area=Area.around(103.811, 17.905, side))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 429, "retry_after": 0},
        {"status": 503},
        {"status": 500},
        {"cut": 5000},
        {"stall": 0.8},
    ],
    ids=["429", "503", "500", "cut", "stall"],
)
def test_a_busy_network_is_survived(server, tile, run, tmp_path, fault):
    server.add(earth_search(server, tile, WHEN))
    server.faults += [{"match": "B04", "times": 2, **fault}, {"match": "/search", "times": 1, **fault}]
    run()
    assert_is(tile, tmp_path / "cube.tif")


def test_after_the_last_attempt_the_band_and_the_status_are_named(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN))
    server.faults.append({"match": "B04", "status": 503, "times": 100})
    with pytest.raises(CatalogueError, match=r"B04 of 2020-02-23 48QUE .*status 503, 6 times"):
        run()
    assert os.listdir(tmp_path) == []


def test_a_stopped_run_goes_on_with_the_same_scene_and_reads_no_band_twice(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN, cloud=3.0))
    stop = Progress()
    stop.stop = lambda: any("Reading B06" in text for text in stop.texts)
    with pytest.raises(Cancelled):
        run(period=WINTER, choose="newest", resume=True, progress=stop)
    assert not (tmp_path / "cube.tif").exists()
    server.add(earth_search(server, tile, "2020-03-20T03:50:12Z", cloud=0.0))
    server.log.clear()
    result, _ = run(period=WINTER, choose="newest", resume=True)
    assert "20200223" in result.scenes[0]
    assert not server.asked("20200320")
    blocks = [entry for entry in server.asked("B02") if entry["range"] != "bytes=0-16383"]
    assert blocks == []
    assert_is(tile, tmp_path / "cube.tif")
    assert sorted(os.listdir(tmp_path)) == ["cube.json", "cube.tif"]


def test_a_resumed_run_reads_again_what_has_changed_in_the_archive(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN))
    stop = Progress()
    stop.stop = lambda: any("Reading B06" in text for text in stop.texts)
    with pytest.raises(Cancelled):
        run(resume=True, progress=stop)
    brighter = Tile(tile.numbers + 500, tile.classes)
    earth_search(server, brighter, WHEN)
    run(resume=True)
    assert_is(brighter, tmp_path / "cube.tif")


@pytest.mark.parametrize("stop_at", ["Reading B06", "Radiometry"], ids=["reading", "writing"])
def test_a_run_that_is_not_to_be_resumed_leaves_nothing(server, tile, run, tmp_path, stop_at):
    server.add(earth_search(server, tile, WHEN))
    stop = Progress()
    stop.stop = lambda: any(stop_at in text for text in (*stop.texts, *stop.lines))
    with pytest.raises(Cancelled):
        run(progress=stop)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("lacking", [{"nodata": False}, {"crs": False}], ids=["nodata", "crs"])
def test_files_without_nodata_tag_or_crs(server, tile, run, tmp_path, lacking):
    edged = tile.with_classes(0, slice(0, 98), ALL)
    server.add(earth_search(server, edged, WHEN, how=Writing(1000, **lacking)))
    run(cover=0.2)
    assert_is(edged, tmp_path / "cube.tif")
    numbers, _ = read(tmp_path / "cube.tif")
    assert (numbers == 0).any() and (numbers > 0).any()


def test_a_file_that_lies_elsewhere_than_its_item_states_is_taken_at_its_word(server, tile, run, tmp_path):
    item = earth_search(server, tile, WHEN)
    item["assets"]["red"]["proj:transform"][2] += 100
    server.add(item)
    _, progress = run()
    assert_is(tile, tmp_path / "cube.tif")
    assert any("B04" in warning and "elsewhere" in warning for warning in progress.warnings)


def test_the_origin_is_in_the_file_and_beside_it(server, tile, run, tmp_path):
    item = earth_search(server, tile, WHEN)
    server.add(item)
    run()
    metadata = gdal.Open(str(tmp_path / "cube.tif")).GetMetadata()
    record = json.loads((tmp_path / "cube.json").read_text())
    assert metadata["SOURCE"] == record["source"] == item["id"]
    assert metadata["COLLECTION"] == "sentinel-2-c1-l2a"
    assert metadata["PROCESSING_BASELINE"] == "05.00"
    assert metadata["DATE"] == "20200223"
    assert metadata["ATTRIBUTION"] == "Contains modified Copernicus Sentinel data 2020"
    assert record["scenes"][0]["files"]["B8A"].endswith("/B8A.tif")
    assert str(tmp_path) not in json.dumps([metadata, record])
    cube = open_cube(str(tmp_path / "cube.tif"))
    np.testing.assert_allclose(cube.read(cube.grid.bounds) * 1e4, read(tmp_path / "cube.tif")[0], atol=0.01)


def test_several_dates_are_several_cubes(server, tile, run, tmp_path):
    server.add(
        earth_search(server, tile, WHEN),
        earth_search(server, tile, "2020-02-28T03:50:11Z"),
        earth_search(server, tile.with_classes(8, slice(90, 110), slice(90, 110)), "2020-03-04T03:50:11Z"),
    )
    wanted = Period.of(datetime.date(2020, 2, 27), WINTER.start, WINTER.end)
    result, progress = run(period=wanted, choose="nearest", dates=2)
    assert [path.name for path in result.outputs] == ["cube.tif", "cube_20200223.tif"]
    assert "20200228" in result.scenes[0]
    for path in result.outputs:
        assert_is(tile, path)
        assert path.with_suffix(".json").exists()
    assert progress.shares == sorted(progress.shares)
    _, progress = run(period=WINTER, choose="newest", dates=5)
    assert any("Only 3 of 5" in warning for warning in progress.warnings)


def test_a_file_with_the_name_of_a_further_date_is_not_replaced(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN), earth_search(server, tile, "2020-02-28T03:50:11Z"))
    mine = tmp_path / "cube_20200223.tif"
    mine.write_text("mine")
    wanted = Period.of(datetime.date(2020, 2, 27), WINTER.start, WINTER.end)
    with pytest.raises(RasterError, match=r"would replace .*cube_20200223\.tif, which was not fetched"):
        run(period=wanted, choose="nearest", dates=2)
    assert mine.read_text() == "mine" and os.listdir(tmp_path) == [mine.name]
    mine.unlink()
    for _ in range(2):  # an earlier cube of that date is
        run(period=wanted, choose="nearest", dates=2)
    assert mine.exists()


def test_the_mask_and_the_scale_are_those_of_other_inputs(server, tile, run, tmp_path):
    clouded = tile.with_classes(9, slice(95, 100), slice(95, 100))
    server.add(earth_search(server, clouded, WHEN))
    run(mask=("cloud",), input_scale="DN/10000")
    numbers, place = read(tmp_path / "cube.tif")
    truth = expected(tile, place, numbers.shape).astype(int) + 1000
    column, row = round((place[0] - tile.corner[0]) / 10), round((tile.corner[1] - place[3]) / 10)
    truth[:, 190 - row : 200 - row, 190 - column : 200 - column] = 0
    np.testing.assert_array_equal(numbers, truth)


def test_the_candidates_are_a_layer(server, tile, run, tmp_path):
    lacking = earth_search(server, tile, "2020-03-09T03:50:11Z")
    del lacking["assets"]["nir08"]
    server.add(lacking, earth_search(server, tile, WHEN))
    result, _ = run(period=WINTER, output=None, candidates=tmp_path / "candidates.gpkg")
    assert result.outputs == []
    source = ogr.Open(str(tmp_path / "candidates.gpkg"))
    rows = [feature.items() for feature in source.GetLayer()]
    assert [(row["date"], row["taken"]) for row in rows] == [("2020-03-09", 0), ("2020-02-23", 1)]
    assert rows[1]["tile"] == "48QUE" and rows[1]["cover"] == 100.0 and rows[1]["area_cloud"] == 0.0
    assert os.listdir(tmp_path) == ["candidates.gpkg"]


def test_a_list_of_candidates_of_which_none_fits_is_still_one(server, tile, run, tmp_path):
    server.add(earth_search(server, tile.with_classes(9, ALL, ALL), WHEN))
    result, _ = run(output=None, candidates=tmp_path / "candidates.geojson")
    assert "MAX_CLOUD" in result.candidates[0].reason
    assert "MAX_CLOUD" in (tmp_path / "candidates.geojson").read_text()


def test_ids_with_paths_in_them_stay_in_the_work_folder(server, tile, run, tmp_path):
    item = earth_search(server, tile, WHEN)
    item["id"] = "../../é/S2B_T48QUE_x"
    server.add(item)
    result, _ = run(resume=True)
    assert result.scenes == [item["id"]]
    assert_is(tile, tmp_path / "cube.tif")


def test_an_area_of_one_pixel(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN))
    run(area=Area.around(103.7722, 17.9411, 1))
    assert_is(tile, tmp_path / "cube.tif")
    assert read(tmp_path / "cube.tif")[0].shape[1] in (2, 4)


def test_relative_addresses_and_relative_redirections(server, tile, run, tmp_path):
    item = earth_search(server, tile, WHEN)
    for asset in item["assets"].values():
        asset["href"] = asset["href"].replace(server.url, "")
    server.add(item)
    server.faults.append({"match": "/stac/search", "redirect": "./search/", "times": 0})
    server.faults.append({"match": "B05", "redirect": item["assets"]["rededge1"]["href"], "times": 1})
    run()
    assert_is(tile, tmp_path / "cube.tif")


@pytest.mark.parametrize("body", [b"<html>Login</html>", b'{"detail": "no"}', b"[]"])
def test_something_else_with_status_200_is_no_catalogue_and_no_band(server, tile, run, body):
    server.add(earth_search(server, tile, WHEN))
    server.faults.append({"match": "/stac/search", "body": body, "times": 1})
    with pytest.raises(CatalogueError, match="search"):
        run()
    server.faults[:] = [{"match": "B05", "body": body, "times": 1}]
    with pytest.raises(CatalogueError, match="B05"):
        run()


def test_a_server_that_sends_whole_files_is_refused(server, tile, run):
    server.add(earth_search(server, tile, WHEN))
    server.ranges = False
    with pytest.raises(CatalogueError, match="whole files"):
        run()


def test_credentials_go_to_the_catalogue_only(server, tile, run):
    item = earth_search(server, tile, WHEN)
    for asset in item["assets"].values():
        asset["href"] = asset["href"].replace("127.0.0.1", "localhost")
    server.add(item)
    run(credentials=True)
    assert all("authorization" in entry["headers"] for entry in server.asked("/stac"))
    assert not any("authorization" in entry["headers"] for entry in server.asked("/files"))


def test_an_unknown_collection_is_an_error_and_no_empty_answer(server, tile, run):
    server.add(earth_search(server, tile, WHEN))
    with pytest.raises(CatalogueError, match="no collection 'sentinel-3'"):
        run(collection="sentinel-3")


def test_the_outputs_are_checked_before_the_catalogue_is_asked(server, run, tmp_path):
    for name in ("cube.jpg", "missing/cube.tif"):
        with pytest.raises(RasterError, match="OUTPUT"):
            run(output=tmp_path / name)
    with pytest.raises(RasterError, match="CANDIDATES"):
        run(candidates=tmp_path / "x.docx")
    assert server.log == []


@pytest.mark.parametrize("stop_at", ["Reading B06", "Radiometry"], ids=["reading", "writing"])
def test_an_older_cube_stays_until_the_new_one_is_complete(server, tile, run, tmp_path, stop_at):
    server.add(earth_search(server, tile, WHEN))
    run()
    older = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    earth_search(server, Tile(tile.numbers + 500, tile.classes), WHEN)
    stop = Progress()
    stop.stop = lambda: any(stop_at in text for text in (*stop.texts, *stop.lines))
    with pytest.raises(Cancelled):
        run(progress=stop)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == older


def test_the_user_s_settings_of_gdal_are_restored(server, tile, run):
    size = gdal.GetCacheMax()
    server.add(earth_search(server, tile, WHEN))
    run()
    server.faults.append({"match": "B04", "status": 404, "times": 100})
    with pytest.raises(CatalogueError):
        run()
    assert gdal.GetCacheMax() == size


def test_two_runs_do_not_write_to_one_cube(server, tile, run, tmp_path):
    server.add(earth_search(server, tile, WHEN))

    def carry(request, cancelled):
        if "B05" in request.url:
            with pytest.raises(RasterError, match="Another run"):
                run()
        return fetch(request, cancelled)

    run(carry=carry)
    assert_is(tile, tmp_path / "cube.tif")
