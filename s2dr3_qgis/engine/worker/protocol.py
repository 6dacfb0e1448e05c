"""The protocol of the pipe between plugin and worker: one JSON object per line, followed by the bytes of its arrays.
Messages keep their templates and values.

Arrays are sent in C order and little-endian through the same pipe. Therefore the two sides may have different versions
of numpy, nothing must be released when a side dies, and no limit of shared memory (64 MB in containers) applies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Any, NamedTuple

import numpy as np

from ..core.messages import from_json, to_json

DTYPES = ("<f4", "|u1")
LONGEST_LINE = 1 << 24
MOST_FOREIGN_LINES = 1000
MOST_DIMENSIONS = 8


class Message(NamedTuple):
    """``fields`` always has "type", a str; the arrays are float32 or uint8."""

    fields: dict[str, Any]
    arrays: list[np.ndarray]


def pack(fields: Mapping[str, Any], arrays: Sequence[np.ndarray] = ()) -> list[bytes | memoryview]:
    """The pieces of a message in the order of sending; arrays that are not uint8 become float32.

    :raises TypeError: a field is not a plain value (paths become texts).
    :raises ValueError: the fields are longer than a line may be.
    """
    packed = [np.ascontiguousarray(array, "|u1" if array.dtype == np.uint8 else "<f4") for array in arrays]
    heads = [{"shape": array.shape, "dtype": array.dtype.str} for array in packed]
    line = to_json({**fields, "arrays": heads}).encode("ascii") + b"\n"
    if len(line) > LONGEST_LINE:
        raise ValueError(f"a message of {len(line)} bytes is too long")
    return [line, *map(_octets, packed)]


def write(stream: IO[bytes], pieces: Iterable[bytes | memoryview]) -> None:
    """Write the pieces of `pack`, and flush.

    :raises OSError: the other side is gone.
    """
    for piece in pieces:
        stream.write(piece)
    stream.flush()


def receive(stream: IO[bytes], key: str | None = None) -> Message | None:
    """Read the next message; None at the end of the stream, also if it ends within an array.

    Lines that are not messages (output of a library before the worker redirects it) are skipped; with ``key``, messages
    with another "key" are skipped too.

    :raises ValueError: too many such lines, or a message announces arrays that the protocol does not have.
    :raises MemoryError: an array does not fit into memory.
    """
    for _ in range(MOST_FOREIGN_LINES):
        line = stream.readline(LONGEST_LINE)
        if not line:
            return None
        fields = _parse(line, key)
        if fields is not None:
            break
    else:
        raise ValueError(f"{MOST_FOREIGN_LINES} lines without a message")
    arrays = [_empty(head) for head in _heads(fields.pop("arrays"))]
    for array in arrays:
        if not _fill(stream, _octets(array)):
            return None
    return Message(fields, arrays)


def _parse(line: bytes, key: str | None) -> dict[str, Any] | None:
    try:
        fields = from_json(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or not isinstance(fields.get("type"), str) or "arrays" not in fields:
        return None
    return fields if key is None or fields.get("key") == key else None


def _heads(heads: object) -> list:
    if not isinstance(heads, list):
        raise ValueError(f"arrays announced as {str(heads)[:40]}")
    return heads


def _empty(head: object) -> np.ndarray:
    """An array as announced, its values not yet set."""
    shape, dtype = (head.get("shape"), head.get("dtype")) if isinstance(head, dict) else (None, None)
    if dtype not in DTYPES or not isinstance(shape, list) or len(shape) > MOST_DIMENSIONS:
        raise ValueError(f"an array announced as {str(head)[:80]}")
    if not all(type(length) is int and length >= 0 for length in shape):
        raise ValueError(f"an array of shape {str(shape)[:80]}")
    return np.empty(shape, dtype)


def _octets(array: np.ndarray) -> memoryview:
    """The memory of a C-ordered array as bytes (the view of an array without elements cannot be cast)."""
    return array.reshape(-1).view(np.uint8).data if array.size else memoryview(b"")


def _fill(stream: IO[bytes], target: memoryview) -> bool:
    """Read until ``target`` is full; False if the stream ends earlier."""
    done = 0
    while done < len(target):
        count = stream.readinto(target[done:])  # type: ignore[attr-defined]  # buffered readers have it
        if not count:
            return False
        done += count
    return True
