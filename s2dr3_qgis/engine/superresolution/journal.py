"""What an interrupted run needs to go on: a line for each finished tile, on the disk before the next tile starts."""

from __future__ import annotations

import json
import os
from pathlib import Path

from ..core.errors import RasterError
from ..core.files import disk_errors


class Journal:
    """A file of JSON lines: first what the run depends on, then one record a tile. Use as a context manager."""

    def __init__(self, path: Path, records: list[dict], mode: str):
        self.records = records
        with disk_errors(path.parent):
            self._file = path.open(mode, encoding="utf-8")

    @classmethod
    def start(cls, path: Path, inputs: dict) -> Journal:
        """A new journal of a run that depends on ``inputs``, plain JSON values; replaces an old one."""
        journal = cls(path, [], "w")
        journal._write({"inputs": inputs})
        return journal

    @classmethod
    def resume(cls, path: Path, inputs: dict) -> Journal:
        """The journal of an interrupted run, at its last whole record.

        Raises RasterError where the run depended on something else, naming what differs.
        """
        size, lines = _whole_lines(path)
        if not lines:
            return cls.start(path, inputs)
        # Through JSON, so that tuples and lists compare equal.
        now, before = json.loads(json.dumps(inputs)), lines[0]["inputs"]
        changed = [key for key in sorted({*now, *before}) if now.get(key) != before.get(key)]
        if changed:
            details = "; ".join(f"{key} was {before.get(key)}, is {now.get(key)}" for key in changed)
            raise RasterError(
                f"The unfinished run in {path.parent} cannot be resumed, for it was started otherwise: {details}. "
                "Use the same settings and inputs, or switch RESUME off to start anew."
            )
        with disk_errors(path.parent):
            os.truncate(path, size)
        return cls(path, lines[1:], "a")

    def append(self, record: dict) -> None:
        """Add a record and bring it onto the disk."""
        self._write(record)
        self.records.append(record)

    def _write(self, record: dict) -> None:
        with disk_errors(Path(self._file.name).parent):
            self._file.write(json.dumps(record) + "\n")
            self._file.flush()
            os.fsync(self._file.fileno())

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_exception) -> None:
        self._file.close()


def begun_with(path: Path) -> dict:
    """The inputs of the run that began the journal; empty where it has not even those."""
    _, lines = _whole_lines(path)
    return lines[0]["inputs"] if lines else {}


def _whole_lines(path: Path) -> tuple[int, list[dict]]:
    """The records and how many bytes they take: a line that the process could not finish counts for nothing."""
    with disk_errors(path.parent):
        content = path.read_bytes()
    whole = content[: content.rfind(b"\n") + 1]
    return len(whole), [json.loads(line) for line in whole.decode("utf-8").splitlines()]
