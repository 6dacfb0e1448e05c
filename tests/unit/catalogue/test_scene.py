"""Items of four catalogues, and odd ones, as scenes."""

from __future__ import annotations

import datetime

import pytest

from s2dr3_qgis.engine.catalogue.scene import METRES, Unusable, moment_of, scene_of

BASE = "https://example.org/stac"
KEYS = {
    "earth search": [
        "blue",
        "green",
        "red",
        "rededge1",
        "rededge2",
        "rededge3",
        "nir",
        "nir08",
        "swir16",
        "swir22",
        "scl",
    ],
    "planetary computer": list(METRES),
    "copernicus": [f"{band}_{metres}m" for band, metres in METRES.items()],
}


def item(keys="planetary computer", **properties):
    assets = {
        key: {
            "href": f"https://example.org/{band}.tif",
            "proj:shape": [5490, 5490],
            "proj:transform": [20, 0, 300000, 0, -20, 2000040],
        }
        for key, band in zip(KEYS[keys], METRES)
    }
    properties = {
        "datetime": "2020-02-23T03:50:12.345Z",
        "platform": "Sentinel-2B",
        "proj:epsg": 32648,
        "s2:mgrs_tile": "48QUE",
        "s2:processing_baseline": "05.00",
        **properties,
    }
    return {
        "type": "Feature",
        "id": "S2B_x",
        "properties": {k: v for k, v in properties.items() if v},
        "assets": assets,
    }


@pytest.mark.parametrize("keys", KEYS)
def test_the_assets_of_each_band(keys):
    scene = scene_of(item(keys), BASE)
    assert {band: asset.href for band, asset in scene.assets.items()} == {
        band: f"https://example.org/{band}.tif" for band in METRES
    }
    assert (scene.tile, scene.epsg, scene.baseline, scene.satellite) == ("48QUE", 32648, 5.0, "2B")
    assert scene.bounds == (300000, 1890240, 409800, 2000040)


def test_assets_of_other_keys_are_told_by_the_names_of_their_bands():
    other = item()
    other["assets"]["image-8a-20"] = {**other["assets"].pop("B8A"), "eo:bands": [{"name": "B8A"}], "gsd": 20}
    other["assets"]["image-8a-60"] = {"href": "https://example.org/60.tif", "bands": [{"name": "B8A"}], "gsd": 60}
    assert scene_of(other, BASE).assets["B8A"].href.endswith("B8A.tif")


@pytest.mark.parametrize(
    ("stated", "tile", "epsg"),
    [
        ({"grid:code": "MGRS-48QUE", "s2:mgrs_tile": ""}, "48QUE", 32648),
        ({"grid:code": "MGRS-1KAB", "s2:mgrs_tile": "", "proj:epsg": 32701}, "01KAB", 32701),
        (
            {"s2:mgrs_tile": "", "s2:product_uri": "S2B_MSIL2A_x_N0500_R061_T47QRV_y.SAFE", "proj:epsg": 0},
            "47QRV",
            32647,
        ),
        ({"s2:mgrs_tile": "55HBU", "proj:epsg": "", "proj:code": "EPSG:32755"}, "55HBU", 32755),
        ({"s2:mgrs_tile": "55HBU", "proj:epsg": ""}, "55HBU", 32755),
    ],
)
def test_tile_and_zone(stated, tile, epsg):
    scene = scene_of(item(**stated), BASE)
    assert (scene.tile, scene.epsg) == (tile, epsg)


@pytest.mark.parametrize(
    ("stated", "baseline"),
    [
        ({"s2:processing_baseline": "05.10"}, 5.10),
        ({"s2:processing_baseline": "", "processing:version": "05.11"}, 5.11),
        ({"s2:processing_baseline": "", "s2:product_uri": "S2B_MSIL2A_x_N0212_R061_T48QUE_y"}, 2.12),
    ],
)
def test_the_baseline(stated, baseline):
    assert scene_of(item(**stated), BASE).baseline == baseline


def test_newer_processings_are_greater():
    orders = [
        scene_of({**item(**{"s2:processing_baseline": baseline, "s2:generation_time": made}), "id": name}, BASE).order
        for baseline, made, name in (
            ("05.09", "2025", "S2B_48QUE_20200223_1_L2A"),
            ("05.10", "2023", "S2B_48QUE_20200223_0_L2A"),
            ("05.10", "2024", "S2B_48QUE_20200223_0_L2A"),
            ("05.10", "2024", "S2B_48QUE_20200223_1_L2A"),
        )
    ]
    assert orders == sorted(orders)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2020-02-23T03:50:12.345678Z", (2020, 2, 23, 3, 50, 12)),
        ("2020-02-23T03:50:12Z", (2020, 2, 23, 3, 50, 12)),
        ("2020-02-23T23:50:12-0200", (2020, 2, 24, 1, 50, 12)),
        ("2020-02-23 03:50:12+00:00", (2020, 2, 23, 3, 50, 12)),
    ],
)
def test_moments_are_utc(text, moment):
    utc = datetime.datetime(*moment, tzinfo=datetime.timezone.utc)
    assert moment_of({"properties": {"datetime": text}}) == utc
    assert moment_of({"properties": {"datetime": None, "start_datetime": text}}) == utc


@pytest.mark.parametrize("text", [None, "", "yesterday", "2020-02-31T00:00:00Z"])
def test_a_date_that_cannot_be_read(text):
    with pytest.raises(Unusable, match="date"):
        moment_of({"properties": {"datetime": text}})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda one: one["assets"].pop("B8A"), "no file of B8A"),
        (lambda one: one.update(assets=None), "no file of B02"),
        (lambda one: one["assets"]["B02"].update(href="s3://sentinel-s2-l2a/B02.jp2"), "B02 is only to be had by s3"),
        (lambda one: one["assets"]["B02"].pop("href"), "B02 is only to be had by no"),
        (lambda one: one["properties"].pop("s2:processing_baseline"), "baseline"),
        (lambda one: one["properties"].pop("s2:mgrs_tile"), "tile"),
        (lambda one: one["properties"].update({"proj:epsg": 32618}), "does not lie in EPSG:32618"),
        (lambda one: one["properties"].pop("datetime"), "date"),
        (lambda one: one.update(properties=[]), "no STAC item"),
        (lambda one: one.update(id=None), "no STAC item"),
    ],
)
def test_why_an_item_is_unusable(change, reason):
    one = item()
    change(one)
    with pytest.raises(Unusable, match=reason):
        scene_of(one, BASE)


def test_an_alternative_address_is_used_if_the_first_one_is_none_for_everybody():
    one = item()
    one["assets"]["B02"].update(href="s3://eodata/x", alternate={"https": {"href": "https://example.com/B02"}})
    one["assets"]["B03"]["href"] = "../B03.tif"
    assets = scene_of(one, "https://example.org/stac/v1").assets
    assert (assets["B02"].href, assets["B03"].href) == ("https://example.com/B02", "https://example.org/B03.tif")


@pytest.mark.parametrize(
    "change",
    [
        {"proj:transform": [1, 2]},
        {"proj:transform": "x"},
        {"proj:shape": [0, 5]},
        {"proj:transform": [20, 1, 0, 1, -20, 0]},
    ],
)
def test_a_place_that_is_not_understood_is_unknown(change):
    one = item()
    one["assets"]["B02"].update(change)
    assert scene_of(one, BASE).bounds is None
