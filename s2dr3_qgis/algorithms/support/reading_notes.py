"""What the log says of how an image is read."""

from __future__ import annotations

from collections.abc import Iterable

from ...engine.core.progress import Progress
from ...engine.raster.cube.cube import Cube


def tell_reading(cube: Cube, progress: Progress, warnings: Iterable[str] = ()) -> None:
    """Log how a cube is read, then the warnings of its reading and ``warnings`` of its use."""
    for message in cube.messages:
        progress.info(message)
    for warning in (*cube.warnings, *warnings):
        progress.warning(warning)
