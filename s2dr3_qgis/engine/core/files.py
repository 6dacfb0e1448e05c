"""Output files: checks before the work starts, and how a finished file takes its name."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from .errors import RasterError
from .text import size_text

SUFFIXES = (".tif", ".tiff")


def check_output(output: Path, inputs: Iterable[str], suffixes: Sequence[str] = SUFFIXES) -> None:
    """Raise RasterError where ``output`` cannot be written: a wrong name, no folder, unwritable, one of the inputs.

    ``inputs``: paths of existing files; ``suffixes``: what the name may end in.
    """
    if output.is_dir():
        raise RasterError(f"OUTPUT {output} is a folder: give the name of a file.")
    if output.suffix.lower() not in suffixes:
        raise RasterError(f"OUTPUT {output} does not say by its name what it is: let it end in {suffixes[0]}.")
    if not output.parent.is_dir():
        raise RasterError(f"The folder of OUTPUT does not exist: {output.parent}. Make it, or choose another.")
    if output.exists() and any(output.samefile(path) for path in inputs):
        raise RasterError(f"OUTPUT is of the input itself ({output}), which is never overwritten: choose another name.")
    try:
        with tempfile.TemporaryFile(dir=output.parent):
            pass
    except OSError as error:
        reason = error.strerror or error
        raise RasterError(f"Cannot write in {output.parent}: {reason}. Choose another folder.") from error


def check_space(output: Path, needed: int) -> None:
    """Raise RasterError where the disk of ``output`` has less than ``needed`` bytes left."""
    free = shutil.disk_usage(output.parent).free
    if free < needed:
        raise RasterError(
            f"Not enough disk space in {output.parent}: about {size_text(needed)} needed while the run lasts, "
            f"{size_text(free)} free. Free some, choose another folder or a smaller extent."
        )


def as_they_are(paths: Iterable[str | Path]) -> list[list]:
    """Path, size and time of change of files."""
    stats = [(str(path), Path(path).stat()) for path in paths]
    return [[path, stat.st_size, stat.st_mtime_ns] for path, stat in stats]


@contextmanager
def disk_errors(place: Path) -> Iterator[None]:
    """Turn an OSError from writing into a RasterError that names the place, the cause and the remedy."""
    try:
        yield
    except OSError as error:
        # EDQUOT is not known on Windows.
        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
            remedy = "The disk is full: free space there, or choose an OUTPUT on another disk"
        else:
            remedy = "Check that the folder and its disk or network share are still there and writable"
        raise RasterError(f"Cannot write in {place}: {error.strerror or error}. {remedy}.") from error


def publish(part: Path, final: Path) -> None:
    """Give a finished file its name, replacing what was there together with the sidecars that described it."""
    for sidecar in (".aux.xml", ".ovr", ".msk"):
        final.with_name(final.name + sidecar).unlink(missing_ok=True)
    os.replace(part, final)
