"""Tokens of an archive: asked for once, renewed in time, added to its own addresses only."""

from __future__ import annotations

import datetime
import json
import time

import pytest
from catalogue_server import Progress

from s2dr3_qgis.engine.catalogue import signing
from s2dr3_qgis.engine.catalogue.client import Client
from s2dr3_qgis.engine.catalogue.signing import Signer, Unsigned
from s2dr3_qgis.engine.catalogue.transport import Response
from s2dr3_qgis.engine.core.errors import CatalogueError

OWN = "https://store.blob.core.windows.net/box/a.tif"


class Tokens:
    """Gives tokens that live for some seconds."""

    def __init__(self, seconds, **answer):
        self.seconds, self.answer, self.urls = seconds, answer, []

    def __call__(self, request, cancelled):
        self.urls.append(request.url)
        now = datetime.datetime.now(datetime.timezone.utc)
        ends = (now + datetime.timedelta(seconds=self.seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
        answer = self.answer or {"token": f"sig={len(self.urls)}", "msft:expiry": ends}
        return Response(200, {}, json.dumps(answer).encode())


def signer(tokens):
    client = Client(tokens, Progress(), (), 0.001)
    return Signer(client, "https://example.org/api/stac/v1", "/api/sas/v1/token", "store", "box")


def test_one_token_serves_all_files_of_a_container():
    tokens = Tokens(3000)
    one = signer(tokens)
    assert one.sign(OWN) == f"{OWN}?sig=1"
    assert one.sign(f"{OWN}?x=1") == f"{OWN}?x=1&sig=1"
    assert tokens.urls == ["https://example.org/api/sas/v1/token/store/box"]


def test_a_token_is_renewed_before_it_ends_and_after_a_refusal(monkeypatch):
    tokens = Tokens(600)
    one = signer(tokens)
    assert one.sign(OWN) == f"{OWN}?sig=1"
    start = time.time()
    monkeypatch.setattr(signing.time, "time", lambda: start + 290)
    assert one.sign(OWN) == f"{OWN}?sig=1"
    monkeypatch.setattr(signing.time, "time", lambda: start + 310)
    assert one.sign(OWN) == f"{OWN}?sig=2"
    monkeypatch.undo()
    lasting = Tokens(60)
    one = signer(lasting)
    assert [one.sign(OWN), one.sign(OWN)] == [f"{OWN}?sig=1", f"{OWN}?sig=1"]
    assert one.forget() and one.sign(OWN) == f"{OWN}?sig=2"


def test_a_clock_that_is_ahead_does_not_ask_for_a_token_with_each_request():
    tokens = Tokens(-7200)
    one = signer(tokens)
    assert {one.sign(OWN) for _ in range(5)} == {f"{OWN}?sig=1"}
    assert one.forget() and one.sign(OWN) == f"{OWN}?sig=2"


@pytest.mark.parametrize(
    "href",
    [
        "https://evil.org/a.tif",
        "https://other.blob.core.windows.net/box/a.tif",
        "http://store.blob.core.windows.net/box/a.tif",
        "https://store.blob.core.windows.net.evil.org/a.tif",
    ],
)
def test_other_addresses_get_no_token(href):
    tokens = Tokens(3000)
    assert signer(tokens).sign(href) == href
    assert tokens.urls == []


@pytest.mark.parametrize("answer", [{"token": ""}, {"token": 3}, {"detail": "no"}])
def test_an_archive_without_a_token(answer):
    with pytest.raises(CatalogueError, match="token"):
        signer(Tokens(0, **answer)).sign(OWN)


def test_archives_that_need_none():
    assert Unsigned().sign(OWN) == OWN and not Unsigned().forget()
