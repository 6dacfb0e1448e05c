"""Pages: one HTML file in one language, in which no text is markup; and the only place where reports become HTML."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from s2dr3_qgis.engine.core.messages import from_json, joined, message, to_json
from s2dr3_qgis.engine.core.page import bullets, heading, page, paragraph, pictures, table, to_html
from tests.pages import capitals, texts_of, untranslated

ENGINE = Path(__file__).resolve().parents[3] / "s2dr3_qgis" / "engine"
MARKUP = re.compile(r"</?(html|body|head|h[1-6]|p|table|tr|td|th|ul|li|figure|img|b|i)\b[^<]*>")
BLOCKS = [
    paragraph(message("whole"), "note"),
    heading(message("part")),
    bullets([message("first"), message("second")]),
    table([message("name"), message("size")], [["a.tif", message("{size:,} bytes", size=1234)]], row_looks={0: "good"}),
    table((), [(message("path"), "b.tif")], "texts"),
    pictures([("data:image/png;base64,AAAA", message("a picture"))], "zoom"),
]


def test_every_text_of_a_page_is_translated_and_names_stay():
    html = to_html(page(message("report"), BLOCKS), capitals)
    expected = ["REPORT", "REPORT", "WHOLE", "PART", "FIRST", "SECOND", "NAME", "SIZE", "a.tif", "1,234 BYTES"]
    assert texts_of(html) == ["EN", *expected, "PATH", "b.tif", "A PICTURE", "A PICTURE"]
    assert untranslated(html, "a.tif", "b.tif") == []
    assert untranslated(html, "a.tif") == ["b.tif"]


def test_without_a_language_a_page_is_english():
    html = to_html(page(message("report"), BLOCKS))
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<h2>part</h2>" in html and "<td>1,234 bytes</td>" in html and '<tr class="good">' in html


def test_a_page_from_another_process_is_the_same():
    made = page(message("report"), BLOCKS)
    assert to_html(from_json(to_json(made)), capitals) == to_html(made, capitals)


@pytest.mark.parametrize("build", [paragraph, heading, lambda text: bullets([text]), lambda text: table((), [[text]])])
def test_no_text_is_markup(build):
    html = to_html(page("<u>", [build(joined(" ", ["<script>", message("{name}", name="&amp;")]))]))
    assert "<script>" not in html and "<u>" not in html
    assert "&lt;script&gt; &amp;amp;" in html


def test_every_page_that_an_algorithm_writes_is_translated():
    writers, found = {"to_html", "write_report", "write_summary_page"}, {}
    for path in (ENGINE.parent / "algorithms").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in writers:
                found[path.stem] = [ast.unparse(argument) for argument in node.args]
    assert found.keys() == {"calibrate", "evaluate", "inspectcheckpoint", "superresolvemany"}
    assert all(arguments[-1] == "translated" for arguments in found.values())


def test_no_other_module_of_the_engine_writes_html():
    """What does would have texts that no translator sees."""
    found = []
    for path in sorted(set(ENGINE.rglob("*.py")) - {ENGINE / "core" / "page.py"}):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and MARKUP.search(node.value):
                found.append(f"{path.relative_to(ENGINE)}:{node.lineno}")
    assert found == []
