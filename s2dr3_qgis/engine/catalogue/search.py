"""A search in a STAC API: by place and time only, page by page, for servers that differ in everything else.

Further conditions are looked at here and not asked for: servers ignore ``filter`` or answer ``query`` with nothing, and
neither is an error.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Optional
from urllib.parse import quote, urljoin

from ..core.errors import CatalogueError
from ..core.messages import message
from .area import Area
from .client import Client, json_of
from .period import Period
from .profiles import Profile
from .transport import Request, plain

# Answers of Earth Search beyond some MB fail; items of Copernicus have 65 kB.
PAGE = 50
MOST_PAGES = 200
MOST_EMPTY_PAGES = 3

Item = dict[str, Any]


def collection_of(client: Client, profile: Profile) -> dict[str, Any]:
    """The description of the profile's collection.

    :raises CatalogueError: the catalogue has none of that name, for which a search would just find nothing.
    """
    url = f"{profile.url}/collections/{quote(profile.collection, safe='')}"
    response = client.send(message("The collection"), Request(url, headers={"Accept": "application/json"}))
    if response.status == 404:
        raise CatalogueError(
            message(
                "{url} has no collection {collection!r}: check COLLECTION and URL.",
                url=plain(profile.url),
                collection=profile.collection,
            )
        )
    return json_of(message("The collection"), url, response)


def search(client: Client, profile: Profile, area: Area, period: Period) -> list[Item]:
    """All items of the profile's collection that meet the area and the period, each once, by the catalogue's account.

    :raises CatalogueError: the catalogue fails, or its pages never end.
    """
    url = _search_url(client, profile)
    items: dict[str, Item] = {}
    for geometry in area.geometries():
        body = {
            "collections": [profile.collection],
            "intersects": geometry,
            "datetime": period.interval,
            "limit": PAGE,
        }
        for item in _pages(client, url, body):
            if item.get("collection", profile.collection) == profile.collection:
                items.setdefault(str(item.get("id")), item)
    return list(items.values())


def _search_url(client: Client, profile: Profile) -> str:
    """The address that the landing page gives for searches, or the usual one."""
    landing = client.json(message("The catalogue"), profile.url)
    links = [link for link in _dicts(landing.get("links")) if link.get("rel") == "search" and link.get("href")]
    posts = [link for link in links if str(link.get("method", "GET")).upper() == "POST"] or links
    return urljoin(f"{profile.url}/", str(posts[0]["href"])) if posts else f"{profile.url}/search"


def _pages(client: Client, url: str, body: Mapping[str, Any]) -> Iterator[Item]:
    """The items of all pages; a link to a page that was read already ends it, as do several empty pages in a row."""
    method, current = "POST", dict(body)
    visited, empty = set(), 0
    for _ in range(MOST_PAGES):
        visited.add((method, url, json.dumps(current, sort_keys=True)))
        answer = client.json(message("The search"), url, current if method == "POST" else None)
        features = answer.get("features")
        if not isinstance(features, list):
            raise CatalogueError(
                message(
                    "The search at {url} answers without features: check that URL is the landing page of an API.",
                    url=plain(url),
                )
            )
        yield from _dicts(features)
        empty = 0 if features else empty + 1
        step = _next(answer, url, current)
        if step is None or empty == MOST_EMPTY_PAGES:
            return
        method, url, current = step
        if (method, url, json.dumps(current, sort_keys=True)) in visited:
            return
    raise CatalogueError(
        message(
            "The search finds more than {most_pages} scenes: choose a shorter period or smaller area.",
            most_pages=MOST_PAGES * PAGE,
        )
    )


def _next(answer: Mapping[str, Any], url: str, body: Mapping[str, Any]) -> Optional[tuple[str, str, dict[str, Any]]]:
    """Method, address and body of the next page; None at the last."""
    links = [link for link in _dicts(answer.get("links")) if link.get("rel") == "next" and link.get("href")]
    if not links:
        return None
    link = links[0]
    address = urljoin(url, str(link["href"]))
    if str(link.get("method", "GET")).upper() != "POST":
        return "GET", address, {}
    given = link.get("body")
    given = given if isinstance(given, dict) else {}
    # Without "merge" the body is the whole request; one that lacks the collections can only be meant as an addition.
    merged = link.get("merge") or "collections" not in given
    return "POST", address, {**body, **given} if merged else dict(given)


def _dicts(values: object) -> list[dict[str, Any]]:
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
