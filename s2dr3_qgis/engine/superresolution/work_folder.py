"""The hidden folder beside the output for unfinished work: journal, mosaic and files to be renamed."""

from __future__ import annotations

import shutil
from pathlib import Path

from ..core.errors import RasterError
from ..core.files import disk_errors, sync_folder
from ..core.messages import message
from ..raster.mosaic.mosaic import is_scratch_file

JOURNAL_NAME = "journal.jsonl"


class WorkFolder:
    """``.NAME.part`` beside the output NAME; only the holder of the output's lock may use it.

    :raises RasterError: it is a link or no folder, or it cannot be written.
    """

    def __init__(self, output: Path):
        self.path = output.with_name(f".{output.name}.part")
        self.journal = self.path / JOURNAL_NAME
        if self.path.is_symlink() or (self.path.exists() and not self.path.is_dir()):
            raise RasterError(
                message(
                    "{path}, where unfinished work is kept, is a link or a file: remove it, or choose another OUTPUT.",
                    path=self.path,
                )
            )

    def begin(self) -> None:
        """Create the folder, empty."""
        self.remove()
        with disk_errors(self.path.parent):
            self.path.mkdir()

    def clear_results(self) -> None:
        """Remove everything but journal and mosaic, such as files of an interrupted delivery."""
        with disk_errors(self.path):
            for path in self.path.iterdir():
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                elif path.is_symlink() or not (path.name == JOURNAL_NAME or is_scratch_file(path.name)):
                    path.unlink()

    def remove(self) -> None:
        """Delete the folder and its content.

        The journal is deleted first, and flushed: if the process is killed then, the rest cannot be mistaken for work
        to resume. The names of finished files are flushed before.
        """
        if not self.path.is_dir():
            return
        with disk_errors(self.path):
            sync_folder(self.path.parent)
            self.journal.unlink(missing_ok=True)
            sync_folder(self.path)
            shutil.rmtree(self.path)

    def used_bytes(self) -> int:
        """The bytes of the disk that the folder takes now."""
        if not self.path.is_dir():
            return 0
        stats = [path.lstat() for path in self.path.rglob("*")]
        # An unfinished mosaic is sparse: its gaps take no space yet. Windows does not report that.
        return sum(min(stat.st_size, 512 * getattr(stat, "st_blocks", stat.st_size)) for stat in stats)
