"""Which overpass is taken, and what is said of the others."""

from __future__ import annotations

import datetime
import re

import pytest
from catalogue_server import Tile, Writing, assert_is, earth_search
from osgeo import gdal

from s2dr3_qgis.engine.catalogue.area import Area, to_crs, to_lonlat
from s2dr3_qgis.engine.catalogue.choice import NothingFits
from s2dr3_qgis.engine.catalogue.period import Period

WINTER = (datetime.date(2020, 2, 1), datetime.date(2020, 3, 31))
ALL = slice(0, 200)


@pytest.fixture
def season(server, tile):
    """Three dates, of which the scene with the least cloud is the one with the most in the area."""
    half = tile.with_classes(9, ALL, slice(0, 100))
    server.add(
        earth_search(server, tile, "2020-02-08T03:50:11Z", cloud=30.0),
        earth_search(server, half, "2020-02-18T03:50:11Z", cloud=1.0),
        earth_search(server, tile.with_classes(10, slice(90, 100), ALL), "2020-02-28T03:50:11Z", cloud=5.0),
    )


def taken(run, **changes):
    result, _ = run(period=Period.of(changes.pop("wanted", None), *WINTER), output=None, **changes)
    return [one.date for one in result.candidates if one.taken], {one.date: one for one in result.candidates}


@pytest.mark.parametrize(
    ("values", "date"),
    [
        ({"choose": "clearest"}, "2020-02-08"),
        ({"choose": "newest"}, "2020-02-28"),
        ({"choose": "newest", "cloud": 0.05}, "2020-02-08"),
        ({"choose": "nearest", "wanted": datetime.date(2020, 2, 14)}, "2020-02-08"),
        ({"choose": "nearest", "wanted": datetime.date(2020, 2, 19), "cloud": 0.6}, "2020-02-18"),
        ({"choose": "nearest", "wanted": datetime.date(2020, 2, 23), "cloud": 0.6}, "2020-02-28"),
    ],
)
def test_the_ways_of_choosing(season, run, values, date):
    dates, _ = taken(run, **values)
    assert dates == [date]


def test_every_candidate_has_a_reason(season, run):
    _, by_date = taken(run, choose="newest")
    assert by_date["2020-02-28"].reason == "taken"
    assert "newer" in by_date["2020-02-18"].reason and "not looked at" in by_date["2020-02-08"].reason
    _, by_date = taken(run, choose="clearest", cloud=0.6)
    assert all("clearer" in by_date[date].reason for date in ("2020-02-18", "2020-02-28"))


def test_the_number_of_looks_is_limited_and_said(season, run, server):
    dates, by_date = taken(run, looks=1, cloud=1.0)
    assert dates == ["2020-02-18"]
    assert "MAX_LOOKS" in by_date["2020-02-08"].reason
    assert len({entry["path"] for entry in server.asked("SCL")}) == 1


def test_limits_that_nothing_fits(season, run, server, tmp_path):
    with pytest.raises(NothingFits, match="at most 0% cloud and at least 95% cover") as caught:
        run(period=Period.of(None, datetime.date(2020, 2, 18), datetime.date(2020, 2, 28)), cloud=0.0)
    assert re.search(r"2020-02-18 48QUE: scene 1\.0 % cloud, \d\d\.\d% cloud", str(caught.value))


def test_two_satellites_of_one_day_are_two_overpasses(server, tile, run):
    west, east = tile.part("48QUE", 0, 200), tile.part("48QVE", 200, 400)
    first = earth_search(server, west, "2020-02-23T03:50:11Z", sat="S2A")
    second = earth_search(server, east, "2020-02-23T03:50:12Z", sat="S2B")
    server.add(first, second)
    with pytest.raises(NothingFits):
        run(area=Area.around(103.7722, 17.9411, 2000), cover=0.9)
    result, _ = run(area=Area.around(103.7722, 17.9411, 2000), cover=0.3, dates=2)
    assert [path.name for path in result.outputs] == ["cube.tif", "cube_20200223.tif"]


@pytest.mark.parametrize(
    "period",
    [(datetime.date(2020, 2, 23), None, None), (datetime.date(2020, 2, 24), None, None), (None, *WINTER)],
    ids=["before", "after", "both"],
)
def test_an_overpass_at_midnight_is_one_date(server, tile, run, tmp_path, period):
    """As over Hawaii, Alaska and Fiji; ten days later the same orbit is another overpass."""
    west, east = tile.part("48QUE", 0, 200), tile.part("48QVE", 200, 400)
    first, second = (
        earth_search(server, part, when)
        for part, when in ((west, "2020-02-23T23:59:50Z"), (east, "2020-02-24T00:00:05Z"))
    )
    later = earth_search(server, east.with_classes(8, ALL, slice(0, 50)), "2020-03-05T00:00:05Z")
    server.add(second, later, first)
    result, _ = run(area=Area.around(103.7722, 17.9411, 2000), period=Period.of(*period), dates=1)
    assert sorted(result.scenes) == [first["id"], second["id"]]
    assert_is(tile, tmp_path / "cube.tif")
    metadata = gdal.Open(str(tmp_path / "cube.tif")).GetMetadata()
    assert metadata["DATE"] == "20200223"
    assert sorted(metadata["SENSED"].split("; ")) == ["2020-02-23T23:59:50Z", "2020-02-24T00:00:05Z"]


