"""The interface of all checkpoint readers: named tensors whose shapes and dtypes are known before any is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from ...core.errors import CheckpointError
from ...core.messages import message
from ...core.text import shorten
from .local_files import check_count, hash_files

WEIGHT_DTYPES = (torch.float16, torch.bfloat16, torch.float32, torch.float64)
# An empty tensor takes no bytes, so only this limit bounds the sizes of networks that are read from its shape.
MAX_SIDE_OF_EMPTY = 1 << 20


class Weights:
    """The named tensors of one checkpoint; a reader fills the attributes and implements ``_read``.

    ``layout`` names the container, ``shapes`` and ``dtypes`` have one entry per tensor, ``metadata`` is the text stored
    beside the tensors, ``foreign`` maps each entry that is not a tensor to the name of its type, ``wrapping``
    lists the wrapper keys and common prefixes that were removed, ``files`` are the files that hold the tensors.

    :raises CheckpointError: more tensors than any network has, or an empty tensor with an absurd shape.
    """

    layout = ""

    def __init__(
        self,
        path: Path,
        shapes: Mapping[str, tuple[int, ...]],
        dtypes: Mapping[str, torch.dtype],
        metadata: Mapping[str, str] | None = None,
        foreign: Mapping[str, str] | None = None,
        wrapping: tuple[str, ...] = (),
        files: tuple[Path, ...] = (),
    ):
        check_count(path, len(shapes))
        for name, shape in shapes.items():
            if count(shape) == 0 and max(shape) > MAX_SIDE_OF_EMPTY:
                raise CheckpointError(
                    message(
                        "{path}: the tensor '{name}' is empty but has the shape {shape}. The file is damaged.",
                        path=path,
                        name=shorten(name),
                        shape=shape,
                    )
                )
        self.path = path
        self.shapes = dict(shapes)
        self.dtypes = dict(dtypes)
        self.metadata = dict(metadata or {})
        self.foreign = dict(foreign or {})
        self.wrapping = wrapping
        self.files = files or (path,)

    def load(self, name: str, dtype: torch.dtype | None = torch.float32) -> Tensor:
        """The tensor ``name`` on the CPU, contiguous; ``dtype`` None keeps the stored one.

        :raises CheckpointError: no such tensor, not a floating-point one, not readable, or not finite.
        """
        raw = self.raw(name)
        stored = self.dtypes[name]
        if stored not in WEIGHT_DTYPES:
            raise CheckpointError(
                message(
                    "{path}: the tensor '{name}' is stored as {dtype_name}; weights must be float16, "
                    "bfloat16, float32 or float64. Use a checkpoint that is not quantised.",
                    path=self.path,
                    name=shorten(name),
                    dtype_name=dtype_name(stored),
                )
            )
        tensor = raw.to(dtype or stored)
        # Minimum and maximum are NaN if any value is; this takes a tenth of the time of testing every value.
        if tensor.numel() and not torch.isfinite(torch.stack(tensor.aminmax())).all():
            kind = "NaN" if torch.isnan(tensor).any() else "infinite"
            raise CheckpointError(
                message(
                    "{path}: the tensor '{name}' holds {kind} values; any result would be wrong. The file is "
                    "damaged or its training diverged: use another checkpoint.",
                    path=self.path,
                    name=shorten(name),
                    kind=kind,
                )
            )
        return tensor

    def raw(self, name: str) -> Tensor:
        """The tensor as stored, contiguous, whatever its dtype and values.

        :raises CheckpointError: no such tensor, or it cannot be read.
        """
        if name not in self.shapes:
            raise CheckpointError(message("{path}: there is no tensor '{name}'.", path=self.path, name=shorten(name)))
        return self._read(name)

    def _read(self, name: str) -> Tensor:
        """The tensor as stored, contiguous, in memory and not in a mapped file; ``name`` exists."""
        raise NotImplementedError

    def sha256(self) -> str:
        """SHA-256 of the file or files; see hash_files."""
        return hash_files(self.files)

    def size_on_disk(self) -> int:
        """Bytes of all files."""
        return sum(file.stat().st_size for file in self.files)

    def parameter_count(self) -> int:
        """The number of values in all tensors."""
        return sum(count(shape) for shape in self.shapes.values())


def count(shape: tuple[int, ...]) -> int:
    """The number of elements, in unlimited integers: a file can name a shape whose product overflows 64 bits."""
    product = 1
    for side in shape:
        product *= side
    return product


def dtype_name(dtype: torch.dtype) -> str:
    """For example "float32"."""
    return str(dtype).replace("torch.", "")
