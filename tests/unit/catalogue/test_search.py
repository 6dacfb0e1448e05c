"""Searches in catalogues that page in different ways, and know or ignore different things."""

from __future__ import annotations

import datetime
import json

import pytest
from catalogue_server import Progress, fetch

from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.client import Client
from s2dr3_qgis.engine.catalogue.period import Period
from s2dr3_qgis.engine.catalogue.profiles import find_profile
from s2dr3_qgis.engine.catalogue.search import collection_of, search
from s2dr3_qgis.engine.core.errors import CatalogueError

AREA = Area.around(103.77, 17.94, 1000)
PERIOD = Period.of(None, datetime.date(2020, 1, 1), datetime.date(2020, 12, 31))


def item(number, **changes):
    square = [[103, 17], [104, 17], [104, 18], [103, 18], [103, 17]]
    return {
        "type": "Feature",
        "id": f"item {number}",
        "collection": "sentinel-2-l2a",
        "geometry": {"type": "Polygon", "coordinates": [square]},
        "properties": {"datetime": f"2020-02-{number:02}T03:50:12Z"},
        "assets": {},
        **changes,
    }


def found(server):
    profile = find_profile("custom", f"{server.url}/stac")
    return search(Client(fetch, Progress(), (), 0.001), profile, AREA, PERIOD)


@pytest.mark.parametrize("paging", ["post", "merge", "get"])
@pytest.mark.parametrize("page", [1, 3, 50])
def test_all_pages_are_read_each_item_once(server, paging, page):
    server.add(*(item(number) for number in range(1, 8)), item(1))
    server.paging, server.page = paging, page
    assert [one["id"] for one in found(server)] == [f"item {number}" for number in range(1, 8)]
    assert len(server.searches) == -(-8 // page)


def test_pages_that_lead_in_a_circle_end(server):
    server.add(*(item(number) for number in range(1, 4)))
    server.paging, server.page = "loop", 2
    assert [one["id"] for one in found(server)] == ["item 1", "item 2"]
    assert len(server.searches) == 2


@pytest.mark.parametrize(("empty", "read"), [(1, ["item 2", "item 3"]), (2, ["item 3"]), (3, [])])
def test_empty_pages_are_no_end_but_several_in_a_row_are(server, empty, read):
    server.add(*(item(number) for number in range(1, 4)), item(4))
    server.page = 1

    def carry(request, cancelled):
        answer = fetch(request, cancelled)
        if "/search" in request.url and len(server.searches) <= empty:
            answer = answer._replace(body=json.dumps({**json.loads(answer.body), "features": []}).encode())
        return answer

    profile = find_profile("custom", f"{server.url}/stac")
    items = search(Client(carry, Progress(), (), 0.001), profile, AREA, PERIOD)
    assert [one["id"] for one in items] == [*read, *(["item 4"] if read else [])]


def test_items_of_other_collections_are_dropped_and_those_without_one_kept(server):
    server.add(item(1), item(2), item(3))

    def carry(request, cancelled):
        answer = fetch(request, cancelled)
        features = json.loads(answer.body)
        if "features" in features:
            del features["features"][1]["collection"]
            features["features"][2]["collection"] = "other"
        return answer._replace(body=json.dumps(features).encode())

    profile = find_profile("custom", f"{server.url}/stac")
    items = search(Client(carry, Progress(), (), 0.001), profile, AREA, PERIOD)
    assert [one["id"] for one in items] == ["item 1", "item 2"]


def test_nothing_is_asked_but_place_and_time(server):
    server.add(item(1))
    found(server)
    assert set(server.searches[0]) == {"collections", "intersects", "datetime", "limit"}
    assert server.searches[0]["datetime"] == "2019-12-31T23:10:00Z/2021-01-01T00:49:59.999Z"


def test_an_answer_without_features_is_no_empty_catalogue(server):
    server.add(item(1))
    server.faults.append({"match": "/search", "body": b'{"type": "Catalog"}', "times": 1})
    with pytest.raises(CatalogueError, match="without features"):
        found(server)


def test_a_collection_that_is_not_there(server):
    client = Client(fetch, Progress(), (), 0.001)
    with pytest.raises(CatalogueError, match="no collection 'sentinel-2-l2a'"):
        collection_of(client, find_profile("custom", f"{server.url}/stac"))
    server.add(item(1), license="own")
    assert collection_of(client, find_profile("custom", f"{server.url}/stac"))["license"] == "own"
