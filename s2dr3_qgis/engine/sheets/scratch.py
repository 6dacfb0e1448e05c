"""Local folders for sheets in the making: each is held by a lock, and what a killed process left is swept."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ..core.errors import RasterError
from ..core.files import disk_errors, host_name, output_lock, remove_folder
from ..core.messages import message
from ..core.text import size_text

PREFIX = "s2dr3-sheets"


class ScratchError(RasterError):
    """This computer has no room or no right to build a sheet: others may."""


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
    :raises ScratchError: the folder cannot be made, or its disk has too little room.
    """
    with ExitStack() as held:
        try:
            folder = _held_folder(root, needed, held)
        except RasterError as error:
            raise ScratchError(str(error)) from error
        yield folder


def _held_folder(root: Path, needed: int, held: ExitStack) -> Path:
    """A new folder in ``root``, locked and there until ``held`` ends."""
    with disk_errors(root):
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
    sweep(root)
    free = shutil.disk_usage(root).free
    if free < needed:
        raise RasterError(
            message(
                "{root} has {free} free, and a sheet needs {needed} of scratch: free some, or name another "
                "folder with --scratch.",
                root=root,
                free=size_text(free),
                needed=size_text(needed),
            )
        )
    folder = root / f"{os.getpid()}-{secrets.token_hex(4)}"
    held.enter_context(output_lock(folder))
    with disk_errors(root):
        folder.mkdir()
    held.callback(remove_folder, folder)
    return folder


def sweep(root: Path) -> None:
    """Remove the folders that no living process holds."""
    for folder in root.iterdir():
        if folder.is_dir() and not folder.is_symlink():
            with suppress(RasterError), output_lock(folder):  # Refused: it is in use.
                remove_folder(folder)
