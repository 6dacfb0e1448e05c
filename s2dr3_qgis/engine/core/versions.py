"""The oldest Python and PyTorch that the plugin accepts, for checks, installation and documents alike."""

from __future__ import annotations

OLDEST_PYTHON = (3, 9)
OLDEST_TORCH = (2, 2)
# Before 2.6, torch.load can run code of a hostile file even with weights_only (CVE-2025-32434).
OLDEST_TORCH_FOR_PICKLES = (2, 6)


def release(version: str) -> tuple[int, ...]:
    """Major and minor number of a version such as "2.2.2+cpu": (2, 2).

    >>> release("2.13.0a0+git1234")
    (2, 13)
    """
    return tuple(int(part) for part in version.split("+", maxsplit=1)[0].split(".")[:2] if part.isdigit())


def written(version: tuple[int, ...]) -> str:
    """A version for people: (2, 2) is "2.2"."""
    return ".".join(map(str, version))
