"""A file behind an address, read by ranges: only the bytes that are needed travel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..core.errors import CatalogueError
from ..core.messages import message
from .client import Client, refusal
from .signing import Unsigned
from .transport import AnswerTooLong, BadFile, Request, Response, plain

HEAD = 16384
# Ranges this near to each other are read as one: a gap costs less than a request.
SMALL_GAP = 1024
LARGEST_RANGE = 4 * 2**20


class Missing(BadFile):
    """The archive has no such file, though the catalogue lists it."""


class Range(NamedTuple):
    """Bytes of a file: from ``start`` up to but not including ``end``."""

    start: int
    end: int


class RemoteFile:
    """``name`` is what messages call it; ``size`` in bytes and ``etag`` are known after `open`.

    The first bytes are read once and kept, for the header of an image lies there.
    """

    def __init__(self, client: Client, signer: Unsigned, name: str, href: str):
        self._client = client
        self._signer = signer
        self.name = name
        self.href = href
        self.size = 0
        self.etag = ""
        self._head = b""

    def open(self) -> None:
        """Read the first bytes.

        :raises Missing: the file does not exist.
        :raises CatalogueError: it cannot be read, or the server does not know ranges.
        """
        try:
            response = self._get(Range(0, HEAD))
        except AnswerTooLong as error:
            raise self._without_ranges() from error
        if response.status == 416:
            raise BadFile(
                message("{name} at {href} is empty: choose another scene.", name=self.name, href=plain(self.href))
            )
        total = response.headers.get("content-range", "").rpartition("/")[2]
        # The answer to a range may be the file, if that is no longer.
        self.size = int(total) if total.isdigit() else len(response.body)
        self.etag = response.headers.get("etag") or response.headers.get("last-modified", "")
        self._head = response.body

    def read(self, wanted: Range) -> bytes:
        """The bytes of a range, as far as the file goes; those of `open` are not read again.

        :raises BadFile: the file ends before the range, or the server sends less.
        :raises CatalogueError: the server fails, or the file has been replaced since.
        """
        if wanted.start >= self.size:
            raise self._too_short(self.size, wanted.end)
        wanted = Range(wanted.start, min(wanted.end, self.size))
        if wanted.end <= len(self._head):
            return self._head[wanted.start : wanted.end]
        try:
            response = self._get(wanted)
        except AnswerTooLong as error:
            raise self._without_ranges() from error
        if response.status != 206:
            raise self._without_ranges()
        etag = response.headers.get("etag") or response.headers.get("last-modified", "")
        if etag != self.etag:
            raise CatalogueError(
                message(
                    "{name} at {href} was replaced while it was read: run again.", name=self.name, href=plain(self.href)
                )
            )
        if len(response.body) != wanted.end - wanted.start:
            raise self._too_short(len(response.body), wanted.end - wanted.start)
        return response.body

    def parts(self, wanted: Sequence[Range]) -> Iterator[tuple[Range, bytes]]:
        """The bytes of several ranges, in their order in the file; neighbours are read by one request.

        :raises BadFile: the file ends before one of them does: before any of them is read.
        :raises CatalogueError: as `read`.
        """
        end = max((part.end for part in wanted), default=0)
        if end > self.size:
            raise self._too_short(self.size, end)
        for group in _grouped(sorted(wanted)):
            start = group[0].start
            data = self.read(Range(start, group[-1].end))
            for part in group:
                yield part, data[part.start - start : part.end - start]

    def whole(self) -> Iterator[bytes]:
        """All bytes of the file, piece by piece."""
        for start in range(0, self.size, LARGEST_RANGE):
            yield self.read(Range(start, start + LARGEST_RANGE))

    def _get(self, wanted: Range) -> Response:
        """The answer to a request for a range; a token that has expired is renewed once."""
        response = self._send(wanted)
        if response.status in (401, 403) and self._signer.forget():
            response = self._send(wanted)
        if response.status == 404:
            raise Missing(
                message(
                    "{name} does not exist at {href}, though the catalogue lists it.",
                    name=self.name,
                    href=plain(self.href),
                )
            )
        if response.status not in (200, 206, 416):
            raise refusal(self.name, self.href, response)
        return response

    def _send(self, wanted: Range) -> Response:
        headers = {"Range": f"bytes={wanted.start}-{wanted.end - 1}"}
        request = Request(self._signer.sign(self.href), headers=headers, limit=wanted.end - wanted.start)
        return self._client.send(self.name, request)

    def _too_short(self, count: int, wanted: int) -> BadFile:
        return BadFile(
            message(
                "{name} at {href} ends early ({count} bytes of {end}): the file is damaged, choose another scene.",
                name=self.name,
                href=plain(self.href),
                count=count,
                end=wanted,
            )
        )

    def _without_ranges(self) -> CatalogueError:
        return CatalogueError(
            message(
                "{name}: {href} sends whole files only: its server or a proxy does not know ranges. Choose "
                "another catalogue, or ask for the proxy to let the header Range pass.",
                name=self.name,
                href=plain(self.href),
            )
        )


def _grouped(ranges: Sequence[Range]) -> Iterator[list[Range]]:
    group: list[Range] = []
    for part in ranges:
        near = group and part.start - group[-1].end <= SMALL_GAP and part.end - group[0].start <= LARGEST_RANGE
        if group and not near:
            yield group
            group = []
        group.append(part)
    if group:
        yield group
