"""The documents name files that exist."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
# PERFORMANCE.md is left out: it names files of earlier measurements, too.
DOCUMENTS = [TOP / "README.md", TOP / "CONTRIBUTING.md"]
DOCUMENTS += sorted(path for path in (TOP / "docs").glob("*.md") if path.name != "PERFORMANCE.md")
# Paths in documents begin at one of these folders.
ROOTS = [TOP, TOP / "docs", TOP / "s2dr3_qgis", TOP / "s2dr3_qgis" / "engine"]
# Files and folders of the reader's own.
EXAMPLES = {"mine.md", "vhr/", "s2/", "s2dr3/"}
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
PATH = re.compile(r"[\w.*<>-][\w./*<>-]*?(?:\.(?:py|md)|/)")


def named_paths(text: str) -> set[str]:
    """What stands between backticks, outside of examples in fences, and has the form of a file's or folder's path."""
    spans = re.findall(r"`([^`\n]+)`", FENCE.sub("", text))
    return {span for span in spans if PATH.fullmatch(span)} - EXAMPLES


def exists(name: str) -> bool:
    """Whether a file or folder of this path, or of this name anywhere in the tree, exists."""
    pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
    folders = [root for root in ROOTS if next(root.glob(pattern), None)]
    anywhere = [] if "/" in pattern else [*(TOP / "s2dr3_qgis").rglob(pattern), *(TOP / "tests").rglob(pattern)]
    return bool(folders or anywhere)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_a_document_names_exists(document):
    assert not [name for name in sorted(named_paths(document.read_text(encoding="utf-8"))) if not exists(name)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_imports_or_starts_exists(document):
    text = document.read_text(encoding="utf-8")
    for module, names in re.findall(r"from (s2dr3_qgis[\w.]*) import ([\w, ]+)", text):
        assert not [name for name in names.split(", ") if not hasattr(importlib.import_module(module), name)], module
    for module in re.findall(r"-m (s2dr3_qgis[\w.]*)", text):
        assert importlib.util.find_spec(module), module


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document):
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]


def headings(document: Path) -> set[str]:
    """Anchors of a document's headings, made as the web page of the repository and the site make them."""
    titles = re.findall(r"^#+ (.+)$", FENCE.sub("", document.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_heading_finds_it(document):
    links = re.findall(r"\]\(([^)#:]*\.md)?#([^)]+)\)", document.read_text(encoding="utf-8"))
    missing = [link for link in links if link[1] not in headings(document.parent / link[0] if link[0] else document)]
    assert not missing


def test_the_tree_and_the_ladder_of_the_architecture_name_rooms_that_exist():
    text = (TOP / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    tree, ladder = FENCE.findall(text)[:2]
    names = set(re.findall(r"[\w-]+(?:\.py|/)", tree))
    assert len(names) > 30
    assert not [name for name in sorted(names) if not exists(name)]
    rooms = set(re.findall(r"[a-z_.]+", ladder.strip("`")))
    assert "engine.core" in rooms
    paths = {room.replace(".", "/") for room in rooms}
    assert not [path for path in sorted(paths) if not (exists(path) or exists(f"{path}.py"))]


def test_every_room_of_the_engine_stands_in_the_architecture():
    text = (TOP / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (TOP / "s2dr3_qgis" / "engine").iterdir() if (path / "__init__.py").exists()]
    tree, ladder = FENCE.findall(text)[:2]
    assert not [room for room in rooms if f"{room}/" not in tree or f"engine.{room}" not in ladder]
