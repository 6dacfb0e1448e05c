"""The known catalogues, and what replaces their addresses."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.catalogue.profiles import PROFILES, find_profile
from s2dr3_qgis.engine.core.errors import CatalogueError


def test_an_address_and_a_collection_replace_those_of_the_profile():
    profile = find_profile("planetarycomputer", " https://example.org/stac/ ", "other")
    assert (profile.url, profile.collection) == ("https://example.org/stac", "other")
    assert profile.signing_path == PROFILES["planetarycomputer"].signing_path


@pytest.mark.parametrize("name", ["earthsearch-c1", "earthsearch", "planetarycomputer"])
def test_profiles_without_an_account_need_nothing(name):
    assert find_profile(name) == PROFILES[name]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (("nasa",), "unknown"),
        (("custom",), "needs URL"),
        (("custom", "example.org"), "no web address"),
        (("custom", "https://"), "no web address"),
        (("cdse",), "account"),
        (("custom", "http://example.org", "", True), "not encrypted"),
    ],
)
def test_what_cannot_be_asked(values, message):
    with pytest.raises(CatalogueError, match=message):
        find_profile(*values)


def test_an_account_may_be_sent_to_this_computer():
    assert find_profile("cdse", "http://127.0.0.1:80/stac", "", True).account
