"""What every reader of a checkpoint gives: named tensors with shapes and dtypes known before any of them is loaded."""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from ...core.errors import CheckpointError
from ...core.text import shorten

WEIGHT_DTYPES = (torch.float16, torch.bfloat16, torch.float32, torch.float64)
# An empty tensor takes no bytes, so nothing else bounds the sides that sizes of networks are read from.
MAX_SIDE_OF_EMPTY = 1 << 20
_HASH_CHUNK = 1 << 22


class Weights:
    """The named tensors of one checkpoint; a reader fills the attributes and supplies ``_read``.

    ``layout`` names the kind of container, ``shapes`` and ``dtypes`` tell each tensor's, ``metadata`` is text beside
    the tensors, ``foreign`` gives the type's name of each entry that is no tensor, ``wrapping`` what was taken off to
    reach the tensors (a wrapper's key or a prefix of all names), ``files`` the files they stand in.
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
        for name, shape in shapes.items():
            if count(shape) == 0 and max(shape) > MAX_SIDE_OF_EMPTY:
                raise CheckpointError(
                    f"{path}: the tensor '{shorten(name)}' is empty but has the shape {shape}. The file is damaged."
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
                f"{self.path}: the tensor '{shorten(name)}' is stored as {dtype_name(stored)}; weights must be "
                "float16, bfloat16, float32 or float64. Use a checkpoint that is not quantised."
            )
        tensor = raw.to(dtype or stored)
        # Both ends are NaN where any value is; a tenth of the time that looking at each value takes.
        if tensor.numel() and not torch.isfinite(torch.stack(tensor.aminmax())).all():
            kind = "NaN" if torch.isnan(tensor).any() else "infinite"
            raise CheckpointError(
                f"{self.path}: the tensor '{shorten(name)}' holds {kind} values; a result made with it would be void. "
                "The file is damaged or its training diverged: use another checkpoint."
            )
        return tensor

    def raw(self, name: str) -> Tensor:
        """The tensor as stored, contiguous, whatever its dtype and values; CheckpointError where it cannot be read."""
        if name not in self.shapes:
            raise CheckpointError(f"{self.path}: there is no tensor '{shorten(name)}'.")
        return self._read(name)

    def _read(self, name: str) -> Tensor:
        """The tensor as stored, contiguous, in memory and not in a mapped file."""
        raise NotImplementedError

    def sha256(self) -> str:
        """SHA-256 of the file; for several files that of the lines "SHA-256, two spaces, name", sorted by name."""
        if len(self.files) == 1:
            return hash_file(self.files[0])
        lines = (f"{hash_file(file)}  {file.name}\n" for file in sorted(self.files, key=lambda file: file.name))
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def size_on_disk(self) -> int:
        """Bytes of all files."""
        return sum(file.stat().st_size for file in self.files)

    def parameter_count(self) -> int:
        """How many numbers all tensors hold."""
        return sum(count(shape) for shape in self.shapes.values())


def count(shape: tuple[int, ...]) -> int:
    """The number of elements, in integers without limit (a file can name a shape whose product overflows 64 bits)."""
    product = 1
    for side in shape:
        product *= side
    return product


def hash_file(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_HASH_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def dtype_name(dtype: torch.dtype) -> str:
    """For example "float32"."""
    return str(dtype).replace("torch.", "")


def local_path(path: str | Path) -> Path:
    """``path`` as a local one that exists; a URL is refused, for no checkpoint is ever fetched from a network.

    :raises CheckpointError: a URL, an empty name, or nothing there.
    """
    text = str(path)
    if re.match(r"(?i)[a-z][a-z0-9+.-]+:/", text):
        raise CheckpointError(
            f"{shorten(text)}: is a network address. Checkpoints are never fetched from a network; download the file "
            "yourself, check its SHA-256 against the publisher's, and give its local path."
        )
    local = Path(path)
    try:
        exists = bool(text.strip()) and local.exists()
    except (OSError, ValueError) as error:
        raise CheckpointError(f"{shorten(text)}: is no usable path ({error}).") from error
    if not exists:
        raise CheckpointError(f"{shorten(text)}: no such file or folder. Check the path.")
    return local


def check_regular(path: Path) -> int:
    """The size in bytes of a regular file; a pipe or device, which could hang or never end, is refused.

    :raises CheckpointError: not a regular file, or an empty one.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise CheckpointError(f"{path}: cannot be read ({error.strerror}).") from error
    if not stat.S_ISREG(state.st_mode):
        raise CheckpointError(f"{path}: is not a regular file. Choose a checkpoint file.")
    if not state.st_size:
        raise CheckpointError(f"{path}: is empty (0 bytes). Fetch or copy it again.")
    return state.st_size
