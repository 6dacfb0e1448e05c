"""Inspecting and converting checkpoints with plain values in and out, so that they run in any process with torch."""

from __future__ import annotations

from pathlib import Path

from .errors import CheckpointError
from .progress import Progress


def inspect(
    progress: Progress, path: str, statistics: bool, checksum: bool, memory: int | None, html: str, json: str
) -> dict:
    """Inspect ``path`` and write the reports whose paths are not empty; see inspect_checkpoint.

    The result has "usable", "kind", "problems" (how many), "problem" (the first), "parameters", "sha256"; "headline"
    and "lines" for a log.
    Raises CheckpointError where nothing is there or a report cannot be written.
    """
    from .model.inspection import inspect_checkpoint
    from .model.inspection_report import as_html, as_json, as_text

    found = inspect_checkpoint(path, statistics, checksum, memory, progress)
    for target, make in ((html, as_html), (json, as_json)):
        if target:
            _write(Path(target), make(found))
    headline, *lines = as_text(found)
    return {
        "usable": found.usable,
        "kind": found.kind,
        "problems": len(found.problems),
        "problem": next(iter(found.problems), ""),
        "parameters": found.parameters,
        "sha256": found.sha256,
        "headline": headline,
        "lines": lines,
    }


def convert(progress: Progress, source: str, target: str, dtype: str) -> dict:
    """Convert a checkpoint; the fields of Conversion as JSON can hold them. Raises what convert_checkpoint raises."""
    from .model.conversion import convert_checkpoint

    made = convert_checkpoint(source, target, dtype, progress)
    return {**vars(made), "target": str(made.target)}


JOBS = {"inspect": inspect, "convert": convert}


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise CheckpointError(f"{path}: cannot be written ({error.strerror}). Choose another output.") from error
