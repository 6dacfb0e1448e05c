"""Scale and offset on the assets of STAC items, of both versions of the standard."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.raster.source.stac_assets import asset_scale, assets_of


def item(asset, names=BAND_NAMES):
    return {"assets": {name: asset(name) for name in names}}


FORMS = {
    "STAC 1.1": lambda _name: {"raster:scale": 1e-4, "raster:offset": -0.1},
    "STAC 1.1, in bands": lambda name: {"bands": [{"name": name, "scale": 1e-4, "offset": -0.1}]},
    "STAC 1.0": lambda _name: {"raster:bands": [{"scale": 1e-4, "offset": -0.1, "nodata": 0}]},
}


@pytest.mark.parametrize("form", FORMS)
def test_scale_and_offset_of_each_form(form):
    stated = asset_scale(item(FORMS[form]))
    assert stated.quantification == 10000
    assert stated.offsets == dict.fromkeys(BAND_NAMES, -1000.0)


def test_keys_with_a_resolution_and_common_names():
    keys = [f"{name}_{size}m" for name in BAND_NAMES for size in (10, 20, 60)]
    assert asset_scale(item(FORMS["STAC 1.1"], keys)).offsets == dict.fromkeys(BAND_NAMES, -1000.0)
    named = {
        "assets": {
            f"asset{number}": {"eo:bands": [{"name": name}], "raster:bands": [{"scale": 2e-4}]}
            for number, name in enumerate(BAND_NAMES)
        }
    }
    assert asset_scale(named) == (5000, None)


def test_offsets_count_only_if_all_bands_state_one():
    part = item(FORMS["STAC 1.1"])
    del part["assets"]["B8A"]["raster:offset"]
    assert asset_scale(part) == (10000, None)


@pytest.mark.parametrize("value", [0, -1e-4, 2, True, "0.0001", None, float("inf")])
def test_scales_that_are_none_state_nothing(value):
    assert asset_scale(item(lambda _name: {"raster:scale": value, "raster:offset": 0})) is None


def test_missing_bands_and_different_scales_state_nothing():
    assert asset_scale(item(FORMS["STAC 1.1"], BAND_NAMES[:9])) is None
    mixed = item(FORMS["STAC 1.1"])
    mixed["assets"]["B12"] = {"raster:scale": 2e-4}
    assert asset_scale(mixed) is None


@pytest.mark.parametrize("assets", [None, [], "text", {"B02": None, "B03": 3}])
def test_what_is_no_asset_is_left_out(assets):
    assert assets_of({"assets": assets}) == {}
    assert asset_scale({"assets": assets}) is None
