"""An inspection's findings as lines for the log and as an HTML page."""

from __future__ import annotations

import html
import json

from ..core.text import shorten
from .inspection import Inspection

Section = tuple[str, "list[tuple[str, str]]"]
_STYLE = (
    "body{font-family:sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse;margin-bottom:1.5em}"
    "td,th{border:1px solid #bbb;padding:.25em .6em;text-align:left;vertical-align:top}"
    ".good{color:#0a6b2d}.bad{color:#a40000}"
)
_METADATA_SHOWN = 500


def verdict(found: Inspection) -> str:
    """Whether the checkpoint can be used, in one sentence."""
    if found.usable:
        return f"A complete {found.kind}: it can be used."
    return f"Cannot be used: {len(found.problems)} problem(s)."


def sections(found: Inspection) -> list[Section]:
    """Title and rows (label, value) of each section that is not empty."""
    parts = [
        ("Problems", [(str(n), problem) for n, problem in enumerate(found.problems, 1)]),
        ("Remarks", [(str(n), remark) for n, remark in enumerate(found.remarks, 1)]),
        ("File", _file(found)),
        ("Architecture", [(name, _value(value)) for name, value in found.architecture.items()]),
        ("On this computer", _computer(found)),
        ("Metadata", [(shorten(name), shorten(text, _METADATA_SHOWN)) for name, text in found.metadata.items()]),
        ("Missing tensors (nearest one there)", _names(found.difference.missing)),
        ("Unexpected tensors (nearest one expected)", _names(found.difference.unexpected)),
        (
            "Tensors of the wrong shape",
            [(shorten(name), f"{a}, needed {b}") for name, (a, b) in found.difference.misshaped.items()],
        ),
        ("Not tensors", _names(found.difference.not_tensors)),
        ("Tensors with NaN or infinite values", [(shorten(name), _counts(found, name)) for name in found.not_finite]),
        ("Constant tensors", [(shorten(n), f"{found.statistics[n]['minimum']:g}") for n in found.constant]),
    ]
    return [(title, rows) for title, rows in parts if rows]


def _file(found: Inspection) -> list[tuple[str, str]]:
    rows = [
        ("Path", found.path),
        ("Kind", found.kind),
        ("Layout", found.layout),
        ("Wrapped in", ", ".join(found.wrapping)),
        ("Tensors", f"{found.tensors:,}" if found.tensors else ""),
        ("Parameters", f"{found.parameters:,}" if found.parameters else ""),
        ("Stored as", ", ".join(f"{dtype} ({number} tensors)" for dtype, number in found.dtypes.items())),
        ("Bytes", f"{found.size_on_disk:,}" if found.size_on_disk else ""),
        ("SHA-256", found.sha256),
        ("Values", "all looked at" if found.statistics else "not looked at (names, shapes and dtypes only)"),
    ]
    return [(label, value) for label, value in rows if value]


def _computer(found: Inspection) -> list[tuple[str, str]]:
    if not found.needs_bytes:
        return []
    size = f"{found.needs_pixels} × {found.needs_pixels}"
    return [
        ("Device", found.device),
        ("Memory", f"about {found.needs_bytes / 1e6:,.0f} MB with its weights, for {size} input pixels at once"),
    ]


def _names(names: dict[str, str]) -> list[tuple[str, str]]:
    return [(shorten(name), shorten(other)) for name, other in names.items()]


def _counts(found: Inspection, name: str) -> str:
    numbers = found.statistics[name]
    return f"{numbers['nan']} NaN, {numbers['infinite']} infinite"


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)


def as_text(found: Inspection, most: int = 40) -> list[str]:
    """Lines for a log; long sections are cut after ``most`` rows."""
    lines = [verdict(found)]
    for title, rows in sections(found):
        lines += ["", title, *(f"  {label}: {value}" for label, value in rows[:most])]
        if len(rows) > most:
            lines.append(f"  … and {len(rows) - most} more")
    return lines


def as_html(found: Inspection) -> str:
    """A complete page; all names and values are escaped."""
    parts = []
    for title, rows in sections(found):
        cells = "".join(f"<tr><th>{html.escape(a)}</th><td>{html.escape(b)}</td></tr>" for a, b in rows)
        parts.append(f"<h2>{html.escape(title)}</h2><table>{cells}</table>")
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Checkpoint</title>"
        f"<style>{_STYLE}</style></head><body><h1>Checkpoint</h1>"
        f"<p class='{'good' if found.usable else 'bad'}'><b>{html.escape(verdict(found))}</b></p>"
        f"{''.join(parts)}</body></html>\n"
    )


def as_json(found: Inspection) -> str:
    """All findings; text from the file is unchanged."""
    return json.dumps(found.to_dict(), indent=1, ensure_ascii=True)
