"""An inspection's findings as lines for the log, as a page and as JSON."""

from __future__ import annotations

import json

from ..core.messages import joined, message
from ..core.page import Block, Page, heading, page, paragraph, table
from ..core.text import shorten
from .inspection import Inspection

Section = tuple[str, "list[tuple[str, str]]"]
_METADATA_SHOWN = 500
_LOG_ROWS = 40
_PAGE_ROWS = 1000  # of a section; JSON has all


def verdict(found: Inspection) -> str:
    """Whether the checkpoint can be used, in one sentence."""
    if found.usable:
        return message("A complete {kind}: it can be used.", kind=found.kind)
    return message("Cannot be used: {count} problem(s).", count=len(found.problems))


def sections(found: Inspection) -> list[Section]:
    """Title and rows (label, value) of each section that is not empty."""
    parts: list[Section] = [
        (message("Problems"), [(str(n), problem) for n, problem in enumerate(found.problems, 1)]),
        (message("Remarks"), [(str(n), remark) for n, remark in enumerate(found.remarks, 1)]),
        (message("File"), _file(found)),
        (message("Architecture"), [(name, _value(value)) for name, value in found.architecture.items()]),
        (message("On this computer"), _computer(found)),
        (
            message("Metadata"),
            [(shorten(name), shorten(text, _METADATA_SHOWN)) for name, text in found.metadata.items()],
        ),
        (message("Missing tensors (nearest one there)"), _names(found.difference.missing)),
        (message("Unexpected tensors (nearest one expected)"), _names(found.difference.unexpected)),
        (
            message("Tensors of the wrong shape"),
            [
                (shorten(name), message("{shape}, needed {needed}", shape=shape, needed=needed))
                for name, (shape, needed) in found.difference.misshaped.items()
            ],
        ),
        (message("Not tensors"), _names(found.difference.not_tensors)),
        (
            message("Tensors with NaN or infinite values"),
            [(shorten(name), _counts(found, name)) for name in found.not_finite],
        ),
        (
            message("Constant tensors"),
            [(shorten(n), message("{minimum:g}", minimum=found.statistics[n]["minimum"])) for n in found.constant],
        ),
    ]
    return [(title, rows) for title, rows in parts if rows]


def _file(found: Inspection) -> list[tuple[str, str]]:
    rows = [
        (message("Path"), found.path),
        (message("Kind"), found.kind),
        (message("Layout"), found.layout),
        (message("Wrapped in"), ", ".join(found.wrapping)),
        (message("Tensors"), message("{count:,}", count=found.tensors) if found.tensors else ""),
        (message("Parameters"), message("{count:,}", count=found.parameters) if found.parameters else ""),
        (
            message("Stored as"),
            joined(
                ", ",
                (
                    message("{dtype} ({number} tensors)", dtype=dtype, number=number)
                    for dtype, number in found.dtypes.items()
                ),
            ),
        ),
        (message("Bytes"), message("{count:,}", count=found.size_on_disk) if found.size_on_disk else ""),
        ("SHA-256", found.sha256),
        (
            message("Values"),
            message("all looked at") if found.statistics else message("not looked at (names, shapes and dtypes only)"),
        ),
    ]
    return [(label, value) for label, value in rows if value]


def _computer(found: Inspection) -> list[tuple[str, str]]:
    if not found.needs_bytes:
        return []
    size = f"{found.needs_pixels} × {found.needs_pixels}"
    return [
        (message("Device"), found.device),
        (
            message("Memory"),
            message(
                "about {needs_bytes:,.0f} MB with its weights, for {size} input pixels at once",
                needs_bytes=found.needs_bytes / 1e6,
                size=size,
            ),
        ),
    ]


def _names(names: dict[str, str]) -> list[tuple[str, str]]:
    return [(shorten(name), shorten(other)) for name, other in names.items()]


def _counts(found: Inspection, name: str) -> str:
    numbers = found.statistics[name]
    return message("{nan} NaN, {infinite} infinite", nan=numbers["nan"], infinite=numbers["infinite"])


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)


def as_text(found: Inspection) -> list[str]:
    """Lines for a log; long sections are cut."""
    lines: list[str] = [verdict(found)]
    for title, rows in sections(found):
        lines += ["", title, *(message("  {label}: {value}", label=a, value=b) for a, b in rows[:_LOG_ROWS])]
        if len(rows) > _LOG_ROWS:
            lines.append(message("  … and {count} more", count=len(rows) - _LOG_ROWS))
    return lines


def as_page(found: Inspection) -> Page:
    """A page; of a section with very many rows the first ones."""
    blocks: list[Block] = [paragraph(verdict(found), "good" if found.usable else "bad")]
    for title, rows in sections(found):
        blocks += [heading(title), table((), rows[:_PAGE_ROWS], "texts")]
        if len(rows) > _PAGE_ROWS:
            blocks.append(paragraph(message("… and {count:,} more", count=len(rows) - _PAGE_ROWS), "note"))
    return page(message("Checkpoint"), blocks)


def as_json(found: Inspection) -> str:
    """All findings; text from the file is unchanged."""
    return json.dumps(found.to_dict(), indent=1, ensure_ascii=True)
