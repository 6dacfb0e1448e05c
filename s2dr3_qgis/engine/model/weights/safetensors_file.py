"""Reading and streamed writing of safetensors files.

The safetensors package maps a file into memory. Here single tensors are read instead, so that each byte is in memory
once, a file that is truncated meanwhile causes an error and not a crash, and the message names the faulty tensor. The
package cannot write in a stream at all.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import numpy as np
import torch
from torch import Tensor

from ...core.errors import CheckpointError
from ...core.files import finished_path
from ...core.messages import message
from ...core.text import shorten
from .base import Weights, count
from .safetensors_header import read_header

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

    layout = message("safetensors file")

    def __init__(self, path: Path):
        """Read the header.

        :raises CheckpointError: header, offsets, shapes or dtypes are invalid.
        """
        header = read_header(path)
        self._start, self._offsets = header.start, header.offsets
        dtypes = {name: _DTYPES[code] for name, code in header.codes.items()}
        super().__init__(path, header.shapes, dtypes, header.metadata)

    def _read(self, name: str) -> Tensor:
        shape, dtype = self.shapes[name], self.dtypes[name]
        wanted = count(shape) * dtype.itemsize
        if not wanted:
            return torch.empty(shape, dtype=dtype)
        try:
            data = np.fromfile(self.path, np.uint8, wanted, offset=self._start + self._offsets[name])
        except OSError as error:
            raise CheckpointError(
                message("{path}: cannot be read ({strerror}).", path=self.path, strerror=error.strerror)
            ) from error
        if len(data) != wanted:
            raise CheckpointError(
                message(
                    "{path}: was cut short while '{name}' was read. Fetch it again.", path=self.path, name=shorten(name)
                )
            )
        return torch.from_numpy(data).view(dtype).reshape(shape)


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
    :param on_written: called after each tensor with the bytes written and their total; its exceptions end the writing.
    :raises RasterError: the file cannot be written. ``path`` appears complete or not at all, and keeps its old content
        after an error.
    """
    header: dict[str, object] = {"__metadata__": dict(metadata)}
    ends = []
    # Wide types come first, so that every tensor begins at a multiple of its item size, as memory mapping needs.
    names = sorted(layout, key=lambda name: (-layout[name][0].itemsize, name))
    total = 0
    for name in names:
        dtype, shape = layout[name]
        end = total + count(shape) * dtype.itemsize
        header[name] = {"dtype": _CODES[dtype], "shape": list(shape), "data_offsets": [total, end]}
        total = end
        ends.append(end)
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 8)
    with finished_path(path) as part, part.open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for name, end in zip(names, ends):
            _write_tensor(file, tensor_of(name), *layout[name])
            on_written(end, total)


def _write_tensor(file: BinaryIO, tensor: Tensor, dtype: torch.dtype, shape: tuple[int, ...]) -> None:
    if tuple(tensor.shape) != shape:
        raise ValueError(
            message(
                "a tensor of shape {shape} was given, {shape2} was announced", shape=tuple(tensor.shape), shape2=shape
            )
        )
    file.write(tensor.to(dtype).contiguous().reshape(-1).view(torch.uint8).numpy().data)
