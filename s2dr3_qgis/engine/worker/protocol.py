"""How the plugin and its worker talk: a JSON object a line, with the bytes of its arrays after it where it has any.

Arrays cross in C order and little-endian through the same pipe. So the two sides may have different versions of numpy,
nothing has to be given back when a side dies, and no limit on shared memory (containers allow 64 MB) applies.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import BinaryIO, NamedTuple

import numpy as np

DTYPES = ("<f4", "|u1")
LONGEST_LINE = 1 << 20
MOST_FOREIGN_LINES = 1000


class Message(NamedTuple):
    """``fields`` always has a "type"; the arrays are float32 or uint8."""

    fields: dict
    arrays: list[np.ndarray]


def send(stream: BinaryIO, fields: dict, arrays: Sequence[np.ndarray] = ()) -> None:
    """Write a message, and flush. Arrays that are not uint8 go as float32. Raises OSError if the other side is gone."""
    arrays = [np.ascontiguousarray(array, "|u1" if array.dtype == np.uint8 else "<f4") for array in arrays]
    heads = [{"shape": array.shape, "dtype": array.dtype.str} for array in arrays]
    stream.write(json.dumps({**fields, "arrays": heads}).encode("ascii") + b"\n")
    for array in arrays:
        stream.write(memoryview(array).cast("B"))
    stream.flush()


def receive(stream: BinaryIO) -> Message | None:
    """Read the next message; None at the end of the stream, also where it ends within an array.

    Lines that are no message (a library that prints before the worker could redirect it) are skipped.
    Raises ValueError where nothing but such lines comes, or for an array of a type that is none of DTYPES.
    """
    for _ in range(MOST_FOREIGN_LINES):
        line = stream.readline(LONGEST_LINE)
        if not line:
            return None
        fields = _parse(line)
        if fields is not None:
            break
    else:
        raise ValueError(f"{MOST_FOREIGN_LINES} lines without a message")
    arrays = []
    for head in fields.pop("arrays"):
        if head["dtype"] not in DTYPES:
            raise ValueError(f"an array of type {head['dtype']}")
        arrays.append(np.empty(head["shape"], head["dtype"]))
        if not _fill(stream, memoryview(arrays[-1]).cast("B")):
            return None
    return Message(fields, arrays)


def _parse(line: bytes) -> dict | None:
    try:
        fields = json.loads(line)
    except ValueError:
        return None
    return fields if isinstance(fields, dict) and {"type", "arrays"} <= set(fields) else None


def _fill(stream: BinaryIO, target: memoryview) -> bool:
    """Read until ``target`` is full; False where the stream ends before."""
    done = 0
    while done < len(target):
        count = stream.readinto(target[done:])
        if not count:
            return False
        done += count
    return True
