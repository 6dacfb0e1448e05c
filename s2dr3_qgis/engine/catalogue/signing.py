"""Tokens (Azure SAS) that an archive wants in the query of its files' addresses: asked for once, renewed in time."""

from __future__ import annotations

import datetime
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from ..core.errors import CatalogueError
from ..core.messages import message
from .client import Client
from .profiles import Profile
from .transport import host_of, is_safe

RENEW_BEFORE = 300.0
SHORTEST = 60.0
STORAGE = ".blob.core.windows.net"


class Unsigned:
    """An archive whose files need no token."""

    def sign(self, href: str) -> str:
        """``href`` as it is."""
        return href

    def forget(self) -> bool:
        """Whether a fresh token may help: no."""
        return False


class Signer(Unsigned):
    """Adds the token of one container to addresses in its storage account, and on the catalogue's own host.

    The token is held here only: it is never part of a message, a file or a log.
    """

    def __init__(self, client: Client, catalogue: str, path: str, account: str, container: str):
        self._client = client
        self._catalogue = catalogue
        self._url = urljoin(catalogue, f"{path}/{quote(account, safe='')}/{quote(container, safe='')}")
        self._host = f"{account}{STORAGE}".lower()
        self._query = ""
        self._renew_at = 0.0

    def sign(self, href: str) -> str:
        """``href`` with a token that is valid for some time, if it is for this address.

        :raises CatalogueError: the archive gives no token.
        """
        if host_of(href) not in (self._host, host_of(self._catalogue)) or not is_safe(href):
            return href
        if time.time() >= self._renew_at:
            self._renew()
        return f"{href}{'&' if urlsplit(href).query else '?'}{self._query}"

    def forget(self) -> bool:
        """Have the next address signed by a fresh token."""
        self._renew_at = 0.0
        return True

    def _renew(self) -> None:
        answer = self._client.json(message("The archive's token"), self._url)
        token, expiry = answer.get("token"), answer.get("msft:expiry")
        if not isinstance(token, str) or not token:
            raise CatalogueError(message("The archive gives no token for its files: try again later."))
        now = time.time()
        lifetime = max(0.0, _seconds(expiry) - now)
        self._query = token
        # Half of a short life, so that not every request asks for a token; nor if this computer's clock is ahead, for
        # which every token has ended. One that really has is renewed when the archive refuses it.
        self._renew_at = now + max(lifetime - RENEW_BEFORE, lifetime / 2, SHORTEST)


def signer_of(client: Client, profile: Profile, collection: Mapping[str, Any]) -> Unsigned:
    """The signer for the files of a catalogue's ``collection``, whose description names the archive's container."""
    account, container = collection.get("msft:storage_account"), collection.get("msft:container")
    if profile.signing_path and isinstance(account, str) and isinstance(container, str):
        return Signer(client, profile.url, profile.signing_path, account, container)
    return Unsigned()


def _seconds(expiry: object) -> float:
    try:
        return datetime.datetime.fromisoformat(str(expiry).replace("Z", "+00:00")).timestamp()
    except ValueError:
        return 0.0
