"""The header of a safetensors file: names, dtypes, shapes and metadata, checked. Imports no torch.

A safetensors file is 8 bytes of header length, a JSON header, then the tensors' bytes:
https://github.com/huggingface/safetensors#format
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...core.errors import CheckpointError
from ...core.messages import message
from ...core.text import shorten
from .local_files import check_count, check_regular

# A header takes about 150 bytes per tensor. The limit is far above any network's header and bounds memory and time.
MAX_HEADER_BYTES = 8 << 20
MAX_AXES = 8
# Bytes per number of each dtype code that is understood.
ITEM_BYTES = {
    "F64": 8,
    "F32": 4,
    "F16": 2,
    "BF16": 2,
    "I64": 8,
    "I32": 4,
    "I16": 2,
    "I8": 1,
    "U8": 1,
    "BOOL": 1,
}
_MAX_INTEGER_DIGITS = 19


@dataclass(frozen=True)
class Header:
    """A checked header.

    ``shapes``, ``codes`` (dtype codes of the format) and ``offsets`` (bytes from ``start``, where the tensors begin)
    have one entry per tensor. ``foreign`` is empty: a safetensors file holds tensors only.
    """

    path: Path
    start: int
    shapes: Mapping[str, tuple[int, ...]]
    codes: Mapping[str, str]
    offsets: Mapping[str, int]
    metadata: Mapping[str, str]
    foreign: Mapping[str, str] = field(default_factory=dict)


def read_header(path: Path) -> Header:
    """Read and check the header of ``path``.

    :raises CheckpointError: not a regular file, or header, offsets, shapes or dtypes are invalid.
    """
    size = check_regular(path)
    entries, start = _parse(path, size)
    metadata = _check_metadata(path, entries.pop("__metadata__", {}))
    check_count(path, len(entries))
    checked = {name: _check_entry(path, name, entry) for name, entry in entries.items()}
    _check_contiguous(path, {name: (begin, end) for name, (_, _, begin, end) in checked.items()}, size - start)
    return Header(
        path,
        start,
        {name: shape for name, (_, shape, _, _) in checked.items()},
        {name: code for name, (code, _, _, _) in checked.items()},
        {name: begin for name, (_, _, begin, _) in checked.items()},
        metadata,
    )


def _parse(path: Path, size: int) -> tuple[dict, int]:
    """The parsed JSON and the position of the first tensor's bytes."""
    try:
        with path.open("rb") as file:
            text = file.read(_header_length(path, file.read(8), size))
    except OSError as error:
        raise CheckpointError(
            message("{path}: cannot be read ({strerror}). Check its permissions.", path=path, strerror=error.strerror)
        ) from error
    check_count(path, text.count(b'"data_offsets"'))  # counted before they are parsed, which takes seconds
    try:
        header = json.loads(text.decode("utf-8"), object_pairs_hook=_unique, parse_int=_integer)
    except (ValueError, RecursionError) as error:
        raise CheckpointError(
            message(
                "{path}: its safetensors header is not sound JSON ({error}). The file is damaged; fetch it again.",
                path=path,
                error=shorten(str(error)),
            )
        ) from error
    if not isinstance(header, dict):
        raise CheckpointError(
            message("{path}: its safetensors header is no JSON object. The file is damaged; fetch it again.", path=path)
        )
    return header, 8 + len(text)


def _header_length(path: Path, start: bytes, size: int) -> int:
    if len(start) < 8:
        raise CheckpointError(
            message(
                "{path}: is truncated: {size} bytes cannot hold a safetensors header. Fetch it again.",
                path=path,
                size=size,
            )
        )
    length: int = struct.unpack("<Q", start)[0]
    if length > MAX_HEADER_BYTES:
        raise CheckpointError(
            message(
                "{path}: its first bytes announce a header of {length} bytes; at most {max_header_bytes} are "
                "accepted. The file is damaged or no safetensors file.",
                path=path,
                length=length,
                max_header_bytes=MAX_HEADER_BYTES,
            )
        )
    if 8 + length > size:
        raise CheckpointError(
            message(
                "{path}: is truncated: its header needs {length} bytes, the file has {size}. Fetch it again.",
                path=path,
                length=8 + length,
                size=size,
            )
        )
    return length


def _unique(pairs: list[tuple[str, object]]) -> dict:
    entries = dict(pairs)
    if len(entries) != len(pairs):
        raise ValueError(message("a name appears twice"))
    return entries


def _integer(digits: str) -> int:
    # Python before 3.11 takes quadratic time over very long numbers.
    if len(digits) > _MAX_INTEGER_DIGITS:
        raise ValueError(message("a number of {count} digits", count=len(digits)))
    return int(digits)


def _check_metadata(path: Path, metadata: object) -> dict[str, str]:
    if not isinstance(metadata, dict) or not all(isinstance(text, str) for text in metadata.values()):
        raise CheckpointError(
            message("{path}: the metadata of its header must be text throughout. The file is damaged.", path=path)
        )
    return metadata


def _check_entry(path: Path, name: str, entry: object) -> tuple[str, tuple[int, ...], int, int]:
    """(dtype code, shape, begin, end) of a tensor, after all checks that need only this entry."""

    def error(text: str) -> CheckpointError:
        return CheckpointError(
            message("{path}: the header's entry of tensor '{name}' {text}", path=path, name=shorten(name), text=text)
        )

    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise error(message("does not hold exactly dtype, shape and data_offsets. The file is damaged."))
    code, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(code, str) or code not in ITEM_BYTES:
        known = ", ".join(ITEM_BYTES)
        raise error(
            message(
                "names the dtype {code}; known are {known}. Use a checkpoint that is not quantised.",
                code=shorten(repr(code), 40),
                known=known,
            )
        )
    if not _naturals(shape) or len(shape) > MAX_AXES or not _naturals(offsets) or len(offsets) != 2:
        raise error(message("has an impossible shape or position. The file is damaged; fetch it again."))
    begin, end = offsets
    # Python's integers do not overflow, whatever the product of a hostile shape is.
    if math.prod(shape) * ITEM_BYTES[code] != end - begin:
        raise error(
            message(
                "says shape {shape} of {code}, which does not fill its {end} bytes. The file is damaged; "
                "fetch it again.",
                shape=shorten(str(shape), 60),
                code=code,
                end=end - begin,
            )
        )
    return code, tuple(shape), begin, end


def _naturals(values: object) -> bool:
    return isinstance(values, list) and all(type(value) is int and value >= 0 for value in values)


def _check_contiguous(path: Path, places: Mapping[str, tuple[int, int]], available: int) -> None:
    """The tensors must follow each other without gap or overlap and end where the file ends."""
    position = 0
    for name, (begin, end) in sorted(places.items(), key=lambda item: item[1]):
        if begin != position:
            what = message("overlaps another tensor") if begin < position else message("leaves a gap before it")
            raise CheckpointError(
                message(
                    "{path}: the tensor '{name}' {what} or lies outside the file (bytes {begin} to {end}, "
                    "expected {position}). The file is damaged; fetch it again.",
                    path=path,
                    name=shorten(name),
                    what=what,
                    begin=begin,
                    end=end,
                    position=position,
                )
            )
        position = end
    if position > available:
        raise CheckpointError(
            message(
                "{path}: is truncated: {position} of {position2} bytes of tensors are missing. Fetch it again.",
                path=path,
                position=position - available,
                position2=position,
            )
        )
    if position < available:
        raise CheckpointError(
            message(
                "{path}: has {available} bytes more than its header accounts for. The file is damaged.",
                path=path,
                available=available - position,
            )
        )
