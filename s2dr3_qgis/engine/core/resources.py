"""Paths of the plugin's own files, in a working tree and in an installed zip."""

from __future__ import annotations

from configparser import ConfigParser, SectionProxy
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent.parent
# The zip holds metadata.txt and resources/ inside the package; in the working tree they stand beside it.
ROOT = PACKAGE if (PACKAGE / "metadata.txt").is_file() else PACKAGE.parent
RESOURCES = ROOT / "resources"
DOCUMENTS = ROOT / "documents" if ROOT == PACKAGE else ROOT / "build" / "documents"
OPEN_DECODER = RESOURCES / "models" / "s2dr3_open.safetensors"
OPEN_BACKBONE = RESOURCES / "models" / "backbone_small.safetensors"


@cache
def version() -> str:
    """The plugin's version, written once in metadata.txt."""
    return _metadata()["version"]


def _metadata() -> SectionProxy:
    metadata = ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]


def document_address(name: str) -> str:
    """Address of a document of docs/ (``"INPUTS"``): the plugin's own page, on the web if the plugin has none.

    An installed zip has the pages; `make docs` makes those of a working tree.
    """
    page = DOCUMENTS / "docs" / f"{name}.html"
    return page.as_uri() if page.is_file() else f"{_metadata()['repository']}/blob/main/docs/{name}.md"
