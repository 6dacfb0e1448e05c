"""What STAC items state of their numbers, against what is known of the archive of their files."""

from __future__ import annotations

import json

import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.source.stac_item import archive_of, facts_from_stac, facts_of_item

C1 = "https://e84-earth-search-sentinel-data.s3.us-west-2.amazonaws.com/sentinel-2-c1-l2a/1/B02.tif"
COGS = "https://sentinel-cogs.s3.us-west-2.amazonaws.com/sentinel-s2-l2a-cogs/1/B02.tif"
PC = "https://sentinel2l2a01.blob.core.windows.net/sentinel2-l2/48/Q/UE/B02.tif"
CDSE = "s3://eodata/Sentinel-2/MSI/L2A/B02.jp2"
OWN = "https://example.org/B02.tif"
LATE = {"s2:processing_baseline": "05.00", "datetime": "2023-07-01T03:50:12Z"}


def item(href, properties, **asset):
    return {
        "stac_version": "1.0.0",
        "type": "Feature",
        "id": "S2B_48QUE_20230701_0_L2A",
        "properties": properties,
        "assets": {"blue": {"href": href, "roles": ["data", "reflectance"], **asset}},
    }


@pytest.mark.parametrize("href", [C1, PC, CDSE])
@pytest.mark.parametrize(
    ("baseline", "offset"), [("02.14", 0.0), ("03.01", 0.0), ("04.00", -1000.0), ("05.10", -1000.0)]
)
def test_of_esa_s_own_numbers_the_baseline_decides(href, baseline, offset):
    facts = facts_of_item(item(href, {**LATE, "s2:processing_baseline": baseline}))
    assert facts.offsets == {"": offset}
    assert baseline in facts.origin


@pytest.mark.parametrize("flag", [True, False])
def test_the_flag_of_earth_search_does_not_decide_in_a_known_archive(flag):
    properties = {**LATE, "earthsearch:boa_offset_applied": flag}
    assert facts_of_item(item(C1, properties)).offsets == {"": -1000.0}
    harmonised = facts_of_item(item(COGS, properties))
    assert (harmonised.offsets, harmonised.offset_applied, harmonised.baseline) == (None, None, None)


def test_early_2022_may_be_raw_in_the_harmonised_archive():
    properties = {
        "s2:processing_baseline": "04.00",
        "datetime": "2022-02-02T03:50:11Z",
        "earthsearch:boa_offset_applied": False,
    }
    assert facts_of_item(item(COGS, properties)).baseline == 4.0


def test_the_harmonised_archive_keeps_early_baselines():
    assert facts_of_item(item(COGS, {**LATE, "s2:processing_baseline": "02.14"})).baseline == 2.14


def test_an_unknown_archive_leaves_the_item_to_state_it():
    facts = facts_of_item(item(OWN, {**LATE, "earthsearch:boa_offset_applied": True}))
    assert facts.offset_applied is True
    assert facts.baseline == 5.0
    assert archive_of(item(OWN, LATE)) is None


def test_the_copernicus_catalogue_states_baseline_and_offset_in_its_own_way():
    properties = {"processing:version": "05.11", "datetime": "2025-03-02T03:50:11Z", "grid:code": "MGRS-48QUE"}
    facts = facts_of_item(item(CDSE, properties, **{"raster:offset": -0.1}))
    assert (facts.baseline, facts.offsets, facts.tile) == (5.11, {"": -1000.0}, "48QUE")
    with pytest.raises(RasterError, match="INPUT_SCALE"):
        facts_of_item(item(CDSE, properties, **{"raster:offset": 0.0}))


def test_an_alternative_address_tells_the_archive_too():
    asset = item("https://example.org/Nodes(1)/$value", LATE)
    asset["assets"]["blue"]["alternate"] = {"s3": {"href": CDSE}, "odd": None}
    assert archive_of(asset).title == "the Copernicus archive"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"stac_version": "1.0.0"}', '{"stac_version": 1, "properties": 3}'])
def test_a_json_file_that_holds_no_item(tmp_path, text):
    path = tmp_path / "x.json"
    path.write_text(text)
    assert facts_from_stac(str(path)) is None


def test_an_item_in_a_file(tmp_path):
    path = tmp_path / "item.json"
    path.write_text(json.dumps(item(C1, LATE)))
    assert facts_from_stac(str(path)) == facts_of_item(item(C1, LATE))
