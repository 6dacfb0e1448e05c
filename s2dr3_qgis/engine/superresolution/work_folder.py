"""Where a run writes: the checks beforehand, and the folder beside the output that holds unfinished work."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..core.errors import RasterError
from ..raster.mosaic.mosaic import disk_errors

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


def size_text(size: float) -> str:
    """A number of bytes for people, in decimal units as file managers show them."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if size >= 10 or unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


class WorkFolder:
    """The hidden folder beside the output for what is not finished: journal, mosaic and files to be renamed."""

    def __init__(self, output: Path):
        self.path = output.with_name(f".{output.name}.part")
        self.journal = self.path / "journal.jsonl"

    def prepare(self, resume: bool) -> bool:
        """Make the folder, empty unless an unfinished run in it is to be resumed; returns whether there is one."""
        if resume and self.journal.is_file():
            return True
        self.remove()
        with disk_errors(self.path.parent):
            self.path.mkdir()
        return False

    def remove(self) -> None:
        """Delete the folder with all that is in it."""
        if self.path.is_dir():
            with disk_errors(self.path):
                shutil.rmtree(self.path)
