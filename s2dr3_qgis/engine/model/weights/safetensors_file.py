"""Reading and streamed writing of safetensors files: 8 bytes of header length, a JSON header, then the tensors' bytes.

The safetensors package maps a file into memory; here single tensors are read instead, so that loading holds each byte
once, a file cut short meanwhile is an error and not a crash, and the message names the tensor that is wrong. The
package has no streamed writing at all. Format: https://github.com/huggingface/safetensors#format
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ...core.errors import CheckpointError
from ...core.text import shorten
from .base import Weights, check_regular, count, dtype_name

# A header takes about 150 bytes a tensor; the limit stands far above any network's and bounds memory and time.
MAX_HEADER_BYTES = 8 << 20
MAX_AXES = 8
_MAX_INTEGER_DIGITS = 19
_DTYPES = {
    "F64": torch.float64,
    "F32": torch.float32,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "I64": torch.int64,
    "I32": torch.int32,
    "I16": torch.int16,
    "I8": torch.int8,
    "U8": torch.uint8,
    "BOOL": torch.bool,
}
_CODES = {dtype: code for code, dtype in _DTYPES.items()}


class SafetensorsFile(Weights):
    """The tensors of one safetensors file; opening reads the header only."""

    layout = "safetensors file"

    def __init__(self, path: Path):
        """Raises CheckpointError where header, offsets, shapes or dtypes are not sound."""
        size = check_regular(path)
        header, self._start = _read_header(path, size)
        metadata = _check_metadata(path, header.pop("__metadata__", {}))
        entries = {name: _check_entry(path, name, entry) for name, entry in header.items()}
        _check_contiguous(path, entries, size - self._start)
        self._offsets = {name: begin for name, (_, _, begin, _) in entries.items()}
        super().__init__(
            path,
            {name: shape for name, (_, shape, _, _) in entries.items()},
            {name: dtype for name, (dtype, _, _, _) in entries.items()},
            metadata,
        )

    def _read(self, name: str) -> Tensor:
        shape, dtype = self.shapes[name], self.dtypes[name]
        wanted = count(shape) * dtype.itemsize
        try:
            data = np.fromfile(self.path, np.uint8, wanted, offset=self._start + self._offsets[name])
        except OSError as error:
            raise CheckpointError(f"{self.path}: cannot be read ({error.strerror}).") from error
        if len(data) != wanted:
            raise CheckpointError(f"{self.path}: was cut short while '{shorten(name)}' was read. Fetch it again.")
        return torch.from_numpy(data).view(dtype).reshape(shape)


def _read_header(path: Path, size: int) -> tuple[dict, int]:
    """The parsed header and where the tensors' bytes begin."""
    with path.open("rb") as file:
        start = file.read(8)
        length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
        if len(start) < 8:
            raise CheckpointError(
                f"{path}: is truncated: {size} bytes cannot hold a safetensors header. Fetch it again."
            )
        if length > MAX_HEADER_BYTES:
            raise CheckpointError(
                f"{path}: its first bytes announce a header of {length} bytes; at most {MAX_HEADER_BYTES} are sensible."
                " The file is damaged or no safetensors file."
            )
        if 8 + length > size:
            raise CheckpointError(
                f"{path}: is truncated: its header needs {8 + length} bytes, the file has {size}. Fetch it again."
            )
        text = file.read(length)
    try:
        header = json.loads(text.decode("utf-8"), object_pairs_hook=_unique, parse_int=_integer)
    except (ValueError, RecursionError) as error:
        raise CheckpointError(
            f"{path}: its safetensors header is not sound JSON ({shorten(error)}). The file is damaged; fetch it again."
        ) from error
    if not isinstance(header, dict):
        raise CheckpointError(f"{path}: its safetensors header is no JSON object. The file is damaged; fetch it again.")
    return header, 8 + length


def _unique(pairs: list[tuple[str, object]]) -> dict:
    entries = dict(pairs)
    if len(entries) != len(pairs):
        raise ValueError("a name appears twice")
    return entries


def _integer(digits: str) -> int:
    # Python before 3.11 takes quadratic time over very long numbers.
    if len(digits) > _MAX_INTEGER_DIGITS:
        raise ValueError(f"a number of {len(digits)} digits")
    return int(digits)


def _check_metadata(path: Path, metadata: object) -> dict[str, str]:
    if not isinstance(metadata, dict) or not all(isinstance(text, str) for text in metadata.values()):
        raise CheckpointError(f"{path}: the metadata of its header must be text throughout. The file is damaged.")
    return metadata


