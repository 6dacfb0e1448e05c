"""The kinds of checkpoint that parameters ask for: what each is called, and which one is meant where none is named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...engine.core.resources import OPEN_BACKBONE, OPEN_DECODER
from ...host import settings


@dataclass(frozen=True)
class CheckpointKind:
    """``parameter`` asks for it; ``word`` is in the kind that an inspection tells, and the setting's name.

    ``folders``: it may be a folder of module dumps as well as a file.
    """

    parameter: str
    word: str
    bundled: Path
    folders: bool

    def meant(self, path: str | None, chosen: settings.Settings) -> str:
        """The path of the checkpoint that a run takes where ``path`` is given, or nothing."""
        return path or getattr(chosen, self.word) or str(self.bundled)


DECODER = CheckpointKind("DECODER", "decoder", OPEN_DECODER, folders=True)
BACKBONE = CheckpointKind("BACKBONE", "backbone", OPEN_BACKBONE, folders=False)
