"""Where a run writes: the checks beforehand, and the folder beside the output that holds unfinished work."""

from __future__ import annotations

import shutil
from pathlib import Path

from ..core.files import disk_errors


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
