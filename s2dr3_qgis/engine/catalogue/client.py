"""HTTP requests: repeated with growing pauses on a busy network, redirected here, ended by Cancel."""

from __future__ import annotations

import email.utils
import json
import time
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, Optional
from urllib.parse import urljoin, urlsplit

from ..core.errors import Cancelled, CatalogueError
from ..core.messages import message
from ..core.progress import Progress
from ..core.text import shorten
from .transport import ConnectionFailed, Fetch, Request, Response, host_of, is_safe, plain

BUSY = (408, 425, 429, 500, 502, 503, 504)
REDIRECTIONS = (301, 302, 303, 307, 308)
ATTEMPTS = 6
MOST_REDIRECTIONS = 5
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
LOOK_UP = 0.1
REFUSED = {
    401: message("the server asks for an account: choose an authentication configuration in AUTHCFG"),
    403: message("the server refuses access: check the account in AUTHCFG, or choose another catalogue"),
    404: message("it does not exist"),
    407: message("the proxy asks for an account: set it in Settings > Options > Network"),
}


class Client:
    """Carries requests by ``fetch``.

    ``trusted``: the hosts that the user's credentials may be sent to, () if there are none. ``first_pause``: seconds
    before the first repetition; each further pause is twice as long.
    """

    def __init__(
        self, fetch: Fetch, progress: Progress, trusted: Collection[str] = (), first_pause: float = FIRST_PAUSE
    ):
        self._fetch = fetch
        self._progress = progress
        self._trusted = trusted
        self._first_pause = first_pause

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._progress.cancelled()

    def json(self, what: str, url: str, body: Optional[Mapping[str, Any]] = None) -> dict[str, Any]:
        """The JSON object that a catalogue answers; with a body the request is a POST.

        :raises CatalogueError: no answer, an error, or something else than a JSON object, as from a login page.
        :raises Cancelled: the user asked to stop.
        """
        headers = {"Accept": "application/geo+json, application/json"}
        request = Request(url, headers=headers)
        if body is not None:
            headers["Content-Type"] = "application/json"
            request = Request(url, "POST", headers, json.dumps(body).encode())
        return json_of(what, url, self.send(what, request))

    def send(self, what: str, request: Request) -> Response:
        """The answer to a request, of any status that repeating does not change; ``what`` is its name in messages.

        :raises CatalogueError: busy, cut or stalled at the last attempt too.
        :raises AnswerTooLong: more bytes than the request's limit.
        :raises Cancelled: the user asked to stop.
        """
        problem = ""
        for attempt in range(ATTEMPTS):
            asked = 0.0
            try:
                response = self._redirected(what, request)
            except ConnectionFailed as error:
                problem = str(error)
            else:
                if response.status not in BUSY:
                    return response
                problem = message("status {status}", status=response.status)
                asked = _retry_after(response.headers.get("retry-after", ""))
            if attempt < ATTEMPTS - 1:
                self._pause(what, problem, max(asked, self._first_pause * 2**attempt))
        raise CatalogueError(
            message(
                "{what} could not be read from {url}: {problem}, {attempts} times in a row. Check the network "
                "and the proxy (Settings > Options > Network), try again later, or choose another catalogue.",
                what=what,
                url=plain(request.url),
                problem=problem,
                attempts=ATTEMPTS,
            )
        )

    def _redirected(self, what: str, request: Request) -> Response:
        """The answer after redirections, relative ones too; credentials stay with the hosts that they are for."""
        for _ in range(MOST_REDIRECTIONS + 1):
            response = self._fetch(self._with_credentials(request), self._progress.cancelled)
            target = response.headers.get("location", "")
            if response.status not in REDIRECTIONS or not target:
                return response
            url = urljoin(request.url, target)
            if urlsplit(request.url).scheme == "https" and urlsplit(url).scheme != "https":
                raise CatalogueError(
                    message(
                        "{what}: {url} redirects to an address without encryption.", what=what, url=plain(request.url)
                    )
                )
            request = replace(request, url=url)
            if response.status == 303:
                request = replace(request, method="GET", body=None)
        raise CatalogueError(message("{what}: {url} redirects in a circle.", what=what, url=plain(request.url)))

    def _with_credentials(self, request: Request) -> Request:
        trusted = host_of(request.url) in self._trusted and is_safe(request.url)
        return replace(request, authenticated=trusted)

    def _pause(self, what: str, problem: str, seconds: float) -> None:
        seconds = min(seconds, LONGEST_PAUSE)
        self._progress.text(
            message("{what}: {problem}; next attempt in {seconds:.0f} s", what=what, problem=problem, seconds=seconds)
        )
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._progress.cancelled():
                raise Cancelled(message("Cancelled. No output was written."))
            time.sleep(min(LOOK_UP, left))


def json_of(what: str, url: str, response: Response) -> dict[str, Any]:
    """The JSON object in an answer.

    :raises CatalogueError: an error, or something else than a JSON object, as from a login page.
    """
    if response.status != 200:
        raise refusal(what, url, response)
    answer = _parsed(response.body)
    if not isinstance(answer, dict):
        kind = response.headers.get("content-type", "no content type").split(";")[0]
        raise CatalogueError(
            message(
                "{what} is no JSON object ({url} sends {kind}): check the address of the catalogue, and "
                "whether a proxy or login page stands in between.",
                what=what,
                url=plain(url),
                kind=shorten(kind, 40),
            )
        )
    return answer


def refusal(what: str, url: str, response: Response) -> CatalogueError:
    """The error for an answer that is none: its status, and what the server says in JSON."""
    answer = _parsed(response.body)
    texts = (
        [answer.get(key) for key in ("detail", "description", "message", "title")] if isinstance(answer, dict) else []
    )
    stated = next((f", {shorten(text, 200)!r}" for text in texts if isinstance(text, str) and text), "")
    remedy = REFUSED.get(response.status, message("check the address, or choose another catalogue"))
    return CatalogueError(
        message(
            "{what} ({url}) has status {status}{stated}: {remedy}.",
            what=what,
            url=plain(url),
            status=response.status,
            stated=stated,
            remedy=remedy,
        )
    )


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return None


def _retry_after(text: str) -> float:
    """Seconds to wait as a server asks for: a number, or a date."""
    try:
        return max(0.0, float(text))
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time())
    except (TypeError, ValueError, IndexError):
        return 0.0
