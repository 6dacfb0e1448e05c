"""Local folders for sheets in the making: each is held by a lock, and what a killed process left is swept.

A folder's name ends with the bytes that its sheet may take, so that others on this computer count with them.
"""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ..core.errors import RasterError
from ..core.files import disk_errors, host_name, output_lock, remove_folder
from ..core.messages import message
from ..core.text import size_text

PREFIX = "s2dr3-sheets"
# Of processes that look for room one after the other; looking takes milliseconds.
TURN_SECONDS = 10.0


class ScratchError(RasterError):
    """This computer has no room or no right to build a sheet: others may."""


class NoRoom(ScratchError):
    """The disk has too little room: perhaps only for as many sheets at once as are made here."""


def scratch_root(named: str = "") -> Path:
    """Where a user's scratch folders lie on this computer.

    :param named: a folder of a local disk; "": the system's own for temporary files (TMPDIR).
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else ""
    return Path(named or tempfile.gettempdir()) / "-".join(filter(None, (PREFIX, user, host_name())))


@contextmanager
def scratch_folder(root: Path, needed: int = 0) -> Iterator[Path]:
    """A new folder in ``root``, removed at the end; those of dead processes are removed first.

    :param needed: bytes that must be free.
    :raises ScratchError: the folder cannot be made; NoRoom: its disk has too little room.
    """
    with ExitStack() as held:
        try:
            folder = _held_folder(root, needed, held)
        except NoRoom:
            raise
        except RasterError as error:
            raise ScratchError(str(error)) from error
        yield folder


def _held_folder(root: Path, needed: int, held: ExitStack) -> Path:
    """A new folder in ``root``, locked and there until ``held`` ends."""
    with disk_errors(root):
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
    sweep(root)
    with _turn(root):
        _check_room(root, needed)
        folder = root / f"{os.getpid()}-{secrets.token_hex(4)}-{needed}"
        held.enter_context(output_lock(folder))
        with disk_errors(root):
            folder.mkdir()
    held.callback(remove_folder, folder)
    return folder


@contextmanager
def _turn(root: Path) -> Iterator[None]:
    """Let one process at a time look for room and take it; one that waited long looks all the same."""
    with ExitStack() as turn:
        end = time.monotonic() + TURN_SECONDS
        while time.monotonic() < end:
            try:
                turn.enter_context(output_lock(root / "turn"))
                break
            except RasterError:
                time.sleep(0.05)
        yield


def _check_room(root: Path, needed: int) -> None:
    """Raise NoRoom if the disk has not as many bytes free beyond what other sheets in the making will take."""
    free = shutil.disk_usage(root).free
    promised = sum(_promised(folder) for folder in _folders(root))
    if free - promised >= needed:
        return
    if promised:
        raise NoRoom(
            message(
                "{root} has {free} free, of which other sheets in the making will take {promised}, and a sheet needs "
                "{needed} of scratch: free some, or name another folder with --scratch.",
                root=root,
                free=size_text(free),
                promised=size_text(promised),
                needed=size_text(needed),
            )
        )
    raise NoRoom(
        message(
            "{root} has {free} free, and a sheet needs {needed} of scratch: free some, or name another "
            "folder with --scratch.",
            root=root,
            free=size_text(free),
            needed=size_text(needed),
        )
    )


def _promised(folder: Path) -> int:
    """Bytes that the sheet of a folder will take beyond those of its files."""
    needed = folder.name.rpartition("-")[2]
    taken = 0
    with suppress(OSError):  # It ends just now.
        for path in filter(Path.is_file, folder.rglob("*")):
            with suppress(OSError):  # It gets its final name just now.
                taken += _on_disk(path.stat())
    return max(0, int(needed) - taken) if needed.isdecimal() else 0


def _on_disk(status: os.stat_result) -> int:
    """Bytes that a file takes of its disk: one whose pixels are not written yet takes fewer than it is long."""
    return 512 * status.st_blocks if hasattr(status, "st_blocks") else status.st_size


def _folders(root: Path) -> list[Path]:
    return [folder for folder in root.iterdir() if folder.is_dir() and not folder.is_symlink()]


def sweep(root: Path) -> None:
    """Remove the folders that no living process holds."""
    for folder in _folders(root):
        with suppress(RasterError), output_lock(folder):  # Refused: it is in use.
            remove_folder(folder)