def _check_entry(path: Path, name: str, entry: object) -> tuple[torch.dtype, tuple[int, ...], int, int]:
    """(dtype, shape, begin, end) of a tensor, checked as far as one entry allows."""
    thing = f"{path}: the header's entry of tensor '{shorten(name)}'"
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise CheckpointError(f"{thing} does not hold exactly dtype, shape and data_offsets. The file is damaged.")
    code, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(code, str) or code not in _DTYPES:
        raise CheckpointError(
            f"{thing} names the dtype {shorten(repr(code), 40)}; known are {', '.join(_DTYPES)}. Use a checkpoint that "
            "is not quantised."
        )
    if not _naturals(shape) or len(shape) > MAX_AXES or not _naturals(offsets) or len(offsets) != 2:
        raise CheckpointError(f"{thing} has an impossible shape or position. The file is damaged; fetch it again.")
    begin, end = offsets
    if count(shape) * _DTYPES[code].itemsize != end - begin:
        raise CheckpointError(
            f"{thing} says shape {shorten(str(shape), 60)} of {code}, which does not fill its {end - begin} bytes. "
            "The file is damaged; fetch it again."
        )
    return _DTYPES[code], tuple(shape), begin, end


def _naturals(values: object) -> bool:
    return isinstance(values, list) and all(type(value) is int and value >= 0 for value in values)


def _check_contiguous(path: Path, entries: Mapping[str, tuple], available: int) -> None:
    """The tensors must follow each other without gap or overlap and end where the file ends."""
    position = 0
    for name, (_, _, begin, end) in sorted(entries.items(), key=lambda item: item[1][2:]):
        if begin != position:
            what = "overlaps another tensor" if begin < position else "leaves a gap before it"
            raise CheckpointError(
                f"{path}: the tensor '{shorten(name)}' {what} or lies outside the file (bytes {begin} to {end} where "
                f"{position} was due). The file is damaged; fetch it again."
            )
        position = end
    if position > available:
        raise CheckpointError(
            f"{path}: is truncated: {position - available} of {position} bytes of tensors are missing. Fetch it again."
        )
    if position < available:
        raise CheckpointError(
            f"{path}: has {available - position} bytes more than its header accounts for. The file is damaged."
        )


def write_safetensors(
    path: Path,
    layout: Mapping[str, tuple[torch.dtype, tuple[int, ...]]],
    tensor_of: Callable[[str], Tensor],
    metadata: Mapping[str, str],
    on_written: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Write a safetensors file tensor by tensor, so that only one of them is in memory.

    :param layout: dtype and shape of each tensor by name.
    :param tensor_of: gives the tensor of a name, on the CPU, of that shape; it is stored in that dtype.
    :param on_written: told the bytes written and their sum after each tensor; what it raises ends the writing.
    :raises CheckpointError: the file cannot be written. The data go to a file beside ``path`` that takes its name at
        the end, so that ``path`` is never half-written and keeps its old content after an error.
    """
    header: dict[str, object] = {"__metadata__": dict(metadata)}
    # Wide types first: every tensor then begins at a multiple of its item size, as memory mapping readers like it.
    names = sorted(layout, key=lambda name: (-layout[name][0].itemsize, name))
    total = 0
    for name in names:
        dtype, shape = layout[name]
        end = total + count(shape) * dtype.itemsize
        header[name] = {"dtype": _CODES[dtype], "shape": list(shape), "data_offsets": [total, end]}
        total = end
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 8)
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            file.write(struct.pack("<Q", len(text)) + text)
            for name in names:
                _write_tensor(file, tensor_of(name), *layout[name])
                on_written(header[name]["data_offsets"][1], total)
        partial.replace(path)
    except OSError as error:
        raise CheckpointError(
            f"{path}: cannot be written ({error.strerror}). Choose a writable folder with {total} bytes free."
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _write_tensor(file, tensor: Tensor, dtype: torch.dtype, shape: tuple[int, ...]) -> None:
    if tuple(tensor.shape) != shape:
        raise ValueError(
            f"a tensor of shape {tuple(tensor.shape)} of {dtype_name(tensor.dtype)} where {shape} was announced"
        )
    tensor.to(dtype).contiguous().reshape(-1).view(torch.uint8).numpy().tofile(file)
