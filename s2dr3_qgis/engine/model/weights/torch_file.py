"""Reading PyTorch's own files (.pt, .pth). They hold a pickle, which can carry code, so three locks stand in a row.

The container is checked for what makes reading it expensive (compression bombs, huge directories); the pickle is
scanned, without being run, for anything but what a dictionary of tensors needs; and torch.load gets it with
``weights_only=True``. There is no fallback and no way to switch any of them off. (pickletools, which bandit points at,
only names opcodes.)
"""

from __future__ import annotations

import io
import pickletools  # nosec B403
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from ...core.errors import CheckpointError
from ...core.text import shorten
from .base import Weights, check_regular, count

ZIP_START = b"PK\x03\x04"
# The first pickle of the format from before PyTorch 1.6: protocol 2, then the number 0x1950a86a20f9469cfc6c.
LEGACY_START = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
LEGACY_PICKLES = 5
PICKLE_PROTOCOL = 2
# A pickle takes about 150 bytes a tensor; the limits bound the time and memory of reading hostile ones.
MAX_PICKLE_BYTES = 1 << 20
MAX_DIRECTORY_BYTES = 4 << 20
MAX_WRAPPERS = 3
REMAP_BYTES = 64 << 20
WRAPPERS = ("params_ema", "state_dict", "params", "model")

_STORAGES = "Double Float Half BFloat16 Long Int Short Char Byte Bool"
_ALLOWED = {
    "collections OrderedDict",
    "torch Size",
    "torch._utils _rebuild_parameter",
    "torch._utils _rebuild_tensor",
    "torch._utils _rebuild_tensor_v2",
    *(f"torch {name}Storage" for name in _STORAGES.split()),
}
# Opcodes that find or make objects in ways that torch.save (pickle protocol 2) does not use.
_REFUSED_OPCODES = {"STACK_GLOBAL", "INST", "OBJ", "NEWOBJ", "NEWOBJ_EX", "EXT1", "EXT2", "EXT4"}
_SAFER = "Ask for the weights as a safetensors file, which cannot carry code."


class TorchFile(Weights):
    """The tensors of one file of torch.save: a dictionary of tensors, bare or under a wrapper's key."""

    layout = "PyTorch file"

    def __init__(self, path: Path):
        """Raises CheckpointError where container, pickle or contents are not those of a dictionary of tensors."""
        size = check_regular(path)
        with path.open("rb") as file:
            self._mapped = file.read(len(ZIP_START)) == ZIP_START
        if self._mapped:
            _scan_pickles(path, _checked_archive(path, size), 1)
        else:
            with path.open("rb") as file:
                _scan_pickles(path, file.read(MAX_PICKLE_BYTES), LEGACY_PICKLES)
        entries, wrapping = _unwrap(path, _load(path, self._mapped))
        self._tensors = _tensors(path, entries, size)
        self._touched = 0
        super().__init__(
            path,
            {name: tuple(tensor.shape) for name, tensor in self._tensors.items()},
            {name: tensor.dtype for name, tensor in self._tensors.items()},
            foreign={name: type(value).__name__ for name, value in entries.items() if name not in self._tensors},
            wrapping=wrapping,
        )

    def _read(self, name: str) -> Tensor:
        if not self._mapped:
            return self._tensors[name].detach().contiguous()
        if self._touched > REMAP_BYTES:
            # Pages once read stay in memory as long as the file is mapped: without this, loading would hold it twice.
            self._tensors = {}
            self._tensors = _tensors(self.path, _unwrap(self.path, _load(self.path, True))[0], self.size_on_disk())
            self._touched = 0
        if name not in self._tensors:
            raise CheckpointError(f"{self.path}: was changed while it was read. Try again.")
        tensor = self._tensors[name].detach()
        self._touched += tensor.nbytes
        # A copy, for pages of a mapped file fault if the file is cut short later.
        return tensor.clone(memory_format=torch.contiguous_format)


class _CarefulFile(io.FileIO):
    """A file for zipfile that refuses to read a directory of entries so large that parsing it would fill the memory."""

    def read(self, size: int = -1) -> bytes:
        if size > MAX_DIRECTORY_BYTES:
            raise zipfile.BadZipFile(f"a directory of {size} bytes")
        return super().read(size)


def _checked_archive(path: Path, size: int) -> bytes:
    """The pickle inside a zip archive that holds a PyTorch checkpoint and nothing that would expand on reading."""
    try:
        with _CarefulFile(path) as file, zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            pickle = _pickle_entry(path, entries, size)
            return archive.read(pickle)
    except CheckpointError:
        raise
    except Exception as error:  # zipfile raises errors of many classes for fields that make no sense
        raise CheckpointError(
            f"{path}: is truncated or damaged: its archive cannot be read ({shorten(error)}). Fetch it again."
        ) from error


