"""Reading a decoder out of a folder with one dump per module, a tensor at a time.

The files are numbered in the order in which forward hooks fire, children before their parent: 0 the stem, then for
RRDB k (from 0) its three dense blocks and at 4 (k + 1) the RRDB itself, behind the last RRDB the generator's stages,
and the whole model last. The RRDB dumps repeat what the dense blocks' hold: only stem, RRDBs and stages are opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from torch import Tensor

from ...core.errors import CheckpointError
from ...core.messages import message
from ...core.text import shorten
from .base import Weights
from .torch_file import TorchFile

MAX_ENTRIES = 20_000
_NAME = re.compile(r"module_(\d{1,6})_.*\.(Resample|ResidualDenseBlock|RRDB|S2x10NetS)\.(?:pt|pth)")
_PATTERN = "module_NNN_NAME.KIND.pt"


class ModuleFolder(Weights):
    """The tensors of a folder of module dumps under the names of the whole model's state dict."""

    layout = message("folder of module dumps")

    def __init__(self, folder: Path):
        """Open the dumps that make up the decoder.

        :raises CheckpointError: dumps are missing, duplicated, outside the folder, or damaged.
        """
        self._pieces = _pieces(folder)
        self._open: tuple[str, TorchFile] | None = None
        shapes, dtypes, foreign = {}, {}, {}
        for prefix, file in self._pieces.items():
            piece = TorchFile(file)
            shapes.update({prefix + name: shape for name, shape in piece.shapes.items()})
            dtypes.update({prefix + name: dtype for name, dtype in piece.dtypes.items()})
            foreign.update({prefix + name: kind for name, kind in piece.foreign.items()})
        *_, (last, file) = self._pieces.items()
        if f"{last}conv.bias" in shapes:
            # Only the true last stage has no bias, so a bias here means that the last dump is missing.
            raise _missing(folder, _number(file) + 1, message("the last generator stage, kind Resample"))
        super().__init__(folder, shapes, dtypes, foreign=foreign, files=tuple(self._pieces.values()))

    def _read(self, name: str) -> Tensor:
        prefix = next(prefix for prefix in self._pieces if name.startswith(prefix))
        if self._open is None or self._open[0] != prefix:
            # The old dump is released before the next is opened, so that one at a time is in memory.
            self._open = None
            self._open = (prefix, TorchFile(self._pieces[prefix]))
        return self._open[1].raw(name[len(prefix) :])


def is_module_folder(folder: Path) -> bool:
    """Whether any file's name is that of a module dump."""
    return any(_NAME.fullmatch(entry.name) for entry in _entries(folder))


def _entries(folder: Path) -> Iterator[Path]:
    try:
        for number, entry in enumerate(folder.iterdir()):
            if number >= MAX_ENTRIES:
                raise CheckpointError(
                    message(
                        "{folder}: holds more than {max_entries} files. Choose the folder of the dumps.",
                        folder=folder,
                        max_entries=MAX_ENTRIES,
                    )
                )
            yield entry
    except OSError as error:
        raise CheckpointError(
            message(
                "{folder}: cannot be listed ({strerror}). Check its permissions.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from error


def _dumps(folder: Path) -> dict[str, dict[int, Path]]:
    """File by kind of module and number."""
    real = folder.resolve()
    dumps: dict[str, dict[int, Path]] = {"Resample": {}, "ResidualDenseBlock": {}, "RRDB": {}, "S2x10NetS": {}}
    for file in _entries(folder):
        match = _NAME.fullmatch(file.name)
        if not match:
            continue
        number, kind = int(match[1]), match[2]
        if file.is_symlink() and _target_folder(file) != real:
            raise CheckpointError(
                message("{file}: is a link that leads out of its folder. Copy the file itself there.", file=file)
            )
        if number in dumps[kind]:
            raise CheckpointError(
                message(
                    "{folder}: both '{dumps}' and '{file}' are {kind} number {number:03d}. Remove the copy.",
                    folder=folder,
                    dumps=shorten(dumps[kind][number].name),
                    file=shorten(file.name),
                    kind=kind,
                    number=number,
                )
            )
        dumps[kind][number] = file
    return dumps


def _target_folder(link: Path) -> Path | None:
    """The folder of a link's target; None if the link leads in a circle."""
    try:
        return link.resolve().parent
    except (OSError, RuntimeError):
        return None


def _pieces(folder: Path) -> dict[str, Path]:
    """The prefix in the whole model's names and the file of each piece, in the order of the numbers."""
    dumps = _dumps(folder)
    stages, blocks = sorted(n for n in dumps["Resample"] if n), sorted(dumps["RRDB"])
    if not dumps["Resample"] and not blocks:
        if len(dumps["S2x10NetS"]) == 1:
            return {"": next(iter(dumps["S2x10NetS"].values()))}
        raise CheckpointError(
            message(
                "{folder}: holds no module dumps (files named {pattern}). Choose the folder with them.",
                folder=folder,
                pattern=_PATTERN,
            )
        )
    if 0 not in dumps["Resample"]:
        raise _missing(folder, 0, message("the stem, kind Resample"))
    if not stages:
        raise CheckpointError(
            message("{folder}: the generator's dumps (kind Resample, behind the last RRDB) are missing.", folder=folder)
        )
    # The first stage's number gives the count of RRDBs, the whole model's number the count of stages.
    count = max((stages[0] - 1) // 4, max(blocks, default=0) // 4)
    last = min(dumps["S2x10NetS"], default=stages[-1] + 1) - 1
    pieces = {"encoder.0.": dumps["Resample"][0]}
    # Generated one by one, because a huge number in a file name must not fill the memory.
    for number, kind, prefix in _wanted(count, last):
        if number not in dumps[kind]:
            raise _missing(folder, number, message("kind {kind}", kind=kind))
        pieces[prefix] = dumps[kind][number]
    surplus = sorted((set(blocks) | set(stages)) - {number for number, _, _ in _wanted(count, last)})
    if surplus:
        raise CheckpointError(
            message(
                "{folder}: number {surplus:03d} does not fit {count} RRDBs and {last} generator stages. Keep "
                "the dumps of one run only in the folder.",
                folder=folder,
                surplus=surplus[0],
                count=count,
                last=last - 4 * count,
            )
        )
    return pieces


def _wanted(blocks: int, last: int) -> Iterator[tuple[int, str, str]]:
    """(number, kind, prefix) of the dumps behind the stem, ``last`` the last stage's number."""
    for block in range(blocks):
        yield 4 * (block + 1), "RRDB", f"encoder.1.{block}."
    for stage, number in enumerate(range(4 * blocks + 1, last + 1)):
        yield number, "Resample", f"generator.{stage}."


def _number(file: Path) -> int:
    match = cast("re.Match[str]", _NAME.fullmatch(file.name))  # _dumps lists no other files
    return int(match[1])


def _missing(folder: Path, number: int, what: str) -> CheckpointError:
    return CheckpointError(
        message(
            "{folder}: the dump module_{number:03d} ({what}) is missing. Copy it there from where the others "
            "came from.",
            folder=folder,
            number=number,
            what=what,
        )
    )
