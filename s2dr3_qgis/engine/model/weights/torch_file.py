"""Reading PyTorch's own files (.pt, .pth). They hold a pickle, which can carry code, so a file must pass four checks.

PyTorch must be a version whose ``weights_only`` is safe. The container must not be expensive to read (compression
bombs, huge directories), and two programs must not be able to read different contents from it. The pickle, as returned
by PyTorch's own reader, is scanned without being run: it may contain only what a dictionary of tensors needs. Then
torch.load reads it with ``weights_only=True``. There is no fallback, and no check can be switched off.
(bandit points at pickletools, which only names opcodes.)
"""

from __future__ import annotations

import io
import pickletools  # nosec B403
import re
import struct
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from ...core.errors import CheckpointError
from ...core.messages import message
from ...core.text import shorten
from ...core.versions import OLDEST_TORCH_FOR_PICKLES, release, written
from .base import Weights, count
from .local_files import check_regular, read_start

ZIP_START = b"PK\x03\x04"
# The first pickle of the format from before PyTorch 1.6: protocol 2, then the number 0x1950a86a20f9469cfc6c.
LEGACY_START = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
LEGACY_PICKLES = 5
# The end record of a zip archive, and the 64-bit end record with the locator that points to it.
END_RECORD = struct.Struct("<4s4H2LH")
END_RECORD_64 = struct.Struct("<4sQ2H2L4Q4sLQL")
PICKLE_PROTOCOL = 2
# A pickle takes about 150 bytes a tensor; the limits bound the time and memory of reading hostile ones.
MAX_PICKLE_BYTES = 1 << 20
MAX_DIRECTORY_BYTES = 4 << 20
MAX_WRAPPERS = 3
REMAP_BYTES = 64 << 20
# Names that share a tensor, on average: more than the blocks of any published network.
MOST_SHARING = 64
WRAPPERS = ("params_ema", "state_dict", "params", "model", "teacher")

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
_SAFER = message("Ask for the weights as a safetensors file, which cannot carry code.")


class TorchFile(Weights):
    """The tensors of one file of torch.save: a dictionary of tensors, bare or under a wrapper's key."""

    layout = message("PyTorch file")

    def __init__(self, path: Path):
        """Check the file, and map or load its tensors.

        :raises CheckpointError: PyTorch is too old, or container, pickle or contents are not those of weights.
        """
        check_version(path, torch.__version__)
        size = check_regular(path)
        start = read_start(path, MAX_PICKLE_BYTES)
        self._mapped = start.startswith(ZIP_START)
        if self._mapped:
            _scan_pickles(path, _checked_archive(path, size), 1)
        else:
            _check_no_tar(path)
            _scan_pickles(path, start, LEGACY_PICKLES)
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
            # Pages that were read stay in memory while the file is mapped, so it is mapped anew from time to time.
            self._tensors = {}
            self._tensors = _tensors(self.path, _unwrap(self.path, _load(self.path, True))[0], self.size_on_disk())
            self._touched = 0
        if name not in self._tensors:
            raise CheckpointError(message("{path}: was changed while it was read. Try again.", path=self.path))
        tensor = self._tensors[name].detach()
        self._touched += tensor.nbytes
        # A copy, because reading a mapped page crashes if the file is truncated later.
        return tensor.clone(memory_format=torch.contiguous_format)


def check_version(path: Path, version: str) -> None:
    """Refuse files of torch.save if this PyTorch could run code in them.

    :param version: the version of the PyTorch that would read ``path``.
    :raises CheckpointError: it is older than OLDEST_TORCH_FOR_PICKLES.
    """
    if release(version) < OLDEST_TORCH_FOR_PICKLES:
        raise CheckpointError(
            message(
                "{path}: is a file of torch.save, which can run code when PyTorch {version} reads it, so it "
                "was not opened. A PyTorch older than {oldest_torch_for_pickles} reads safetensors files "
                "only: convert the file where PyTorch is newer ('Convert checkpoint'), or update PyTorch.",
                path=path,
                version=version,
                oldest_torch_for_pickles=written(OLDEST_TORCH_FOR_PICKLES),
            )
        )


class _CarefulFile(io.FileIO):
    """A file for zipfile that refuses to read a directory so large that parsing it would fill the memory."""

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and size > MAX_DIRECTORY_BYTES:
            raise zipfile.BadZipFile(message("a directory of {size} bytes", size=size))
        return super().read(size)


