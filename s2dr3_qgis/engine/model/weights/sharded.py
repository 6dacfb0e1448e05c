"""A checkpoint in several files (NAME-00001-of-00002.safetensors …), as Hugging Face's tools split large ones."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from torch import Tensor

from ...core.errors import CheckpointError
from ...core.messages import message
from ...core.text import shorten
from .base import Weights
from .local_files import check_regular, read_start

MAX_PARTS = 1000
MAX_INDEX_BYTES = 8 << 20
INDEX_SUFFIX = ".index.json"
_PART = re.compile(r"(.+-)(\d{5})-of-(\d{5})(\.[A-Za-z]+)", re.ASCII)


class ShardedWeights(Weights):
    """The tensors of all parts together; ``path`` is the part or index that was chosen."""

    def __init__(self, path: Path, files: Sequence[Path], open_part: Callable[[Path], Weights]):
        """Open every part.

        :raises CheckpointError: a part cannot be read, or two parts hold a tensor of the same name.
        """
        self.layout = message("weights in {count} files", count=len(files))
        self._part_of: dict[str, Weights] = {}
        shapes, dtypes, foreign, metadata = {}, {}, {}, {}
        for file in files:
            part = open_part(file)
            for name in part.shapes:
                if name in self._part_of:
                    raise CheckpointError(
                        message(
                            "{path}: both '{part_of}' and '{file}' hold '{name}'. The files are not the parts "
                            "of one checkpoint; fetch them again.",
                            path=path,
                            part_of=self._part_of[name].path.name,
                            file=file.name,
                            name=shorten(name),
                        )
                    )
                self._part_of[name] = part
            shapes.update(part.shapes)
            dtypes.update(part.dtypes)
            foreign.update(part.foreign)
            metadata.update(part.metadata)
        super().__init__(path, shapes, dtypes, metadata, foreign, files=tuple(files))

    def _read(self, name: str) -> Tensor:
        return self._part_of[name].raw(name)


def is_index(path: Path) -> bool:
    """Whether the name of ``path`` is that of an index of parts."""
    return path.name.endswith(INDEX_SUFFIX)


def is_part(path: Path) -> bool:
    """Whether the name of ``path`` says that it is one of several parts."""
    match = _PART.fullmatch(path.name)
    return match is not None and int(match[3]) > 1


def index_in(folder: Path) -> Path | None:
    """The one index of parts in a folder; None if there is none or more than one."""
    found = sorted(folder.glob(f"*{INDEX_SUFFIX}"))
    return found[0] if len(found) == 1 else None


def parts_of(path: Path) -> list[Path]:
    """The files of the checkpoint that ``path``, an index or one part, belongs to.

    :raises CheckpointError: a damaged index, or parts that are missing beside ``path``.
    """
    names = _names_in_index(path) if is_index(path) else _names_of_siblings(path)
    files = [path.parent / name for name in names]
    missing = [file.name for file in files if not file.exists()]
    if missing:
        raise CheckpointError(
            message(
                "{path}: the weights are in several files, and {count} of {count2} are not beside it: "
                "{missing}. Copy all parts into one folder.",
                path=path,
                count=len(missing),
                count2=len(files),
                missing=", ".join(shorten(name) for name in missing[:5]),
            )
        )
    for file in files:
        check_regular(file)
    return files


def _names_of_siblings(path: Path) -> list[str]:
    match = _PART.fullmatch(path.name)
    assert match is not None  # the caller asked is_part # nosec B101
    count = int(match[3])
    if count > MAX_PARTS:
        raise CheckpointError(
            message(
                "{path}: its name announces {count} parts; at most {max_parts} are accepted.",
                path=path,
                count=count,
                max_parts=MAX_PARTS,
            )
        )
    return [f"{match[1]}{number:05d}-of-{match[3]}{match[4]}" for number in range(1, count + 1)]


def _names_in_index(path: Path) -> list[str]:
    text = read_start(path, MAX_INDEX_BYTES + 1)
    if len(text) > MAX_INDEX_BYTES:
        raise CheckpointError(
            message(
                "{path}: is larger than {max_index_bytes} bytes, so no index of a checkpoint's parts.",
                path=path,
                max_index_bytes=MAX_INDEX_BYTES,
            )
        )
    try:
        content = json.loads(text)
        names = sorted(set(content["weight_map"].values()))
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise CheckpointError(
            message(
                "{path}: is no index of a checkpoint in several files: its 'weight_map' is missing or "
                "damaged. Choose the weights themselves (.safetensors).",
                path=path,
            )
        ) from error
    if not 1 <= len(names) <= MAX_PARTS or not all(isinstance(name, str) and _is_plain(name) for name in names):
        raise CheckpointError(
            message("{path}: names no parts, too many, or files outside its folder. The file is damaged.", path=path)
        )
    return names


def _is_plain(name: str) -> bool:
    """Whether ``name`` is a file name without a folder on any system."""
    return name == PurePosixPath(name).name == PureWindowsPath(name).name and name not in ("", ".", "..")
