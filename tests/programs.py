"""Programs that tests start."""

from __future__ import annotations

from pathlib import Path


def executable(path: Path, text: str = "") -> Path:
    """A file that may be executed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path
