"""Short texts for messages: file sizes, durations, shortened names."""

from __future__ import annotations


def shorten(name: object, limit: int = 120) -> str:
    """A name or message from an untrusted file, safe to show: printable, and cut after ``limit`` characters."""
    whole = str(name)
    if len(whole) <= limit and whole.isprintable():
        return whole
    text = "".join(c if c.isprintable() else "?" for c in whole[: limit + 1])
    return text if len(text) <= limit else text[:limit] + "…"


def size_text(size: float) -> str:
    """A number of bytes in decimal units, as file managers show it."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if size >= 10 or unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


def duration_text(seconds: float) -> str:
    """A duration in seconds, minutes or hours."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
