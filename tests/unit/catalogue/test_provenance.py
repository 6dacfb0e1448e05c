"""What a fetched cube says of its origin."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from s2dr3_qgis.engine.catalogue.choice import Choice
from s2dr3_qgis.engine.catalogue.looking import Look
from s2dr3_qgis.engine.catalogue.profiles import find_profile
from s2dr3_qgis.engine.catalogue.provenance import provenance_of, record_of
from s2dr3_qgis.engine.catalogue.scene import METRES, scene_of
from s2dr3_qgis.engine.core.resources import version

PROFILE = find_profile("custom", "https://me:word@example.org/stac?key=secret")


def scene(name, tile, baseline):
    assets = {band: {"href": f"https://example.org/{name}/{band}.tif?sig=secret"} for band in METRES}
    properties = {"datetime": "2023-02-23T03:50:12Z", "s2:mgrs_tile": tile, "s2:processing_baseline": baseline}
    return scene_of({"id": name, "properties": properties, "assets": assets}, PROFILE.url)


def cube(how):
    """All that is asked of a cube here."""
    return SimpleNamespace(provenance={"product_id": "P"}, radiometry=SimpleNamespace(how=how))


@pytest.fixture
def choice():
    scenes = (scene("a", "48QUE", "05.09"), scene("b", "48QVE", "05.09"))
    return Choice(scenes, 32648, Look(0.99, 0.125, 0.01, 0.0))


def test_texts_of_all_scenes_each_once(choice):
    texts = provenance_of(choice, PROFILE, [cube("x"), cube("y")])
    assert texts["source"] == "a; b" and texts["mgrs_tile"] == "48QUE; 48QVE"
    assert texts["processing_baseline"] == "05.09" and texts["radiometry"] == "x; y"
    assert (texts["date"], texts["area_cloud"], texts["area_cover"]) == ("20230223", "0.1250", "0.9900")
    assert texts["version"] == version()
    assert texts["attribution"] == "Contains modified Copernicus Sentinel data 2023"


def test_nothing_that_is_nobody_s_business(choice):
    record = json.dumps(
        [record_of(choice, PROFILE, [cube("x"), cube("y")]), provenance_of(choice, PROFILE, [cube("x")] * 2)]
    )
    assert "secret" not in record and "word" not in record and "?" not in record
    assert "https://example.org/a/B8A.tif" in record