def _checked_archive(path: Path, size: int) -> bytes:
    """The pickle that PyTorch reads from a zip archive, after the archive has been checked."""
    try:
        with _CarefulFile(path) as file, zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            entry = _pickle_entry(path, entries, size)
            _check_one_directory(path, archive, size)
            pickle = archive.read(entry)
        _check_same_for_torch(path, entries, pickle)
        return pickle
    except CheckpointError:
        raise
    except Exception as error:  # zipfile raises errors of many classes for fields that make no sense
        raise CheckpointError(
            message(
                "{path}: is truncated or damaged: its archive cannot be read ({error}). Fetch it again.",
                path=path,
                error=shorten(str(error)),
            )
        ) from error


def _check_one_directory(path: Path, archive: zipfile.ZipFile, size: int) -> None:
    """The archive must be laid out as torch.save does: entries, their directory, the end record, and no byte more.

    The end record states where the directory begins; it can also be counted back from the end record. Data before,
    between or after the parts make the two differ, so that one program would check another directory than the next
    program reads.
    """
    with path.open("rb") as file:
        file.seek(size - END_RECORD.size)
        signature, *_, length, offset, comment = END_RECORD.unpack(file.read(END_RECORD.size))
        behind = size - END_RECORD.size
        file.seek(max(behind - END_RECORD_64.size, 0))
        signature64, *_, length64, offset64, _, _, begin64, _ = END_RECORD_64.unpack(file.read(END_RECORD_64.size))
    if signature64 == b"PK\x06\x06":
        behind -= END_RECORD_64.size
        length, offset = length64, offset64 if begin64 == behind else -1
    entries = archive.infolist()
    if signature != b"PK\x05\x06" or comment or offset + length != behind or min(e.header_offset for e in entries):
        raise CheckpointError(
            message(
                "{path}: its archive has data before, between or behind its parts, so that two programs can "
                "read different contents from it; torch.save writes no such file. {safer}",
                path=path,
                safer=_SAFER,
            )
        )


def _check_same_for_torch(path: Path, entries: list[zipfile.ZipInfo], pickle: bytes) -> None:
    """PyTorch's own reader must find the same entries, and the same pickle, as those that were checked."""
    names = sorted(entry.filename.split("/", 1)[-1] for entry in entries)
    with path.open("rb") as file:
        reader = torch._C.PyTorchFileReader(file)
        same = sorted(reader.get_all_records()) == names and reader.get_record("data.pkl") == pickle
    if not same:
        raise CheckpointError(
            message(
                "{path}: PyTorch reads other contents from its archive than were checked, so it was not "
                "opened. Do not trust its source. {safer}",
                path=path,
                safer=_SAFER,
            )
        )


def _check_no_tar(path: Path) -> None:
    """Refuse a tar archive: PyTorch would read it as one, and so read other bytes than were scanned."""
    try:
        is_tar = tarfile.is_tarfile(path)
    except (OSError, ValueError, EOFError) as error:
        raise CheckpointError(
            message("{path}: cannot be read ({error}). Fetch it again.", path=path, error=shorten(str(error)))
        ) from error
    if is_tar:
        raise CheckpointError(
            message(
                "{path}: is a tar archive as well, which torch.save has not written for years. {safer}",
                path=path,
                safer=_SAFER,
            )
        )


def _pickle_entry(path: Path, entries: list[zipfile.ZipInfo], size: int) -> zipfile.ZipInfo:
    names = [entry.filename for entry in entries]
    found = [entry for entry in entries if entry.filename.endswith("/data.pkl")]
    if len(found) != 1 or any(name.endswith("/constants.pkl") for name in names):
        kind = (
            message("a TorchScript program") if len(found) == 1 else message("a zip archive, but no PyTorch checkpoint")
        )
        raise CheckpointError(
            message(
                "{path}: is {kind}; wanted is the state dict (torch.save(model.state_dict(), ...)).",
                path=path,
                kind=kind,
            )
        )
    if len({name.lower() for name in names}) != len(names):  # PyTorch's reader ignores case
        raise CheckpointError(
            message("{path}: its archive holds two entries of one name. {safer}", path=path, safer=_SAFER)
        )
    packed = [entry for entry in entries if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1]
    if packed or sum(entry.file_size for entry in entries) > size:
        raise CheckpointError(
            message(
                "{path}: its archive is compressed or claims more bytes than the file has; torch.save never "
                "compresses. It may be a decompression bomb or some other zip file. {safer}",
                path=path,
                safer=_SAFER,
            )
        )
    if found[0].file_size > MAX_PICKLE_BYTES:
        raise CheckpointError(
            message(
                "{path}: its pickle of {file_size} bytes is too large for weights. {safer}",
                path=path,
                file_size=found[0].file_size,
                safer=_SAFER,
            )
        )
    return found[0]


