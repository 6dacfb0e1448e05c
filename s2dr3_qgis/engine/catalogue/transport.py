"""The interface to HTTP: QGIS's network carries the requests in the plugin, a small client in tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Optional, Protocol
from urllib.parse import urlsplit, urlunsplit

from ..core.errors import CatalogueError
from ..core.messages import message

# The largest answer of a catalogue: a page of Copernicus items has about 3 MB.
LARGEST_JSON = 64 * 2**20
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Request:
    """One HTTP request.

    ``authenticated``: the user's credentials are added to it; ``limit``: an answer of more bytes is given up, for a
    server that ignores a range sends the whole file.
    """

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Optional[bytes] = None
    authenticated: bool = False
    limit: int = LARGEST_JSON


class Response(NamedTuple):
    """An answer of any status; the names of ``headers`` are in lower case. Redirections are answers, not followed."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class ConnectionFailed(CatalogueError):
    """No complete answer: refused, cut off, stalled, or TLS refused. The message is the cause in a few words."""


class AnswerTooLong(CatalogueError):
    """The answer has more bytes than the request's limit."""


class BadFile(CatalogueError):
    """A file of a scene is missing, damaged or of another kind than the catalogue says: another scene may do."""


class Fetch(Protocol):
    """Carries one request; it neither repeats it nor follows redirections."""

    def __call__(self, request: Request, cancelled: Callable[[], bool]) -> Response:
        """The answer, whatever its status.

        ``cancelled`` is asked several times a second.

        :raises ConnectionFailed: no complete answer.
        :raises AnswerTooLong: more bytes than ``request.limit``.
        :raises Cancelled: ``cancelled`` says so.
        """


def plain(url: str) -> str:
    """An address without user, password, query and fragment: fit for messages, logs and metadata."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return message("(no valid address)")
    host = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, host + port, parts.path, "", ""))


def host_of(url: str) -> str:
    """The host name in an address, "" if there is none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def is_safe(url: str) -> bool:
    """Whether credentials may travel to ``url``: encrypted, or not leaving this computer."""
    return urlsplit(url).scheme == "https" or host_of(url) in LOOPBACK