def test_the_next_orbit_of_a_satellite_is_another_overpass(server, tile, run):
    """Near the poles, a satellite that is named without its orbit comes again after 100 minutes."""
    west, east = tile.part("48QUE", 0, 200), tile.part("48QVE", 200, 400)
    items = [
        earth_search(server, part, when)
        for part, when in ((west, "2020-02-23T10:00:00Z"), (east, "2020-02-23T11:40:00Z"))
    ]
    for item in items:
        del item["properties"]["s2:product_uri"]
    server.add(*items)
    with pytest.raises(NothingFits):
        run(area=Area.around(103.7722, 17.9411, 2000), cover=0.9)


def test_two_halves_of_a_tile_of_one_day_complete_each_other(server, tile, run):
    """A datastrip that was split: the same tile twice, each with the other half empty."""
    halves = []
    for number, columns in enumerate((slice(0, 100), slice(100, 200))):
        half = tile.with_classes(0, ALL, columns)
        item = earth_search(server, half, f"2020-02-23T03:50:1{number}Z")
        shown = tile.part("48QUE", 0, 200) if number else tile.part("48QUE", 200, 400)
        halves.append({**item, "geometry": shown.outline()})
    server.add(*halves)
    result, _ = run(area=Area.around(103.7722, 17.9411, 2000))
    assert len(result.scenes) == 2


def test_a_scene_without_its_classification_is_left(server, tile, run):
    server.add(
        earth_search(server, tile, "2020-02-23T03:50:11Z", how=Writing(1000, missing=("SCL",)), cloud=0.0),
        earth_search(server, tile, "2020-02-28T03:50:11Z", cloud=9.0),
    )
    dates, by_date = taken(run)
    assert dates == ["2020-02-28"]
    assert "SCL" in by_date["2020-02-23"].reason


def test_the_cubes_of_several_dates_lie_in_one_zone(server, tile, run):
    """In that of most dates, though another one has a tile that holds more of the area, or is all that a date has."""
    x, y = to_crs(32647, to_lonlat(32648, [tile.corner]))[0]
    other = Tile(tile.numbers, None, "47QRV", 32647, (round(x, -2), round(y, -2)))
    west = Area.around(*to_lonlat(32648, [(tile.corner[0] + 480, tile.corner[1] - 2000)])[0], 1000)  # 20 m beyond it
    beyond = Tile(tile.numbers, None, "47QRV", 32647, (other.corner[0] - 1000, other.corner[1]))
    server.add(
        earth_search(server, beyond, "2020-02-08T03:50:11Z", cloud=0.0),
        earth_search(server, beyond, "2020-02-18T03:50:11Z"),
        earth_search(server, tile, "2020-02-18T03:50:12Z"),
        earth_search(server, tile, "2020-02-28T03:50:11Z"),
    )
    result, _ = run(area=west, period=Period.of(None, *WINTER), dates=3, mosaic=False)
    assert [path.name for path in result.outputs] == ["cube.tif", "cube_20200218.tif"]
    grids = [gdal.Open(str(path)) for path in result.outputs]
    assert len({(grid.GetProjection(), grid.GetGeoTransform()) for grid in grids}) == 1
    assert grids[0].GetSpatialRef().GetAuthorityCode(None) == "32648"
    reasons = {one.date: one.reason for one in result.candidates if not one.taken}
    assert "another UTM zone than the other dates" in reasons["2020-02-08"]
    # A single date takes what shows most of the area.
    result, _ = run(area=west, period=Period.of(None, *WINTER[:1], datetime.date(2020, 2, 18)), mosaic=False)
    assert result.scenes[0].startswith("S2B_T47QRV")


def test_nothing_is_read_of_tiles_that_are_too_small_for_the_area(season, run, server):
    with pytest.raises(NothingFits, match="its tiles cover less of the area than MIN_COVER"):
        run(area=Area.of_outline([(95, 10), (110, 10), (110, 25), (95, 25)]), period=Period.of(None, *WINTER))
    assert server.asked("SCL") == []


def test_an_area_outside_all_tiles(server, tile, run):
    far = Tile(tile.numbers, tile.classes, "48QUE", 32648, (tile.corner[0] + 5000, tile.corner[1]))
    item = earth_search(server, far, "2020-02-23T03:50:11Z")
    item["geometry"] = tile.outline()  # as if the catalogue were wrong
    server.add(item)
    with pytest.raises(NothingFits, match="does not meet the area"):
        run()
