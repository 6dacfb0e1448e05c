"""The folder of a fetch that is not complete: which scenes it chose, and the copies of their bands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Optional

from ..core.files import disk_errors, remove_folder, write_text
from .archive import cleaned
from .choice import Choice
from .looking import Look
from .request import FetchRequest
from .scene import Unusable, scene_of

PLAN = "plan.json"


class Work:
    """The work folder beside ``output``; hidden, since it is of no use to anybody but the run that resumes it."""

    def __init__(self, output: Path):
        self.folder = output.with_name(f".{output.name}.fetch")

    def start(self) -> None:
        """An empty folder."""
        self.remove()
        with disk_errors(self.folder):
            self.folder.mkdir()

    def remove(self) -> None:
        """Remove it with all that is in it."""
        remove_folder(self.folder)

    @property
    def has_plan(self) -> bool:
        """Whether scenes are chosen, so that there is something to resume."""
        return (self.folder / PLAN).exists()

    def remember(self, request: FetchRequest, choices: Sequence[Choice]) -> None:
        """Store what was chosen.

        :raises RasterError: it cannot be written.
        """
        chosen = [
            {
                "epsg": choice.epsg,
                "look": asdict(choice.look),
                "items": [cleaned(scene.item) for scene in choice.scenes],
            }
            for choice in choices
        ]
        write_text(self.folder / PLAN, json.dumps({"request": request.identity(), "choices": chosen}))

    def choices(self, request: FetchRequest) -> Optional[list[Choice]]:
        """The choices of an unfinished fetch of the same request; None if there is none."""
        try:
            plan: dict[str, Any] = json.loads((self.folder / PLAN).read_text(encoding="utf-8"))
            if plan["request"] != json.loads(json.dumps(request.identity())):
                return None
            return [
                Choice(
                    tuple(scene_of(item, request.profile.url) for item in choice["items"]),
                    int(choice["epsg"]),
                    Look(**choice["look"]),
                )
                for choice in plan["choices"]
            ]
        except (OSError, ValueError, KeyError, TypeError, Unusable):
            return None
