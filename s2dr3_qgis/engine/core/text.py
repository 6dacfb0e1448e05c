"""Short texts for messages: file sizes, durations, shortened names."""

from __future__ import annotations

from .messages import Message, message

UNITS = (message("bytes"), message("kB"), message("MB"), message("GB"))


def shorten(name: object, limit: int = 120) -> str:
    """A name or message from an untrusted file, safe to show: printable, and cut after ``limit`` characters."""
    whole = str(name)
    if len(whole) <= limit and whole.isprintable():
        return whole
    text = "".join(c if c.isprintable() else "?" for c in whole[: limit + 1])
    return text if len(text) <= limit else text[:limit] + "…"


def size_text(size: float) -> Message:
    """A number of bytes in decimal units, as file managers show it."""
    for unit in UNITS:
        if size < 1000:
            whole = size >= 10 or unit == UNITS[0]
            return (
                message("{size:.0f} {unit}", size=size, unit=unit)
                if whole
                else message("{size:.1f} {unit}", size=size, unit=unit)
            )
        size /= 1000
    return message("{size:.1f} TB", size=size)


def duration_text(seconds: float) -> Message:
    """A duration in seconds, minutes or hours."""
    if seconds < 90:
        return message("{seconds:.0f} s", seconds=seconds)
    if seconds < 5400:
        return message("{minutes:.0f} min", minutes=seconds / 60)
    return message("{hours:.1f} h", hours=seconds / 3600)