def _pickle_entry(path: Path, entries: list[zipfile.ZipInfo], size: int) -> zipfile.ZipInfo:
    names = [entry.filename for entry in entries]
    found = [entry for entry in entries if entry.filename.endswith("/data.pkl")]
    if len(found) != 1 or any(name.endswith("/constants.pkl") for name in names):
        kind = "a TorchScript program" if len(found) == 1 else "a zip archive, but no PyTorch checkpoint"
        raise CheckpointError(f"{path}: is {kind}; wanted is the state dict (torch.save(model.state_dict(), ...)).")
    if len(set(names)) != len(names):
        raise CheckpointError(f"{path}: its archive holds two entries of one name. {_SAFER}")
    packed = [entry for entry in entries if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1]
    if packed or sum(entry.file_size for entry in entries) > size:
        raise CheckpointError(
            f"{path}: its archive is compressed or claims more bytes than the file has; torch.save never compresses. "
            f"It may be a decompression bomb or some other zip file. {_SAFER}"
        )
    if found[0].file_size > MAX_PICKLE_BYTES:
        raise CheckpointError(f"{path}: its pickle of {found[0].file_size} bytes is too large for weights. {_SAFER}")
    return found[0]


def _scan_pickles(path: Path, data: bytes, pickles: int) -> None:
    """Walk through the opcodes, running none; refuse whatever a dictionary of tensors does not need."""
    if re.search(rb"[0-9]{1000}", data):
        raise CheckpointError(f"{path}: its pickle holds a number of absurd length. {_SAFER}")
    stream = io.BytesIO(data)
    try:
        for _ in range(pickles):
            for opcode, argument, _ in pickletools.genops(stream):
                if opcode.name == "PROTO" and argument != PICKLE_PROTOCOL:
                    raise ValueError(f"pickle protocol {argument} instead of {PICKLE_PROTOCOL}")
                if opcode.name in _REFUSED_OPCODES or (opcode.name == "GLOBAL" and argument not in _ALLOWED):
                    wanted = argument if opcode.name in ("GLOBAL", "INST") else f"the operation {opcode.name}"
                    raise CheckpointError(
                        f"{path}: refused, for it asks for '{shorten(wanted)}' on loading. Weights need tensors "
                        f"only; such a file can run code on your computer. {_SAFER}"
                    )
    except (ValueError, EOFError, IndexError, UnicodeError, OverflowError) as error:
        raise CheckpointError(
            f"{path}: is truncated or damaged: its pickle is not sound ({shorten(error)}). Fetch it again."
        ) from error


def _load(path: Path, mapped: bool) -> object:
    try:
        return torch.load(path, map_location="cpu", weights_only=True, mmap=mapped)
    except Exception as error:  # a malformed pickle can raise nearly any class
        # The text of torch's error is kept out: it advises to load without weights_only, which would run the code.
        raise CheckpointError(
            f"{path}: is truncated, damaged or holds more than tensors ({type(error).__name__} on reading it). Fetch "
            f"it again. {_SAFER}"
        ) from error


def _unwrap(path: Path, content: object) -> tuple[dict[str, object], tuple[str, ...]]:
    """The dictionary with the tensors, and the wrappers' keys that lead to it."""
    wrapping: list[str] = []
    while isinstance(content, Mapping) and len(wrapping) < MAX_WRAPPERS:
        inner = next((key for key in WRAPPERS if isinstance(content.get(key), Mapping) and content[key]), None)
        if inner is None:
            break
        content = content[inner]
        wrapping.append(inner)
    if not isinstance(content, Mapping):
        what = "one bare tensor" if isinstance(content, Tensor) else f"a {type(content).__name__}"
        raise CheckpointError(f"{path}: holds {what}; wanted is a dictionary of named tensors (a state dict).")
    entries = {name: value for name, value in content.items() if isinstance(name, str)}
    if not any(isinstance(value, Tensor) for value in entries.values()):
        inside = ", ".join(f"'{shorten(name, 40)}'" for name in list(entries)[:5]) or "nothing"
        raise CheckpointError(
            f"{path}: holds no named tensors (at its top: {inside}). Wrappers understood are {', '.join(WRAPPERS)}."
        )
    return entries, tuple(wrapping)


def _tensors(path: Path, entries: Mapping[str, object], size: int) -> dict[str, Tensor]:
    """The tensors among the entries: all dense, and together no larger than the file, as expanded views could claim."""
    tensors = {name: value for name, value in entries.items() if isinstance(value, Tensor)}
    for name, tensor in tensors.items():
        if type(tensor) not in (Tensor, nn.Parameter) or tensor.layout != torch.strided or tensor.device.type != "cpu":
            raise CheckpointError(
                f"{path}: the tensor '{shorten(name)}' is sparse, quantised or without data; wanted are plain tensors."
            )
    total = sum(count(tuple(tensor.shape)) * tensor.element_size() for tensor in tensors.values())
    if total > size:
        raise CheckpointError(
            f"{path}: its tensors claim {total} bytes, the file has {size}. It is damaged or made to fill the memory."
        )
    return tensors
