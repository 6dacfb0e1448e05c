"""Requests that are repeated, redirected, refused and cancelled, without any network."""

from __future__ import annotations

import email.utils
import json
import time

import pytest
from catalogue_server import Progress

from s2dr3_qgis.engine.catalogue.client import ATTEMPTS, Client
from s2dr3_qgis.engine.catalogue.transport import ConnectionFailed, Request, Response
from s2dr3_qgis.engine.core.errors import Cancelled, CatalogueError

URL = "https://example.org/stac?token=secret"
GOOD = Response(200, {}, b'{"id": 1}')


class Answers:
    """A transport that gives prepared answers; an exception is raised, the last answer stays."""

    def __init__(self, *answers):
        self.answers, self.requests = list(answers), []

    def __call__(self, request, cancelled):
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


def client(answers, progress=None, trusted=()):
    return Client(answers, progress or Progress(), trusted, first_pause=0.001)


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, None])
def test_what_passes_is_repeated(status):
    first = Response(status, {}, b"") if status else ConnectionFailed("cut off")
    answers = Answers(first, first, GOOD)
    assert client(answers).json("The search", URL) == {"id": 1}
    assert len(answers.requests) == 3


@pytest.mark.parametrize(
    ("answer", "cause"),
    [(Response(503, {}, b""), "status 503"), (ConnectionFailed("nothing came for 30 s"), "nothing")],
)
def test_the_last_failure_names_host_and_cause_but_no_query(answer, cause):
    answers = Answers(answer)
    with pytest.raises(CatalogueError, match=rf"The search .*https://example\.org/stac: {cause}") as caught:
        client(answers).json("The search", URL)
    assert len(answers.requests) == ATTEMPTS
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "remedy"), [(401, "AUTHCFG"), (403, "AUTHCFG"), (404, "not exist"), (400, "address")]
)
def test_what_stays_is_not_repeated(status, remedy):
    answers = Answers(Response(status, {}, b'{"description": "so it is"}'))
    with pytest.raises(CatalogueError, match=f"status {status}, 'so it is'.*{remedy}"):
        client(answers).json("The search", URL)
    assert len(answers.requests) == 1


@pytest.mark.parametrize("body", [b"<html>", b"", b"[1]", b"\xff\xfe"])
def test_an_answer_that_is_no_json_object(body):
    with pytest.raises(CatalogueError, match="text/html"):
        client(Answers(Response(200, {"content-type": "text/html; charset=x"}, body))).json("The search", URL)


def test_a_pause_lasts_as_long_as_the_server_asks_for():
    date = email.utils.formatdate(time.time() + 2, usegmt=True)
    for text in ("0.3", date):
        progress = Progress()
        progress.stop = lambda texts=progress.texts: bool(texts)
        with pytest.raises(Cancelled):
            client(Answers(Response(429, {"retry-after": text}, b"")), progress).json("The search", URL)
        assert "next attempt in" in progress.texts[0]
    assert "next attempt in 0 s" not in progress.texts[0]


class Impatient(Client):
    """Notes its pauses and does not wait."""

    def __init__(self, answers):
        super().__init__(answers, Progress(), (), first_pause=1.0)
        self.pauses = []

    def _pause(self, _what, _problem, seconds):
        self.pauses.append(seconds)


def test_pauses_grow_and_are_never_shorter_than_the_server_asks_for():
    impatient = Impatient(
        Answers(Response(503, {}, b""), Response(429, {"retry-after": "7"}, b""), ConnectionFailed(""))
    )
    with pytest.raises(CatalogueError):
        impatient.json("The search", URL)
    assert impatient.pauses == [1.0, 7.0, 4.0, 8.0, 16.0]


@pytest.mark.parametrize("text", ["", "soon", "-5"])
def test_a_pause_without_a_sensible_wish_is_the_usual_one(text):
    answers = Answers(Response(429, {"retry-after": text}, b""), GOOD)
    assert client(answers).json("The search", URL) == {"id": 1}


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("/other", "https://example.org/other"),
        ("next?x=1", "https://example.org/next?x=1"),
        ("https://example.com/a", "https://example.com/a"),
    ],
)
def test_redirections_are_followed_relative_ones_too(target, url):
    answers = Answers(Response(307, {"location": target}, b""), GOOD)
    client(answers).json("The search", "https://example.org/stac", {"limit": 1})
    assert answers.requests[1].url == url
    assert answers.requests[1].method == "POST" and json.loads(answers.requests[1].body) == {"limit": 1}


def test_a_303_is_followed_by_get():
    answers = Answers(Response(303, {"location": "/x"}, b""), GOOD)
    client(answers).json("The search", "https://example.org/stac", {"limit": 1})
    assert (answers.requests[1].method, answers.requests[1].body) == ("GET", None)


def test_a_few_redirections_are_followed_and_a_circle_ends_soon():
    onward = Response(302, {"location": "/x"}, b"")
    assert client(Answers(*[onward] * 5, GOOD)).json("The search", URL) == {"id": 1}
    answers = Answers(onward)
    with pytest.raises(CatalogueError, match="circle"):
        client(answers).json("The search", URL)
    assert len(answers.requests) == 6


def test_redirections_out_of_encryption_end():
    with pytest.raises(CatalogueError, match="without encryption"):
        client(Answers(Response(302, {"location": "http://example.org/x"}, b""))).json("The search", URL)


def test_credentials_go_to_trusted_hosts_only_and_encrypted():
    answers = Answers(GOOD)
    one = client(answers, trusted={"example.org", "127.0.0.1"})
    for url in ("https://example.org/a", "http://example.org/a", "https://evil.org/a", "http://127.0.0.1:1/a"):
        one.json("x", url)
    assert [request.authenticated for request in answers.requests] == [True, False, False, True]
    redirected = Answers(Response(302, {"location": "https://evil.org/"}, b""), GOOD)
    client(redirected, trusted={"example.org"}).send("x", Request("https://example.org/"))
    assert [request.authenticated for request in redirected.requests] == [True, False]
