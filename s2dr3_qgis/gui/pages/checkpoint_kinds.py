"""The kinds of checkpoint that parameters ask for, and the default of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...engine.core.resources import OPEN_BACKBONE, OPEN_DECODER
from ...host import settings


@dataclass(frozen=True)
class CheckpointKind:
    """``parameter`` asks for it; ``role`` is that of an inspection's result, and the setting's name.

    ``folders``: a folder of module dumps is accepted too.
    """

    parameter: str
    role: str
    bundled: Path
    folders: bool

    def meant(self, path: str | None, chosen: settings.Settings) -> str:
        """The checkpoint of a run: ``path`` if it is given, else that of the settings, else the bundled one."""
        return path or getattr(chosen, self.role) or str(self.bundled)


DECODER = CheckpointKind("DECODER", "decoder", OPEN_DECODER, folders=True)
BACKBONE = CheckpointKind("BACKBONE", "backbone", OPEN_BACKBONE, folders=False)
