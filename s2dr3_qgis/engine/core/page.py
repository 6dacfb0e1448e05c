"""Reports as pages: blocks of texts, tables and pictures, which become one HTML file in the user's language.

A page is a plain value of messages and names, so that a process without QGIS can make it and `messages.to_json` can
carry it. A function given to `to_html` translates each of its texts; without one the page is English. Every text is
escaped, so that neither a translation nor a name from a file can hold markup.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from .messages import message

Show = Callable[[object], str]  # a message in the user's language; any other object as its text
Block = dict[str, Any]
Page = dict[str, Any]

LANGUAGE = message("en")  # its translation is the code of the language, such as "de"
STYLE = """
body{font:15px/1.5 system-ui,sans-serif;color:#1d2733;background:#fff;max-width:1080px;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin-bottom:.2rem}h2{font-size:1.15rem;margin-top:2.2rem;border-bottom:1px solid #cfd6de}
table{border-collapse:collapse;margin:.6rem 0;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .7rem;text-align:right;vertical-align:top;border-bottom:1px solid #e6eaee}
th{font-weight:600;background:#f4f6f8;white-space:pre-line}
th:first-child,td:first-child,.texts th,.texts td{text-align:left}.texts td{overflow-wrap:anywhere}
.note{color:#4c5a68;max-width:62rem}.good{color:#0a6b2d}.bad{color:#a40000}tr.good{background:#e4f2e7;color:inherit}
.row{display:flex;gap:10px;flex-wrap:wrap;margin:.6rem 0}figure{margin:0}figcaption{font-size:.85rem;color:#4c5a68}
img{display:block;max-width:100%}.zoom img{width:250px;image-rendering:pixelated}.side img{width:420px}
.meaning{background:#f4f6f8;border-left:4px solid #5b7fa6;padding:.6rem 1rem;max-width:60rem}
"""


def page(title: str, blocks: Iterable[Block]) -> Page:
    """A page whose ``title`` is its first heading too."""
    return {"title": title, "blocks": list(blocks)}


def heading(text: str) -> Block:
    """A heading."""
    return {"kind": "heading", "text": text}


def paragraph(text: str, look: str = "") -> Block:
    """A paragraph; ``look`` is a class of STYLE, of this block and of the others."""
    return {"kind": "paragraph", "text": text, "look": look}


def bullets(texts: Iterable[str], look: str = "") -> Block:
    """A list."""
    return {"kind": "bullets", "texts": list(texts), "look": look}


def table(
    head: Sequence[str], rows: Iterable[Sequence[object]], look: str = "", row_looks: Mapping[int, str] | None = None
) -> Block:
    """A table; without a ``head`` the first cell of each row is a heading. ``row_looks``: classes by row, from 0."""
    marks = {str(row): mark for row, mark in (row_looks or {}).items()}  # as JSON has its keys
    return {"kind": "table", "head": list(head), "rows": [list(row) for row in rows], "look": look, "row_looks": marks}


def pictures(pairs: Iterable[tuple[str, str]], look: str) -> Block:
    """Pictures beside each other, as (address, caption)."""
    return {"kind": "pictures", "pictures": [list(pair) for pair in pairs], "look": look}


def to_html(made: Page, show: Show = str) -> str:
    """A complete HTML file that loads nothing, its texts as ``show`` gives them."""
    title = _text(made["title"], show)
    blocks = "\n".join(_WRITERS[block["kind"]](block, show) for block in made["blocks"])
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(LANGUAGE, show)}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head>\n<body><h1>{title}</h1>\n{blocks}\n</body></html>\n"
    )


def _text(text: object, show: Show) -> str:
    return html.escape(show(text))


def _class(look: str) -> str:
    return f' class="{look}"' if look else ""


def _heading(block: Block, show: Show) -> str:
    return f"<h2>{_text(block['text'], show)}</h2>"


def _paragraph(block: Block, show: Show) -> str:
    return f"<p{_class(block['look'])}>{_text(block['text'], show)}</p>"


def _bullets(block: Block, show: Show) -> str:
    items = "".join(f"<li>{_text(text, show)}</li>" for text in block["texts"])
    return f"<ul{_class(block['look'])}>{items}</ul>"


def _table(block: Block, show: Show) -> str:
    head = block["head"]
    rows = [_row(head, len(head), show)] if head else []
    for number, cells in enumerate(block["rows"]):
        rows.append(_row(cells, 0 if head else 1, show, block["row_looks"].get(str(number), "")))
    return f"<table{_class(block['look'])}>{''.join(rows)}</table>"


def _row(cells: Sequence[object], headings: int, show: Show, look: str = "") -> str:
    """A row whose first ``headings`` cells are headings."""
    tags = ["th"] * headings + ["td"] * (len(cells) - headings)
    return f"<tr{_class(look)}>{''.join(f'<{tag}>{_text(cell, show)}</{tag}>' for tag, cell in zip(tags, cells))}</tr>"


def _pictures(block: Block, show: Show) -> str:
    figures = []
    for address, caption in block["pictures"]:
        text = _text(caption, show)
        figures.append(f'<figure><img alt="{text}" src="{address}"><figcaption>{text}</figcaption></figure>')
    return f'<div class="row {block["look"]}">{"".join(figures)}</div>'


_WRITERS: dict[str, Callable[[Block, Show], str]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "bullets": _bullets,
    "table": _table,
    "pictures": _pictures,
}
