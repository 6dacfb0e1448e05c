"""Records of sheets that failed: how often, and why. They outlive the driver, and go when the sheet is done."""

from __future__ import annotations

from typing import NamedTuple

from ..core.messages import from_json, to_json
from .layout import failure_name
from .scene_plan import ScenePlan, Sheet
from .store import Store

ATTEMPTS = 3


class Failure(NamedTuple):
    """``attempts``: in all, those of earlier runs included; ``error``: of the last one; ``worker``: who tried."""

    attempts: int = 0
    error: str = ""
    worker: str = ""

    def tries_left(self, attempts: int) -> int:
        """How often a run that allows so many attempts tries the sheet.

        One that was given up before is tried once: whatever was wrong may be mended.
        """
        return max(1, attempts - self.attempts)


def read_failure(store: Store, scene: str, sheet: Sheet) -> Failure:
    """The record of a sheet; no attempts if there is none, or it cannot be read."""
    text = store.read_text(failure_name(scene, sheet))
    try:
        return Failure(**from_json(text or "{}"))
    except (TypeError, ValueError):
        return Failure()


def write_failure(store: Store, scene: ScenePlan, sheet: Sheet, failure: Failure) -> None:
    """Keep the record of a sheet. Raises StoreError."""
    store.write_text(failure_name(scene.name, sheet), to_json(failure._asdict(), indent=1))
