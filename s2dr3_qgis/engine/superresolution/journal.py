"""The journal of a run, from which an interrupted run is resumed: its plan, and a record of each finished tile.

It is a file of JSON lines. The first line holds the plan and the owner of the work, each further line a tile; it is on
the disk before the next tile is blended. Each line has a checksum of itself and all lines before: a line that was
changed, lost, doubled or copied from another journal ends the sound part.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import zlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import astuple, dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import IO, Any, NamedTuple, Optional

from ..core.errors import S2DR3Error
from ..core.files import disk_errors
from ..core.messages import message
from ..raster.encoding import Statistics
from ..raster.mosaic.mosaic import Mark
from .plan import Plan


class TileRecord(NamedTuple):
    """A finished tile: its mark in the mosaic, and the statistics of each band (none for a skipped tile)."""

    mark: Mark
    statistics: tuple[Statistics, ...] = ()

    @property
    def skipped(self) -> bool:
        """Whether the tile had no valid pixel."""
        return not self.statistics


@dataclass(frozen=True)
class Unfinished:
    """The content of a journal: ``plan`` is None if another version of the plugin wrote it; ``origin``: its owner.

    ``size``: bytes of its sound lines; ``checksum``: that of all of them.
    """

    plan: Plan | None
    origin: str
    records: tuple[TileRecord, ...]
    size: int
    checksum: int


class Journal:
    """The open journal of a run; ``records`` has all finished tiles. A context manager that closes it.

    :raises RasterError: it cannot be written.
    """

    def __init__(self, path: Path, mode: str, records: list[TileRecord], checksum: int):
        self.records = records
        self._checksum = checksum
        with disk_errors(path.parent):
            self._file: IO[bytes] = path.open(mode)

    @classmethod
    def start(cls, path: Path, plan: Plan) -> Journal:
        """Create a journal; the file must not exist."""
        journal = cls(path, "xb", [], 0)
        journal._write({"work": _owner(path), "plan": plan.to_json()})
        return journal

    @classmethod
    def resume(cls, path: Path, unfinished: Unfinished) -> Journal:
        """Continue a journal after its last sound record."""
        with disk_errors(path.parent):
            os.truncate(path, unfinished.size)
        return cls(path, "ab", list(unfinished.records), unfinished.checksum)

    def append(self, record: TileRecord) -> None:
        """Add a record and flush it to the disk."""
        self._write({"mark": record.mark, "statistics": [astuple(band) for band in record.statistics]})
        self.records.append(record)

    def _write(self, content: dict[str, Any]) -> None:
        line, self._checksum = _line(content, self._checksum)
        with disk_errors(Path(self._file.name).parent):
            self._file.write(line)
            self._file.flush()
            os.fsync(self._file.fileno())

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._file.close()


class Recorder:
    """Records tiles in ``journal`` as soon as their numbers are on the disk, for which a thread of its own waits.

    ``records`` has all finished tiles at once. A context manager: leaving it waits too.

    :param sync: brings what was written onto the disk.
    """

    def __init__(self, journal: Journal, sync: Callable[[], None]):
        self.records = list(journal.records)
        self._journal, self._sync = journal, sync
        self._thread = ThreadPoolExecutor(1, "s2dr3-record")
        self._waiting: Future | None = None

    def append(self, record: TileRecord) -> None:
        """Record a tile that is written, later than this call returns.

        :raises RasterError: as `wait`.
        """
        self.wait()
        self.records.append(record)
        self._waiting = self._thread.submit(self._record, record)

    def wait(self) -> None:
        """Return when all tiles are recorded.

        :raises RasterError: one could not be written.
        """
        if self._waiting is not None:
            self._waiting.result()

    def _record(self, record: TileRecord) -> None:
        self._sync()
        self._journal.append(record)

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, kind: Optional[type], *_exception: object) -> None:
        self._thread.shutdown()
        if kind is None:
            self.wait()


def read_journal(path: Path) -> Unfinished | None:
    """The sound part of a journal; None if not even the first line is sound.

    :raises RasterError: the file cannot be read.
    """
    if not path.is_file() or path.is_symlink() or path.stat().st_nlink > 1:
        return None
    with disk_errors(path.parent):
        lines = path.read_bytes().splitlines(keepends=True)
    size = checksum = 0
    sound = []
    for line in lines:
        content = _content(line)
        if content is None:
            break
        written, following = _line(content, checksum)
        if written != line:
            break
        sound.append(content)
        size, checksum = size + len(line), following
    if not sound:
        return None
    try:
        records = tuple(_record(content) for content in sound[1:])
        return Unfinished(_plan(sound[0]["plan"]), _origin(sound[0]["work"]), records, size, checksum)
    except (KeyError, TypeError, ValueError):
        return None


def _line(content: dict[str, Any], checksum: int) -> tuple[bytes, int]:
    """A line of the journal, and its checksum, which covers all lines before, too."""
    checksum = zlib.crc32(json.dumps(content).encode(), checksum)
    return (json.dumps({**content, "check": checksum}) + "\n").encode(), checksum


def _content(line: bytes) -> Optional[dict[str, Any]]:
    """The content of a line without its checksum; None if it is no line of a journal."""
    try:
        content = json.loads(line)
        del content["check"]
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _record(content: dict[str, Any]) -> TileRecord:
    return TileRecord(Mark(*content["mark"]), tuple(Statistics(*band) for band in content["statistics"]))


def _plan(values: dict[str, Any]) -> Plan | None:
    try:
        return Plan.from_json(values)
    except S2DR3Error:
        return None


def _owner(path: Path) -> dict[str, Any]:
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = ""
    started = datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    return {"folder": path.parent.name, "started": started, "user": user, "host": platform.node(), "pid": os.getpid()}


def _origin(owner: dict[str, Any]) -> str:
    return message(
        "begun {started} by {user} on {host}",
        started=owner["started"],
        user=owner["user"] or "somebody",
        host=owner["host"] or message("some computer"),
    )
