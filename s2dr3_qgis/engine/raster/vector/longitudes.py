"""Longitudes along a path that may cross ±180°."""

from __future__ import annotations

from collections.abc import Sequence


def continuous(points: Sequence[tuple[float, float]], start: float) -> list[tuple[float, float]]:
    """The same points (longitude, latitude) with longitudes that never jump by more than 180°, from ``start`` on."""
    path, last = [], start
    for longitude, latitude in points:
        last += (longitude - last + 180) % 360 - 180
        path.append((last, latitude))
    return path
