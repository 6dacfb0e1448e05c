"""The last runs, kept in the QGIS profile from session to session."""

from __future__ import annotations

import json
from dataclasses import asdict

from qgis.core import QgsSettings

from ...host.settings import PREFIX
from .finished_run import FinishedRun

KEY = f"{PREFIX}history"
MOST = 20


def remember(run: FinishedRun) -> None:
    """Put a run in front of the others."""
    runs = [run, *recent()][:MOST]
    QgsSettings().setValue(KEY, json.dumps([asdict(entry) for entry in runs]))


def recent() -> list[FinishedRun]:
    """The last runs, the latest first; damaged ones are left out."""
    try:
        entries = json.loads(QgsSettings().value(KEY) or "[]")
    except (TypeError, ValueError, RecursionError):
        return []
    runs = [_run(entry) for entry in entries] if isinstance(entries, list) else []
    return [run for run in runs if run is not None]


def _run(entry: object) -> FinishedRun | None:
    kinds = {"algorithm": str, "scene": str, "seconds": (int, float), "ended": str, "parameters": dict, "results": dict}
    if not isinstance(entry, dict) or entry.keys() != kinds.keys():
        return None
    return FinishedRun(**entry) if all(isinstance(entry[name], kind) for name, kind in kinds.items()) else None
