"""The JSON file beside a fetched cube that states its origin: its name, and its check before anything is fetched."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..core.errors import RasterError
from ..core.messages import message

# Of `provenance.record_of`.
MARKS = {"catalogue", "scenes"}


def record_path(output: Path) -> Path:
    """The record's file beside the cube ``output``."""
    return output.with_suffix(".json")


def check_record(record: Path) -> None:
    """Check that writing the record replaces no other file of the user.

    :raises RasterError: a file that is no record of a cube has its name.
    """
    if not record.exists():
        return
    try:
        values = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        values = None
    if not isinstance(values, dict) or not values.keys() >= MARKS:
        raise RasterError(
            message(
                "The cube's record would replace {record}, which is no such record: rename that file or choose "
                "another OUTPUT.",
                record=record,
            )
        )


def check_further(outputs: Iterable[Path]) -> None:
    """Check that the cubes of further dates, whose names nobody chose, replace no other file of the user.

    :raises RasterError: a file without a record has such a name.
    """
    for output in outputs:
        if output.exists() and not record_path(output).exists():
            raise RasterError(
                message(
                    "The cube of a further date would replace {output}, which was not fetched: rename that file or "
                    "choose another OUTPUT.",
                    output=output,
                )
            )