def _scan_pickles(path: Path, data: bytes, pickles: int) -> None:
    """Walk through the opcodes without running any; refuse every opcode that a dictionary of tensors does not need."""
    if re.search(rb"[0-9]{1000}", data):
        raise CheckpointError(
            message("{path}: its pickle holds a number of absurd length. {safer}", path=path, safer=_SAFER)
        )
    stream = io.BytesIO(data)
    try:
        for _ in range(pickles):
            for opcode, argument, _ in pickletools.genops(stream):
                if opcode.name == "PROTO" and argument != PICKLE_PROTOCOL:
                    raise ValueError(
                        message(
                            "pickle protocol {argument} instead of {pickle_protocol}",
                            argument=argument,
                            pickle_protocol=PICKLE_PROTOCOL,
                        )
                    )
                if opcode.name in _REFUSED_OPCODES or (opcode.name == "GLOBAL" and argument not in _ALLOWED):
                    wanted = (
                        str(argument)
                        if opcode.name in ("GLOBAL", "INST")
                        else message("the operation {opcode}", opcode=opcode.name)
                    )
                    raise CheckpointError(
                        message(
                            "{path}: refused, for it asks for '{wanted}' on loading. Weights need tensors "
                            "only; such a file can run code on your computer. {safer}",
                            path=path,
                            wanted=shorten(wanted),
                            safer=_SAFER,
                        )
                    )
    except (ValueError, EOFError, IndexError, UnicodeError, OverflowError) as error:
        raise CheckpointError(
            message(
                "{path}: is truncated or damaged: its pickle is not sound ({error}). Fetch it again.",
                path=path,
                error=shorten(str(error)),
            )
        ) from error


def _load(path: Path, mapped: bool) -> object:
    try:
        return torch.load(path, map_location="cpu", weights_only=True, mmap=mapped)
    except Exception as error:  # a malformed pickle can raise nearly any class
        # The text of torch's error is left out: it advises to load without weights_only, which would run the code.
        raise CheckpointError(
            message(
                "{path}: is truncated, damaged or holds more than tensors ({error} on reading it). Fetch it "
                "again. {safer}",
                path=path,
                error=type(error).__name__,
                safer=_SAFER,
            )
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
        what = (
            message("one bare tensor")
            if isinstance(content, Tensor)
            else message("a {content}", content=type(content).__name__)
        )
        raise CheckpointError(
            message(
                "{path}: holds {what}; wanted is a dictionary of named tensors (a state dict).", path=path, what=what
            )
        )
    entries = {name: value for name, value in content.items() if isinstance(name, str)}
    if not any(isinstance(value, Tensor) for value in entries.values()):
        inside = ", ".join(f"'{shorten(name, 40)}'" for name in list(entries)[:5]) or "nothing"
        raise CheckpointError(
            message(
                "{path}: holds no named tensors (at its top: {inside}). Wrappers understood are {wrappers}.",
                path=path,
                inside=inside,
                wrappers=", ".join(WRAPPERS),
            )
        )
    return entries, tuple(wrapping)


def _tensors(path: Path, entries: Mapping[str, object], size: int) -> dict[str, Tensor]:
    """The tensors among the entries. All must be dense, and no larger than what the file holds of them.

    Some names may share what is held, as blocks of equal weights do, but each is read into memory of its own.
    """
    tensors = {name: value for name, value in entries.items() if isinstance(value, Tensor)}
    for name, tensor in tensors.items():
        if type(tensor) not in (Tensor, nn.Parameter) or tensor.layout != torch.strided or tensor.device.type != "cpu":
            raise CheckpointError(
                message(
                    "{path}: the tensor '{name}' is sparse, quantised or without data; wanted are plain tensors.",
                    path=path,
                    name=shorten(name),
                )
            )
    sizes = {name: count(tuple(tensor.shape)) * tensor.element_size() for name, tensor in tensors.items()}
    storages = {name: tensor.untyped_storage() for name, tensor in tensors.items()}
    held = sum({storage.data_ptr(): storage.nbytes() for storage in storages.values()}.values())
    total = sum(sizes.values())
    expanded = total > size and any(sizes[name] > storages[name].nbytes() for name in tensors)
    if held > size or total > MOST_SHARING * size or expanded:
        raise CheckpointError(
            message(
                "{path}: its tensors claim {total} bytes, the file has {size}. It is damaged or made to fill "
                "the memory.",
                path=path,
                total=max(total, held),
                size=size,
            )
        )
    return tensors
